// The first visit in a real browser against a real server: from a drop to the verdict on a run, on every page the
// rules of accessibility, and the whole way by keyboard.

import { addDays, type LocalDate } from '@footing/engine'
import { drawRunner, scenarios, type VirtualFile, virtualRunnerFiles } from '@footing/virtual-runner'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipFixture } from '../packages/formats/src/archive/zip-fixture.ts'
import { overflowPx, seriousViolations } from './support/accessibility.ts'
import { launchBrowser, type RunningServer, startServer } from './support/browser.ts'

const weeks = 14
const wide = { width: 1280, height: 860 }
const phone = { width: 375, height: 780 }

const pages = [
  '/',
  '/easy',
  '/easy-days',
  '/progress',
  '/plan',
  '/runs',
  '/runs/set-aside',
  '/settings',
  '/import',
  '/no-such-page',
]

let browser: Browser
let server: RunningServer
let files: readonly VirtualFile[]
const strangers: string[] = []
const pageErrors: string[] = []

beforeAll(async () => {
  // Ends the day before yesterday, so that no clock in any time zone finds a run in its future.
  const today: LocalDate = new Date().toISOString().slice(0, 10)
  const endDate = addDays(today, -2)
  files = virtualRunnerFiles({
    runner: drawRunner({ seed: 11, level: 'recreational', sex: 'female', ageYears: 41 }),
    scenario: scenarios.drifter,
    seed: 4,
    startDate: addDays(endDate, -7 * weeks),
    weeks,
  }).filter((file) => file.fileName.slice(0, 10) <= endDate)
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openContext(options: {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, locale: 'en-GB', reducedMotion: 'reduce' })
  context.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      strangers.push(request.url())
  })
  context.on('weberror', (error) => pageErrors.push(error.error().message))
  return context
}

/** Dispatches a real drop of these files where a person would let go of them. */
async function dropFiles(
  page: Page,
  dropped: readonly { readonly name: string; readonly bytes: Uint8Array }[],
) {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name))
      }
      return data
    },
    dropped.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
  const target = page.getByText('Drop a zip, a folder or files here')
  for (const type of ['dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: transfer })
}

const named = (file: VirtualFile) => ({ name: file.fileName, bytes: file.bytes })

/** The count of one outcome in the summary after an import. */
async function countOf(page: Page, outcome: string): Promise<number> {
  const text = await page.locator('.counts div', { hasText: outcome }).locator('dd').textContent()
  return Number(text?.replace(',', ''))
}

describe('the first visit', () => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await openContext({ viewport: wide, colorScheme: 'light' })
    page = await context.newPage()
  })

  test('opens with a place to drop and the four questions, and no form', async () => {
    await page.goto(server.url)
    await page.getByText('Give Footing your runs, and it answers four questions.').waitFor()
    expect(await page.locator('.four-answers dt').allTextContents()).toEqual([
      'What is easy for me?',
      'Are my easy days easy?',
      'Why am I improving, or not?',
      'What do I do next?',
    ])
    expect(await page.locator('form').count()).toBe(0)
    await page.getByRole('button', { name: 'Load the sample runner' }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  test('takes a zip, and says what became of each file in it', async () => {
    const half = files.slice(0, Math.floor(files.length / 2))
    const zip = zipFixture([
      ...half.map((file) => ({ name: `export/activities/${file.fileName}`, content: file.bytes })),
      { name: 'export/readme.txt', content: Buffer.from('Thank you for running with us.') },
      { name: 'export/activities/broken.fit', content: Buffer.from('No watch wrote this.') },
    ])
    await page.getByLabel('Files to import').setInputFiles({
      name: 'export.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zip),
    })
    await page.getByText(`${half.length} runs added.`).waitFor({ timeout: 120_000 })
    expect(await countOf(page, 'added')).toBe(half.length)
    expect(await countOf(page, 'not an activity')).toBe(1)
    expect(await countOf(page, 'could not be read')).toBe(1)
    await page.getByText('This is not a FIT file. Export the activity once more').waitFor()
    await page.getByText('broken.fit').waitFor()
    await page.getByText('1 file is no activity: 1 .txt.').click()
    await page.getByText('readme.txt').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add more runs' }).click()
  })

  test('takes dropped files, and knows those it has already', async () => {
    const half = Math.floor(files.length / 2)
    await dropFiles(page, files.map(named))
    await page.getByText(`${files.length - half} runs added.`).waitFor({ timeout: 120_000 })
    expect(await countOf(page, 'already known')).toBe(half)
  })

  test('answers the four questions without asking anything', async () => {
    await page.locator('.four-answers dd').nth(3).waitFor()
    await page
      .getByText(/^Easy for you is /)
      .first()
      .waitFor()
    const answers = await page.locator('.four-answers dd').allTextContents()
    expect(answers).toHaveLength(4)
    for (const answer of answers) expect(answer).toMatch(/\.$/)
  })

  test('leads from the easy days to the verdict on one run', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Easy days' }).click()
    await page.getByRole('heading', { level: 1, name: 'Are my easy days easy?' }).waitFor()
    // The pages hear of the import's end by themselves: what they show becomes what the server says now.
    const check = (await (await fetch(`${server.url}/api/check?weeks=12`)).json()) as { sentences: string[] }
    for (const sentence of check.sentences) await page.getByText(sentence, { exact: true }).waitFor()
    const column = page
      .getByRole('button', { name: /: (stayed easy|near the top|crossed over|moderate)/ })
      .last()
    await column.click()
    expect(await column.getAttribute('aria-pressed')).toBe('true')
    const detail = page.getByRole('region', { name: 'The chosen run' })
    const verdict = await detail.locator('.badge').textContent()
    await detail.getByRole('link').first().click()
    await page.locator('.series-panels canvas').first().waitFor()
    expect(await page.locator('.verdict-line .badge').textContent()).toBe(verdict)
    expect(await page.locator('.answer').first().textContent()).toMatch(/\w.*\.$/)
    expect(await page.locator('.route-line').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('remembers what the runner says a run was meant to be', async () => {
    const meant = page.getByLabel('This was meant as')
    await meant.selectOption('hard')
    await page.getByText('You said so, and Footing remembers it.').waitFor()
    await page.reload()
    await page.getByText('You said so, and Footing remembers it.').waitFor()
    expect(await meant.inputValue()).toBe('hard')
    await meant.selectOption('inferred')
    await page.getByText('You said so, and Footing remembers it.').waitFor({ state: 'detached' })
  })
})

describe.each([
  { name: 'light', viewport: wide, colorScheme: 'light' },
  { name: 'dark', viewport: wide, colorScheme: 'dark' },
  { name: 'phone', viewport: phone, colorScheme: 'light' },
] as const)('accessibility, $name', ({ viewport, colorScheme }) => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    context = await openContext({ viewport, colorScheme })
    page = await context.newPage()
  })

  test('no page has a serious violation, is wider than the window or shows a number that is none', async () => {
    const listed = (await (await fetch(`${server.url}/api/runs?limit=1`)).json()) as {
      runs: readonly { activityId: string }[]
    }
    for (const path of [...pages, `/runs/${listed.runs[0]?.activityId}`]) {
      await page.goto(server.url + path)
      await page.locator('main h1').waitFor()
      await page.locator('.waiting').first().waitFor({ state: 'detached' })
      expect(await seriousViolations(page), path).toEqual([])
      expect(await page.locator('main').textContent()).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
      expect(await overflowPx(page), path).toBeLessThanOrEqual(0)
    }
  }, 120_000)
})

