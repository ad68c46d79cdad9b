/**
 * The maximum heart rate as a belief, from three kinds of evidence: what the runner entered or had measured, the
 * age formula (an error of ten beats), and the highest heart rate that the runs bear out (`supported-peak.ts`).
 *
 * What a peak says depends on whether the history holds hard efforts. If it does, the maximum lies a few beats
 * above the highest supported peak; if it does not, the peak is a floor and nothing more. Both are weighed by how
 * well they fit: m | hard = N(peak + few, few); m | easy = prior above the peak.
 *
 * Differs from `max(formula, observed)`: no jump where the two cross, and the error is carried on.
 */

import type { Reason } from '../base/computed.ts'
import { ageYears, daysBetween, type LocalDate } from '../base/time.ts'
import { thresholdConstants } from '../science/constants/thresholds.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Estimate, EvidenceItem } from './estimate.ts'
import { gaussianEstimate, weighedEvidence } from './gaussian-estimate.ts'
import { normalAbove, normalDensity } from './normal-distribution.ts'
import type { Profile } from './profile.ts'
import { findProfileEntry, findProfileText } from './profile-value.ts'
import { supportedPeak } from './supported-peak.ts'

interface Normal {
  readonly mean: number
  readonly sd: number
}

function combined(a: Normal, b: Normal): Normal {
  const variance = 1 / (1 / a.sd ** 2 + 1 / b.sd ** 2)
  return { mean: variance * (a.mean / a.sd ** 2 + b.mean / b.sd ** 2), sd: Math.sqrt(variance) }
}

function populationBelief(
  profile: Profile,
  asOf: LocalDate,
  values: ProposalValues,
): { readonly belief: Normal; readonly item: EvidenceItem } {
  const birthDate = findProfileText(profile, 'birthDate', asOf)
  const item = { date: asOf, weightFrac: 1 }
  if (birthDate === undefined) {
    const belief = { mean: values.heartRateMaxAdultMeanBpm, sd: values.heartRateMaxAdultSdBpm }
    const sentence = 'What adult runners have, since no age is entered.'
    return { belief, item: { ...item, kind: 'population', sentence, value: belief.mean, sd: belief.sd } }
  }
  const years = ageYears(birthDate, asOf)
  const mean =
    thresholdConstants.heartRateMaxAtBirthBpm.value -
    thresholdConstants.heartRateMaxLossBpmPerYear.value * years
  const sd = thresholdConstants.heartRateMaxFormulaSdBpm.value
  const sentence = `The age formula (208 − 0.7 × ${years} years); it misses by ten beats either way.`
  return {
    belief: { mean, sd },
    item: { ...item, kind: 'heart-rate-max-age-formula', sentence, value: mean, sd },
  }
}

export interface HeartRateMax {
  readonly estimate: Estimate
  readonly notes: readonly Reason[]
}

/**
 * Maximum heart rate on a day. Without any evidence it is what adult runners have, with an
 * error to match. `hardFrac` is the probability that the history holds an effort near the limit.
 */
export function heartRateMax(options: {
  readonly runs: readonly RunFacts[]
  readonly profile: Profile
  readonly asOf: LocalDate
  readonly hardFrac: number
  readonly values: ProposalValues
}): HeartRateMax {
  const { profile, asOf, hardFrac, values } = options
  const runs = options.runs.filter((run) => {
    const age = daysBetween(run.localDate, asOf)
    return age >= 0 && age <= values.heartRateMaxMemoryDays
  })
  const population = populationBelief(profile, asOf, values)
  const peak = supportedPeak(runs, values)
  const notes: Reason[] = []
  const items: EvidenceItem[] = []

  let prior = population.belief
  let populationWeight = 1
  const entry = findProfileEntry(profile, 'heartRateMaxBpm', asOf)
  if (entry !== undefined && typeof entry.value === 'number') {
    const isMeasured = entry.source === 'lab' || entry.source === 'field-test'
    const plainSd = isMeasured ? values.heartRateMaxMeasuredSdBpm : values.heartRateMaxEnteredSdBpm
    const exceededBy = peak === undefined ? 0 : peak.peakBpm - entry.value
    const sd = Math.max(plainSd, exceededBy)
    const entered = { mean: entry.value, sd }
    populationWeight = sd ** 2 / (sd ** 2 + prior.sd ** 2)
    prior = combined(prior, entered)
    items.push({
      kind: isMeasured ? 'lab' : 'entered',
      sentence: `You entered a maximum of ${entry.value}.`,
      value: entry.value,
      sd,
      weightFrac: 1 - populationWeight,
      date: entry.from,
    })
    const shownBpm = peak === undefined ? undefined : peak.peakBpm + values.heartRateMaxAboveHardPeakBpm
    if (exceededBy > 0 && peak !== undefined)
      notes.push({
        code: 'entered-maximum-exceeded',
        sentence: `You entered a maximum of ${entry.value}, but your runs reach ${Math.round(peak.peakBpm)}. The entered value counts for less.`,
      })
    else if (
      shownBpm !== undefined &&
      hardFrac > values.hardEffortSureFrac &&
      entry.value - shownBpm > values.heartRateMaxConflictBpm
    )
      notes.push({
        code: 'entered-maximum-not-reached',
        sentence: `You entered a maximum of ${entry.value}; your hardest runs end near ${Math.round(shownBpm)}. One of the two is off.`,
      })
  }
  items.push({ ...population.item, weightFrac: populationWeight })

  let belief = prior
  if (peak !== undefined) {
    const shown = {
      mean: peak.peakBpm + values.heartRateMaxAboveHardPeakBpm,
      sd: values.heartRateMaxHardPeakSdBpm,
    }
    const spread = Math.hypot(prior.sd, shown.sd)
    const ifHard = combined(prior, shown)
    const ifEasy = normalAbove(prior.mean, prior.sd, peak.peakBpm)
    const likelihoodHard = (hardFrac * normalDensity((shown.mean - prior.mean) / spread)) / spread
    const likelihoodEasy = ((1 - hardFrac) * ifEasy.shareFrac) / values.heartRateMaxEasyGapBpm
    const hard = likelihoodHard / (likelihoodHard + likelihoodEasy)
    const mean = hard * ifHard.mean + (1 - hard) * ifEasy.mean
    const variance =
      hard * (ifHard.sd ** 2 + (ifHard.mean - mean) ** 2) +
      (1 - hard) * (ifEasy.variance + (ifEasy.mean - mean) ** 2)
    belief = { mean, sd: Math.sqrt(variance) }
    const peakWeight =
      hard * (prior.sd ** 2 / spread ** 2) + (1 - hard) * (1 - Math.min(1, ifEasy.variance / prior.sd ** 2))
    for (const [index, item] of items.entries())
      items[index] = { ...item, weightFrac: item.weightFrac * (1 - peakWeight) }
    const seen = `The highest heart rate that your runs bear out is ${Math.round(peak.peakBpm)}`
    items.push({
      kind: 'heart-rate-max-observed',
      sentence:
        hard > values.hardEffortSureFrac
          ? `${seen}, in hard running.`
          : `${seen}; nothing shows that you ever ran near your limit, so it is a floor.`,
      value: hard * shown.mean + (1 - hard) * ifEasy.mean,
      sd: Math.hypot(shown.sd, (1 - hard) * prior.sd),
      weightFrac: peakWeight,
      activityId: peak.activityId,
      date: peak.localDate,
    })
  }
  const estimate = gaussianEstimate({
    ...belief,
    asOf,
    method: 'Entered value, age formula and highest supported heart rate, weighed by their errors.',
    evidence: weighedEvidence(items),
  })
  return { estimate, notes }
}
