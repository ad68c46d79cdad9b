import { finiteValuesAbove, median } from '../base/statistics.ts'
import { type PlausibleRange, plausibleRanges } from '../science/plausible-ranges.ts'
import { withoutStepsBack } from './mend-distance.ts'
import type { Issue } from './raw-activity.ts'
import { type ChannelName, channelNames, type Streams } from './streams.ts'

/** Streams whose every value is possible or NaN, and what had to be changed for it. */
export interface MendedValues {
  readonly streams: Streams
  readonly issues: readonly Issue[]
}

type Column = Float32Array | Float64Array

const channelWords: Readonly<Record<ChannelName, string>> = {
  heartRateBpm: 'heart rate',
  distanceM: 'distance',
  speedMps: 'speed',
  elevationM: 'elevation',
  latitudeDeg: 'position',
  longitudeDeg: 'position',
  cadenceSpm: 'cadence',
  powerW: 'power',
  temperatureC: 'temperature',
}

/** No runner's usual cadence is above this: the file counted every step twice. */
const usualCadenceHighestSpm = 230
/** No runner's usual cadence is below this; at half of it and above, one foot was counted. */
const usualCadenceLowestSpm = 120
/** Slower than this a cadence below the usual may be walking. */
const surelyRunningMps = 2

/** The place of the first value outside the range, from the given place on; the column's length where none is. */
function placeOutside(column: Column, { lowest, highest }: PlausibleRange, from: number): number {
  for (let i = from; i < column.length; i++) {
    const value = column[i] ?? 0
    // What is missing is neither below nor above.
    if (value < lowest || value > highest) return i
  }
  return column.length
}

/** The column with NaN outside the range, and the issue if there was anything. */
export function withinRange<T extends Column>(
  column: T,
  range: PlausibleRange,
  words: string,
): { readonly column: T; readonly issues: readonly Issue[] } {
  const firstIndex = placeOutside(column, range, 0)
  if (firstIndex === column.length) return { column, issues: [] }
  const mended = column.slice() as T
  let count = 0
  for (let i = firstIndex; i < column.length; i = placeOutside(column, range, i + 1)) {
    mended[i] = Number.NaN
    count++
  }
  return {
    column: mended,
    issues: [
      {
        code: `${words.replaceAll(' ', '-')}-out-of-range`,
        sentence: `Left out ${count} impossible values of ${words}.`,
        sampleIndex: firstIndex,
      },
    ],
  }
}

/** A copy without the numbers at places that do not count; the column itself where there are none. */
function withoutPlaces(column: Float64Array, isNoPlace: Uint8Array) {
  let mended: Float64Array | undefined
  let count = 0
  let firstIndex = -1
  for (let i = 0; i < column.length; i++) {
    if (isNoPlace[i] === 0 || Number.isNaN(column[i] ?? 0)) continue
    mended ??= column.slice()
    mended[i] = Number.NaN
    if (count++ === 0) firstIndex = i
  }
  return { column: mended ?? column, count, firstIndex }
}

/** Positions at 0°, 0° are a receiver without a fix; half a position is none. */
function withPositionsWhole(streams: Streams, issues: Issue[]): Streams {
  const { latitudeDeg, longitudeDeg, ...others } = streams
  if (latitudeDeg === undefined || longitudeDeg === undefined) return others
  const isNoPlace = new Uint8Array(latitudeDeg.length)
  for (let i = 0; i < latitudeDeg.length; i++) {
    const latitude = latitudeDeg[i] ?? Number.NaN
    const longitude = longitudeDeg[i] ?? Number.NaN
    if (Number.isNaN(latitude + longitude) || (latitude === 0 && longitude === 0)) isNoPlace[i] = 1
  }
  const latitudes = withoutPlaces(latitudeDeg, isNoPlace)
  const longitudes = withoutPlaces(longitudeDeg, isNoPlace)
  const count = Math.max(latitudes.count, longitudes.count)
  if (count > 0)
    issues.push({
      code: 'position-without-fix',
      sentence: `Left out ${count} positions recorded before the satellites were found.`,
      sampleIndex: latitudes.count > 0 ? latitudes.firstIndex : longitudes.firstIndex,
    })
  return {
    ...others,
    latitudeDeg: latitudes.column,
    longitudeDeg: longitudes.column,
  }
}

/** Cadence of both feet, whatever was counted: halved when counted twice, doubled when one foot was counted. */
export function mendedCadence(
  cadenceSpm: Float32Array,
  typicalSpeedMps: number | undefined,
): { readonly column: Float32Array; readonly issues: readonly Issue[] } {
  const usual = median(finiteValuesAbove(cadenceSpm, 0))
  if (usual !== undefined && usual > usualCadenceHighestSpm)
    return {
      column: cadenceSpm.map((spm) => spm / 2),
      issues: [{ code: 'cadence-counted-twice', sentence: 'Halved the cadence: it was counted twice.' }],
    }
  const isOneFoot =
    usual !== undefined &&
    usual >= usualCadenceLowestSpm / 2 &&
    usual < usualCadenceLowestSpm &&
    (typicalSpeedMps ?? 0) > surelyRunningMps
  if (isOneFoot)
    return {
      column: cadenceSpm.map((spm) => spm * 2),
      issues: [{ code: 'cadence-of-one-foot', sentence: 'Doubled the cadence: only one foot was counted.' }],
    }
  return { column: cadenceSpm, issues: [] }
}

/**
 * Puts every channel inside `plausibleRanges`, drops channels of another length than the time or without
 * any number, makes distance rise and removes positions without a fix.
 */
export function mendValues(streams: Streams): MendedValues {
  const issues: Issue[] = []
  const columns: Partial<Record<keyof Streams, Column>> = { timeS: streams.timeS }
  for (const name of channelNames) {
    const column: Column | undefined = streams[name]
    if (column === undefined) continue
    if (column.length !== streams.timeS.length) {
      issues.push({
        code: 'column-of-wrong-length',
        sentence: `Left out the ${channelWords[name]}: it has another number of samples than the time.`,
      })
      continue
    }
    const ranged = withinRange(column, plausibleRanges[name], channelWords[name])
    issues.push(...ranged.issues)
    const mended =
      name === 'distanceM'
        ? withoutStepsBack(ranged.column as Float64Array)
        : { column: ranged.column, issues: [] }
    issues.push(...mended.issues)
    if (mended.column.some((value) => !Number.isNaN(value))) columns[name] = mended.column
  }
  return { streams: withPositionsWhole(columns as unknown as Streams, issues), issues }
}
