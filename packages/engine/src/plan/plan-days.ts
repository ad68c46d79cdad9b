import { isAvailable, type Reason } from '../base/computed.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import { findProfileText } from '../boundaries/profile-value.ts'
import { daysPerWeek } from '../history/weeks.ts'
import { dateWords } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { PlanAnswer } from './plan-answer.ts'
import type { PlanInput } from './plan-input.ts'
import { planSentences } from './plan-sentences.ts'
import { findReEntry } from './re-entry.ts'
import { runsOfLastDays } from './recent-running.ts'
import { runSessions } from './run-plan.ts'
import { plannedVolume } from './volume.ts'
import { walkRunReason, walkRunSessions } from './walk-run-plan.ts'

/** So many runs of a good length show that the legs know running. */
const continuousRunsCount = 2

/** The days of the plan: from today, or from tomorrow when a run is already recorded today. */
function datesOf({ judged, asOf, daysCount }: PlanInput): readonly LocalDate[] {
  const first = judged.some(({ facts }) => facts.localDate === asOf) ? addDays(asOf, 1) : asOf
  return Array.from({ length: daysCount }, (_, index) => addDays(first, index))
}

function isRunningContinuously({ judged, asOf, values }: PlanInput): boolean {
  const recent = runsOfLastDays(judged, asOf, trainingConstants.singleRunMemoryDays.value)
  return recent.filter(({ facts }) => facts.movingS >= values.planContinuousS).length >= continuousRunsCount
}

function leavesOutOf({ profile, history, asOf }: PlanInput): readonly Reason[] {
  const goalDate = findProfileText(profile, 'goalDate', asOf)
  return [
    {
      code: 'no-goal-plan',
      sentence:
        goalDate !== undefined && goalDate >= asOf
          ? `The way to your race on ${dateWords(goalDate)} ${goalDate.slice(0, 4)} is not planned yet: no race-specific weeks, no taper.`
          : 'Weeks towards a race are not planned yet.',
    },
    ...(isAvailable(history.capacity) && history.capacity.runsPerWeek > daysPerWeek
      ? [
          {
            code: 'one-run-a-day',
            sentence: 'You often run twice a day; second runs are not planned yet, so the week is smaller.',
          },
        ]
      : []),
    {
      code: 'how-you-feel',
      sentence: 'How you slept and feel, the weather and your calendar are not known here: you decide.',
    },
    {
      code: 'health',
      sentence: 'With pain that changes your stride, fever or chest symptoms: stop, and see someone.',
    },
  ]
}

/**
 * "What do I do next?": the next days, one session each, from what was held and from the boundary.
 *
 * The plan begins today, or tomorrow when a run is already recorded today. Runs lie on the days on which the runner
 * usually runs; no run is longer than 110 % of the longest of the last 30 days; a missed run is never moved. Without
 * enough recent running it is walk-run; after a break the load comes back in steps. The same record gives the same
 * plan.
 */
export function planDays(input: PlanInput): PlanAnswer {
  const judged = input.judged.filter(({ facts }) => facts.localDate <= input.asOf)
  const known: PlanInput = { ...input, judged }
  const { history, asOf, values } = known
  const dates = datesOf(known)
  const isRunning = isRunningContinuously(known)
  const reEntry = findReEntry(history, judged, values)
  const sessions = isRunning ? runSessions(known, dates, reEntry) : walkRunSessions(known, dates)
  return {
    sentences: planSentences({
      sessions,
      asOf,
      hasRunToday: dates[0] !== asOf,
      why: isRunning ? plannedVolume({ history, judged, reEntry, values }).reasons : [walkRunReason(known)],
    }),
    asOf,
    stage: history.stage.stage,
    capacity: history.capacity,
    sessions,
    leavesOut: leavesOutOf(known),
  }
}
