// A bulk export as Strava makes it, of a virtual runner: `activities.csv`, a gzipped FIT file for each activity,
// and photos, which no reader wants. Nobody's own data, and as large as anybody's.

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { addDays, type RawActivity } from '@footing/engine'
import { drawRunner, scenarios, simulateHistory, virtualFile } from '@footing/virtual-runner'
import { ZipFile } from 'yazl'

const firstDay = '2005-01-03'
const weeksAtOnce = 26
const daysPerWeek = 7
const firstActivityNumber = 1_000_001
const photoSizeByte = 2 ** 21
const photoPattern = 7919

export interface SyntheticExport {
  readonly activityCount: number
  /** Sum of the FIT files before compression. */
  readonly fitByte: number
}

export interface SyntheticExportOptions {
  readonly activityCount: number
  /** About so many bytes of photos beside the activities. */
  readonly photoByte: number
}

/** Activities of one virtual runner, year after year, each half-year drawn anew. */
function* activities(count: number): Generator<RawActivity> {
  const runner = drawRunner({ seed: 1 })
  const names = ['consistent-easy-with-races', 'drifter'] as const
  let made = 0
  let startDate = firstDay
  for (let seed = 1; made < count; seed++) {
    const scenario = scenarios[names[seed % names.length] ?? names[0]]
    for (const { activity } of simulateHistory({ runner, scenario, seed, startDate, weeks: weeksAtOnce })) {
      if (made === count) return
      made += 1
      yield activity
    }
    startDate = addDays(startDate, weeksAtOnce * daysPerWeek)
  }
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
  let fitByte = 0
  const add = (name: string, make: () => Uint8Array) =>
    zip.addReadStreamLazy(name, { compress: false }, (give) => give(null, Readable.from([make()])))
  for (let index = 0; index < activityCount; index++) {
    const number = firstActivityNumber + index
    add(`activities/${number}.fit.gz`, () => {
      const next = each.next()
      if (next.done === true) throw new Error('the virtual runner has stopped running')
      const { bytes } = virtualFile(next.value)
      fitByte += bytes.length
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
  return { activityCount, fitByte }
}

const [path, activityCount = '5000', photoMegabyte = '1000'] = process.argv.slice(2)
if (import.meta.main && path !== undefined) {
  const made = await writeSyntheticExport(path, {
    activityCount: Number(activityCount),
    photoByte: Number(photoMegabyte) * 1e6,
  })
  console.log(`${made.activityCount} activities, ${(made.fitByte / 1e6).toFixed(0)} MB of FIT`)
}
