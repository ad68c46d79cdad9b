// What became of training, in a real browser: the trend, the easy days with their week and season, what one run was
// made of and what it cost, and the three stresses of the week.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overflowPx, seriousViolations } from './support/accessibility.ts'
import { askServer, launchBrowser, loadSample, type RunningServer, startServer } from './support/browser.ts'

const wide = { width: 1280, height: 860 }
const phone = { width: 375, height: 780 }

let browser: Browser
let server: RunningServer
let page: Page
let repetitionsId: string
const pageErrors: string[] = []

interface Runs {
  readonly runs: readonly { readonly activityId: string; readonly structure?: string }[]
}

const ask = <T>(path: string) => askServer<T>(server, path)

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
  await loadSample(server)
  const { runs } = await ask<Runs>('/api/runs?limit=200')
  repetitionsId = runs.find(({ structure }) => /^\d+ × /.test(structure ?? ''))?.activityId ?? ''
  const context = await browser.newContext({ viewport: wide, locale: 'en-GB', reducedMotion: 'reduce' })
  context.on('weberror', (error) => pageErrors.push(error.error().message))
  page = await context.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe('the trend', () => {
  beforeAll(async () => {
    await page.goto(`${server.url}/progress`)
    await page.locator('.trend-chart svg').waitFor()
  })

  test('is read week by week by keyboard', async () => {
    const week = page.getByRole('slider', { name: 'Week of the trend' })
    const readout = page.locator('.trend-chart output')
    const now = await readout.textContent()
    expect(now).toMatch(/^Week to .*\d:\d\d \/km \(\d:\d\d–\d:\d\d \/km\) · \d+ runs?$/)
    await week.focus()
    await page.keyboard.press('Home')
    expect(await readout.textContent()).not.toBe(now)
    await page.keyboard.press('End')
    expect(await readout.textContent()).toBe(now)
  })

  test('shows its runs, and the four changes in a table', async () => {
    const { trend } = await ask<{ trend: { runs: readonly object[] } }>('/api/trend')
    // One more in the legend.
    expect(await page.locator('.trend-run').count()).toBe(trend.runs.length + 1)
    const rows = await page.locator('.trend > .table-scroll .changes tbody tr').allTextContents()
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatch(/weeks(Faster|Slower|No change seen|Cannot tell)/)
  })

  test('the legs stand beside it: what they are used to, and the runs that jumped', async () => {
    const { tissue } = await ask<{
      tissue: { sentences: readonly string[]; runs: readonly object[]; jumps: readonly object[] }
    }>('/api/trend')
    await page.getByRole('heading', { name: 'What are your legs used to?' }).waitFor()
    for (const sentence of tissue.sentences) await page.getByText(sentence).first().waitFor()
    // One more of each in the legend.
    const marks = (name: string) => page.locator(`.chart:has(.tissue-chart) .${name}`).count()
    expect(await marks('prepared-run')).toBe(tissue.runs.length - tissue.jumps.length + 1)
    expect(await marks('jump-run')).toBe(tissue.jumps.length === 0 ? 0 : tissue.jumps.length + 1)
  })

  test('says what was taken off, and what took no part, when asked', async () => {
    await page.locator('.trend').getByText('How do you know?').click()
    await page.locator('.trend').getByRole('rowheader', { name: 'Heat' }).waitFor()
    await page
      .locator('.trend')
      .getByText(/runs? took part/)
      .waitFor()
  })
})

