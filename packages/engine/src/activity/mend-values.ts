import { finiteValues, median } from '../base/statistics.ts'
import { isPlausible, type PlausibleRange, plausibleRanges } from '../science/plausible-ranges.ts'
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

/** A copy with NaN where the test fails; the column itself where nothing fails. */
function without(column: Column, isKept: (value: number, index: number) => boolean) {
  let mended: Column | undefined
  let count = 0
  let firstIndex = -1
  for (let i = 0; i < column.length; i++) {
    const value = column[i] ?? Number.NaN
    if (Number.isNaN(value) || isKept(value, i)) continue
    mended ??= column.slice()
    mended[i] = Number.NaN
    if (count++ === 0) firstIndex = i
  }
  return { column: mended ?? column, count, firstIndex }
}

/** The column with NaN outside the range, and the issue if there was anything. */
export function withinRange<T extends Column>(
  column: T,
  range: PlausibleRange,
  words: string,
): { readonly column: T; readonly issues: readonly Issue[] } {
  const mended = without(column, (value) => isPlausible(value, range))
  if (mended.count === 0) return { column, issues: [] }
  return {
    column: mended.column as T,
    issues: [
      {
        code: `${words.replaceAll(' ', '-')}-out-of-range`,
        sentence: `Left out ${mended.count} impossible values of ${words}.`,
        sampleIndex: mended.firstIndex,
      },
    ],
  }
}

/** Positions at 0°, 0° are a receiver without a fix; half a position is none. */
function withPositionsWhole(streams: Streams, issues: Issue[]): Streams {
  const { latitudeDeg, longitudeDeg, ...others } = streams
  if (latitudeDeg === undefined || longitudeDeg === undefined) return others
  const isPlace = (i: number) => {
    const latitude = latitudeDeg[i] ?? Number.NaN
    const longitude = longitudeDeg[i] ?? Number.NaN
    return !Number.isNaN(latitude) && !Number.isNaN(longitude) && !(latitude === 0 && longitude === 0)
  }
  const latitudes = without(latitudeDeg, (_, i) => isPlace(i))
  const longitudes = without(longitudeDeg, (_, i) => isPlace(i))
  const count = Math.max(latitudes.count, longitudes.count)
  if (count > 0)
    issues.push({
      code: 'position-without-fix',
      sentence: `Left out ${count} positions recorded before the satellites were found.`,
      sampleIndex: latitudes.count > 0 ? latitudes.firstIndex : longitudes.firstIndex,
    })
  return {
    ...others,
    latitudeDeg: latitudes.column as Float64Array,
    longitudeDeg: longitudes.column as Float64Array,
  }
}

/** Cadence of both feet, whatever was counted: halved when counted twice, doubled when one foot was counted. */
export function mendedCadence(
  cadenceSpm: Float32Array,
  typicalSpeedMps: number | undefined,
): { readonly column: Float32Array; readonly issues: readonly Issue[] } {
  const usual = median(finiteValues(cadenceSpm).filter((spm) => spm > 0))
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
