/**
 * The runner's stage, inferred from the record and never from a form.
 *
 * First the stages in which ability to run is built: new, returning, rebuilding. Then low volume: building while
 * the weeks are not steady, sustaining when a small week is held. Then volume enough: building while not steady,
 * quality-ready when it is, high-volume above that.
 */

import { type Computed, isAvailable, type Reason } from '../base/computed.ts'
import { mean, median } from '../base/statistics.ts'
import { addDays, daysBetween, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { countWord, dateWords, distanceWords, durationWords, percentWords } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Capacity, Gap, History, Week } from './history.ts'
import { completeWeeks, daysPerWeek } from './weeks.ts'

interface StageInput {
  readonly judged: readonly JudgedRun[]
  readonly weeks: readonly Week[]
  readonly gaps: readonly Gap[]
  readonly capacity: Computed<Capacity>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

/** Four weeks are what recent running is measured over. */
const recentWeeks = 4

const enoughWeeklyS = trainingConstants.responseUnsureWeeklyS.value

function isNew({ judged, capacity, asOf, values }: StageInput): Reason | undefined {
  const [first] = judged.map((run) => run.facts.localDate).sort()
  if (first === undefined) return { code: 'nothing-recorded', sentence: 'No runs are recorded yet.' }
  if (daysBetween(first, asOf) >= values.newRunnerDays) return undefined
  if (isAvailable(capacity) && capacity.weeklyMovingS >= enoughWeeklyS) return undefined
  return {
    code: 'young-record',
    sentence: `Your first recorded run was on ${dateWords(first)} ${first.slice(0, 4)}, and your weeks are still small.`,
  }
}

function isReturning({ gaps, asOf, values }: StageInput): Reason | undefined {
  const gap = gaps.findLast((each) => each.days >= values.returningGapDays)
  if (gap === undefined) return undefined
  if (gap.firstRunAfter === undefined)
    return { code: 'open-long-gap', sentence: `Your last run is ${gap.days + 1} days ago.` }
  if (daysBetween(gap.firstRunAfter, asOf) >= values.returningDays) return undefined
  return {
    code: 'back-after-long-gap',
    sentence: `You came back on ${dateWords(gap.firstRunAfter)} after ${gap.days} days without a run.`,
  }
}

function isRebuilding(input: StageInput): Reason | undefined {
  const { judged, weeks, asOf, values } = input
  const year = completeWeeks(weeks, asOf).slice(-values.rebuildingMemoryWeeks)
  // Half a year of four-week sums, or there is no "own usual" to fall short of.
  if (year.length < values.rebuildingMemoryWeeks / 2) return undefined
  const sums = year.slice(recentWeeks - 1).map((_, index) => {
    const four = year.slice(index, index + recentWeeks)
    return four.reduce((sum, week) => sum + week.movingS, 0)
  })
  const usualS = median(sums)
  const since = addDays(asOf, -recentWeeks * daysPerWeek)
  const recentS = judged
    .filter((run) => run.facts.localDate > since)
    .reduce((sum, run) => sum + run.facts.movingS, 0)
  if (usualS === undefined || recentS >= values.rebuildingShareFrac * usualS) return findNewStart(input)
  return {
    code: 'below-own-usual',
    sentence: `Your last four weeks hold ${percentWords(recentS / usualS)} of the running that was usual for you over the year.`,
  }
}

/** After half a year off the year's median says nothing: small weeks are then a rebuilding by themselves. */
function findNewStart({ gaps, capacity, asOf, values }: StageInput): Reason | undefined {
  const gap = gaps.findLast((each) => each.days >= values.newRunnerDays)
  if (gap?.firstRunAfter === undefined) return undefined
  if (daysBetween(gap.firstRunAfter, asOf) >= values.newRunnerDays) return undefined
  if (isAvailable(capacity) && capacity.weeklyMovingS >= enoughWeeklyS) return undefined
  return {
    code: 'new-start',
    sentence: `You began again on ${dateWords(gap.firstRunAfter)} after ${gap.days} days without a run, and your weeks are still small.`,
  }
}

/** Complete weeks in a row up to now with enough runs and without a gap. */
function steadyWeeksCount({ weeks, gaps, asOf, values }: StageInput): number {
  const complete = completeWeeks(weeks, asOf)
  let count = 0
  for (let i = complete.length - 1; i >= 0; i--) {
    const week = complete[i]
    if (week === undefined || week.runCount < values.steadyRunsCount) break
    const end = addDays(week.monday, daysPerWeek)
    // A gap breaks the weeks that it touches, whatever their runs.
    if (gaps.some((gap) => gap.lastRunBefore < end && (gap.firstRunAfter ?? asOf) > week.monday)) break
    count++
  }
  return count
}

function volumeReason(capacity: Capacity): Reason {
  return {
    code: 'weekly-volume',
    sentence: `You hold ${durationWords(capacity.weeklyMovingS)} and ${distanceWords(capacity.weeklyDistanceM)} a week.`,
  }
}

function notSteadyWords(steady: number, values: ProposalValues): string {
  const runs = `${countWord(values.steadyRunsCount)} runs`
  const needed = countWord(values.steadyWeeks)
  if (steady === 0)
    return `Steady means ${needed} weeks in a row with ${runs} and no gap; your last one did not count.`
  const had = steady === 1 ? 'Your last week had' : `Your last ${countWord(steady)} weeks had`
  return `${had} ${runs} or more; ${needed} such weeks in a row make it steady.`
}

/** The stage on a day, with its reasons. */
export function stageOf(input: StageInput): History['stage'] {
  const { weeks, capacity, asOf, values } = input
  const firstStages = [
    ['returning', isReturning],
    ['new', isNew],
    ['rebuilding', isRebuilding],
  ] as const
  // A record that begins anew after a long gap is a return only when there was running before it.
  for (const [stage, findReason] of firstStages) {
    const reason = findReason(input)
    if (reason !== undefined) return { stage, reasons: [reason] }
  }
  const steady = steadyWeeksCount(input)
  const isSteady = steady >= values.steadyWeeks
  const steadyReason: Reason = isSteady
    ? {
        code: 'steady-weeks',
        sentence: `Your last ${countWord(steady)} weeks all had ${countWord(values.steadyRunsCount)} runs or more, without a gap.`,
      }
    : {
        code: 'weeks-not-steady',
        sentence: notSteadyWords(steady, values),
      }
  if (!isAvailable(capacity)) return { stage: 'building', reasons: [capacity.reason] }
  const reasons = [steadyReason, volumeReason(capacity)]
  if (capacity.weeklyMovingS < enoughWeeklyS)
    return {
      stage: isSteady ? 'sustaining' : 'building',
      reasons: [
        ...reasons,
        {
          code: 'low-volume',
          sentence: `Below about ${enoughWeeklyS / unitFactors.sPerHour} h a week, part of the gain comes from running more.`,
        },
      ],
    }
  if (!isSteady) return { stage: 'building', reasons }
  const last = completeWeeks(weeks, asOf).slice(-values.steadyWeeks)
  const isHighVolume =
    (mean(last.map((week) => week.movingS)) ?? 0) >= values.ceilingLowerEdgeWeeklyS ||
    (mean(last.map((week) => week.distanceM)) ?? 0) >= values.ceilingLowerEdgeWeeklyM
  return { stage: isHighVolume ? 'high-volume' : 'quality-ready', reasons }
}
