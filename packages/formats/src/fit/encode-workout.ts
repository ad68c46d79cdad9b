/** Writes a planned workout by the rules that `planned-workout.ts` reads it by. */

import type { PlannedStep, PlannedWorkout } from '@footing/engine'
import type { FitWriter } from './fit-writer.ts'
import { beatsAbove, durationKinds, intensities, perM, perMps, perS, targetKinds } from './planned-workout.ts'
import type { MessageValues } from './profile.ts'
import { workoutMessage, workoutStepMessage } from './workout-profile.ts'

type StepValues = MessageValues<typeof workoutStepMessage>

/** The number for a step whose purpose the format has no word for. */
const otherIntensity = 6

export function encodeWorkout(
  writer: FitWriter,
  { name, steps }: PlannedWorkout,
  sport: number | undefined,
): void {
  writer.single(workoutMessage, {
    ...(sport !== undefined && { sport }),
    ...(steps.length > 0 && { stepCount: steps.length }),
    ...(name !== undefined && { name }),
  })
  steps.forEach((step, messageIndex) => {
    writer.single(workoutStepMessage, {
      messageIndex,
      ...(step.name !== undefined && { name: step.name }),
      ...(step.kind === 'repeat' ? toRepeat(step) : { ...toDuration(step), ...toTarget(step) }),
    })
  })
}

function toRepeat({ repeatFromIndex, repeatCount, durationS, distanceM }: PlannedStep): StepValues {
  const back = repeatFromIndex === undefined ? {} : { durationValue: repeatFromIndex }
  if (durationS !== undefined)
    return { durationKind: durationKinds.repeatTime, ...back, targetValue: durationS * perS }
  if (distanceM !== undefined)
    return { durationKind: durationKinds.repeatDistance, ...back, targetValue: distanceM * perM }
  const times = repeatCount === undefined ? {} : { targetValue: repeatCount }
  return { durationKind: durationKinds.repeatCount, ...back, ...times }
}

function toDuration({ kind, durationS, distanceM }: PlannedStep): StepValues {
  const found = (intensities as readonly string[]).indexOf(kind)
  const intensity = found < 0 ? otherIntensity : found
  if (durationS !== undefined)
    return { intensity, durationKind: durationKinds.time, durationValue: durationS * perS }
  if (distanceM !== undefined)
    return { intensity, durationKind: durationKinds.distance, durationValue: distanceM * perM }
  return { intensity, durationKind: durationKinds.open }
}

/** The step's target; where it has two, speed is the second. */
function toTarget({ targetHeartRateBpm, targetSpeedMps }: PlannedStep): StepValues {
  const speed = targetSpeedMps && {
    kind: targetKinds.speed,
    low: targetSpeedMps.low * perMps,
    high: targetSpeedMps.high * perMps,
  }
  if (targetHeartRateBpm)
    return {
      targetKind: targetKinds.heartRate,
      targetValue: 0,
      targetLow: targetHeartRateBpm.low + beatsAbove,
      targetHigh: targetHeartRateBpm.high + beatsAbove,
      ...(speed && {
        secondTargetKind: speed.kind,
        secondTargetValue: 0,
        secondTargetLow: speed.low,
        secondTargetHigh: speed.high,
      }),
    }
  if (speed) return { targetKind: speed.kind, targetValue: 0, targetLow: speed.low, targetHigh: speed.high }
  return { targetKind: targetKinds.open }
}
