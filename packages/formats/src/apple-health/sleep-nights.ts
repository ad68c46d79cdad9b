import { type DailyMeasurement, dateOfDayNumber, unitFactors } from '@footing/engine'
import { RecordRows } from './record-rows.ts'

const valuePrefix = 'HKCategoryValueSleepAnalysis'
/** Sleep whose middle lies at this hour or later belongs to the night that ends on the next day. */
const nightBeginsHour = 18
const hoursPerDay = 24
const unstaged = 0
const staged = 1

interface Night {
  untilS: number
  sleepS: number
  isStaged: boolean
}

/** How long somebody slept in each night, from pieces that several apps may write about the same night. */
export class SleepNights {
  /** Starts are in local time, as if it were UTC: only the day on the wall counts. */
  readonly #pieces = new RecordRows()

  /** Keeps a piece of sleep; being in bed or awake is none. */
  add(startLocalS: number, endLocalS: number, value: string, source: number): void {
    const kind = value.startsWith(valuePrefix) ? value.slice(valuePrefix.length) : ''
    if (!kind.startsWith('Asleep')) return
    const isStaged = kind === 'AsleepCore' || kind === 'AsleepDeep' || kind === 'AsleepREM'
    this.#pieces.add(startLocalS, endLocalS, isStaged ? staged : unstaged, source)
  }

  /** Of several sources one that tells stages apart is believed first, then the one that saw more sleep. */
  toMeasurements(): DailyMeasurement[] {
    const measurements: DailyMeasurement[] = []
    for (const [day, nights] of this.#nightsByDay()) {
      const [best] = [...nights.values()].sort(
        (a, b) => Number(b.isStaged) - Number(a.isStaged) || b.sleepS - a.sleepS,
      )
      if (best !== undefined && best.sleepS > 0)
        measurements.push({
          date: dateOfDayNumber(day),
          quantity: 'sleepS',
          value: best.sleepS,
          source: 'apple-health',
        })
    }
    return measurements
  }

  #nightsByDay(): Map<number, Map<number, Night>> {
    const days = new Map<number, Map<number, Night>>()
    const { startEpochS, durationS, value, source } = this.#pieces.all()
    for (const [index, startS] of startEpochS.entries()) {
      const endS = startS + (durationS[index] ?? 0)
      const middleS = (startS + endS) / 2 + (hoursPerDay - nightBeginsHour) * unitFactors.sPerHour
      const day = Math.floor(middleS / unitFactors.sPerDay)
      const nights = days.get(day) ?? new Map<number, Night>()
      days.set(day, nights)
      const night = nights.get(source[index] ?? 0) ?? { untilS: 0, sleepS: 0, isStaged: false }
      nights.set(source[index] ?? 0, night)
      night.sleepS += Math.max(0, endS - Math.max(startS, night.untilS))
      night.untilS = Math.max(night.untilS, endS)
      if (value[index] === staged) night.isStaged = true
    }
    return days
  }
}
