// A bulk export as Strava makes it, of a virtual runner: `activities.csv`, a gzipped FIT file for each activity,
// and photos, which no reader wants. Nobody's own data, and as large as anybody's:
// `node bench/synthetic-export.ts FILE.zip [ACTIVITIES [MEGABYTES-OF-PHOTOS]]`.

import { createWriteStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { addDays, type RawActivity } from '@footing/engine'
import { drawRunner, type Scenario, scenarios, simulateHistory, virtualFile } from '@footing/virtual-runner'
import { ZipFile } from 'yazl'
import { withRunningDynamics } from './speed/running-dynamics.ts'

const firstDay = '2003-01-06'
const weeksAtOnce = 26
const daysPerWeek = 7
const firstActivityNumber = 1_000_001
const photoSizeByte = 2 ** 21
const photoPattern = 7919

/** Longer weeks than those scenarios have, so that a file has about 200 kB, as those of a watch with a strap. */
const longerWeeksFactor = 1.45

export interface SyntheticExport {
  readonly activityCount: number
  /** Of each FIT file before compression, ascending. */
  readonly fitSizesByte: readonly number[]
  /** Of the whole archive. */
  readonly sizeByte: number
}

export interface SyntheticExportOptions {
  readonly activityCount: number
  /** About so many bytes of photos beside the activities. */
  readonly photoByte: number
}

/** Activities of one virtual runner, year after year, each half-year drawn anew. */
function* activities(count: number): Generator<RawActivity> {
  const runner = drawRunner({ seed: 1 })
  const habits = [scenarios['consistent-easy-with-races'], scenarios.drifter].map(withLongerWeeks)
  let made = 0
  let startDate = firstDay
  for (let seed = 1; made < count; seed++) {
    const scenario = habits[seed % habits.length] as Scenario
    for (const { activity } of simulateHistory({ runner, scenario, seed, startDate, weeks: weeksAtOnce })) {
      if (made === count) return
      made += 1
      yield withRunningDynamics(activity, made)
    }
    startDate = addDays(startDate, weeksAtOnce * daysPerWeek)
  }
}

function withLongerWeeks(scenario: Scenario): Scenario {
  const { habit } = scenario
  return { ...scenario, habit: { ...habit, weeklyRunningS: habit.weeklyRunningS * longerWeeksFactor } }
}

function csvLine(number: number, { startEpochS = 0, claimed }: RawActivity): string {
  const date = new Date(startEpochS * 1000)
  const day = date.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
  const time = date.toLocaleTimeString('en-US', { timeZone: 'UTC' })
  const kilometres = ((claimed.distanceM ?? 0) / 1000).toFixed(2)
  return `${number},"${day}, ${time}",Morning Run,Run,,${Math.round(claimed.elapsedS ?? 0)},${kilometres},activities/${number}.fit.gz`
}

const csvHeader =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename'

/** Bytes that do not compress, a different picture for each number. */
function photo(number: number): Uint8Array {
  const bytes = new Uint32Array(photoSizeByte / Uint32Array.BYTES_PER_ELEMENT)
  let state = number * photoPattern + 1
  for (let i = 0; i < bytes.length; i++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + i
    bytes[i] = state
  }
  return new Uint8Array(bytes.buffer)
}

/** Writes the export, one entry after the other, and never holds more than one of them. */
export async function writeSyntheticExport(
  path: string,
  { activityCount, photoByte }: SyntheticExportOptions,
): Promise<SyntheticExport> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path))
  const each = activities(activityCount)
  const lines = [csvHeader]
  const fitSizesByte: number[] = []
  const add = (name: string, make: () => Uint8Array) =>
    zip.addReadStreamLazy(name, { compress: false }, (give) => give(null, Readable.from([make()])))
  for (let index = 0; index < activityCount; index++) {
    const number = firstActivityNumber + index
    add(`activities/${number}.fit.gz`, () => {
      const next = each.next()
      if (next.done === true) throw new Error('the virtual runner has stopped running')
      const { bytes } = virtualFile(next.value)
      fitSizesByte.push(bytes.length)
      lines.push(csvLine(number, next.value))
      return gzipSync(bytes, { level: 6 })
    })
  }
  for (let number = 1; number <= photoByte / photoSizeByte; number++) {
    add(`media/${number}.jpg`, () => photo(number))
  }
  add('activities.csv', () => Buffer.from(`${lines.join('\n')}\n`))
  zip.end()
  await written
  fitSizesByte.sort((a, b) => a - b)
  return { activityCount, fitSizesByte, sizeByte: statSync(path).size }
}

/** What was written, as a line for the terminal. */
export function formatSyntheticExport({ activityCount, fitSizesByte, sizeByte }: SyntheticExport): string {
  const kb = (rank: number) => ((fitSizesByte.at(rank) ?? Number.NaN) / 1e3).toFixed(0)
  const fitMb = fitSizesByte.reduce((sum, size) => sum + size, 0) / 1e6
  const middle = Math.floor(fitSizesByte.length / 2)
  return `${activityCount} activities, ${fitMb.toFixed(0)} MB of FIT inflated (${kb(0)} to ${kb(-1)} kB each, half below ${kb(middle)} kB), archive of ${(sizeByte / 1e6).toFixed(0)} MB`
}

const [path, activityCount = '5000', photoMegabyte = '1300'] = process.argv.slice(2)
if (import.meta.main && path !== undefined) {
  const options = { activityCount: Number(activityCount), photoByte: Number(photoMegabyte) * 1e6 }
  console.log(formatSyntheticExport(await writeSyntheticExport(path, options)))
}
