/** The rules that every plan must keep, whatever made it. */

import { isAvailable, type Reason } from '../base/computed.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { History } from '../history/history.ts'
import { daysPerWeek, hasHardPart } from '../history/weeks.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { distanceWords, durationWords } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { PlanAnswer, PlannedSession, SessionKind } from './plan-answer.ts'
import { findReEntry } from './re-entry.ts'
import { weeklyReferenceS } from './volume.ts'

const runKinds: readonly SessionKind[] = ['easy', 'long', 'easy-with-strides', 'walk-run', 'tempo']

interface LintInput {
  readonly plan: PlanAnswer
  readonly history: History
  readonly judged: readonly JudgedRun[]
  readonly values: ProposalValues
}

/** Walk-run is left out: most of it is walking, and it is what a record without a recent run leads to. */
function jumpComplaints({ plan, history }: LintInput): readonly Reason[] {
  const longest = history.longestRunOfLast30DaysM
  const limitM = isAvailable(longest) ? trainingConstants.singleRunJumpFrac.value * longest.valueM : 0
  return plan.sessions
    .filter((session) => runKinds.includes(session.kind) && session.kind !== 'walk-run')
    .filter((session) => (session.target?.distanceM ?? 0) > limitM)
    .map((session) => ({
      code: 'single-run-jump',
      sentence: `The run on ${session.date} is ${distanceWords(session.target?.distanceM ?? 0)}; more than ${distanceWords(limitM)} is a jump.`,
    }))
}

function hardDatesOf({ plan, judged, values }: LintInput): readonly LocalDate[] {
  const recorded = judged.filter((run) => hasHardPart(run, values)).map(({ facts }) => facts.localDate)
  const planned = plan.sessions.filter((session) => session.kind === 'tempo').map((session) => session.date)
  return [...new Set([...recorded, ...planned])].sort()
}

/** Of the hard days only those count against the plan that the plan itself made. */
function hardComplaints(input: LintInput): readonly Reason[] {
  const hardDates = hardDatesOf(input)
  return input.plan.sessions
    .filter((session) => session.kind === 'tempo')
    .flatMap(({ date }): readonly Reason[] => {
      const before = hardDates.filter((day) => {
        const days = daysBetween(day, date)
        return days > 0 && days < daysPerWeek
      })
      return [
        ...(before.some((day) => daysBetween(day, date) === 1)
          ? [{ code: 'hard-days-in-a-row', sentence: `${date} would be the second hard day in a row.` }]
          : []),
        ...(before.length + 1 > input.values.planHardRunsCount
          ? [
              {
                code: 'too-many-hard-days',
                sentence: `${date} would be one hard day too many in seven days.`,
              },
            ]
          : []),
      ]
    })
}

function volumeComplaints({ plan, history, judged, values }: LintInput): readonly Reason[] {
  const referenceS = weeklyReferenceS({ history, judged, reEntry: findReEntry(history, judged, values) })
  const limitS = Math.max(values.planStarterWeeklyS, (1 + values.planStepLimitFrac) * referenceS)
  const runs = plan.sessions.filter((session) => runKinds.includes(session.kind))
  const secondsFrom = (first: PlannedSession) =>
    runs
      .filter(
        (run) => daysBetween(first.date, run.date) >= 0 && daysBetween(first.date, run.date) < daysPerWeek,
      )
      .reduce((sum, run) => sum + (run.target?.durationS ?? 0), 0)
  const tooLarge = runs.find((run) => secondsFrom(run) > limitS)
  return tooLarge === undefined
    ? []
    : [
        {
          code: 'weekly-step',
          sentence: `The seven days from ${tooLarge.date} hold ${durationWords(secondsFrom(tooLarge))}; more than ${durationWords(limitS)} is too big a step.`,
        },
      ]
}

/**
 * What is wrong with a plan; empty when nothing is. No run longer than 110 % of the longest of the last 30 days, no
 * two hard days in a row, no more than two hard days in seven, no week larger than the held one by more than the
 * limit.
 */
export function lintPlan(input: LintInput): readonly Reason[] {
  return [...jumpComplaints(input), ...hardComplaints(input), ...volumeComplaints(input)]
}
