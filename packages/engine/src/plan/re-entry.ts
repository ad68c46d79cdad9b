/**
 * Coming back after time off. Of as long a time as was lost, the first half is run at half the old load and the
 * second at three quarters; after more than four weeks off, thirds at 33, 50 and 75 %, for eight weeks at most.
 *
 * Source: Daniels' Running Formula, as commonly stated; not re-verified.
 */

import { type Computed, isAvailable } from '../base/computed.ts'
import { daysBetween } from '../base/time.ts'
import { capacityOn } from '../history/capacity.ts'
import type { Capacity, Gap, History } from '../history/history.ts'
import { daysPerWeek } from '../history/weeks.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'

const { reentryHalfFrac, reentryLaterFrac, reentryThirdFrac } = trainingConstants

/** Breaks count up to this long; after longer ones everything begins anew. */
const longestBreakDays = 8 * daysPerWeek

/** From so many runs a week on, a week without a run is a break. */
const rhythmRunsPerWeek = 2

/** Share of the old load on a day so many days after the return; 1 when the way back is over. */
export function reEntryShareFrac(breakDays: number, daysSinceReturn: number, longBreakDays: number): number {
  const wayDays = Math.min(breakDays, longestBreakDays)
  const doneFrac = daysSinceReturn / wayDays
  if (doneFrac >= 1) return 1
  if (breakDays < longBreakDays) return doneFrac < 1 / 2 ? reentryHalfFrac.value : reentryLaterFrac.value
  if (doneFrac < 1 / 3) return reentryThirdFrac.value
  return doneFrac < 2 / 3 ? reentryHalfFrac.value : reentryLaterFrac.value
}

/** A way back that is still going on, with what was held before the break. */
export interface ReEntry {
  readonly gap: Gap
  readonly heldBefore: Computed<Capacity>
}

/** The latest gap whose way back is not over on a day; undefined where there is none. */
export function findReEntry(
  history: History,
  judged: readonly JudgedRun[],
  values: ProposalValues,
): ReEntry | undefined {
  const gap = history.gaps.findLast(
    ({ firstRunAfter, days }) =>
      firstRunAfter === undefined ||
      daysBetween(firstRunAfter, history.asOf) < Math.min(days, longestBreakDays),
  )
  if (gap === undefined) return undefined
  const heldBefore = capacityOn({
    judged: judged.filter(({ facts }) => facts.localDate <= gap.lastRunBefore),
    weeks: history.weeks,
    asOf: gap.lastRunBefore,
    values,
  })
  // For whoever runs once a week or less, a week without a run is the usual rhythm and no break.
  const isRhythm =
    isAvailable(heldBefore) &&
    heldBefore.runsPerWeek < rhythmRunsPerWeek &&
    gap.days < values.returningGapDays
  return isRhythm ? undefined : { gap, heldBefore }
}

/** The week that was held before the break: where the way back ends. */
export function heldBeforeWeeklyS(reEntry: ReEntry | undefined): number {
  return reEntry !== undefined && isAvailable(reEntry.heldBefore) ? reEntry.heldBefore.weeklyMovingS : 0
}
