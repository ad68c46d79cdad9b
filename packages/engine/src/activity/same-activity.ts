/**
 * Are two recordings of one activity? The one place that decides. Being recorded at the same time is not
 * enough: a distance or a heart rate must agree, or there must be none to compare.
 */

import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RecordingSketch } from './recording-sketch.ts'
import type { Sport } from './sport.ts'

const onFoot: ReadonlySet<Sport> = new Set(['run', 'walk', 'hike'])

/** Time zones lie whole quarters of an hour apart, and at most 14 h from UTC. */
const timeZoneStepS = unitFactors.sPerHour / 4
export const timeZoneLargestS = 14 * unitFactors.sPerHour

/** Clocks and rounding move the ends of one and the same recording by up to this. */
const sameSecondS = 1

export function endEpochS({ startEpochS, elapsedS }: RecordingSketch): number {
  return startEpochS + elapsedS
}

/** Seconds that both recordings were running; 0 where they do not meet. */
export function sharedTimeS(a: RecordingSketch, b: RecordingSketch): number {
  return Math.max(0, Math.min(endEpochS(a), endEpochS(b)) - Math.max(a.startEpochS, b.startEpochS))
}

/** True where one person cannot have done both: most of the shorter one's time is shared. */
export function shareMostOfTheirTime(
  a: RecordingSketch,
  b: RecordingSketch,
  values: ProposalValues,
): boolean {
  return sharedTimeS(a, b) > values.sameTimeSharedFrac * Math.min(a.elapsedS, b.elapsedS)
}

/** True for the same sport, and for those that differ by pace alone. */
export function areOfOneKind(a: RecordingSketch, b: RecordingSketch): boolean {
  return a.sport === b.sport || (onFoot.has(a.sport) && onFoot.has(b.sport))
}

function areWithin(a: number, b: number, frac: number): boolean {
  return Math.abs(a - b) <= frac * Math.max(a, b)
}

function km(distanceM: number): string {
  return (distanceM / unitFactors.mPerKm).toFixed(distanceM < unitFactors.mPerKm ? 2 : 1)
}

interface Comparison {
  /** Undefined where one of the two has none. */
  readonly distance: boolean | undefined
  readonly heartRate: boolean | undefined
}

function compared(
  a: RecordingSketch,
  b: RecordingSketch,
  limits: { readonly distanceFrac: number; readonly heartRateBpm: number; readonly speedToo: boolean },
): Comparison {
  const { distanceM: aM = 0, averageHeartRateBpm: aBpm } = a
  const { distanceM: bM = 0, averageHeartRateBpm: bBpm } = b
  const hasSpeeds = limits.speedToo && a.elapsedS > 0 && b.elapsedS > 0
  return {
    distance:
      aM > 0 && bM > 0
        ? areWithin(aM, bM, limits.distanceFrac) ||
          (hasSpeeds && areWithin(aM / a.elapsedS, bM / b.elapsedS, limits.distanceFrac))
        : undefined,
    heartRate:
      aBpm !== undefined && bBpm !== undefined ? Math.abs(aBpm - bBpm) <= limits.heartRateBpm : undefined,
  }
}

function agreementText(a: RecordingSketch, b: RecordingSketch, { distance, heartRate }: Comparison): string {
  const distances = `${km(a.distanceM ?? 0)} and ${km(b.distanceM ?? 0)} km`
  const beats = `${Math.round(a.averageHeartRateBpm ?? 0)} and ${Math.round(b.averageHeartRateBpm ?? 0)} bpm`
  const parts = [
    ...(distance === true ? [`the distance fits (${distances})`] : []),
    ...(heartRate === true ? [`the mean heart rate agrees (${beats})`] : []),
  ]
  return parts.length === 0 ? 'nothing in them disagrees' : parts.join(' and ')
}

function hasPositions({ channels }: RecordingSketch): boolean {
  return channels.includes('latitudeDeg')
}

