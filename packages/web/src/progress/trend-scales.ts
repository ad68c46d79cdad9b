import { addDays, daysBetween } from '@footing/engine'
import { type LinearScale, linearScale } from '../charts/linear-scale.ts'
import { shownSpeeds, type TrendWeek } from './trend-stretches.ts'

export const trendAxisPx = { left: 44, right: 12, top: 22, bottom: 24 } as const
export const trendHeightPx = 260
/** Where the plot ends, from the top of the picture. */
export const trendPlotEndPx = trendAxisPx.top + trendHeightPx

const daysPerWeek = 7

/** How days and speeds become places in the picture of the trend. */
export interface TrendScales {
  readonly firstDay: string
  readonly lastDay: string
  readonly toX: (date: string) => number
  /** The week, by its place in the list, that lies under a pixel. */
  readonly toWeekIndex: (pixel: number) => number
  readonly y: LinearScale
}

interface TrendShape {
  readonly points: readonly TrendWeek[]
  readonly runs: readonly { readonly speedMps: number }[]
}

/** Undefined where there is no week to show. */
export function trendScales({ points, runs }: TrendShape, widthPx: number): TrendScales | undefined {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return undefined
  // A week is named by its last day.
  const firstDay = addDays(first.date, 1 - daysPerWeek)
  const spanDays = Math.max(1, daysBetween(firstDay, last.date))
  const x = linearScale(
    [0, spanDays],
    [trendAxisPx.left, Math.max(trendAxisPx.left + 1, widthPx - trendAxisPx.right)],
  )
  const speeds = shownSpeeds(
    points,
    runs.map(({ speedMps }) => speedMps),
  )
  return {
    firstDay,
    lastDay: last.date,
    toX: (date) => x.toPixel(daysBetween(firstDay, date)),
    toWeekIndex: (pixel) =>
      Math.min(points.length - 1, Math.max(0, Math.floor(x.toValue(pixel) / daysPerWeek))),
    y: linearScale(speeds, [trendPlotEndPx, trendAxisPx.top]),
  }
}
