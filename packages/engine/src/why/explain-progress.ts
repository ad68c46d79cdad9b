import { assert } from '../base/assert.ts'
import type { Computed, Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { Profile } from '../boundaries/profile.ts'
import type { History } from '../history/history.ts'
import type { FitnessTrend } from '../history/trend/fitness-trend.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { nothingFasterThanEasy } from './nothing-faster-than-easy.ts'
import { progressSentences } from './progress-sentences.ts'
import { answeringChange } from './progress-trend.ts'
import { tooLittleForTheGoal } from './too-little-for-the-goal.ts'
import { weeksDoNotHold } from './weeks-do-not-hold.ts'
import type { Cause, WhyAnswer } from './why-answer.ts'

const standingOrder: readonly Cause['standing'][] = ['likely', 'possible', 'cannot-tell', 'unlikely']

const leavesOut: readonly Reason[] = [
  {
    code: 'other-causes',
    sentence:
      'Not judged yet: zones set wrong, easy days that drift, a stimulus that never changes, too much hard running, missing race-specific work, and training too little strength.',
  },
  {
    code: 'health',
    sentence:
      'Sleep, illness and injury are not seen here. With pain that changes your stride, fever or chest symptoms, stop and see someone.',
  },
]

/** Likely before possible before unknown before unlikely; within each, what comes first in training comes first. */
function ranked(causes: readonly Cause[]): readonly Cause[] {
  return [...causes].sort((a, b) => standingOrder.indexOf(a.standing) - standingOrder.indexOf(b.standing))
}

/**
 * "Why am I improving, or not?", as far as volume, consistency and the kinds of running can say. Every cause is
 * listed, with the evidence on both sides; those ruled out too. Nothing here says that a runner does not respond.
 */
export function explainProgress(options: {
  readonly judged: readonly JudgedRun[]
  readonly history: History
  readonly trend: Computed<FitnessTrend>
  readonly boundaries: Boundaries
  readonly profile: Profile
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): WhyAnswer {
  const { judged, history, trend, boundaries, profile, asOf, values } = options
  assert(history.asOf === asOf, 'progress is explained with the history of another day')
  const causes = ranked([
    weeksDoNotHold(history, values),
    tooLittleForTheGoal(history, profile, values),
    nothingFasterThanEasy({ judged, history, boundaries, values }),
  ])
  return {
    sentences: progressSentences(causes, history, trend),
    trend: answeringChange(trend),
    causes,
    history,
    leavesOut,
  }
}
