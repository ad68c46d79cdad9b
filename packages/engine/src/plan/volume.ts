/** How much the next seven days hold, and in how many runs. */

import { isAvailable, type Reason } from '../base/computed.ts'
import type { History } from '../history/history.ts'
import { completeWeeks } from '../history/weeks.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { countWord, dateWords, durationWords } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { heldBeforeWeeklyS, type ReEntry } from './re-entry.ts'
import { recentWeeklyMovingS, runsOfLastDays } from './recent-running.ts'

/** The size of a week, before the way back after a break is taken off. */
export interface PlannedVolume {
  readonly weeklyS: number
  readonly runsCount: number
  readonly reasons: readonly Reason[]
}

/** Stages in which more frequent runs come before longer ones. */
const frequencyFirstStages = ['new', 'rebuilding', 'building']

/** Frequent enough that longer runs may come. */
const frequentRunsCount = 3

/** Complete weeks in a row, up to now, that reached the capacity. */
export function heldWeeksCount(history: History, values: ProposalValues): number {
  const { capacity } = history
  if (!isAvailable(capacity) || !(capacity.weeklyMovingS > 0)) return 0
  const weeks = completeWeeks(history.weeks, history.asOf)
  const firstThin = [...weeks]
    .reverse()
    .findIndex((week) => week.movingS < values.planHeldShareFrac * capacity.weeklyMovingS)
  return firstThin === -1 ? weeks.length : firstThin
}

/** The week that is held now; where the record is too short to say, what was run of late. */
function heldNowS(history: History, judged: readonly JudgedRun[]): number {
  return isAvailable(history.capacity)
    ? history.capacity.weeklyMovingS
    : recentWeeklyMovingS(judged, history.asOf)
}

/** The week that new plans are measured against: what is held now, or was held before a break. */
export function weeklyReferenceS(options: {
  readonly history: History
  readonly judged: readonly JudgedRun[]
  readonly reEntry: ReEntry | undefined
}): number {
  return Math.max(heldNowS(options.history, options.judged), heldBeforeWeeklyS(options.reEntry))
}

function reEntryVolume(reEntry: ReEntry, fallbackS: number): PlannedVolume {
  const { gap, heldBefore } = reEntry
  const weeklyS = isAvailable(heldBefore) ? heldBefore.weeklyMovingS : fallbackS
  const runsBefore = isAvailable(heldBefore) ? heldBefore.runsPerWeek : frequentRunsCount
  return {
    weeklyS,
    runsCount: Math.max(2, runsBefore),
    reasons: [
      {
        code: 're-entry',
        sentence:
          gap.firstRunAfter === undefined
            ? `No run since ${dateWords(gap.lastRunBefore)}: the first days back are half of what you held before.`
            : `You came back on ${dateWords(gap.firstRunAfter)} after ${gap.days} days without a run: the way back takes as long as the time off.`,
      },
    ],
  }
}

/** The week for a runner in training: what was held, a little more where it was held long enough. */
function heldVolume(history: History, judged: readonly JudgedRun[], values: ProposalValues): PlannedVolume {
  const { capacity, stage } = history
  if (!isAvailable(capacity)) {
    const weeklyS = recentWeeklyMovingS(judged, history.asOf)
    return {
      weeklyS,
      runsCount: Math.min(frequentRunsCount, runsOfLastDays(judged, history.asOf, 7).length + 1),
      reasons: [
        {
          code: 'recent-weeks',
          sentence: `Your record is too short to know what you can hold, so this repeats what you ran of late: about ${durationWords(weeklyS)} a week.`,
        },
      ],
    }
  }
  const heldCount = heldWeeksCount(history, values)
  const isStep = heldCount >= values.planHeldWeeks
  const weeklyS = capacity.weeklyMovingS * (isStep ? 1 + values.planStepFrac : 1)
  const isMoreOften = frequencyFirstStages.includes(stage.stage) && capacity.runsPerWeek < frequentRunsCount
  return {
    weeklyS,
    runsCount: Math.max(1, capacity.runsPerWeek + (isMoreOften ? 1 : 0)),
    reasons: [
      isStep
        ? {
            code: 'small-step',
            sentence: `You held about ${durationWords(capacity.weeklyMovingS)} for ${countWord(heldCount)} weeks in a row, so this week may be a little more.`,
          }
        : {
            code: 'capacity-held',
            sentence: `About ${durationWords(capacity.weeklyMovingS)} is what your record shows you hold; a week grows after ${countWord(values.planHeldWeeks)} that were held.`,
          },
      ...(isMoreOften
        ? [
            {
              code: 'frequency-first',
              sentence: 'One more short run comes before any longer one.',
            },
          ]
        : []),
    ],
  }
}

/**
 * The size of the week to plan, in so many runs that each is worth going out for. Never less than two short runs:
 * whoever runs at all can repeat that.
 */
export function plannedVolume(options: {
  readonly history: History
  readonly judged: readonly JudgedRun[]
  readonly reEntry: ReEntry | undefined
  readonly values: ProposalValues
}): PlannedVolume {
  const { history, judged, reEntry, values } = options
  const volume =
    reEntry === undefined
      ? heldVolume(history, judged, values)
      : reEntryVolume(reEntry, heldNowS(history, judged))
  const leastS = values.planStarterWeeklyS / 2
  if (volume.weeklyS < leastS)
    return {
      weeklyS: leastS,
      runsCount: 2,
      reasons: [
        {
          code: 'small-week-first',
          sentence: 'A small week first, one that you can repeat: two short runs.',
        },
      ],
    }
  let { runsCount } = volume
  while (runsCount > 1 && volume.weeklyS / runsCount < values.planShortestRunS) runsCount--
  return { ...volume, runsCount }
}
