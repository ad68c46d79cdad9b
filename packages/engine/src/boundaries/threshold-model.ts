/**
 * LT1 and LT2, in heart rate and in speed, as one joint belief with the maximum heart rate.
 *
 * What ties the quantities together (the structure) is what is known of runners in general and of this runner's
 * own relation of heart rate and speed; what moves them (the items) is each piece of evidence with its error:
 *
 *   LT1 = 0.851 · max ± 0.046 · max      LT2 = 0.935 · max ± 0.025 · max      (Esteve-Lanao 2026)
 *   LT1 speed = 0.83 · LT2 speed ± 6 %   (between the ratios of Esteve-Lanao 2026 and Muniz-Pumares 2025)
 *   LT1 = line(LT1 speed),  LT2 = line(LT2 speed)   (the runner's own relation, with its errors shared by both)
 *
 * Everything is linear around a current guess, so the joint belief is Gaussian; a few rounds settle the guess.
 */

import { thresholdConstants } from '../science/constants/thresholds.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { EvidenceItem } from './estimate.ts'
import {
  beliefAfter,
  beliefAfterAll,
  beliefSd,
  type GaussianBelief,
  type LinearObservation,
} from './gaussian-belief.ts'
import type { FittedRelation } from './heart-rate-speed-relation.ts'

/** The quantities of the joint belief, by place. The last two are the errors of the runner's own line. */
const quantities = [
  'max',
  'lt1Bpm',
  'lt2Bpm',
  'lt1SpeedMps',
  'lt2SpeedMps',
  'lineOffset',
  'lineSlope',
] as const
type Quantity = (typeof quantities)[number]
export type ThresholdQuantity = 'max' | 'lt1Bpm' | 'lt2Bpm' | 'lt1SpeedMps' | 'lt2SpeedMps'

const size = quantities.length
const place = Object.fromEntries(quantities.map((name, index) => [name, index])) as Record<Quantity, number>

function row(entries: Partial<Record<Quantity, number>>): number[] {
  return quantities.map((name) => entries[name] ?? 0)
}

/** One piece of evidence: which quantity it speaks of, what it says and how surely. */
export interface ThresholdItem extends Omit<EvidenceItem, 'weightFrac'> {
  readonly about: ThresholdQuantity
}

/** Wide beliefs to start from, so that evidence alone decides: nobody's maximum or speed lies outside. */
const vague = { maxMean: 182, maxSd: 200, speedMean: 3.4, speedSd: 5 } as const

interface Guess {
  readonly max: number
  readonly lt1SpeedMps: number
  readonly lt2SpeedMps: number
}

const speedRatio =
  (thresholdConstants.lt1OfVo2PeakSpeedFrac.value / thresholdConstants.lt2OfVo2PeakSpeedFrac.value +
    thresholdConstants.lt1OfCriticalSpeedFrac.value) /
  2

/** The belief before any item: the general structure and, where there is one, the runner's own line. */
function structure(
  guess: Guess,
  relation: FittedRelation | undefined,
  values: ProposalValues,
): { readonly belief: GaussianBelief; readonly line: readonly LinearObservation[] } {
  const mean = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  const set = (a: Quantity, b: Quantity, value: number) => {
    covariance[place[a] * size + place[b]] = value
    covariance[place[b] * size + place[a]] = value
  }
  const frac1 = thresholdConstants.lt1OfHeartRateMaxFrac.value
  const frac2 = thresholdConstants.lt2OfHeartRateMaxFrac.value
  const sd1 = thresholdConstants.lt1OfHeartRateMaxSdFrac.value * guess.max
  const sd2 = thresholdConstants.lt2OfHeartRateMaxSdFrac.value * guess.max
  const maxVariance = vague.maxSd ** 2
  mean[place.max] = vague.maxMean
  mean[place.lt1Bpm] = frac1 * vague.maxMean
  mean[place.lt2Bpm] = frac2 * vague.maxMean
  set('max', 'max', maxVariance)
  set('max', 'lt1Bpm', frac1 * maxVariance)
  set('max', 'lt2Bpm', frac2 * maxVariance)
  set('lt1Bpm', 'lt1Bpm', frac1 ** 2 * maxVariance + sd1 ** 2)
  set('lt2Bpm', 'lt2Bpm', frac2 ** 2 * maxVariance + sd2 ** 2)
  set('lt1Bpm', 'lt2Bpm', frac1 * frac2 * maxVariance + values.lt1Lt2HeartRateCorrelationFrac * sd1 * sd2)
  const speedVariance = vague.speedSd ** 2
  mean[place.lt2SpeedMps] = vague.speedMean
  mean[place.lt1SpeedMps] = speedRatio * vague.speedMean
  set('lt2SpeedMps', 'lt2SpeedMps', speedVariance)
  set('lt1SpeedMps', 'lt2SpeedMps', speedRatio * speedVariance)
  set(
    'lt1SpeedMps',
    'lt1SpeedMps',
    speedRatio ** 2 * speedVariance + (values.lt1ToLt2SpeedSdFrac * speedRatio * guess.lt2SpeedMps) ** 2,
  )
  if (relation === undefined) return { belief: { mean, covariance }, line: [] }
  set('lineOffset', 'lineOffset', relation.heartRateAtReferenceSdBpm ** 2)
  set('lineSlope', 'lineSlope', relation.slopeSdBpmPerMps ** 2)
  const onLine = (heartRate: Quantity, speed: Quantity, at: number): LinearObservation => ({
    coefficients: row({
      [heartRate]: 1,
      [speed]: -relation.slopeBpmPerMps,
      lineOffset: -1,
      lineSlope: -(at - relation.referenceSpeedMps),
    }),
    value:
      relation.heartRateAtReferenceBpm -
      relation.slopeBpmPerMps * relation.referenceSpeedMps -
      values.relationOrdinaryDayBpm,
    sd: values.relationModelSdBpm,
  })
  return {
    belief: { mean, covariance },
    line: [
      onLine('lt1Bpm', 'lt1SpeedMps', guess.lt1SpeedMps),
      onLine('lt2Bpm', 'lt2SpeedMps', guess.lt2SpeedMps),
    ],
  }
}

