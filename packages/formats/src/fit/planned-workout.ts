/**
 * The workout that the watch was to guide through. A step states what ends it and what to aim at, each as a
 * kind and bare numbers whose meaning follows from the kind. Footing reads time, distance and repeats; steps
 * that end otherwise (by heart rate, by energy, by the lap button) are open. Of the targets it reads heart rate
 * and speed, in the runner's own numbers: zones and shares of the maximum become beats where the file holds the
 * watch's settings, and are left out where it does not.
 */

import type { PlannedStep, PlannedStepKind, PlannedWorkout, WatchHeartRateSettings } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import type { MessageValues } from './profile.ts'
import { workoutMessage, workoutStepMessage } from './workout-profile.ts'

type StepValues = MessageValues<typeof workoutStepMessage>
type Range = { readonly low: number; readonly high: number }

export const durationKinds = {
  time: 0,
  distance: 1,
  open: 5,
  repeatCount: 6,
  repeatTime: 7,
  repeatDistance: 8,
} as const

/** Further kinds that are measured in time: one repetition, and a step that nothing else can end. */
const timedKinds: readonly (number | undefined)[] = [durationKinds.time, 28, 31]
/** Further kinds that go back to an earlier step, until something that Footing does not read. */
const repeatKinds: readonly (number | undefined)[] = [6, 7, 8, 9, 10, 11, 12, 13, 17, 18, 27]

export const targetKinds = { speed: 0, heartRate: 1, open: 2 } as const
/** The same over the whole lap instead of the moment. */
const lapTargetKinds = { speed: 12, heartRate: 13 } as const

/** What a step is for, by the number the format gives it. */
export const intensities = [
  'active',
  'rest',
  'warm-up',
  'cool-down',
  'recovery',
  'active',
  'other',
] as const satisfies readonly PlannedStepKind[]

/** Times in milliseconds, distances in centimetres, speeds in millimetres a second. */
export const perS = 1000
export const perM = 100
export const perMps = 1000

/** Up to here a heart rate is a share of the maximum in per cent; above, beats a minute with this added. */
export const beatsAbove = 100

/** Zones that a watch counts; where it lists one edge more, the first is the lower edge of zone 1. */
const zoneCount = 5

/** The workout of a file, or undefined where it holds none, or several that cannot be told apart. */
export function findWorkout(
  contents: FitContents,
  watch: WatchHeartRateSettings | undefined,
): PlannedWorkout | undefined {
  const workouts = contents.all(workoutMessage)
  const stored = contents
    .all(workoutStepMessage)
    .toSorted((a, b) => (a.messageIndex ?? 0) - (b.messageIndex ?? 0))
  if (stored.length === 0 || workouts.length > 1) return undefined
  const name = workouts[0]?.name
  const places = new Map(stored.map(({ messageIndex }, place) => [messageIndex, place]))
  const steps = stored.map((step) => toStep(step, { places, watch }))
  return { ...(name !== undefined && { name }), steps }
}

interface Surroundings {
  /** Where the step of a number stands. */
  readonly places: ReadonlyMap<number | undefined, number>
  readonly watch: WatchHeartRateSettings | undefined
}

function toStep(values: StepValues, { places, watch }: Surroundings): PlannedStep {
  const { name, durationKind, durationValue, targetValue } = values
  const named = name === undefined ? {} : { name }
  if (repeatKinds.includes(durationKind)) {
    const from = durationValue === undefined ? undefined : places.get(durationValue)
    return {
      kind: 'repeat',
      ...named,
      ...defined('repeatFromIndex', from),
      ...(durationKind === durationKinds.repeatCount && defined('repeatCount', targetValue)),
      ...(durationKind === durationKinds.repeatTime && defined('durationS', targetValue, perS)),
      ...(durationKind === durationKinds.repeatDistance && defined('distanceM', targetValue, perM)),
    }
  }
  return {
    kind: intensities[values.intensity ?? -1] ?? 'other',
    ...named,
    ...(timedKinds.includes(durationKind) && defined('durationS', durationValue, perS)),
    ...(durationKind === durationKinds.distance && defined('distanceM', durationValue, perM)),
    ...toTarget(
      {
        kind: values.secondTargetKind,
        zone: values.secondTargetValue,
        low: values.secondTargetLow,
        high: values.secondTargetHigh,
      },
      watch,
    ),
    ...toTarget(
      { kind: values.targetKind, zone: targetValue, low: values.targetLow, high: values.targetHigh },
      watch,
    ),
  }
}

function defined<K extends string>(key: K, stored: number | undefined, scale = 1): { [P in K]?: number } {
  return (stored === undefined ? {} : { [key]: stored / scale }) as { [P in K]?: number }
}

interface StoredTarget {
  readonly kind: number | undefined
  readonly zone: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

function toTarget(
  { kind, zone = 0, low, high }: StoredTarget,
  watch: WatchHeartRateSettings | undefined,
): Pick<PlannedStep, 'targetHeartRateBpm' | 'targetSpeedMps'> {
  if (kind === targetKinds.speed || kind === lapTargetKinds.speed) {
    const range = zone === 0 ? toRange(low, high, (stored) => stored / perMps) : undefined
    return range ? { targetSpeedMps: range } : {}
  }
  if (kind !== targetKinds.heartRate && kind !== lapTargetKinds.heartRate) return {}
  const range =
    zone === 0 ? toRange(low, high, (stored) => toBpm(stored, watch)) : zoneRange(zone, watch?.zoneUpperBpm)
  return range ? { targetHeartRateBpm: range } : {}
}

function toRange(
  low: number | undefined,
  high: number | undefined,
  toValue: (stored: number) => number | undefined,
): Range | undefined {
  // Both 0 is how an unset target looks.
  if (low === undefined || high === undefined || high === 0) return undefined
  const ends = [toValue(low), toValue(high)]
  const [a, b] = ends
  return a === undefined || b === undefined ? undefined : { low: Math.min(a, b), high: Math.max(a, b) }
}

function toBpm(stored: number, watch: WatchHeartRateSettings | undefined): number | undefined {
  if (stored > beatsAbove) return stored - beatsAbove
  const maximumBpm = watch?.heartRateMaxBpm
  return maximumBpm === undefined ? undefined : Math.round((stored / 100) * maximumBpm)
}

function zoneRange(zone: number, zoneUpperBpm: readonly number[] | undefined): Range | undefined {
  if (zoneUpperBpm === undefined) return undefined
  const upper = zone - 1 + Math.max(0, zoneUpperBpm.length - zoneCount)
  const low = zoneUpperBpm[upper - 1]
  const high = zoneUpperBpm[upper]
  return low === undefined || high === undefined ? undefined : { low, high }
}
