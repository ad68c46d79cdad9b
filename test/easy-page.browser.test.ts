// The page of the first question and what is told for it, in a real browser: the years, the ledger with its switches,
// the next test, the zones, race times, and how a run felt.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowPx, seriousViolations } from './support/accessibility.ts'
import { askServer, launchBrowser, loadSample, type RunningServer, startServer } from './support/browser.ts'

const wide = { width: 1280, height: 860 }
const phone = { width: 375, height: 780 }

let browser: Browser
let server: RunningServer
let context: BrowserContext
let page: Page
const pageErrors: string[] = []

const ask = <T>(path: string) => askServer<T>(server, path)

/** The id of the newest run, of which the runner is asked how it was. */
async function newestRun(): Promise<string> {
  const { runs } = await ask<{ runs: readonly { activityId: string }[] }>('/api/runs?limit=1')
  return runs[0]?.activityId ?? ''
}

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
  await loadSample(server)
  context = await browser.newContext({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' })
  context.on('weberror', (error) => pageErrors.push(error.error().message))
  page = await context.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('the page of the first question', () => {
  beforeAll(async () => {
    await page.goto(`${server.url}/easy`)
    await page.getByRole('heading', { name: 'Your boundary over the years' }).waitFor()
  })

  test('reads any month of the years by keyboard', async () => {
    const month = page.getByRole('slider', { name: 'Month' })
    const readout = page.locator('.years output')
    const today = await readout.textContent()
    expect(today).toMatch(/LT1 \d+ \(\d+–\d+\).* LT2 \d+/)
    await month.focus()
    await page.keyboard.press('Home')
    expect(await readout.textContent()).not.toBe(today)
    await page.keyboard.press('End')
    expect(await readout.textContent()).toBe(today)
    expect(await page.locator('.boundary-line').count()).toBeGreaterThan(2)
  })

  test('names what the device calls zone 2, and since when', async () => {
    const row = page.locator('.hr-zone-name').first()
    expect(await row.textContent()).toMatch(/^.+, %max, (since|in) \w+ \d{4}.*: its zone 2 is \d+–\d+/)
  })

  test('has a piece of evidence ignored and counted again, by keyboard, and the focus stays', async () => {
    const answer = page.locator('.answer').first()
    const caption = page.locator('.ledger caption').first()
    const before = `${await answer.textContent()} ${await caption.textContent()}`
    const ledger = page.locator('.ledger-part').first()
    const first = ledger.getByRole('checkbox').first()
    const name = (await first.getAttribute('aria-label')) ?? ''
    const told = ledger.getByRole('checkbox', { name }).first()
    await first.focus()
    await page.keyboard.press('Space')
    await ledger.getByText('You said that it shall not count.').first().waitFor()
    await expect.poll(() => told.isChecked()).toBe(false)
    expect(`${await answer.textContent()} ${await caption.textContent()}`).not.toBe(before)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
    expect(await seriousViolations(page)).toEqual([])
    await page.reload()
    await ledger.getByText('You said that it shall not count.').first().waitFor()
    await told.focus()
    await page.keyboard.press('Space')
    await ledger.getByText('You said that it shall not count.').first().waitFor({ state: 'detached' })
    expect(`${await answer.textContent()} ${await caption.textContent()}`).toBe(before)
  })

  test('says what would make it surer, the best first, with the steps in a fold', async () => {
    const best = page.locator('.test').first()
    await best.getByText('most for the least').waitFor()
    expect(await best.locator('.test-gain').textContent()).toMatch(/now± [\d.]+ bpmthen± [\d.]+ bpm/)
    await best.getByText('How to do it').click()
    expect(await best.locator('.steps li').count()).toBeGreaterThan(0)
  })

  test('lists each system of zones by itself and by its name', async () => {
    await page.getByText(/^\d+ systems by heart rate$/).click()
    const names = await page.locator('.zone-system caption b').allTextContents()
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Garmin %max')
  })
})

describe('race times', () => {
  test('stand with their bands, and every method beside the chosen one', async () => {
    await page.goto(`${server.url}/progress`)
    const section = page.locator('section', { hasText: 'How fast could you race?' })
    const row = section.locator('tr', { has: page.getByRole('rowheader', { name: 'Half marathon' }) }).first()
    await row.waitFor()
    expect(await row.textContent()).toMatch(/\d:\d\d:\d\d.*\d+:\d\d–.*\/km/)
    await section.getByText('Every method side by side').click()
    expect(await section.locator('.methods tbody tr').count()).toBeGreaterThan(4)
    expect(await section.locator('.methods b').count()).toBeGreaterThan(0)
  })
})

describe('how a run felt', () => {
  test('is kept at once when it is said, shown after a reload, and taken back', async () => {
    const activityId = await newestRun()
    const report = async () => (await ask<{ report: object }>(`/api/runs/${activityId}`)).report
    // The sample runner may have told already.
    await fetch(`${server.url}/api/runs/${activityId}/report`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"talk":null,"effortCr10":null}',
    })
    await page.goto(`${server.url}/runs/${activityId}`)
    const talk = page.getByRole('group', { name: /^Could you talk/ })
    const effort = page.getByRole('group', { name: /^How hard did/ })
    await talk.getByText('In full sentences').click()
    await page.getByText('Kept. It is evidence for where easy ends.').waitFor()
    expect(await report()).toEqual({ talk: 'comfortable' })
    await effort.getByRole('radio', { name: '3, moderate' }).focus()
    await page.keyboard.press('Space')
    await effort.getByText('3: moderate').waitFor()
    await page.keyboard.press('ArrowRight')
    await effort.getByText('4: somewhat hard').waitFor()
    await expect.poll(report).toEqual({ talk: 'comfortable', effortCr10: 4 })
    await page.reload()
    await effort.getByText('4: somewhat hard').waitFor()
    await expect.poll(() => talk.getByLabel('In full sentences').isChecked()).toBe(true)
    expect(await seriousViolations(page)).toEqual([])
    await talk.getByRole('button', { name: 'Take back' }).click()
    await effort.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Taken back.').waitFor()
    await expect.poll(report).toEqual({})
  })
})

describe.each([
  { name: 'light', viewport: wide, colorScheme: 'light' },
  { name: 'dark', viewport: wide, colorScheme: 'dark' },
  { name: 'phone', viewport: phone, colorScheme: 'dark' },
] as const)('$name', ({ viewport, colorScheme }) => {
  test('no serious violation with every fold open, nothing wider than the window, no number that is none', async () => {
    const own = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' })
    const ownPage = await own.newPage()
    for (const [path, sign] of [
      ['/easy', '.zone-system'],
      ['/progress', '.methods'],
      [`/runs/${await newestRun()}`, '.run-report'],
    ] as const) {
      await ownPage.goto(server.url + path)
      await ownPage.locator(sign).first().waitFor({ state: 'attached' })
      expect(await seriousViolations(ownPage), path).toEqual([])
      expect(await ownPage.locator('main').textContent()).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
      expect(await overflowPx(ownPage), path).toBeLessThanOrEqual(0)
    }
    await own.close()
  }, 60_000)
})

test('nothing was thrown in the browser', () => {
  expect(pageErrors).toEqual([])
})
