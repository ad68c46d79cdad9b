/** On which weekdays to run: those on which the runner usually does. 1 = Monday … 7 = Sunday. */

import { isoWeekday, type LocalDate } from '../base/time.ts'
import { daysPerWeek } from '../history/weeks.ts'
import { isMeantEasy } from '../run/judge-runs.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { runsOfLastDays } from './recent-running.ts'

/** Where there is no habit, days are taken in this order: spread over the week, the weekend for the long run. */
const defaultOrder = [2, 4, 7, 6, 3, 1, 5] as const

/** A day with rest around it is chosen over one with as many more runs, or fewer. */
const restWorthRuns = 2

/** Per weekday how many runs, and how many of them were the longest of their week. */
export interface WeekdayHabits {
  readonly runCounts: ReadonlyMap<number, number>
  readonly longestCounts: ReadonlyMap<number, number>
}

/** The runner's habits of the last weeks. */
export function weekdayHabits(
  judged: readonly JudgedRun[],
  asOf: LocalDate,
  values: ProposalValues,
): WeekdayHabits {
  const runCounts = new Map<number, number>()
  const longestCounts = new Map<number, number>()
  const add = (counts: Map<number, number>, weekday: number) =>
    counts.set(weekday, (counts.get(weekday) ?? 0) + 1)
  const recent = runsOfLastDays(judged, asOf, values.planHabitWeeks * daysPerWeek)
  for (const { facts } of recent) add(runCounts, isoWeekday(facts.localDate))
  for (let back = 0; back < values.planHabitWeeks; back++) {
    const week = runsOfLastDays(recent, asOf, (back + 1) * daysPerWeek).filter(
      (run) => !runsOfLastDays(recent, asOf, back * daysPerWeek).includes(run),
    )
    // A long session on the track is no long run.
    const [longest] = week
      .filter((run) => isMeantEasy(run.intent.intent))
      .sort((a, b) => b.facts.movingS - a.facts.movingS)
    if (longest !== undefined && week.length > 1) add(longestCounts, isoWeekday(longest.facts.localDate))
  }
  return { runCounts, longestCounts }
}

/** Days from one weekday to the nearest of others, around the week; a whole week where there are none. */
export function daysToNearest(weekday: number, others: Iterable<number>): number {
  let nearest = daysPerWeek
  for (const other of others) {
    const apart = Math.abs(weekday - other)
    nearest = Math.min(nearest, apart, daysPerWeek - apart)
  }
  return nearest
}

/**
 * So many weekdays to run on: those with the most runs first, where a day with rest around it is worth two more
 * runs; among equals the one farthest from those already chosen. `spaced` puts distance before habit altogether, so
 * that a day of rest lies between runs as long as it can.
 */
export function chooseRunWeekdays(options: {
  readonly habits: WeekdayHabits
  readonly count: number
  readonly spaced: boolean
}): readonly number[] {
  const { habits, count, spaced } = options
  const chosen: number[] = []
  while (chosen.length < Math.min(count, daysPerWeek)) {
    const [best] = defaultOrder
      .filter((weekday) => !chosen.includes(weekday))
      .map((weekday, order) => {
        const apart = daysToNearest(weekday, chosen)
        const clear = apart > 1 ? 1 : 0
        const runs = (habits.runCounts.get(weekday) ?? 0) + restWorthRuns * clear
        return { weekday, order, apart, runs, clearFirst: spaced ? clear : 0 }
      })
      .sort(
        (a, b) => b.clearFirst - a.clearFirst || b.runs - a.runs || b.apart - a.apart || a.order - b.order,
      )
    if (best === undefined) break
    chosen.push(best.weekday)
  }
  return chosen.sort((a, b) => a - b)
}

/** Among the run days the one for the long run: where the longest run of the week usually is, else the weekend. */
export function chooseLongWeekday(runWeekdays: readonly number[], habits: WeekdayHabits): number | undefined {
  const weekendFirst = [7, 6, ...defaultOrder]
  const [best] = [...runWeekdays].sort(
    (a, b) =>
      (habits.longestCounts.get(b) ?? 0) - (habits.longestCounts.get(a) ?? 0) ||
      weekendFirst.indexOf(a) - weekendFirst.indexOf(b),
  )
  return best
}
