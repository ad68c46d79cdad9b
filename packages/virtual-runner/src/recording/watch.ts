import type { Device, WatchHeartRateSettings } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'
import type { HeartRateSensorKind } from './heart-rate-sensor.ts'

/** The watch on a runner's wrist, with its settings and its faults. */
export interface Watch {
  readonly device: Device
  readonly sensor: HeartRateSensorKind
  readonly hasAutoPause: boolean
  readonly hasBarometer: boolean
  readonly hasThermometer: boolean
  /** True for runners who press the lap button at the start and end of repetitions. */
  readonly pressesLap: boolean
  /** Share by which the watch counts too much distance, outdoors and on a treadmill. */
  readonly distanceErrorFrac: number
  readonly treadmillErrorFrac: number
  readonly settings: WatchHeartRateSettings
}

const constants = {
  strapFrac: { value: 0.35, unit: 'Frac', source: 'own choice' },
  autoPauseFrac: { value: 0.6, unit: 'Frac', source: 'own choice' },
  barometerFrac: { value: 0.7, unit: 'Frac', source: 'own choice' },
  thermometerFrac: { value: 0.6, unit: 'Frac', source: 'own choice' },
  pressesLapFrac: { value: 0.5, unit: 'Frac', source: 'own choice' },
  distanceErrorSdFrac: {
    value: 0.006,
    unit: 'Frac',
    source: 'own choice: satellite distance is good to a per cent',
  },
  treadmillErrorSdFrac: { value: 0.03, unit: 'Frac', source: 'own choice: a wrist guesses indoors' },
  defaultMaxFrac: { value: 0.55, unit: 'Frac', source: 'own choice: most watches keep their first setting' },
  defaultMaxAtBirthBpm: { value: 220, unit: 'Bpm', source: 'usual watch default: 220 − age' },
  wrongMaxFrac: { value: 0.15, unit: 'Frac', source: 'own choice: a maximum typed in and wrong' },
  wrongMaxSdBpm: { value: 12, unit: 'Bpm', source: 'own choice' },
  goodMaxSdBpm: { value: 2.5, unit: 'Bpm', source: 'own choice: a maximum once seen and typed in' },
} as const satisfies Record<string, Passport>

/** Upper edges of five zones in fractions of maximum, as most watches set them (Garmin owner's manuals). */
const zoneUpperFracs = [0.6, 0.7, 0.8, 0.9, 1] as const

function believedMaxBpm(runner: VirtualRunner, random: Random): number {
  const choice = random.uniform()
  const error = random.normal()
  if (choice < constants.defaultMaxFrac.value) return constants.defaultMaxAtBirthBpm.value - runner.ageYears
  const isWrong = choice < constants.defaultMaxFrac.value + constants.wrongMaxFrac.value
  const sdBpm = isWrong ? constants.wrongMaxSdBpm.value : constants.goodMaxSdBpm.value
  return Math.round(runner.physiology.heartRateMaxBpm + sdBpm * error)
}

/** A watch for a runner; any part of it can be given. */
export function drawWatch(runner: VirtualRunner, random: Random, given: Partial<Watch> = {}): Watch {
  const heartRateMaxBpm = believedMaxBpm(runner, random.stream('maximum'))
  const faults = random.stream('faults')
  const has = (part: string, probabilityFrac: number) => random.stream(part).chance(probabilityFrac)
  return {
    device: { manufacturer: 'Development', product: 'Virtual watch', softwareVersion: '1.00' },
    sensor: has('strap', constants.strapFrac.value) ? 'strap' : 'optical',
    hasAutoPause: has('auto-pause', constants.autoPauseFrac.value),
    hasBarometer: has('barometer', constants.barometerFrac.value),
    hasThermometer: has('thermometer', constants.thermometerFrac.value),
    pressesLap: has('lap-button', constants.pressesLapFrac.value),
    distanceErrorFrac: constants.distanceErrorSdFrac.value * faults.normal(),
    treadmillErrorFrac: constants.treadmillErrorSdFrac.value * faults.normal(),
    settings: {
      zoneMethod: 'heart-rate-max',
      heartRateMaxBpm,
      zoneUpperBpm: zoneUpperFracs.map((frac) => Math.round(frac * heartRateMaxBpm)),
    },
    ...given,
  }
}
