import type { ActivityPair } from '../activity/find-same-activities.ts'
import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import { criticalSpeedEstimate } from './critical-speed-estimate.ts'
import { easyCeiling } from './easy-ceiling.ts'
import type { Estimate } from './estimate.ts'
import { evidenceNotes } from './evidence-notes.ts'
import { gaussianEstimate, weighedEvidence } from './gaussian-estimate.ts'
import { type HardEffort, hardEfforts } from './hard-efforts.ts'
import { heartRateMax } from './heart-rate-max.ts'
import { heartRateRest } from './heart-rate-rest.ts'
import { heartRateSpeedRelation } from './heart-rate-speed-relation.ts'
import { nextTests } from './next-tests.ts'
import type { Profile } from './profile.ts'
import {
  agedYears,
  criticalSpeedItem,
  effortItems,
  enteredItems,
  heartRateMaxItem,
  recentCriticalSpeed,
  watchItem,
} from './threshold-items.ts'
import { ledgerOf, quantityOf, type ThresholdQuantity, thresholdBelief } from './threshold-model.ts'

/** A speed with a larger relative error than this says nothing useful. */
const speedUsableSdFrac = 0.15

const method =
  'Joint belief of maximum, thresholds and your own heart-rate–speed line; each item by its error.'

/**
 * Everything Footing believes about a runner's boundaries on a day, from the runs up to that day and what the
 * runner entered. Runs in any order; of several recordings of one run the best counts. Heart rates are always
 * available, if only with the width of the population; speeds need runs. After a break the last weeks before it
 * speak, with an error that grows with their age.
 */
export function estimateBoundaries(options: {
  readonly runs: readonly RunFacts[]
  /** Runs that the runner says are two, though recorded at the same time. */
  readonly toldApart?: readonly ActivityPair[]
  readonly profile: Profile
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Boundaries {
  const { profile, asOf, values } = options
  const runs = withoutOverlappingRuns(
    options.runs.filter((run) => run.localDate <= asOf),
    options.toldApart,
    values,
  )
  const evidenceDay = runs.at(-1)?.localDate ?? asOf
  const recent = hardEfforts({ runs, asOf: evidenceDay, memoryDays: values.hardEffortMemoryDays, values })
  const remembered = hardEfforts({
    runs,
    asOf: evidenceDay,
    memoryDays: values.heartRateMaxMemoryDays,
    values,
  })
  const hardFrac = Math.max(0, ...remembered.map((effort) => effort.hardFrac))
  const recentHardFrac = Math.max(0, ...recent.map((effort) => effort.hardFrac))
  const maximum = heartRateMax({ runs, profile, asOf, hardFrac, values })
  const relation = heartRateSpeedRelation(runs, evidenceDay, values)
  const criticalSpeed = recentCriticalSpeed(runs, evidenceDay, values)
  const efforts = recent.some((effort) => effort.hardFrac > values.hardEffortSureFrac) ? recent : remembered

  const items = [
    heartRateMaxItem(maximum.estimate),
    ...effortItems(efforts, asOf, values),
    ...criticalSpeedItem(criticalSpeed, recentHardFrac, asOf, values),
    ...enteredItems(profile, asOf, values),
    ...watchItem(runs, asOf, values),
  ]
  const thresholds = thresholdBelief(items, isAvailable(relation) ? relation : undefined, {
    ...values,
    relationModelSdBpm: Math.hypot(
      values.relationModelSdBpm,
      values.ageingSdBpmPerYear * agedYears(evidenceDay, asOf),
    ),
  })
  const estimateOf = (about: ThresholdQuantity): Estimate =>
    gaussianEstimate({
      ...quantityOf(thresholds, about),
      asOf,
      method,
      evidence: weighedEvidence(ledgerOf(thresholds, about).filter((item) => item.weightFrac > 1e-3)),
    })
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
    heartRateRestBpm: heartRateRest(profile, asOf, values),
    lt1Bpm,
    lt2Bpm: available(estimateOf('lt2Bpm')),
    lt1SpeedMps,
    lt2SpeedMps: speedOf('lt2SpeedMps'),
    criticalSpeedMps: criticalSpeedEstimate(criticalSpeed, recentHardFrac, asOf, values),
    easyCeiling: easyCeiling({
      lt1Bpm,
      lt1SpeedMps,
      runs,
      bestVdot: bestVdotOf(efforts, values),
      asOf,
      values,
    }),
    heartRateSpeedRelation: relation,
    nextTests: nextTests(thresholds, asOf, values),
    notes: [...maximum.notes, ...evidenceNotes(runs, recentHardFrac, asOf, values)],
  }
}

function bestVdotOf(efforts: readonly HardEffort[], values: ProposalValues): number | undefined {
  return efforts.find((effort) => effort.hardFrac > values.hardEffortSureFrac)?.vdot
}
