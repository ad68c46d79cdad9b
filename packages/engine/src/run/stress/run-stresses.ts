import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { dayNumber } from '../../base/time.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { JudgedRun } from '../judged-run.ts'
import { againstUsual, amountsBefore, type LoadedRun, ofUsualWeek, placeBefore } from './against-usual.ts'
import { type MechanicalLoad, mechanicalLoad } from './mechanical-load.ts'
import { metabolicLoadByHeartRate, metabolicLoadBySpeed } from './metabolic-load.ts'
import { neuromuscularLoad } from './neuromuscular-load.ts'
import type { MechanicalStress, MetabolicStress, NeuromuscularStress, RunStress } from './run-stress.ts'
import { singleRunRatio } from './single-run-ratio.ts'
import { stressReferences } from './stress-references.ts'
import {
  mechanicalCauses,
  mechanicalSentence,
  metabolicCauses,
  metabolicSentence,
  neuromuscularCauses,
  neuromuscularSentence,
} from './stress-sentences.ts'

/**
 * Heart rate decides where it can be believed, since it knows of heat, hills and tired days. It answers repetitions
 * late and cannot rise above its maximum, so where much was run faster than LT2 and speed says more, speed decides.
 */
function metabolicSource(
  { byHeartRate, bySpeed, neuromuscular }: LoadedRun,
  values: ProposalValues,
): MetabolicStress['from'] {
  if (!isAvailable(bySpeed)) return 'heart-rate'
  if (!isAvailable(byHeartRate)) return 'speed'
  const isFast = isAvailable(neuromuscular) && neuromuscular.metresAboveLt2M >= values.stressLagFromM
  return isFast && bySpeed.thresholdEquivalentS > byHeartRate.thresholdEquivalentS ? 'speed' : 'heart-rate'
}

function isEasyRun({ run }: LoadedRun): boolean {
  return run.intent.intent === 'easy'
}

function mechanicalStress(
  runs: readonly LoadedRun[],
  index: number,
  own: LoadedRun,
  values: ProposalValues,
): Computed<MechanicalStress> {
  const load = own.mechanical
  if (!isAvailable(load)) return load
  const easyBefore = amountsBefore(runs, index, values.stressUsualDays, (before) =>
    isEasyRun(before) && isAvailable(before.mechanical) ? before.mechanical.levelEasyM : undefined,
  )
  const against = againstUsual(load.levelEasyM, easyBefore, values.stressUsualFewestCount, 'easy runs')
  const causes = mechanicalCauses(load, own.run.facts)
  const lately = runs.slice(placeBefore(runs, index, trainingConstants.singleRunMemoryDays.value), index)
  return available({
    levelEasyM: load.levelEasyM,
    stepCount: load.stepCount,
    stepsFrom: load.stepsFrom,
    ofUsualEasyRun: against,
    ofUsualWeek: ofUsualWeek(load.levelEasyM, runs, index, values),
    singleRun: singleRunRatio(
      own.run.facts,
      lately.map(({ run }) => run.facts),
    ),
    causes,
    sentence: mechanicalSentence(load, against, causes),
  })
}

function metabolicStress(
  runs: readonly LoadedRun[],
  index: number,
  own: LoadedRun,
  values: ProposalValues,
): Computed<MetabolicStress> {
  const { byHeartRate, bySpeed } = own
  const from = metabolicSource(own, values)
  const load = from === 'heart-rate' ? byHeartRate : bySpeed
  if (!isAvailable(load)) return load
  // One way is never held against the other.
  const easyBefore = amountsBefore(runs, index, values.stressUsualDays, (before) => {
    const other = from === 'heart-rate' ? before.byHeartRate : before.bySpeed
    return isEasyRun(before) && isAvailable(other) ? other.thresholdEquivalentS : undefined
  })
  const { thresholdEquivalentS } = load
  const against = againstUsual(thresholdEquivalentS, easyBefore, values.stressUsualFewestCount, 'easy runs')
  const causes = metabolicCauses(load)
  return available({
    thresholdEquivalentS,
    from,
    ...(isAvailable(byHeartRate) && { byHeartRateS: byHeartRate.thresholdEquivalentS }),
    ...(isAvailable(bySpeed) && { bySpeedS: bySpeed.thresholdEquivalentS }),
    sdFrac: load.sdFrac,
    ofUsualEasyRun: against,
    causes,
    notes: load.notes,
    sentence: metabolicSentence(load, against, causes),
  })
}

function neuromuscularStress(
  runs: readonly LoadedRun[],
  index: number,
  own: LoadedRun,
  values: ProposalValues,
): Computed<NeuromuscularStress> {
  const load = own.neuromuscular
  if (!isAvailable(load)) return load
  const fewestM = values.stressFastSessionM
  const fastBefore = amountsBefore(runs, index, values.stressFastMemoryDays, ({ neuromuscular }) =>
    isAvailable(neuromuscular) && neuromuscular.fastM >= fewestM ? neuromuscular.fastM : undefined,
  )
  const against = againstUsual(load.fastM, fastBefore, values.stressFastFewestCount, 'faster sessions')
  return available({
    fastM: load.fastM,
    low80M: load.low80M,
    high80M: load.high80M,
    metresAboveLt2M: load.metresAboveLt2M,
    strideCount: load.strideCount,
    repetitionCount: load.repetitionCount,
    accelerationCount: load.accelerationCount,
    ofUsualFastSession: against,
    causes: neuromuscularCauses(load, fewestM),
    sentence: neuromuscularSentence(load, against, fewestM),
  })
}

function loaded(
  judged: readonly JudgedRun[],
  boundaries: Boundaries,
  values: ProposalValues,
): readonly LoadedRun[] {
  const references = stressReferences(judged, values)
  const mechanicalOf = (facts: RunFacts): Computed<MechanicalLoad> =>
    references === undefined
      ? unavailable('no-speeds', 'No run of the record says how fast it was.')
      : mechanicalLoad(facts, references, values)
  return judged.map((run) => ({
    run,
    epochDay: dayNumber(run.facts.localDate),
    mechanical: mechanicalOf(run.facts),
    byHeartRate: metabolicLoadByHeartRate(run.facts, boundaries, values),
    bySpeed: metabolicLoadBySpeed(run.facts, boundaries, values),
    neuromuscular: neuromuscularLoad(run.facts, boundaries, values),
  }))
}

/**
 * What every run cost: mechanical, metabolic and neuromuscular, on separate scales, each held against what this runner
 * was used to *before* the run. By activity; judged runs in any order.
 *
 * Why multiples of the usual and no points of a hundred: a runner knows what the usual easy run feels like, and a
 * multiple of it needs no table. The absolute amounts stand beside it: level easy metres, seconds at LT2, fast metres.
 * Never add the three: there is no exchange rate.
 */
export function runStresses(options: {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): ReadonlyMap<string, RunStress> {
  const { boundaries, values } = options
  const judged = [...options.judged].sort(
    (a, b) => a.facts.startEpochS - b.facts.startEpochS || (a.facts.activityId < b.facts.activityId ? -1 : 1),
  )
  const runs = loaded(judged, boundaries, values)
  return new Map(
    runs.map((own, index) => {
      const { activityId } = own.run.facts
      return [
        activityId,
        {
          activityId,
          mechanical: mechanicalStress(runs, index, own, values),
          metabolic: metabolicStress(runs, index, own, values),
          neuromuscular: neuromuscularStress(runs, index, own, values),
        },
      ]
    }),
  )
}
