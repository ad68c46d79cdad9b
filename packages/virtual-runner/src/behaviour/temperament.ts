import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { SpreadPassport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'

/**
 * How this person judges effort, for good: what easy and what threshold mean in their legs. Without it every
 * runner's paces would stand in one fixed ratio to the boundaries, and the files would give those away.
 */
export interface Temperament {
  /** Added to the speed of easy running, as a share of LT1 speed. */
  readonly easyShiftFrac: number
  /** Added to the speed of tempo and threshold running, as a share of LT2 speed. */
  readonly thresholdShiftFrac: number
  /** Added to the speed of short hard repetitions, as a share of critical speed. */
  readonly repShiftFrac: number
  /** Added to the share of their best that they get out of themselves in a race. */
  readonly raceShiftFrac: number
}

const spreads = {
  easyShiftFrac: {
    mean: 0,
    sd: 0.035,
    unit: 'Frac',
    source: 'own choice: easy differs more between people than between days',
  },
  thresholdShiftFrac: { mean: 0, sd: 0.02, unit: 'Frac', source: 'own choice' },
  repShiftFrac: { mean: 0, sd: 0.015, unit: 'Frac', source: 'own choice' },
  raceShiftFrac: { mean: 0, sd: 0.008, unit: 'Frac', source: 'own choice' },
} as const satisfies Record<string, SpreadPassport>

export function drawTemperament(random: Random): Temperament {
  const shift = (spread: SpreadPassport) => {
    const reach = 1.8 * spread.sd
    return truncatedNormal(random, { ...spread, low: -reach, high: reach })
  }
  return {
    easyShiftFrac: shift(spreads.easyShiftFrac),
    thresholdShiftFrac: shift(spreads.thresholdShiftFrac),
    repShiftFrac: shift(spreads.repShiftFrac),
    raceShiftFrac: shift(spreads.raceShiftFrac),
  }
}

/** A body together with the mind that paces it: what a session is planned for. */
export interface Person {
  readonly body: Physiology
  readonly temperament: Temperament
}
