import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'

const constants = {
  atMps: { value: 3, unit: 'Mps', source: 'the speed at which a runner’s cadence is given' },
  noiseSpm: { value: 1.6, unit: 'Spm', source: 'own choice' },
  daySdSpm: { value: 1.2, unit: 'Spm', source: 'own choice: shoes, ground and mood' },
  walkingSpm: { value: 114, unit: 'Spm', source: 'own choice: brisk walk' },
} as const satisfies Record<string, Passport>

/** Steps per minute of a body at a speed, second by second. */
export function createSteps(
  body: Physiology,
  noise: () => number,
): (speedMps: number, isWalking: boolean) => number {
  const atZeroSpm =
    body.cadenceSpm - body.cadenceSpmPerMps * constants.atMps.value + constants.daySdSpm.value * noise()
  const { cadenceSpmPerMps } = body
  return (speedMps, isWalking) => {
    const steps = isWalking ? constants.walkingSpm.value : atZeroSpm + cadenceSpmPerMps * speedMps
    return steps + constants.noiseSpm.value * noise()
  }
}