function exportedTwice(a: RecordingSketch, b: RecordingSketch, values: ProposalValues): Sentence | undefined {
  if (Math.abs(a.startEpochS - b.startEpochS) > sameSecondS) return undefined
  if (Math.abs(a.elapsedS - b.elapsedS) > sameSecondS) return undefined
  const { distance, heartRate } = compared(a, b, {
    distanceFrac: values.sameRecordingDistanceFrac,
    heartRateBpm: values.sameRecordingHeartRateBpm,
    speedToo: false,
  })
  if (distance === false || heartRate === false) return undefined
  if (distance === undefined && heartRate === undefined && a.sport !== b.sport) return undefined
  return () => 'Both start in the same second and last equally long: one recording, exported twice.'
}

/**
 * One recording under two clocks: whole quarters of an hour apart, equally long, equally far and, where there
 * are heart rates, with the same mean. Without heart rates only positions say enough, for a treadmill repeats
 * its programme to the metre.
 */
function underAnotherClock(
  a: RecordingSketch,
  b: RecordingSketch,
  values: ProposalValues,
): Sentence | undefined {
  const apartS = Math.abs(a.startEpochS - b.startEpochS)
  const zoneS = Math.round(apartS / timeZoneStepS) * timeZoneStepS
  if (zoneS === 0 || zoneS > timeZoneLargestS || a.sport !== b.sport) return undefined
  if (Math.abs(apartS - zoneS) > values.timeZoneSlackS) return undefined
  if (a.elapsedS <= timeZoneStepS / 3 || Math.abs(a.elapsedS - b.elapsedS) > 2 * sameSecondS) return undefined
  const { distance, heartRate } = compared(a, b, {
    distanceFrac: values.sameRecordingDistanceFrac,
    heartRateBpm: values.sameRecordingHeartRateBpm,
    speedToo: false,
  })
  const isOutdoors =
    (hasPositions(a) && (hasPositions(b) || b.sampleCount === 0)) || (hasPositions(b) && a.sampleCount === 0)
  if (distance !== true || !(heartRate ?? isOutdoors)) return undefined
  const hours = zoneS / unitFactors.sPerHour
  return () =>
    `Both last equally long, and ${agreementText(a, b, { distance, heartRate })}, but they start exactly ${hours} h apart: one of them has the clock of another time zone.`
}

function atTheSameTime(a: RecordingSketch, b: RecordingSketch, values: ProposalValues): Sentence | undefined {
  const isUnnamed = a.sport === 'other' || b.sport === 'other'
  if (!areOfOneKind(a, b) && !isUnnamed) return undefined
  const apartS = Math.abs(a.startEpochS - b.startEpochS)
  const isEmpty = a.elapsedS === 0 || b.elapsedS === 0
  const startTogether = apartS <= values.sameStartS && (isEmpty || sharedTimeS(a, b) > 0)
  if (!startTogether && !shareMostOfTheirTime(a, b, values)) return undefined
  const comparison = compared(a, b, {
    distanceFrac: values.sameDistanceFrac,
    heartRateBpm: values.sameHeartRateBpm,
    speedToo: true,
  })
  const { distance, heartRate } = comparison
  const isBlank = distance === undefined && heartRate === undefined
  if (distance !== true && heartRate !== true && (!isBlank || a.sport !== b.sport)) return undefined
  const start = startTogether
    ? `Both start within ${Math.max(1, Math.ceil(apartS))} s of each other`
    : 'One was recorded while the other was running'
  return () => `${start}, and ${agreementText(a, b, comparison)}.`
}

/** A sentence that is made when it is read: of most pairs nobody reads why. */
export type Sentence = () => string

/** Why two recordings are of one activity, in a sentence; undefined where they are not. Symmetric but for wording. */
export function sameActivityReason(
  a: RecordingSketch,
  b: RecordingSketch,
  values: ProposalValues,
): Sentence | undefined {
  return exportedTwice(a, b, values) ?? underAnotherClock(a, b, values) ?? atTheSameTime(a, b, values)
}
