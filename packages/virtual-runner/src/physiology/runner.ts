import { present } from '@footing/engine'
import { flooredLognormal, truncatedNormal } from '../chance/draws.ts'
import { createRandom } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import { drawPhysiology } from './draw-physiology.ts'
import { type Level, levels, type Sex } from './levels.ts'
import type { Physiology } from './physiology.ts'

/** A simulated person whose truth is known. */
export interface VirtualRunner {
  readonly seed: number
  readonly level: Level
  readonly sex: Sex
  readonly ageYears: number
  /** The body on the first day of any history. */
  readonly physiology: Physiology
  /** How strongly this body answers training; 1 is the average. */
  readonly trainability: number
}

const constants = {
  femaleFrac: { value: 592 / 1411, unit: 'Frac', source: 'Esteve-Lanao 2026: 592 women of 1411 runners' },
  ageLowestYears: { value: 18, unit: 'Years', source: 'the simulator’s range' },
  ageHighestYears: { value: 75, unit: 'Years', source: 'the simulator’s range' },
  trainabilityReachSd: { value: 2.2, unit: 'SD', source: 'own choice: nobody is a freak' },
} as const satisfies Record<string, Passport>

const spreads = {
  ageYears: { mean: 41, sd: 12, unit: 'Years', source: 'own choice: adult recreational runners' },
  trainability: {
    mean: 1,
    sd: 0.45,
    unit: 'none',
    source: 'fitted to the shares of Montero & Lundby 2017 who gained less than 4 % in six weeks',
  },
} as const satisfies Record<string, SpreadPassport>

/**
 * A runner drawn from the published spreads. What is not given is drawn too: level evenly, sex and age as in
 * a population of recreational runners. The same arguments give the same runner.
 */
export function drawRunner(options: {
  readonly seed: number
  readonly level?: Level
  readonly sex?: Sex
  readonly ageYears?: number
  readonly trainability?: number
}): VirtualRunner {
  const random = createRandom(options.seed, 'runner')
  const reachSd = constants.trainabilityReachSd.value
  const drawnLevel = levels[Math.floor(random.stream('level').uniform() * levels.length)]
  const level = options.level ?? present(drawnLevel, 'a uniform draw below one picks a level')
  const sex = options.sex ?? (random.stream('sex').chance(constants.femaleFrac.value) ? 'female' : 'male')
  const ageYears =
    options.ageYears ??
    Math.round(
      truncatedNormal(random.stream('age'), {
        ...spreads.ageYears,
        low: constants.ageLowestYears.value,
        high: constants.ageHighestYears.value,
      }),
    )
  const person = { level, sex, ageYears }
  return {
    seed: options.seed,
    ...person,
    physiology: drawPhysiology(random.stream('physiology'), person),
    trainability:
      options.trainability ??
      flooredLognormal(
        truncatedNormal(random.stream('trainability'), { mean: 0, sd: 1, low: -reachSd, high: reachSd }),
        spreads.trainability,
      ),
  }
}
