import type { ActivityPair } from '../activity/find-same-activities.ts'
import { type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { keptWhileSame } from '../base/kept-per.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { BoundariesOf } from '../boundaries/boundaries-of-time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { boundaryOfItsTime } from './boundary-of-its-time.ts'
import { judgeEasyDay } from './easy-verdict.ts'
import { inferIntents, type SaidOfRuns } from './infer-intents.ts'
import { intensityTime } from './intensity-time.ts'
import type { EasyJudgement, InferredIntent, IntensityTime, Intent, JudgedRun } from './judged-run.ts'
import { runTraits } from './run-habits.ts'
import { runSentence } from './run-sentence.ts'
import { withWeekdayHabits } from './weekday-cause.ts'

/** True for the intents of a run that was meant easy. */
export function isMeantEasy(intent: Intent): boolean {
  return intent === 'easy' || intent === 'long'
}

const intentUnknown = unavailable('intent-unknown', 'It is not known what this run was meant to be.')
const notMeantEasy = unavailable('not-meant-easy', 'This run was not meant easy.')

const keptJudgement = keptWhileSame<RunFacts, Computed<EasyJudgement>>()

/** The verdict of a run that was meant easy, with the boundary named where it is not today's. */
function easyJudgementOf(
  { facts, intent }: Pick<JudgedRun, 'facts' | 'intent'>,
  by: { readonly own: Boundaries; readonly today: Boundaries },
  values: ProposalValues,
): Computed<EasyJudgement> {
  if (!isMeantEasy(intent.intent)) return intent.intent === 'unknown' ? intentUnknown : notMeantEasy
  const { own: boundaries, today } = by
  const judgement = keptJudgement(facts, [boundaries, values], () =>
    judgeEasyDay({ facts, boundaries, values }),
  )
  if (boundaries === today || !isAvailable(judgement)) return judgement
  const named = boundaryOfItsTime(judgement.from, { own: boundaries, today })
  return named === undefined
    ? judgement
    : keptNamed(judgement, [named.sentence], () => ({ ...judgement, reasons: [...judgement.reasons, named] }))
}

const keptNamed = keptWhileSame<EasyJudgement, Computed<EasyJudgement>>()
const keptIntensity = keptWhileSame<RunFacts, Computed<IntensityTime>>()
const keptRun = keptWhileSame<RunFacts, JudgedRun>()

interface ReadRun {
  readonly facts: RunFacts
  readonly intent: InferredIntent
  readonly easyJudgement: Computed<EasyJudgement>
  readonly boundaries: Boundaries
}

/** The run with its time by intensity and its sentence; the same object while it is made of the same things. */
function judgedRunOf(run: ReadRun, values: ProposalValues): JudgedRun {
  const { facts, intent, easyJudgement, boundaries } = run
  const intensity = keptIntensity(facts, [boundaries, values], () =>
    intensityTime({ facts, boundaries, values }),
  )
  return keptRun(facts, [intent, intensity, easyJudgement, boundaries], () => {
    const sentence = runSentence({ facts, intent, intensity, easyJudgement, boundaries })
    return { facts, intent, intensity, easyJudgement, boundaries, sentence }
  })
}

/**
 * Every run, understood: what it was meant to be, how its time was spread, and what became of those meant easy.
 * By start, second recordings of the same run left out; the order of the input does not matter. Each run is
 * compared with the runner's others before and after it, so a new run can change the reading of an old one, and what
 * the runner says of one run that of others like it.
 *
 * What was worked out of a run is kept beside its facts and handed out again while nothing it rests on has changed, so
 * that the same runs and one more take a fraction of the time. The result is what it would be anyway.
 */
export function judgeRuns(
  options: SaidOfRuns & {
    readonly runs: readonly RunFacts[]
    /** Today's. */
    readonly boundaries: Boundaries
    /** The boundaries that each run is judged by; today's for all where they are not given. */
    readonly boundariesOf?: BoundariesOf
    /** Runs that the runner says are two, though recorded at the same time. */
    readonly toldApart?: readonly ActivityPair[]
    readonly values: ProposalValues
  },
): readonly JudgedRun[] {
  const { boundaries: today, boundariesOf = () => today, values } = options
  const runs = withoutOverlappingRuns(options.runs, options.toldApart, values)
  const traits = runs.map((facts) => runTraits(facts, boundariesOf(facts), values))
  const intents = inferIntents(traits, options)
  const read = traits.flatMap(({ facts, boundaries }, index): readonly ReadRun[] => {
    const intent = intents[index]
    if (intent === undefined) return []
    const easyJudgement = easyJudgementOf({ facts, intent }, { own: boundaries, today }, values)
    return [{ facts, intent, easyJudgement, boundaries }]
  })
  return withWeekdayHabits(read, values).map((run) => judgedRunOf(run, values))
}
