/**
 * Columns for drawing a run: few enough points for a screen, none of the shape lost. A point is the mean over
 * one equal stretch of time, so that no second is left out and gaps stay gaps.
 */

import type { Activity, RunSignal } from '@footing/engine'
import type { DisplaySeries } from './documents/run-documents.ts'

/** As many points as a wide screen can show apart. */
const pointCount = 1200
const equatorialRadiusM = 6_378_137
const radiansPerDeg = Math.PI / 180

type Column = Float32Array | Float64Array

/** The stretches of time that become points. */
interface Stretches {
  readonly stretchS: number
  readonly count: number
}

function stretchesOf(lastS: number): Stretches {
  const stretchS = Math.max(1, Math.ceil((lastS + 1) / pointCount))
  return { stretchS, count: Math.floor(lastS / stretchS) + 1 }
}

/** The mean in each stretch, NaN where there is none. `timeS` tells when each entry is; without it, entry k is second k. */
function meansOf(column: Column, { stretchS, count }: Stretches, timeS?: Float64Array): Float64Array {
  const sums = new Float64Array(count)
  const counts = new Uint32Array(count)
  for (const [index, value] of column.entries()) {
    const stretch = Math.floor((timeS?.[index] ?? index) / stretchS)
    if (Number.isNaN(value) || stretch >= count) continue
    sums[stretch] = (sums[stretch] ?? 0) + value
    counts[stretch] = (counts[stretch] ?? 0) + 1
  }
  return sums.map((sum, stretch) => sum / (counts[stretch] || Number.NaN))
}

/** A column as JSON has it: null where there is no value, rounded to what a screen can show. */
function toJsonColumn(column: Float64Array, decimals: number): readonly (number | null)[] {
  const factor = 10 ** decimals
  // Adding 0 turns minus zero, which rounding makes, into zero.
  return Array.from(column, (value) => (Number.isNaN(value) ? null : Math.round(value * factor) / factor + 0))
}

/** The middle between the lowest and the highest number. */
function middleOf(column: Float64Array): number {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  return (lowest + highest) / 2
}

/** The way from above in metres east and north of its middle, true enough over the length of a run. */
function outlineOf(latitudeDeg: Float64Array, longitudeDeg: Float64Array) {
  const middleLatitudeDeg = middleOf(latitudeDeg)
  const middleLongitudeDeg = middleOf(longitudeDeg)
  const northMPerDeg = equatorialRadiusM * radiansPerDeg
  const eastMPerDeg = northMPerDeg * Math.cos(middleLatitudeDeg * radiansPerDeg)
  return {
    eastM: toJsonColumn(
      longitudeDeg.map((degrees) => (degrees - middleLongitudeDeg) * eastMPerDeg),
      1,
    ),
    northM: toJsonColumn(
      latitudeDeg.map((degrees) => (degrees - middleLatitudeDeg) * northMPerDeg),
      1,
    ),
  }
}

function hasValue<T extends Column>(column: T | undefined): column is T {
  return column?.some((value) => !Number.isNaN(value)) === true
}

/** The series of a run. Positions are given as distances from the middle of the run, never as places. */
export function displaySeriesOf(activity: Activity, signal: RunSignal): DisplaySeries {
  const { timeS, latitudeDeg, longitudeDeg } = activity.streams
  const { grid, distance, speedMps, gradeAdjustedSpeedMps } = signal
  if (grid.length === 0) return { elapsedS: [] }
  const stretches = stretchesOf(grid.length - 1)
  const { stretchS, count } = stretches
  const meanColumn = (column: Column | undefined, decimals: number) =>
    hasValue(column) ? toJsonColumn(meansOf(column, stretches), decimals) : undefined
  const columns = {
    heartRateBpm: meanColumn(grid.heartRateBpm, 0),
    speedMps: meanColumn(speedMps, 3),
    gradeAdjustedSpeedMps: meanColumn(gradeAdjustedSpeedMps, 3),
    elevationM: meanColumn(grid.elevationM, 1),
    distanceM: meanColumn(distance?.cumulativeM, 0),
    ...(hasValue(latitudeDeg) && hasValue(longitudeDeg)
      ? outlineOf(meansOf(latitudeDeg, stretches, timeS), meansOf(longitudeDeg, stretches, timeS))
      : {}),
  }
  const present = Object.entries(columns).filter(([, column]) => column !== undefined)
  return {
    elapsedS: Array.from({ length: count }, (_, stretch) => stretch * stretchS + (stretchS - 1) / 2),
    ...Object.fromEntries(present),
  }
}
