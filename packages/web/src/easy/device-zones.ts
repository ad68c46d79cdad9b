import { daysBetween, type LocalDate, type WatchZonePeriod } from '@footing/engine'
import { monthText } from '../format/dates.ts'

/** One row for each system that a device used: how it was set last, and how before. */
export interface DeviceZones {
  readonly name: string
  readonly latest: WatchZonePeriod
  /** Newest first. */
  readonly earlier: readonly WatchZonePeriod[]
}

const methodWords = {
  'heart-rate-max': '%max',
  'heart-rate-reserve': '%reserve',
  threshold: '%threshold',
  custom: 'own zones',
} as const satisfies Record<WatchZonePeriod['method'], string>

/** The rows, the one used last first. The stretches come oldest first. */
export function deviceZones(periods: readonly WatchZonePeriod[]): readonly DeviceZones[] {
  const byName = Map.groupBy(periods, ({ device, method }) => `${device}, ${methodWords[method]}`)
  return [...byName]
    .flatMap(([name, ofName]) => {
      const [latest, ...earlier] = ofName.toSorted((a, b) => (a.to < b.to ? 1 : -1))
      return latest === undefined ? [] : [{ name, latest, earlier }]
    })
    .sort((a, b) => (a.latest.to < b.latest.to ? 1 : -1))
}

/** A device that was used within this time is in use. */
const inUseDays = 45

/** "since March 2021"; of a setting that is no more, "March 2021 to May 2022". */
export function periodText({ from, to }: WatchZonePeriod, lastRun: LocalDate): string {
  const [first, last] = [monthText(from), monthText(to)]
  if (daysBetween(to, lastRun) <= inUseDays) return `since ${first}`
  return first === last ? `in ${first}` : `${first} to ${last}`
}
