/** Which runs are read as they are because of what the runner said of others: so that it can be seen and undone. */

import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { isMeantEasy } from './judge-runs.ts'
import type { Intent, JudgedRun } from './judged-run.ts'
import { likenessToTold } from './like-told.ts'
import { runTraits } from './run-habits.ts'

/** A run that is read the way it is because the runner said something of another run like it. */
export interface LearningRun {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly intent: Intent
}

/** A run of which the runner said what it was, and the runs that were read with its help. */
export interface ToldRun extends LearningRun {
  readonly learned: readonly LearningRun[]
}

/** Runs less alike than this taught each other next to nothing. */
const leastLikenessFrac = 0.2

function toLearningRun({ facts, intent }: JudgedRun): LearningRun {
  return { activityId: facts.activityId, localDate: facts.localDate, intent: intent.intent }
}

function isSameKind(a: Intent, b: Intent): boolean {
  return a === b || (isMeantEasy(a) && isMeantEasy(b))
}

/** True where what was said of other runs is among the signs that spoke loudest. */
function hasLearned({ intent }: JudgedRun): boolean {
  return intent.from === 'inferred' && intent.reasons.some(({ code }) => code === 'like-told')
}

/**
 * Every run of which the runner said what it was meant to be, newest first, each with the runs that are alike and are
 * read the same way with its help, newest first. A run can have learned from several.
 */
export function learnedFromTold(options: {
  readonly judged: readonly JudgedRun[]
  readonly values: ProposalValues
}): readonly ToldRun[] {
  const { judged, values } = options
  const told = judged.filter(({ intent }) => intent.from === 'runner')
  const learners = told.length === 0 ? [] : judged.filter(hasLearned)
  const traits =
    learners.length === 0 ? [] : judged.map(({ facts, boundaries }) => runTraits(facts, boundaries, values))
  const traitsById = new Map(traits.map((own) => [own.facts.activityId, own]))
  const newestFirst = (runs: readonly JudgedRun[]) =>
    [...runs].sort((a, b) => b.facts.startEpochS - a.facts.startEpochS)
  return newestFirst(told).map((run): ToldRun => {
    const { intent } = run.intent
    const likeness = likenessToTold(traits, new Map([[run.facts.activityId, intent]]))
    const learned = learners.filter((learner) => {
      const own = traitsById.get(learner.facts.activityId)
      if (own === undefined || likeness === undefined || !isSameKind(intent, learner.intent.intent))
        return false
      return (likeness(own)[intent] ?? 0) >= leastLikenessFrac
    })
    return { ...toLearningRun(run), learned: newestFirst(learned).map(toLearningRun) }
  })
}
