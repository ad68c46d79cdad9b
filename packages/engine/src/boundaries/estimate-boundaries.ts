import { available, type Computed, unavailable } from '../base/computed.ts'
import type { Boundaries } from './boundaries.ts'
import type { BoundaryInput } from './boundary-input.ts'
import { boundaryRuns } from './boundary-runs.ts'
import { criticalSpeedEstimate } from './critical-speed-estimate.ts'
import { easyCeiling } from './easy-ceiling.ts'
import type { Estimate } from './estimate.ts'
import { evidenceNotes } from './evidence-notes.ts'
import { gaussianEstimate, weighedEvidence } from './gaussian-estimate.ts'
import { restingHeartRate } from './heart-rate-rest.ts'
import { nextTests } from './next-tests.ts'
import { readHistory } from './read-history.ts'
import { ignoredLedgerOf, ledgerOf } from './threshold-ledger.ts'
import { quantityOf, type ThresholdQuantity } from './threshold-model.ts'

/** A speed with a larger relative error than this says nothing useful. */
export const speedUsableSdFrac = 0.15

const method =
  'Joint belief of maximum, thresholds and your own heart-rate–speed line; each item by its error.'

/**
 * Everything Footing believes about a runner's boundaries on a day, from the runs up to that day and what the
 * runner entered. Runs in any order; of several recordings of one run the best counts. Heart rates are always
 * available, if only with the width of the population; speeds need runs. After a break the last weeks before it
 * speak, with an error that grows with their age.
 */
export function estimateBoundaries(input: BoundaryInput): Boundaries {
  const { asOf, values } = input
  const runs = boundaryRuns(input)
  const { readings, belief, evidence, ignored, notes } = readHistory({ ...input, runs })
  const { relation, criticalSpeed, efforts, recentHardFrac } = evidence
  const estimateOf = (about: ThresholdQuantity): Estimate => {
    const ledger = ledgerOf(readings, about).filter(
      (item) => item.weightFrac > 1e-3 || item.setAside !== undefined,
    )
    return gaussianEstimate({
      ...quantityOf(belief, about),
      asOf,
      method,
      evidence: [...weighedEvidence(ledger), ...ignoredLedgerOf(readings, ignored, about)],
    })
  }
  const speedOf = (about: 'lt1SpeedMps' | 'lt2SpeedMps'): Computed<Estimate> => {
    const estimate = estimateOf(about)
    return estimate.sd <= speedUsableSdFrac * estimate.mean
      ? available(estimate)
      : unavailable(
          'no-speed-evidence',
          'No speed yet: it takes a hard effort, or a few steady runs with heart rate.',
        )
  }
  const lt1Bpm = available(estimateOf('lt1Bpm'))
  const lt1SpeedMps = speedOf('lt1SpeedMps')
  return {
    asOf,
    heartRateMaxBpm: available(estimateOf('max')),
    heartRateRestBpm: restingHeartRate({ ...input, runs }),
    lt1Bpm,
    lt2Bpm: available(estimateOf('lt2Bpm')),
    lt1SpeedMps,
    lt2SpeedMps: speedOf('lt2SpeedMps'),
    criticalSpeedMps: criticalSpeedEstimate(criticalSpeed, recentHardFrac, asOf, values),
    easyCeiling: easyCeiling({
      lt1Bpm,
      lt1SpeedMps,
      runs,
      bestVdot: efforts.find((effort) => effort.hardFrac > values.hardEffortSureFrac)?.vdot,
      asOf,
      values,
    }),
    heartRateSpeedRelation: relation,
    nextTests: nextTests(belief, {
      hasNotes: readings.some(({ thresholds }) => thresholds.items.some(({ kind }) => kind === 'talk-test')),
      values,
    }),
    notes: [...notes, ...evidenceNotes(runs, recentHardFrac, asOf, values)],
  }
}
