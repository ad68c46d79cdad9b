import type { DailyMeasurement, DailyQuantity } from '@footing/engine'
import { type LocalDate, localDateAt } from '@footing/engine'

/** More days than anybody lives with one watch. */
const mostDays = 50_000

/** Which of several values of one day stands for it. */
export type DayRule = 'latest' | 'mean'

interface DayValue {
  latestEpochS: number
  latest: number
  sum: number
  count: number
}

/** One number a day for one quantity, while records of it come in any order. */
export class DailyValues {
  readonly #quantity: DailyQuantity
  readonly #rule: DayRule
  readonly #days = new Map<LocalDate, DayValue>()

  constructor(quantity: DailyQuantity, rule: DayRule) {
    this.#quantity = quantity
    this.#rule = rule
  }

  add(epochS: number, utcOffsetS: number, value: number): void {
    if (!(value > 0) || !Number.isFinite(value) || !Number.isFinite(epochS)) return
    const date = localDateAt(epochS, utcOffsetS)
    const day = this.#days.get(date)
    if (day === undefined) {
      if (this.#days.size < mostDays)
        this.#days.set(date, { latestEpochS: epochS, latest: value, sum: value, count: 1 })
      return
    }
    day.sum += value
    day.count += 1
    if (epochS >= day.latestEpochS) {
      day.latestEpochS = epochS
      day.latest = value
    }
  }

  toMeasurements(): DailyMeasurement[] {
    return [...this.#days].map(([date, day]) => ({
      date,
      quantity: this.#quantity,
      value: this.#rule === 'latest' ? day.latest : day.sum / day.count,
      source: 'apple-health',
    }))
  }
}
