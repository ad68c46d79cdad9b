import { available, type Computed, isAvailable, type Reason, unavailable } from '../base/computed.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import { easyCeiling } from './easy-ceiling.ts'
import type { Estimate } from './estimate.ts'
import { gaussianEstimate, weighedEvidence } from './gaussian-estimate.ts'
import { hardEfforts } from './hard-efforts.ts'
import { heartRateMax } from './heart-rate-max.ts'
import { heartRateSpeedRelation } from './heart-rate-speed-relation.ts'
import { nextTests } from './next-tests.ts'
import type { Profile } from './profile.ts'
import { findProfileEntry } from './profile-value.ts'
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
 * runner entered. Runs in any order; of several recordings of
 * one run the best counts. Heart rates are always
 * available, if only with the width of the population; speeds need runs. After a break the last weeks before it
 * speak, with an error that grows with their age.
 */
export function estimateBoundaries(options: {
  readonly runs: readonly RunFacts[]
  readonly profile: Profile
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Boundaries {
  const { profile, asOf, values } = options
  const runs = withoutOverlappingRuns(options.runs.filter((run) => run.localDate <= asOf))
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
  const efforts = recent.some((effort) => effort.hardFrac > 0.5) ? recent : remembered

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
    heartRateRestBpm: heartRateRest(profile, asOf),
    lt1Bpm,
    lt2Bpm: available(estimateOf('lt2Bpm')),
    lt1SpeedMps,
    lt2SpeedMps: speedOf('lt2SpeedMps'),
    criticalSpeedMps: criticalSpeedEstimate(criticalSpeed, recentHardFrac, asOf, values),
    easyCeiling: easyCeiling({ lt1Bpm, lt1SpeedMps, runs, bestVdot: bestVdotOf(efforts), asOf, values }),
    heartRateSpeedRelation: relation,
    nextTests: nextTests(thresholds, asOf, values),
    notes: [...maximum.notes, ...evidenceNotes(runs, recentHardFrac, asOf, values)],
  }
}

function bestVdotOf(efforts: ReturnType<typeof hardEfforts>): number | undefined {
  return efforts.find((effort) => effort.hardFrac > 0.5)?.vdot
}

function heartRateRest(profile: Profile, asOf: LocalDate): Computed<Estimate> {
  const entry = findProfileEntry(profile, 'heartRateRestBpm', asOf)
  if (entry === undefined || typeof entry.value !== 'number')
    return unavailable('rest-not-entered', 'Your resting heart rate is not known; enter it in your profile.')
  const sd = 3
  return available(
    gaussianEstimate({
      mean: entry.value,
      sd,
      asOf,
      method: 'Entered',
      evidence: [
        {
          kind: 'entered',
          sentence: 'You entered it.',
          value: entry.value,
          sd,
          weightFrac: 1,
          date: entry.from,
        },
      ],
    }),
  )
}

function criticalSpeedEstimate(
  fit: ReturnType<typeof recentCriticalSpeed>,
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): Computed<Estimate> {
  if (!isAvailable(fit)) return fit
  if (hardFrac <= 0.5)
    return unavailable('no-hard-effort', 'None of your recent best efforts looks like one near your limit.')
  const mean = fit.criticalSpeedMps * (1 + values.criticalSpeedFromTrainingBiasFrac)
  const sd = mean * Math.hypot(fit.residualFrac, values.criticalSpeedResidualMaxFrac)
  return available(
    gaussianEstimate({
      mean,
      sd,
      asOf,
      method: 'Two-parameter critical speed through the best recent efforts of one to 25 minutes.',
      evidence: [
        {
          kind: 'critical-speed',
          sentence: `${fit.effortCount} best efforts; D′ ${Math.round(fit.dPrimeM)} m.`,
          value: mean,
          sd,
          weightFrac: 1,
          date: asOf,
        },
      ],
    }),
  )
}

function evidenceNotes(
  runs: readonly RunFacts[],
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): Reason[] {
  const notes: Reason[] = []
  const newest = runs.at(-1)
  if (newest === undefined)
    notes.push({ code: 'no-runs', sentence: 'No run is recorded yet; this is what runners have in general.' })
  else {
    const age = daysBetween(newest.localDate, asOf)
    if (age > values.staleAfterDays)
      notes.push({
        code: 'stale',
        sentence: `Your last run was ${age} days ago. The boundary is from then; it may have moved.`,
      })
    if (hardFrac <= 0.5)
      notes.push({
        code: 'no-hard-effort',
        sentence: 'No recent run looks like a hard effort, so the band is wide.',
      })
    if (!runs.some((run) => isAvailable(run.heartRate)))
      notes.push({
        code: 'no-heart-rate',
        sentence: 'None of your runs holds a heart rate; the boundary in beats is a guess from age alone.',
      })
  }
  return notes
}