describe('the easy days', () => {
  beforeAll(async () => {
    await page.goto(`${server.url}/easy-days`)
    await page.locator('.week h2').waitFor()
  })

  test('show a run in doubt by a shape of its own, and never as wrong', async () => {
    const { counts } = await ask<{ counts: { inDoubtCount: number } }>('/api/check?weeks=12')
    expect(counts.inDoubtCount).toBeGreaterThan(0)
    const doubted = page.locator('button.easy-day', { has: page.locator('.verdict-mark.is-in-doubt') })
    expect(await doubted.count()).toBe(counts.inDoubtCount)
    expect(await doubted.locator('.fill-moderate').count()).toBe(0)
    await doubted.last().click()
    await page.locator('.run-detail .badge', { hasText: 'In doubt' }).waitFor()
  })

  test('the pencil corrects what a run was meant to be, and the correction is remembered', async () => {
    const day = page.locator('button.easy-day').last()
    await day.click()
    const name = await page.locator('.run-detail h3').textContent()
    const before = await page.locator('button.easy-day').count()
    await page.locator('.run-detail').getByLabel('This was meant as').selectOption('hard')
    await expect.poll(() => page.locator('button.easy-day').count()).toBe(before - 1)
    expect(await page.locator('.run-detail h3').textContent()).not.toBe(name)
    const { runs } = await ask<{
      runs: readonly { activityId: string; intent: string; intentFrom: string }[]
    }>('/api/runs?limit=30')
    const told = runs.find(({ intentFrom }) => intentFrom === 'runner')
    expect(told?.intent).toBe('hard')
    await fetch(`${server.url}/api/runs/${told?.activityId}/intent`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"intent":null}',
    })
  })

  test('say of each run that is not certain which way it leans, and how sure', async () => {
    const { runs } = await ask<{
      runs: readonly { verdict?: string; isProbable?: boolean; stayedEasyProbabilityFrac?: number }[]
    }>('/api/check?weeks=12')
    const uncertain = runs.filter(({ verdict, isProbable }) => verdict === 'in-doubt' || isProbable === true)
    const lines = await page.locator('.uncertain .chance').allTextContents()
    expect(lines).toHaveLength(Math.min(8, uncertain.length))
    expect(lines.length).toBeGreaterThan(0)
    lines.forEach((line, index) => {
      const stayedFrac = uncertain[index]?.stayedEasyProbabilityFrac ?? 0
      if (stayedFrac > 0.55) expect(line).toMatch(/^More likely stayed easy, \d+\s%$/)
      else if (stayedFrac < 0.45) expect(line).toMatch(/^More likely not easy, \d+\s%$/)
    })
  })

  test('what was learned from a correction is said where it matters, and is taken back there', async () => {
    const { runs } = await ask<{ runs: readonly { activityId: string }[] }>('/api/check?weeks=52')
    let learned: readonly { readonly activityId: string }[] = []
    let toldId = ''
    for (const { activityId } of runs.slice(0, 12)) {
      await fetch(`${server.url}/api/runs/${activityId}/intent`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"intent":"hard"}',
      })
      const { told } = await ask<{ told: readonly { learned: typeof learned }[] }>('/api/learned')
      learned = told[0]?.learned ?? []
      toldId = activityId
      if (learned.length > 0) break
      await fetch(`${server.url}/api/runs/${activityId}/intent`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"intent":null}',
      })
    }
    expect(learned.length).toBeGreaterThan(0)
    await page.goto(`${server.url}/easy-days`)
    await page.locator('.told-runs', { hasText: 'was a hard session' }).waitFor()
    await page.goto(`${server.url}/runs/${toldId}`)
    await page.locator('.learned', { hasText: /You said so.*read the same way/ }).waitFor()
    await page.goto(`${server.url}/runs/${learned[0]?.activityId}`)
    await page.locator('.learned', { hasText: 'Learned from you' }).waitFor()
    await page.getByRole('button', { name: 'Take that back' }).click()
    await expect.poll(() => page.locator('.learned').count()).toBe(0)
    expect((await ask<{ told: readonly object[] }>('/api/learned')).told).toEqual([])
    await page.goto(`${server.url}/easy-days`)
    await page.locator('.week h2').waitFor()
  }, 60_000)

  test('the weeks are walked back and forth', async () => {
    const week = page.locator('.week h2')
    const newest = await week.textContent()
    await page.getByRole('button', { name: 'Week before' }).click()
    await expect.poll(() => week.textContent()).not.toBe(newest)
    await page.getByRole('button', { name: 'Week after' }).click()
    await expect.poll(() => week.textContent()).toBe(newest)
    expect(await page.locator('.week .distributions li').count()).toBe(3)
  })

  test('the season has a row for each block with the easy share by each method', async () => {
    const rows = page.locator('.season .blocks tbody tr')
    expect(await rows.count()).toBeGreaterThan(6)
    expect(await rows.first().locator('.share-cell').count()).toBe(3)
  })
})

describe('one run', () => {
  test('is told in words, part by part, with three stresses and what made them', async () => {
    await page.goto(`${server.url}/runs/${repetitionsId}`)
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    const { structure } = await ask<{ structure: { words: string; parts: readonly object[] } }>(
      `/api/runs/${repetitionsId}`,
    )
    await page.getByText(structure.words).first().waitFor()
    expect(await page.locator('.part-name').count()).toBe(structure.parts.length)
    expect(await page.locator('.stress h3').allTextContents()).toEqual([
      'Legs',
      'Metabolism',
      'Nerves and muscles',
    ])
    expect(await page.locator('.stress').first().textContent()).toMatch(/× your usual easy run/)
    await page.getByRole('heading', { name: 'Did it hold?' }).waitFor()
  })

  test('is found in the list by the words of its structure', async () => {
    await page.goto(`${server.url}/runs`)
    await page.getByRole('searchbox').fill('strides')
    await expect
      .poll(async () =>
        (await page.locator('.run-row').allTextContents()).every((row) => /strides/.test(row)),
      )
      .toBe(true)
    expect(await page.locator('.run-row').count()).toBeGreaterThan(0)
  })
})

test('the week strip shows three stresses for each day that was run', async () => {
  await page.goto(server.url)
  await page.locator('.week-strip').waitFor()
  const { runs } = await ask<{ runs: readonly { localDate: string }[] }>('/api/week')
  const days = new Set(runs.map(({ localDate }) => localDate)).size
  await expect.poll(() => page.locator('.week-strip .stress-bars').count()).toBe(days)
  if (days > 0)
    expect(await page.locator('.week-strip .stress-bars').first().textContent()).toMatch(/legs .* the usual/)
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
      ['/progress', '.trend-chart svg'],
      ['/easy-days', '.season .blocks'],
      [`/runs/${repetitionsId}`, '.stresses'],
    ] as const) {
      await ownPage.goto(server.url + path)
      await ownPage.locator(sign).first().waitFor()
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
