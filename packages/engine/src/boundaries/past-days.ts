/** What a history says of the days of the past, as known today: what came later tells of them too. */

import { firstFrom } from '../base/first-from.ts'
import { dayNumber, type LocalDate } from '../base/time.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import type { BoundaryInput } from './boundary-input.ts'
import { boundaryRuns } from './boundary-runs.ts'
import type { GaussianBelief } from './gaussian-belief.ts'
import { pastBoundaries } from './past-boundaries.ts'
import { readHistory } from './read-history.ts'

/** What a history says of one day. */
export interface ReadDay {
  readonly belief: GaussianBelief
  /** What runs of that time are judged by. */
  readonly boundaries: Boundaries
}

/** One day of the past; read when it is first asked for, and once. */
export interface PastDay {
  readonly date: LocalDate
  /** The runs near enough to tell of the day, by start. */
  readonly runs: readonly RunFacts[]
  read(): ReadDay
  /** The boundaries that were read of this day last, from these runs or from those of before. */
  lastBoundaries(): Boundaries | undefined
}

/** The end of every month that holds runs, and today. */
export interface PastDays {
  readonly input: BoundaryInput
  /** Every run up to today, each once, by start. */
  readonly runs: readonly RunFacts[]
  /** By date. */
  readonly days: readonly PastDay[]
}

/** The day of the last run of each month that holds one, and today; by date. */
function datesOf(runs: readonly RunFacts[], today: LocalDate): readonly LocalDate[] {
  const lastOfMonth = new Map(runs.map(({ localDate }) => [localDate.slice(0, 7), localDate]))
  return [...new Set([...lastOfMonth.values(), today])].sort()
}

/** True where whatever tells of boundaries beside the runs is the same. */
function isSameBeside(a: BoundaryInput, b: BoundaryInput): boolean {
  return (
    a.profile === b.profile &&
    a.reports === b.reports &&
    a.ignoredEvidence === b.ignoredEvidence &&
    a.values === b.values
  )
}

/** Runs lie by start; where a runner travels, their days can be in another order by so many. */
const daysOutOfOrder = 2

/** Picks those of the runs that lie within so many days of a day; the very list of before where it holds the same. */
function pickerOfNear(runs: readonly RunFacts[], days: number) {
  const runDays = runs.map(({ localDate }) => dayNumber(localDate))
  return (date: LocalDate, before: readonly RunFacts[]): readonly RunFacts[] => {
    const day = dayNumber(date)
    const first = firstFrom(runDays, day - days - daysOutOfOrder)
    let near: RunFacts[] | undefined
    let count = 0
    for (let i = first; i < runs.length; i++) {
      const run = runs[i]
      const runDay = runDays[i] ?? Number.NaN
      if (run === undefined || runDay > day + days + daysOutOfOrder) break
      if (Math.abs(runDay - day) > days) continue
      if (near === undefined && before[count] !== run) near = before.slice(0, count)
      near?.push(run)
      count++
    }
    return near ?? (before.length === count ? before : before.slice(0, count))
  }
}

function pastDay(near: BoundaryInput, known: Boundaries | undefined): PastDay {
  const { asOf: date, runs, values } = near
  let kept: ReadDay | undefined
  const read = (): ReadDay => {
    const history = readHistory(near)
    const boundaries = pastBoundaries(history, { date, runs }, values)
    // What is kept of boundaries holds for as long as they are the same object.
    const isSame = known !== undefined && JSON.stringify(known) === JSON.stringify(boundaries)
    return { belief: history.belief, boundaries: isSame ? known : boundaries }
  }
  return {
    date,
    runs,
    read() {
      kept ??= read()
      return kept
    },
    lastBoundaries: () => kept?.boundaries ?? known,
  }
}

/**
 * The end of every month that holds runs, and today. Runs in any order. With the days `before` of the same runner at
 * hand, those that rest on the very same things are taken over from them.
 */
export function pastDays(input: BoundaryInput, before?: PastDays): PastDays {
  const runs = boundaryRuns(input)
  const { asOf, values } = input
  // Values of days tell of no day of the past; a day that is taken over should not hold on to them.
  const { days: _, ...telling } = input
  const lastRunDate = runs.at(-1)?.localDate ?? asOf
  const nearOf = pickerOfNear(runs, values.heartRateMaxMemoryDays)
  const known = new Map(
    before !== undefined && isSameBeside(input, before.input)
      ? before.days.map((day) => [day.date, day])
      : [],
  )
  const days = datesOf(runs, asOf).map((date): PastDay => {
    // Evidence is that of the last run where none comes after it, and reaches as far back from there.
    const same = known.get(date)
    const [evidenceDate = date] = [date, lastRunDate].sort()
    const near = nearOf(evidenceDate, same?.runs ?? [])
    return same !== undefined && same.runs === near
      ? same
      : pastDay({ ...telling, runs: near, asOf: date }, same?.lastBoundaries())
  })
  return { input, runs, days }
}
