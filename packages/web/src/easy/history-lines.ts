import { type BoundaryHistory, type BoundaryPoint, daysBetween } from '@footing/engine'
import type { BandPoint } from '../charts/band-lines.ts'

/** A month of rest does not end a line; a season does. */
const longestJoinedDays = 100

/**
 * The stretches that are drawn in one line: apart where nothing was run for long, and where what measures changed,
 * so that no line claims a step of the runner that may be one of the sensor.
 */
export function joinedStretches(
  points: readonly BandPoint[],
  breaks: BoundaryHistory['breaks'],
): readonly (readonly BandPoint[])[] {
  const stretches: BandPoint[][] = []
  let before: BandPoint | undefined
  for (const point of points) {
    const open = stretches.at(-1)
    const last = before
    const isJoined =
      last !== undefined &&
      daysBetween(last.date, point.date) <= longestJoinedDays &&
      !breaks.some(({ date }) => date > last.date && date <= point.date)
    if (open !== undefined && isJoined) open.push(point)
    else stretches.push([point])
    before = point
  }
  return stretches
}

/** One quantity of the history as points with bands; where it is not known there is none. */
export function bandPointsOf(
  points: readonly BoundaryPoint[],
  key: 'lt1' | 'lt2' | 'lt1Speed' | 'lt2Speed',
): readonly BandPoint[] {
  return points.flatMap((point) => {
    const band = point[key]
    if (band === undefined) return []
    return 'valueBpm' in band
      ? [{ date: point.date, value: band.valueBpm, low: band.low80Bpm, high: band.high80Bpm }]
      : [{ date: point.date, value: band.valueMps, low: band.low80Mps, high: band.high80Mps }]
  })
}