describe('by keyboard alone', () => {
  test('the content can be skipped to, every section reached, and the columns walked', async () => {
    const context = await openContext({ viewport: wide, colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto(server.url)
    await page.locator('.session').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

    for (const [section, heading] of [
      ['Easy', 'What is easy for me?'],
      ['Easy days', 'Are my easy days easy?'],
      ['Progress', 'Why am I improving, or not?'],
      ['Plan', 'What do I do next?'],
      ['Runs', 'Runs'],
      ['Settings', 'Settings'],
    ] as const) {
      await page.reload()
      await page.locator('main h1').waitFor()
      await tabTo(page, section)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await focusedText(page)).toBe(heading)
      expect(await page.title()).toContain(heading)
    }

    await page.goto(`${server.url}/easy-days`)
    await page.locator('.easy-day').first().waitFor()
    await page.locator('.easy-day[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    expect(await page.locator('.easy-day').first().getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.easy-day').nth(1).getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
    await context.close()
  }, 120_000)
})

describe('what the runner tells', () => {
  test('sharpens the answer that is there already', async () => {
    const context = await openContext({ viewport: wide, colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto(`${server.url}/settings`)
    const field = page.locator('.profile-field', { hasText: 'Heart rate at the lower threshold (LT1)' })
    await field.locator('summary').click()
    await field.getByLabel('Value').fill('a lot')
    await field.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Write a number of beats per minute.').waitFor()
    await field.getByLabel('Value').fill('139')
    await field.getByLabel('Known from').selectOption('lab')
    await field.getByRole('button', { name: 'Keep' }).click()
    await field.locator('summary', { hasText: '139 bpm from a lab' }).waitFor()
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Easy', exact: true })
      .click()
    await page.locator('.ledger').first().getByRole('rowheader', { name: 'Laboratory' }).waitFor()
    await context.close()
  })
})

describe('the sample runner', () => {
  let own: RunningServer

  beforeAll(async () => {
    own = await startServer()
  })
  afterAll(async () => {
    await own?.close()
  })

  test('is loaded with one button, says that it is one, and gives way to one’s own runs', async () => {
    const context = await browser.newContext({ viewport: phone, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(own.url)
    const otherWindow = await context.newPage()
    await otherWindow.goto(`${own.url}/import`)
    await otherWindow.getByText('Drop a zip, a folder or files here').waitFor()
    await page.getByRole('button', { name: 'Load the sample runner' }).click()
    // A window that did not begin the import shows it too, and could stop it.
    await otherWindow.locator('.import-panel .counts').waitFor({ timeout: 120_000 })
    await otherWindow.getByRole('button', { name: 'Stop' }).waitFor()
    await page.getByText(/^\d+ runs added\.$/).waitFor({ timeout: 120_000 })
    await otherWindow.getByText(/^\d+ runs added\.$/).waitFor()
    await otherWindow.close()
    await page.getByRole('link', { name: 'See today' }).click()
    await page.getByText('This is the sample runner, a made-up person.').waitFor()
    await page.locator('.session').first().waitFor()

    await page.getByRole('link', { name: 'Add your own runs' }).click()
    await dropFiles(page, files.slice(-5).map(named))
    await page.getByText('5 runs added.').waitFor({ timeout: 120_000 })
    await page.getByText('This is the sample runner, a made-up person.').waitFor({ state: 'detached' })
    await context.close()
  }, 180_000)
})

describe('the whole visit', () => {
  test('asked nothing of any other machine', () => {
    expect(strangers).toEqual([])
  })

  test('threw no error in the browser', () => {
    expect(pageErrors).toEqual([])
  })
})

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

/** Presses Tab until a link of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedText(page)) === name) return
  }
  throw new Error(`No link called ${name} was reached with the Tab key.`)
}
