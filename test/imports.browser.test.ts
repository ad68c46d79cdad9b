// What an import is told of in a real browser: thousands of other files in one line, a ride set aside and taken
// back, and one run from two devices.

import { addDays, type LocalDate, type RawActivity, type Streams } from '@footing/engine'
import { encodeFitActivity } from '@footing/formats'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ZipFixtureFile, zipFixture } from '../packages/formats/src/archive/zip-fixture.ts'
import { overflowPx, seriousViolations } from './support/accessibility.ts'
import { launchBrowser, type RunningServer, startServer } from './support/browser.ts'

const otherFileCount = 2000
const rideLengthS = 3000
const rideSpeedMps = 8.5

let browser: Browser
let server: RunningServer
let context: BrowserContext
let page: Page
let archive: Uint8Array
let runCount: number

beforeAll(async () => {
  const today: LocalDate = new Date().toISOString().slice(0, 10)
  const runs = Array.from(
    simulateHistory({
      runner: drawRunner({ seed: 4, level: 'club' }),
      scenario: scenarios['easy-only'],
      seed: 6,
      startDate: addDays(today, -21),
      weeks: 2,
    }),
    ({ activity }) => activity,
  )
  runCount = runs.length
  archive = exportOf(runs)
  ;[browser, server] = await Promise.all([launchBrowser(), startServer()])
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
  page = await context.newPage()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('thousands of files that are no activities are one line of the report', async () => {
  await page.goto(server.url)
  await page.getByLabel('Files to import').setInputFiles({
    name: 'export.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(archive),
  })
  // The phone's recording of the first run is one more, and so is the run that only the list knows.
  await page.getByText(`${runCount + 2} runs added.`).waitFor({ timeout: 120_000 })
  const line = page.getByText('2,000 files are no activities: 1,500 .jpg and 500 .html.')
  await line.click()
  await page.getByText('1,500 · .jpg:').click()
  await page.getByText('export.zip/export/media/0.jpg', { exact: true }).waitFor()
  expect(await page.getByText(/media\/\d+\.jpg$/).count()).toBeLessThanOrEqual(100)
  await page.getByText('Read beside the activities: 1 list.').waitFor()
  await page.getByText('Kept, but no runs: 1 ride.').waitFor()
  await page.getByText('1 run is known by a summary only.').waitFor()
  await page.getByText('In all, 1 recording is of a run that another one has too.').waitFor()
  await page.getByText('This is not a FIT file.').waitFor()
  expect(await page.getByText('activities/broken.fit').count()).toBe(1)
  expect(await seriousViolations(page)).toEqual([])
})

test('a ride that its file calls a run is set aside with a reason, and is a run once the runner says so', async () => {
  const report = page.locator('.set-aside li')
  await report.getByText('The file calls this a run, but').waitFor()
  await page.goto(`${server.url}/runs`)
  await page
    .getByText(`${runCount + 1} runs`, { exact: false })
    .first()
    .waitFor()
  await page.getByRole('link', { name: '1 set aside' }).click()
  await page.getByRole('heading', { level: 1, name: 'Set aside' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  // By keyboard: the button that is pressed answers with its opposite.
  await page.getByRole('button', { name: 'This was a run' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('You say that this was a run; Footing took it for a ride.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take that back')
  await page.getByRole('link', { name: 'See the run' }).click()
  await page.locator('.series-panels canvas').first().waitFor()

  await page.getByText('Was this not a run?').click()
  await page.getByLabel('It was').selectOption('ride')
  await page.getByRole('button', { name: 'Set it aside' }).click()
  await page.getByRole('heading', { level: 1, name: 'Set aside' }).waitFor()
  await page.getByRole('button', { name: 'This was a run' }).waitFor()
  expect(await page.getByText('You say').count()).toBe(0)
})

test('a run from two devices shows both recordings, is told apart, and put together again', async () => {
  const listed = (await (await fetch(`${server.url}/api/runs?limit=40`)).json()) as {
    runs: readonly { activityId: string; date: string }[]
  }
  // The oldest of all is the one that only the list knows.
  const oldest = listed.runs.at(-2)
  await page.goto(`${server.url}/runs/${oldest?.activityId}`)
  await page.getByRole('heading', { level: 2, name: 'Recorded twice' }).waitFor()
  const recordings = page.locator('.recordings li')
  expect(await recordings.count()).toBe(2)
  await recordings.getByText('This one counts').waitFor()
  await recordings.getByText(/^It begins 7 s (later|earlier)\. Taken from it: .*the route/).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'These are two runs' }).click()
  await page.getByRole('heading', { level: 2, name: 'Recorded once, as you said' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recorded once, as you said')

  // Put together again from the page of the other one, which then has no page of its own any more.
  await page.getByRole('link', { name: 'another recording of this time' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith(oldest?.activityId ?? ''))
  await page.getByRole('button', { name: 'They are one run' }).click()
  await page.getByRole('heading', { level: 2, name: 'Recorded twice' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/runs/${oldest?.activityId}`)
})

test('on a phone in the dark the new parts fit and can be read', async () => {
  const phone = await browser.newContext({ viewport: { width: 375, height: 780 }, colorScheme: 'dark' })
  const small = await phone.newPage()
  const path = new URL(page.url()).pathname
  for (const each of ['/runs/set-aside', path]) {
    await small.goto(server.url + each)
    await small.locator('.set-aside, .recordings').first().waitFor()
    expect(await overflowPx(small), each).toBeLessThanOrEqual(0)
    expect(await seriousViolations(small), each).toEqual([])
  }
  await phone.close()
})

/** An export as a service gives it: a list, activities, and far more files that are none. */
function exportOf(runs: readonly RawActivity[]): Uint8Array {
  const [first] = runs
  if (first === undefined) throw new Error('The virtual runner did not run.')
  const recording = (name: string, activity: RawActivity): ZipFixtureFile => ({
    name: `export/activities/${name}.fit`,
    content: encodeFitActivity(activity),
  })
  const onlyListed = new Date(((first.startEpochS ?? 0) - 10 * 24 * 3600) * 1000)
  const date = onlyListed.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
  const list = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time,Distance',
    `1,"${date}, 8:00:00 AM",Without a file,Run,,2400,7.0,,2400,7000`,
  ].join('\n')
  return zipFixture([
    { name: 'export/activities.csv', content: Buffer.from(list) },
    recording('watch', withoutPositions(first)),
    recording('phone', asPhone(first)),
    recording('ride', rideCalledRun(first)),
    ...runs.slice(1).map((run, index) => recording(`run-${index}`, run)),
    { name: 'export/activities/broken.fit', content: Buffer.from('No watch wrote this.') },
    ...Array.from({ length: otherFileCount }, (_, index) => ({
      name: index % 4 === 3 ? `export/mail/${index}.html` : `export/media/${index}.jpg`,
      content: Buffer.from('nothing'),
      isStored: true,
    })),
  ])
}

function withoutPositions({ streams, ...run }: RawActivity): RawActivity {
  const { latitudeDeg: _, longitudeDeg: __, elevationM: ___, ...rest } = streams
  return { ...run, streams: rest }
}

/** A run as a phone would have it: begun seconds later, a point every third second, no heart rate. */
function asPhone({ streams, startEpochS = 0, ...run }: RawActivity): RawActivity {
  const { heartRateBpm: _, cadenceSpm: __, ...channels } = streams
  const columns = Object.entries(channels).map(([name, column]) => [
    name,
    column.filter((_: number, index: number) => index % 3 === 0),
  ])
  return {
    ...run,
    startEpochS: startEpochS + 7,
    streams: Object.fromEntries(columns) as unknown as Streams,
    laps: [],
    pauses: [],
    device: { manufacturer: 'strava' },
  }
}

/** Fifty minutes at the speed of a bicycle, from a watch that was left on running. */
function rideCalledRun({ startEpochS = 0, streams: _, ...run }: RawActivity): RawActivity {
  return {
    ...run,
    startEpochS: startEpochS - 5 * 24 * 3600,
    streams: {
      timeS: Float64Array.from({ length: rideLengthS }, (_, second) => second),
      distanceM: Float64Array.from({ length: rideLengthS }, (_, second) => second * rideSpeedMps),
      heartRateBpm: new Float32Array(rideLengthS).fill(118),
    },
    claimed: {},
    laps: [],
    pauses: [],
  }
}
