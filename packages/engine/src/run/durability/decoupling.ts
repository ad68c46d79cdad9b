import { durabilityConstants } from '../../science/constants/durability.ts'

/** Speed on the flat and heart rate of one part of a run. */
export interface RunPart {
  readonly speedMps: number
  readonly heartRateBpm: number
}

export const decouplingClasses = ['coupled', 'moderate', 'weak'] as const
export type DecouplingClass = (typeof decouplingClasses)[number]

/**
 * Pa:Hr: how much less speed a heart beat gives in the second half, (EF₁ − EF₂) / EF₁ with EF = speed / heart rate.
 * Positive for a drift.
 */
export function decouplingFrac(first: RunPart, second: RunPart): number {
  const firstPerBeat = first.speedMps / first.heartRateBpm
  return (firstPerBeat - second.speedMps / second.heartRateBpm) / firstPerBeat
}

/** The class by the rule of thumb: below 5 %, up to 10 %, above. A convention, not physiology. */
export function decouplingClass(valueFrac: number): DecouplingClass {
  if (valueFrac < durabilityConstants.coupledFrac.value) return 'coupled'
  return valueFrac <= durabilityConstants.weaklyCoupledFrac.value ? 'moderate' : 'weak'
}

export const smythClasses = ['low', 'moderate', 'high'] as const
export type SmythClass = (typeof smythClasses)[number]

/**
 * Decoupling of a marathon after Smyth 2022: heart rate as a share of its maximum over speed as a share of critical
 * speed, late against early. Both shares cancel, so neither maximum nor critical speed is needed.
 */
export function smythDecouplingFrac(early: RunPart, late: RunPart): number {
  return late.heartRateBpm / late.speedMps / (early.heartRateBpm / early.speedMps)
}

/** Low below 1.1, moderate below 1.2, else high. */
export function smythClass(ratioFrac: number): SmythClass {
  if (ratioFrac < durabilityConstants.smythModerateFrac.value) return 'low'
  return ratioFrac < durabilityConstants.smythHighFrac.value ? 'moderate' : 'high'
}

/** True where a ratio lies beyond the onset of decoupling. */
export function isDecoupled(ratioFrac: number): boolean {
  return ratioFrac > durabilityConstants.smythOnsetFrac.value
}
