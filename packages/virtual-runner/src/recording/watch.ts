import { type Device, unitFactors, type WatchHeartRateSettings } from '@footing/engine'
import { truncatedNormal, weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport, SpreadPassport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'
import type { HeartRateSensorKind } from './heart-rate-sensor.ts'
import { drawWatchSettings } from './watch-settings.ts'

/** Whether runs have titles, and whether these say anything. */
export type TitleHabit = 'none' | 'generic' | 'telling'

/** The watch on a runner's wrist, with its settings and its faults. */
export interface Watch {
  readonly device: Device
  readonly sensor: HeartRateSensorKind
  /** Share of runs on which a strap stays at home and the wrist, or nothing, stands in. */
  readonly forgottenStrapFrac: number
  /** Share of runs on which an optical sensor falls for the steps, and what it shows too much on any run. */
  readonly cadenceLockFrac: number
  readonly opticalBiasBpm: number
  readonly hasAutoPause: boolean
  readonly hasBarometer: boolean
  readonly hasThermometer: boolean
  /** True where not every second is written down. */
  readonly recordsSparsely: boolean
  /** True for runners who press the lap button at the start and end of repetitions. */
  readonly pressesLap: boolean
  /** Distance after which the watch takes a lap by itself; absent where it takes none. */
  readonly autoLapM?: number
  /** Share by which the watch counts too much distance, outdoors and on a treadmill. */
  readonly distanceErrorFrac: number
  readonly treadmillErrorFrac: number
  /** Standard deviation of its positions. */
  readonly positionErrorM: number
  readonly titles: TitleHabit
  readonly settings: WatchHeartRateSettings
}

/** What may be fixed about a watch; the rest is left to chance. */
export type GivenWatch = Partial<Watch> & {
  /** What it believes the maximum to be, as an error against the truth. */
  readonly maximumErrorBpm?: number
  readonly zoneMethod?: NonNullable<WatchHeartRateSettings['zoneMethod']>
}

const constants = {
  strapFrac: { value: 0.35, unit: 'Frac', source: 'own choice' },
  forgottenStrapFrac: { value: 0.03, unit: 'Frac', source: 'own choice' },
  autoPauseFrac: { value: 0.6, unit: 'Frac', source: 'own choice' },
  barometerFrac: { value: 0.7, unit: 'Frac', source: 'own choice' },
  thermometerFrac: { value: 0.6, unit: 'Frac', source: 'own choice' },
  sparseFrac: { value: 0.15, unit: 'Frac', source: 'own choice: "smart" recording' },
  pressesLapFrac: { value: 0.5, unit: 'Frac', source: 'own choice' },
} as const satisfies Record<string, Passport>

const spreads = {
  distanceErrorFrac: {
    mean: 0,
    sd: 0.006,
    unit: 'Frac',
    source: 'own choice: satellite distance is good to a per cent',
  },
  treadmillErrorFrac: { mean: 0, sd: 0.03, unit: 'Frac', source: 'own choice: a wrist guesses indoors' },
  positionErrorM: { mean: 2.5, sd: 0.8, unit: 'M', source: 'own choice: open sky to narrow streets' },
  opticalBiasBpm: { mean: 0, sd: 1.5, unit: 'Bpm', source: 'own choice inside Sartor 2018: LoA ±15 bpm' },
  cadenceLockFrac: { mean: 0.03, sd: 0.02, unit: 'Frac', source: 'own choice: once a month or so' },
} as const satisfies Record<string, SpreadPassport>

const { mPerKm, mPerMile } = unitFactors

const autoLaps: readonly (readonly [number | undefined, number])[] = [
  [mPerKm, 0.7],
  [mPerMile, 0.12],
  [5 * mPerKm, 0.06],
  [undefined, 0.12],
]

const titleShares: readonly (readonly [TitleHabit, number])[] = [
  ['none', 0.72],
  ['generic', 0.18],
  ['telling', 0.1],
]

/** A watch for a runner; any part of it can be given. `order` counts the runner's watches from 0. */
export function drawWatch(runner: VirtualRunner, random: Random, given: GivenWatch = {}, order = 0): Watch {
  const { maximumErrorBpm, zoneMethod, ...parts } = given
  const has = (part: string, probabilityFrac: number) => random.stream(part).chance(probabilityFrac)
  const within = (part: keyof typeof spreads) => {
    const { mean, sd } = spreads[part]
    return truncatedNormal(random.stream(part), { mean, sd, low: mean - 2.5 * sd, high: mean + 2.5 * sd })
  }
  const autoLapM = weightedPick(random.stream('auto-lap'), autoLaps)
  return {
    device: {
      manufacturer: 'Development',
      product: order === 0 ? 'Virtual watch' : `Virtual watch ${order + 1}`,
      softwareVersion: '1.00',
    },
    sensor: has('strap', constants.strapFrac.value) ? 'strap' : 'optical',
    forgottenStrapFrac: constants.forgottenStrapFrac.value,
    cadenceLockFrac: Math.max(within('cadenceLockFrac'), 0),
    opticalBiasBpm: within('opticalBiasBpm'),
    hasAutoPause: has('auto-pause', constants.autoPauseFrac.value),
    hasBarometer: has('barometer', constants.barometerFrac.value),
    hasThermometer: has('thermometer', constants.thermometerFrac.value),
    recordsSparsely: has('sparse', constants.sparseFrac.value),
    pressesLap: has('lap-button', constants.pressesLapFrac.value),
    ...(autoLapM === undefined ? {} : { autoLapM }),
    distanceErrorFrac: within('distanceErrorFrac'),
    treadmillErrorFrac: within('treadmillErrorFrac'),
    positionErrorM: Math.max(within('positionErrorM'), 1),
    titles: weightedPick(random.stream('titles'), titleShares),
    settings: drawWatchSettings(runner, random.stream('settings'), {
      ...(maximumErrorBpm === undefined
        ? {}
        : { heartRateMaxBpm: Math.round(runner.physiology.heartRateMaxBpm + maximumErrorBpm) }),
      ...(zoneMethod === undefined ? {} : { zoneMethod }),
    }),
    ...parts,
  }
}
