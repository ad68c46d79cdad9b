import { type BoundaryHistory, type BoundaryPoint, daysBetween } from '@footing/engine'
import type { LinearScale } from '../charts/linear-scale.ts'

/** A month of rest does not end a line; a season does. */
const longestJoinedDays = 100

/** A value of the history on one day with its band, whatever its unit. */
export interface BandPoint {
  readonly date: string
  readonly value: number
  readonly low: number
  readonly high: number
}

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

interface Axes {
  readonly toX: (date: string) => number
  readonly y: LinearScale
}

const px = (value: number) => value.toFixed(1)

/** The band of a stretch as the path of an area: along its top and back along its bottom. */
export function areaPath(stretch: readonly BandPoint[], { toX, y }: Axes): string {
  const top = stretch.map(({ date, high }) => `${px(toX(date))} ${px(y.toPixel(high))}`)
  const bottom = stretch.toReversed().map(({ date, low }) => `${px(toX(date))} ${px(y.toPixel(low))}`)
  return `M${[...top, ...bottom].join('L')}Z`
}

export function linePath(stretch: readonly BandPoint[], { toX, y }: Axes): string {
  return `M${stretch.map(({ date, value }) => `${px(toX(date))} ${px(y.toPixel(value))}`).join('L')}`
}
