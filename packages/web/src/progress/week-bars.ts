import type { LocalDate, Week } from '@footing/engine'

/** One week as a bar of stacked parts, in pixels from the top of the plot; parts lie on each other, easy lowest. */
export interface WeekBar {
  readonly monday: LocalDate
  readonly xPx: number
  readonly widthPx: number
  readonly parts: readonly { readonly fill: BarFill; readonly yPx: number; readonly heightPx: number }[]
}

type BarFill = 'easy' | 'moderate' | 'hard' | 'unknown'

interface BarPlot {
  readonly widthPx: number
  readonly heightPx: number
  /** Seconds at the top of the plot. */
  readonly topS: number
}

const stack = [
  { fill: 'easy', key: 'easyS' },
  { fill: 'moderate', key: 'moderateS' },
  { fill: 'hard', key: 'hardS' },
  { fill: 'unknown', key: 'unknownS' },
] as const satisfies readonly { fill: BarFill; key: keyof Week }[]

/** Seconds of a week that stand in its bar. */
export function weekTotalS(week: Week): number {
  return stack.reduce((sum, part) => sum + week[part.key], 0)
}

export function weekBars(weeks: readonly Week[], plot: BarPlot): readonly WeekBar[] {
  const stepPx = plot.widthPx / Math.max(1, weeks.length)
  // A gap between bars only where there is room for one.
  const gapPx = stepPx >= 4 ? Math.min(3, stepPx * 0.2) : 0
  return weeks.map((week, index) => {
    let basePx = plot.heightPx
    const parts = stack.flatMap(({ fill, key }) => {
      const heightPx = (week[key] / plot.topS) * plot.heightPx
      basePx -= heightPx
      return heightPx > 0 ? [{ fill, yPx: basePx, heightPx }] : []
    })
    return { monday: week.monday, xPx: index * stepPx, widthPx: Math.max(0.5, stepPx - gapPx), parts }
  })
}

/** Where the time axis is labelled: the first week of each year, or of each month in a record below two years. */
export function timeTicks(
  weeks: readonly Week[],
): readonly { readonly index: number; readonly isYear: boolean }[] {
  const isLong = weeks.length > 104
  return weeks.flatMap((week, index) => {
    const before = weeks[index - 1]
    if (before === undefined) return []
    const isYear = before.monday.slice(0, 4) !== week.monday.slice(0, 4)
    const isMonth = before.monday.slice(0, 7) !== week.monday.slice(0, 7)
    return isYear || (!isLong && isMonth) ? [{ index, isYear }] : []
  })
}
