import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'

/**
 * How this person judges effort, for good: what easy and what threshold mean in their legs. Without it every
 * runner's paces would stand in one fixed ratio to the boundaries, and the files would give those away.
 */
export interface Temperament {
  /** Added to the speed of easy running, as a share of LT1 speed. */
  readonly easyShiftFrac: number
  /** Standard deviation of that speed from day to day. */
  readonly easyDaySdFrac: number
  /** Added to the speed of tempo and threshold running, as a share of LT2 speed. */
  readonly thresholdShiftFrac: number
  /** Added to the speed of short hard repetitions, as a share of critical speed. */
  readonly repShiftFrac: number
  /** Added to the share of their best that they get out of themselves in a race. */
  readonly raceShiftFrac: number
  /** Easy speed given up per unit of tiredness, and per degree too warm. */
  readonly tiredGiveFrac: number
  readonly heatGiveFracPerC: number
  /** How far above LT1 speed they still say that talking is comfortable. */
  readonly talkBiasFrac: number
  /** How much harder than usual people they call the same effort, on a scale to 10. */
  readonly effortShift: number
  /** Local hour at which they like to run on working days. */
  readonly usualHour: number
}

const spreads = {
  easyShiftFrac: {
    mean: -0.01,
    sd: 0.05,
    unit: 'Frac',
    source: 'own choice: easy differs far more between people than between days',
  },
  easyDaySdFrac: { mean: 0.02, sd: 0.006, unit: 'Frac', source: 'own choice' },
  thresholdShiftFrac: { mean: 0, sd: 0.02, unit: 'Frac', source: 'own choice' },
  repShiftFrac: { mean: 0, sd: 0.015, unit: 'Frac', source: 'own choice' },
  raceShiftFrac: { mean: 0, sd: 0.008, unit: 'Frac', source: 'own choice' },
  tiredGiveFrac: { mean: 0.012, sd: 0.006, unit: 'Frac', source: 'own choice: tired legs start slower' },
  heatGiveFracPerC: {
    mean: 0.0035,
    sd: 0.0018,
    unit: 'Frac/C',
    source: 'own choice near Mantzios 2022: 0.3–0.4 % per degree; some hold their pace all the same',
  },
  talkBiasFrac: {
    mean: 0.012,
    sd: 0.025,
    unit: 'Frac',
    source: 'own size; Foster: talk-test errors are biased to passing above VT',
  },
  effortShift: { mean: 0, sd: 0.7, unit: 'CR10', source: 'own choice' },
} as const satisfies Record<string, SpreadPassport>

const constants = {
  easyShiftLowestFrac: { value: -0.11, unit: 'Frac', source: 'own choice' },
  easyShiftHighestFrac: {
    value: 0.06,
    unit: 'Frac',
    source: 'own choice: whose easy days are truly easy stays below LT1',
  },
  reachSd: { value: 1.8, unit: 'SD', source: 'own choice: nobody is a freak' },
} as const satisfies Record<string, Passport>

const usualHours = [6.2, 7.5, 12.2, 17.3, 18.3, 19.4] as const

export function drawTemperament(random: Random): Temperament {
  const ordinary = (spread: SpreadPassport) => {
    const reach = constants.reachSd.value * spread.sd
    return truncatedNormal(random, { ...spread, low: spread.mean - reach, high: spread.mean + reach })
  }
  return {
    easyShiftFrac: truncatedNormal(random, {
      ...spreads.easyShiftFrac,
      low: constants.easyShiftLowestFrac.value,
      high: constants.easyShiftHighestFrac.value,
    }),
    thresholdShiftFrac: ordinary(spreads.thresholdShiftFrac),
    repShiftFrac: ordinary(spreads.repShiftFrac),
    raceShiftFrac: ordinary(spreads.raceShiftFrac),
    easyDaySdFrac: ordinary(spreads.easyDaySdFrac),
    tiredGiveFrac: ordinary(spreads.tiredGiveFrac),
    heatGiveFracPerC: ordinary(spreads.heatGiveFracPerC),
    talkBiasFrac: ordinary(spreads.talkBiasFrac),
    effortShift: ordinary(spreads.effortShift),
    usualHour: usualHours[Math.floor(random.uniform() * usualHours.length)] ?? usualHours[0],
  }
}

/** A body together with the mind that paces it: what a session is planned for. */
export interface Person {
  readonly body: Physiology
  readonly temperament: Temperament
}
