/** What the runner did of late, as far as the next days hang on it. */

import { isAvailable } from '../base/computed.ts'
import { median } from '../base/statistics.ts'
import { addDays, daysBetween, type LocalDate } from '../base/time.ts'
import { daysPerWeek } from '../history/weeks.ts'
import { isMeantEasy } from '../run/judge-runs.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { trainingConstants } from '../science/constants/training.ts'

/** Four weeks count as recent. */
const recentDays = 28

/** Judged runs from the day `days` before a date up to that date, itself included. */
export function runsOfLastDays(
  judged: readonly JudgedRun[],
  asOf: LocalDate,
  days: number,
): readonly JudgedRun[] {
  const since = addDays(asOf, -days)
  return judged.filter(({ facts }) => facts.localDate > since && facts.localDate <= asOf)
}

/** The longest run in the 30 days before a date, in metres and in time; 0 where there is none. */
export function longestBefore(
  judged: readonly JudgedRun[],
  date: LocalDate,
): { readonly distanceM: number; readonly movingS: number } {
  const recent = runsOfLastDays(judged, addDays(date, -1), trainingConstants.singleRunMemoryDays.value)
  return {
    distanceM: Math.max(
      0,
      ...recent.map(({ facts }) => (isAvailable(facts.distanceM) ? facts.distanceM.valueM : 0)),
    ),
    movingS: Math.max(0, ...recent.map(({ facts }) => facts.movingS)),
  }
}

/** The speed at which the runner's easy runs of the last eight weeks were run; undefined where none says. */
export function usualEasySpeedMps(judged: readonly JudgedRun[], asOf: LocalDate): number | undefined {
  const speedsOf = (runs: readonly JudgedRun[]) =>
    runs.flatMap(({ facts }) =>
      isAvailable(facts.distanceM) && facts.movingS > 0 ? [facts.distanceM.valueM / facts.movingS] : [],
    )
  const recent = runsOfLastDays(judged, asOf, 2 * recentDays)
  return median(speedsOf(recent.filter((run) => isMeantEasy(run.intent.intent)))) ?? median(speedsOf(recent))
}

/** Weekly running time of the last four weeks, or of what there is of them since the first run. */
export function recentWeeklyMovingS(judged: readonly JudgedRun[], asOf: LocalDate): number {
  const recent = runsOfLastDays(judged, asOf, recentDays)
  const [first] = recent.map(({ facts }) => facts.localDate).sort()
  if (first === undefined) return 0
  const days = Math.max(daysPerWeek, daysBetween(first, asOf) + 1)
  return (recent.reduce((sum, { facts }) => sum + facts.movingS, 0) / days) * daysPerWeek
}
