import type { ActivityPair } from '../activity/find-same-activities.ts'
import { type Computed, unavailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { RunReports } from '../boundaries/run-report.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { judgeEasyDay } from './easy-verdict.ts'
import { intensityTime } from './intensity-time.ts'
import { hardFracOf, inferIntent, toldIntent } from './intent.ts'
import type { IntentInput } from './intent-sign.ts'
import type { EasyJudgement, InferredIntent, Intent, JudgedRun } from './judged-run.ts'
import { likenessToTold } from './like-told.ts'
import { nearBestAmong } from './race-likeness.ts'
import { type RunTraits, runHabits, runTraits } from './run-habits.ts'
import { runSentence } from './run-sentence.ts'
import { tellingEfforts } from './telling-efforts.ts'
import { withWeekdayHabits } from './weekday-cause.ts'
import { weekdayHabits } from './weekday-habits.ts'

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

/** What is known of a runner's intents beside the recordings. */
interface SaidOfRuns {
  readonly toldIntents: ReadonlyMap<string, Intent>
  /** What the runner said of runs when asked. */
  readonly reports?: RunReports
  /** What a plan had for the day of a run. */
  readonly plannedIntents?: ReadonlyMap<string, Intent>
}

/** What every run was meant to be. Inferred twice: what the weekdays are for is read from the first time. */
function intentsOf(
  traits: readonly RunTraits[],
  options: SaidOfRuns & { readonly boundaries: Boundaries; readonly values: ProposalValues },
): readonly InferredIntent[] {
  const { boundaries, toldIntents, reports, plannedIntents, values } = options
  const habits = runHabits(traits, values)
  const nearBest = nearBestAmong(traits)
  const likenessTo = likenessToTold(traits, toldIntents)
  const notedEffortOf = tellingEfforts(traits.map(({ facts }) => facts))
  const inputs = traits.flatMap((own, index): readonly IntentInput[] => {
    const ownHabits = habits[index]
    if (ownHabits === undefined) return []
    const report = reports?.get(own.facts.activityId)
    const effortCr10 = report?.effortCr10 ?? notedEffortOf(own.facts)
    const planned = plannedIntents?.get(own.facts.activityId)
    return [
      {
        own,
        habits: ownHabits,
        nearBest,
        boundaries,
        values,
        ...(report?.talk !== undefined && { talk: report.talk }),
        ...(effortCr10 !== undefined && { effortCr10 }),
        ...(planned !== undefined && { planned }),
        ...(likenessTo !== undefined && { likeness: likenessTo(own) }),
      },
    ]
  })
  const hardFracs = inputs.map((input) => {
    const told = toldIntents.get(input.own.facts.activityId)
    if (told === undefined || told === 'unknown') return hardFracOf(input)
    return isMeantEasy(told) ? 0 : 1
  })
  const weekdays = weekdayHabits(traits, hardFracs, values)
  return inputs.map((input, index) => {
    const told = toldIntents.get(input.own.facts.activityId)
    if (told !== undefined) return toldIntent(told)
    const weekday = weekdays[index]
    return inferIntent({ ...input, ...(weekday !== undefined && { weekday }) })
  })
}

/**
 * Every run, understood: what it was meant to be, how its time was spread, and what became of those meant easy.
 * By start, second recordings of the same run left out; the order of the input does not matter. Each run is
 * compared with the runner's others before and after it, so a new run can change the reading of an old one, and what
 * the runner says of one run that of others like it.
 */
export function judgeRuns(
  options: SaidOfRuns & {
    readonly runs: readonly RunFacts[]
    readonly boundaries: Boundaries
    /** Runs that the runner says are two, though recorded at the same time. */
    readonly toldApart?: readonly ActivityPair[]
    readonly values: ProposalValues
  },
): readonly JudgedRun[] {
  const { boundaries, values } = options
  const runs = withoutOverlappingRuns(options.runs, options.toldApart, values)
  const traits = runs.map((facts) => runTraits(facts, boundaries, values))
  const intents = intentsOf(traits, options)
  const judgements = withWeekdayHabits(
    traits.flatMap(({ facts }, index) => {
      const intent = intents[index]
      if (intent === undefined) return []
      const easyJudgement = judgedIfMeantEasy(intent, () => judgeEasyDay({ facts, boundaries, values }))
      return [{ facts, intent, easyJudgement }]
    }),
    values,
  )
  return judgements.map(({ facts, intent, easyJudgement }) => {
    const intensity = intensityTime({ facts, boundaries, values })
    const sentence = runSentence({ facts, intent, intensity, easyJudgement, boundaries })
    return { facts, intent, intensity, easyJudgement, sentence }
  })
}
