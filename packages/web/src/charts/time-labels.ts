import { daysBetween, monthNames } from '@footing/engine'
import type { LinearScale } from './linear-scale.ts'

const leastPxBetweenLabels = 44
const leastPxBetweenLines = 16
/** A record at least this long is labelled by years. */
const yearLabelsFromDays = 730

/** The ticks whose names do not run into each other: equal steps of pace are not equal on an axis of speed. */
export function ticksApart(ticks: readonly number[], y: LinearScale): readonly number[] {
  let lastPx = Number.POSITIVE_INFINITY
  return ticks.filter((tick) => {
    if (lastPx - y.toPixel(tick) < leastPxBetweenLines) return false
    lastPx = y.toPixel(tick)
    return true
  })
}

/** The first day of each year, or of each month in a short record, as far as there is room for the names. */
export function dayLabels(
  first: string,
  last: string,
  toX: (date: string) => number,
): readonly { readonly date: string; readonly name: string; readonly isYear: boolean }[] {
  const isLong = daysBetween(first, last) >= yearLabelsFromDays
  const labels: { date: string; name: string; isYear: boolean }[] = []
  let lastPx = Number.NEGATIVE_INFINITY
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    monthNames.forEach((month, index) => {
      const date = `${year}-${String(index + 1).padStart(2, '0')}-01`
      const isYear = index === 0
      if (date <= first || date > last || (isLong && !isYear)) return
      if (toX(date) - lastPx < leastPxBetweenLabels) return
      lastPx = toX(date)
      labels.push({ date, name: isYear ? `${year}` : month.slice(0, 3), isYear })
    })
  }
  return labels
}