const rowsOfOne = new Map<string, readonly number[]>(quantities.map((name) => [name, row({ [name]: 1 })]))

export function observationOf(item: Pick<ThresholdItem, 'about' | 'value' | 'sd'>): LinearObservation {
  return { coefficients: rowsOfOne.get(item.about) ?? [], value: item.value, sd: item.sd }
}

/** The place of a quantity in the joint belief. */
export function thresholdPlace(about: ThresholdQuantity): number {
  return place[about]
}

/** The joint belief after all items, with what is needed to weigh each of them. */
export interface ThresholdBelief {
  readonly belief: GaussianBelief
  /** The structure without any item, settled around the same guess. */
  readonly before: GaussianBelief
  /** What entered, outliers with the larger error that they were given. */
  readonly items: readonly ThresholdItem[]
}

const rounds = 3

/** How firmly two quantities that came out in the wrong order, or too close, are told apart. */
const orderSd = 0.5

/** The belief with LT1, LT2 and the maximum in their order, each a few beats above the one before. */
function inOrder(belief: GaussianBelief, values: ProposalValues): GaussianBelief {
  const steps = [
    ['lt2Bpm', 'max'],
    ['lt1Bpm', 'lt2Bpm'],
    ['lt2Bpm', 'max'],
  ] as const
  return steps.reduce((ordered, [lower, higher]) => {
    const gap = (ordered.mean[place[higher]] ?? 0) - (ordered.mean[place[lower]] ?? 0)
    return gap >= values.thresholdGapLowestBpm
      ? ordered
      : beliefAfter(ordered, {
          coefficients: row({ [lower]: -1, [higher]: 1 }),
          value: values.thresholdGapLowestBpm,
          sd: orderSd,
        })
  }, belief)
}

/** How far an item lies from what all others say, in standard deviations of the two together. */
function surprise(own: ThresholdItem, beforeIt: GaussianBelief, later: readonly LinearObservation[]): number {
  const belief = beliefAfterAll(beforeIt, later)
  const at = place[own.about]
  return ((belief.mean[at] ?? 0) - own.value) / Math.hypot(beliefSd(belief, at), own.sd)
}

/** The items, those that no other bears out with a larger error. */
function robustItems(
  before: GaussianBelief,
  items: readonly ThresholdItem[],
  values: ProposalValues,
): readonly ThresholdItem[] {
  const observations = items.map(observationOf)
  let beforeNext = before
  return items.map((item, index): ThresholdItem => {
    const beforeIt = beforeNext
    beforeNext = beliefAfterAll(beforeIt, observations.slice(index, index + 1))
    // What runners have in general is where everybody starts from: others may leave it far behind.
    if (item.key === undefined) return item
    const count =
      Math.abs(surprise(item, beforeIt, observations.slice(index + 1))) / values.evidenceOutlierSdCount
    return count <= 1 ? item : { ...item, sd: item.sd * count ** 2, setAside: 'outlier' }
  })
}

/** The joint belief after the items, in any order; what does not fit the rest counts for less. */
export function thresholdBelief(
  given: readonly ThresholdItem[],
  relation: FittedRelation | undefined,
  values: ProposalValues,
): ThresholdBelief {
  let guess: Guess = {
    max: vague.maxMean,
    lt2SpeedMps: vague.speedMean,
    lt1SpeedMps: speedRatio * vague.speedMean,
  }
  let before: GaussianBelief = { mean: new Float64Array(size), covariance: new Float64Array(size * size) }
  let belief = before
  let items = given
  for (let round = 0; round < rounds; round++) {
    const { belief: prior, line } = structure(guess, relation, values)
    before = beliefAfterAll(prior, line)
    if (round > 0) items = robustItems(before, given, values)
    belief = beliefAfterAll(before, items.map(observationOf))
    guess = {
      max: belief.mean[place.max] ?? guess.max,
      lt1SpeedMps: belief.mean[place.lt1SpeedMps] ?? guess.lt1SpeedMps,
      lt2SpeedMps: belief.mean[place.lt2SpeedMps] ?? guess.lt2SpeedMps,
    }
  }
  return { belief: inOrder(belief, values), before, items }
}

export interface ThresholdValue {
  readonly mean: number
  readonly sd: number
}

export function quantityOf(belief: GaussianBelief, about: ThresholdQuantity): ThresholdValue {
  return { mean: belief.mean[place[about]] ?? Number.NaN, sd: beliefSd(belief, place[about]) }
}

/** The belief after a time in which nothing was seen: the boundaries may have moved, either way, the maximum did not. */
export function withPassingTime(
  belief: GaussianBelief,
  years: number,
  values: ProposalValues,
): GaussianBelief {
  if (years === 0) return belief
  const covariance = belief.covariance.slice()
  const widen = (about: ThresholdQuantity, sd: number) => {
    const index = place[about] * (size + 1)
    covariance[index] = (covariance[index] ?? 0) + sd ** 2
  }
  widen('lt1Bpm', values.ageingSdBpmPerYear * years)
  widen('lt2Bpm', values.ageingSdBpmPerYear * years)
  for (const about of ['lt1SpeedMps', 'lt2SpeedMps'] as const)
    widen(about, values.ageingSdFracPerYear * years * (belief.mean[place[about]] ?? 0))
  return { mean: belief.mean, covariance }
}
