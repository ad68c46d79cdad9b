import type { Passport } from '../passport.ts'
import { steadyHeartRateBpm, steadySpeedMps } from '../physiology/heart-rate-curve.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { Fitness } from './fitness.ts'

const constants = {
  anchorFrac: {
    value: 0.76,
    unit: 'Frac',
    source: 'own choice: of LT1 speed; the easy speed at which heart rate no longer changes',
  },
  lowestRestBpm: { value: 34, unit: 'Bpm', source: 'own choice: hearts do not beat slower than that' },
} as const satisfies Record<string, Passport>

/** How a body stands against the one it was on its first day: factors of speed, and a fall of resting heart rate. */
export interface BodyChange {
  /** All speeds at a given heart rate. */
  readonly swiftFactor: number
  /** The speed at VO2peak alone, heart rate at easy speed unchanged. */
  readonly patientFactor: number
  /** The energy that a metre costs. */
  readonly costFactor: number
  readonly restFallBpm: number
}

export const unchanged: BodyChange = { swiftFactor: 1, patientFactor: 1, costFactor: 1, restFallBpm: 0 }

/** What changed between two states of fitness. */
export function changeBetween(first: Fitness, now: Fitness): BodyChange {
  const economyFactor =
    ((1 + now.economyFrac) * (1 + now.practiceFrac)) / ((1 + first.economyFrac) * (1 + first.practiceFrac))
  return {
    swiftFactor: (economyFactor * (1 + now.swiftFrac)) / (1 + first.swiftFrac),
    patientFactor: (1 + now.patientFrac) / (1 + first.patientFrac),
    costFactor: 1 / economyFactor,
    restFallBpm: now.restFallBpm - first.restFallBpm,
  }
}

/**
 * The body after a change. Heart rate at LT1 and LT2 stays what it was; their speeds move. A patient change
 * tilts the curve of heart rate around easy speed: there nothing changes, at LT1 a little, at LT2 more and at
 * VO2peak most, which is why easy runs soon stop to show a gain that harder efforts still show.
 */
export function changedBody(body: Physiology, change: BodyChange): Physiology {
  const { swiftFactor, patientFactor } = change
  const swift = {
    heartRateMaxBpm: body.heartRateMaxBpm,
    speedAtVo2PeakMps: body.speedAtVo2PeakMps * swiftFactor,
    heartRateCurve: body.heartRateCurve,
  }
  const anchorMps = body.lt1Mps * swiftFactor * constants.anchorFrac.value
  const speedAtVo2PeakMps = swift.speedAtVo2PeakMps * patientFactor
  const { curvature } = body.heartRateCurve
  const missingFrac = 1 - steadyHeartRateBpm(swift, anchorMps) / body.heartRateMaxBpm
  const steepness = missingFrac / (1 - anchorMps / speedAtVo2PeakMps) ** curvature
  const curve = {
    heartRateMaxBpm: body.heartRateMaxBpm,
    speedAtVo2PeakMps,
    heartRateCurve: { steepness, curvature },
  }
  const lt1Mps = steadySpeedMps(curve, body.lt1Bpm)
  const lt2Mps = steadySpeedMps(curve, body.lt2Bpm)
  return {
    ...body,
    ...curve,
    lt1Mps,
    lt2Mps,
    criticalSpeedMps: lt2Mps * (body.criticalSpeedMps / body.lt2Mps),
    heartRateRestBpm: Math.max(body.heartRateRestBpm - change.restFallBpm, constants.lowestRestBpm.value),
    energyCostMlPerKgKm: body.energyCostMlPerKgKm * change.costFactor,
    vo2PeakMlPerKgMin:
      body.vo2PeakMlPerKgMin * (speedAtVo2PeakMps / body.speedAtVo2PeakMps) * change.costFactor,
  }
}
