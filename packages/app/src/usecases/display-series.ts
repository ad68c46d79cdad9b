/**
 * Columns for drawing a run: few enough points for a screen, none of the shape lost. A point is the mean of
 * the samples of one equal stretch of time, so that no sample is left out and gaps stay gaps.
 */

import type { Activity, HalfMinutes } from '@footing/engine'
import type { DisplaySeries } from './documents/run-documents.ts'

/** As many points as a wide screen can show apart. */
const pointCount = 1200
const halfMinuteS = 30
const equatorialRadiusM = 6_378_137
const radiansPerDeg = Math.PI / 180

type Column = Float32Array | Float64Array

/** Which stretch of time each sample belongs to. */
interface Stretches {
  readonly stretchS: number
  readonly count: number
  readonly ofSample: Uint32Array
}

function stretchesOf(timeS: Float64Array): Stretches {
  const endS = timeS.at(-1) ?? 0
  const stretchS = Math.max(1, Math.ceil((endS + 1) / pointCount))
  const ofSample = Uint32Array.from(timeS, (time) => Math.floor(time / stretchS))
  return { stretchS, count: timeS.length === 0 ? 0 : Math.floor(endS / stretchS) + 1, ofSample }
}

/** The mean of the samples in each stretch, NaN where there is none. */
function meansOf(column: Column, stretches: Stretches): Float64Array {
  const sums = new Float64Array(stretches.count)
  const counts = new Uint32Array(stretches.count)
  for (let sample = 0; sample < column.length; sample += 1) {
    const value = column[sample] ?? Number.NaN
    const stretch = stretches.ofSample[sample]
    if (stretch === undefined || Number.isNaN(value)) continue
    sums[stretch] = (sums[stretch] ?? 0) + value
    counts[stretch] = (counts[stretch] ?? 0) + 1
  }
  return sums.map((sum, stretch) => sum / (counts[stretch] || Number.NaN))
}

/** A column as JSON has it: null where there is no value, rounded to what a screen can show. */
function toJsonColumn(column: Float64Array, decimals: number): readonly (number | null)[] {
  const factor = 10 ** decimals
  return Array.from(column, (value) => (Number.isNaN(value) ? null : Math.round(value * factor) / factor))
}

/** The way from above in metres east and north of its middle, true enough over the length of a run. */
function outlineOf(latitudeDeg: Float64Array, longitudeDeg: Float64Array) {
  const [latitudeLow, latitudeHigh] = rangeOf(latitudeDeg)
  const [longitudeLow, longitudeHigh] = rangeOf(longitudeDeg)
  const middleLatitudeDeg = (latitudeLow + latitudeHigh) / 2
  const middleLongitudeDeg = (longitudeLow + longitudeHigh) / 2
  const northMPerDeg = equatorialRadiusM * radiansPerDeg
  const eastMPerDeg = northMPerDeg * Math.cos(middleLatitudeDeg * radiansPerDeg)
  return {
    eastM: longitudeDeg.map((degrees) => (degrees - middleLongitudeDeg) * eastMPerDeg),
    northM: latitudeDeg.map((degrees) => (degrees - middleLatitudeDeg) * northMPerDeg),
  }
}

function rangeOf(column: Float64Array): readonly [number, number] {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return [lowest, highest]
}

/** The half minutes' values at the middle of each stretch. */
function fromHalfMinutes(column: Float32Array, stretches: Stretches): Float64Array {
  return Float64Array.from(
    { length: stretches.count },
    (_, stretch) => column[Math.floor(((stretch + 0.5) * stretches.stretchS) / halfMinuteS)] ?? Number.NaN,
  )
}

function hasValue(column: Column | undefined): column is Column {
  return column?.some((value) => !Number.isNaN(value)) === true
}

/** The series of a run. Positions are given as distances from the middle of the run, never as places. */
export function displaySeriesOf(activity: Activity, halfMinutes: HalfMinutes): DisplaySeries {
  const { timeS, heartRateBpm, speedMps, elevationM, distanceM, latitudeDeg, longitudeDeg } =
    activity.streams
  const stretches = stretchesOf(timeS)
  const meanColumn = (column: Column, decimals: number) => toJsonColumn(meansOf(column, stretches), decimals)
  const shownSpeedMps = hasValue(speedMps)
    ? meansOf(speedMps, stretches)
    : fromHalfMinutes(halfMinutes.speedMps, stretches)
  const hasPositions = hasValue(latitudeDeg) && hasValue(longitudeDeg)
  const outline = hasPositions
    ? outlineOf(meansOf(latitudeDeg, stretches), meansOf(longitudeDeg, stretches))
    : undefined
  return {
    elapsedS: Array.from(
      { length: stretches.count },
      (_, stretch) => stretch * stretches.stretchS + (stretches.stretchS - 1) / 2,
    ),
    ...(hasValue(heartRateBpm) ? { heartRateBpm: meanColumn(heartRateBpm, 0) } : {}),
    ...(hasValue(shownSpeedMps) ? { speedMps: toJsonColumn(shownSpeedMps, 3) } : {}),
    ...(hasValue(halfMinutes.gradeAdjustedSpeedMps)
      ? {
          gradeAdjustedSpeedMps: toJsonColumn(
            fromHalfMinutes(halfMinutes.gradeAdjustedSpeedMps, stretches),
            3,
          ),
        }
      : {}),
    ...(hasValue(elevationM) ? { elevationM: meanColumn(elevationM, 1) } : {}),
    ...(hasValue(distanceM) ? { distanceM: meanColumn(distanceM, 0) } : {}),
    ...(outline === undefined
      ? {}
      : { eastM: toJsonColumn(outline.eastM, 1), northM: toJsonColumn(outline.northM, 1) }),
  }
}
