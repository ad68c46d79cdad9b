import type { ActivityPair } from '../activity/find-same-activities.ts'
import { type Computed, unavailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { judgeEasyDay } from './easy-verdict.ts'
import { intensityTime } from './intensity-time.ts'
import { inferIntent, toldIntent } from './intent.ts'
import type { EasyJudgement, InferredIntent, Intent, JudgedRun } from './judged-run.ts'
import { nearBestAmong } from './race-likeness.ts'
import { runHabits, runTraits } from './run-habits.ts'
import { runSentence } from './run-sentence.ts'

/** True for the intents of a run that was meant easy. */
export function isMeantEasy(intent: Intent): boolean {
  return intent === 'easy' || intent === 'long'
}

function judgedIfMeantEasy(
  intent: InferredIntent,
  judge: () => Computed<EasyJudgement>,
): Computed<EasyJudgement> {
  if (isMeantEasy(intent.intent)) return judge()
  return intent.intent === 'unknown'
    ? unavailable('intent-unknown', 'It is not known what this run was meant to be.')
    : unavailable('not-meant-easy', 'This run was not meant easy.')
}

/**
 * Every run, understood: what it was meant to be, how its time was spread, and what became of those meant easy.
 * By start, second recordings of the same run left out; the order of the input does not matter. Each run is
 * compared with the runner's others before and after it, so a new run can change the reading of an old one.
 */
export function judgeRuns(options: {
  readonly runs: readonly RunFacts[]
  readonly boundaries: Boundaries
  readonly toldIntents: ReadonlyMap<string, Intent>
  /** Runs that the runner says are two, though recorded at the same time. */
  readonly toldApart?: readonly ActivityPair[]
  readonly values: ProposalValues
}): readonly JudgedRun[] {
  const { boundaries, toldIntents, values } = options
  const runs = withoutOverlappingRuns(options.runs, options.toldApart, values)
  const traits = runs.map((facts) => runTraits(facts, boundaries, values))
  const habits = runHabits(traits, values)
  const nearBest = nearBestAmong(traits)
  return traits.flatMap((own, index): readonly JudgedRun[] => {
    const { facts } = own
    const ownHabits = habits[index]
    if (ownHabits === undefined) return []
    const told = toldIntents.get(facts.activityId)
    const intent =
      told === undefined
        ? inferIntent({ own, habits: ownHabits, nearBest, boundaries, values })
        : toldIntent(told)
    const intensity = intensityTime({ facts, boundaries, values })
    const easyJudgement = judgedIfMeantEasy(intent, () => judgeEasyDay({ facts, boundaries, values }))
    const sentence = runSentence({ facts, intent, intensity, easyJudgement, boundaries, values })
    return [{ facts, intent, intensity, easyJudgement, sentence }]
  })
}
