import type { WatchHeartRateSettings } from '@footing/engine'
import { weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { VirtualRunner } from '../physiology/runner.ts'

type ZoneMethod = NonNullable<WatchHeartRateSettings['zoneMethod']>

const constants = {
  defaultMaxFrac: { value: 0.5, unit: 'Frac', source: 'own choice: most watches keep their first setting' },
  defaultMaxAtBirthBpm: { value: 220, unit: 'Bpm', source: 'usual watch default: 220 − age' },
  wrongMaxFrac: { value: 0.15, unit: 'Frac', source: 'own choice: a maximum typed in and wrong' },
  wrongMaxSdBpm: { value: 12, unit: 'Bpm', source: 'own choice' },
  goodMaxSdBpm: { value: 2.5, unit: 'Bpm', source: 'own choice: a maximum once seen and typed in' },
  restErrorSdBpm: { value: 4, unit: 'Bpm', source: 'own choice: what a watch takes for rest' },
  guessedThresholdFrac: {
    value: 0.89,
    unit: 'Frac',
    source: 'own choice: of the set maximum, where a watch has seen no hard effort',
  },
  seenThresholdFrac: {
    value: 0.45,
    unit: 'Frac',
    source: 'own choice: watches that have seen a hard effort',
  },
  seenThresholdSdBpm: { value: 5, unit: 'Bpm', source: 'own choice' },
  storesThresholdFrac: { value: 0.35, unit: 'Frac', source: 'own choice: watches that keep one besides' },
  customSdFrac: { value: 0.02, unit: 'Frac', source: 'own choice: zones typed in from some table' },
} as const satisfies Record<string, Passport>

/** How watches are set, and how often. */
const methods: readonly (readonly [ZoneMethod, number])[] = [
  ['heart-rate-max', 0.6],
  ['heart-rate-reserve', 0.15],
  ['threshold', 0.15],
  ['custom', 0.1],
]

/** Upper edges of five zones as fractions of their reference. */
const zoneUpperFracs: Readonly<Record<ZoneMethod, readonly number[]>> = {
  // Garmin owner's manuals.
  'heart-rate-max': [0.6, 0.7, 0.8, 0.9, 1],
  'heart-rate-reserve': [0.6, 0.7, 0.8, 0.9, 1],
  // Garmin's threshold zones as users list them.
  threshold: [0.79, 0.89, 0.94, 0.99, 1.15],
  // Olympiatoppen's fractions of maximum, as somebody may type them in.
  custom: [0.72, 0.82, 0.87, 0.92, 1],
}

function believedMaxBpm(runner: VirtualRunner, random: Random): number {
  const choice = random.uniform()
  const error = random.normal()
  if (choice < constants.defaultMaxFrac.value) return constants.defaultMaxAtBirthBpm.value - runner.ageYears
  const isWrong = choice < constants.defaultMaxFrac.value + constants.wrongMaxFrac.value
  const sdBpm = isWrong ? constants.wrongMaxSdBpm.value : constants.goodMaxSdBpm.value
  return Math.round(runner.physiology.heartRateMaxBpm + sdBpm * error)
}

/** The settings of a watch; a maximum that is given is what the watch believes. */
export function drawWatchSettings(
  runner: VirtualRunner,
  random: Random,
  given: { readonly heartRateMaxBpm?: number; readonly zoneMethod?: ZoneMethod } = {},
): WatchHeartRateSettings {
  const heartRateMaxBpm = given.heartRateMaxBpm ?? believedMaxBpm(runner, random.stream('maximum'))
  const zoneMethod = given.zoneMethod ?? weightedPick(random.stream('zones'), methods)
  const { heartRateRestBpm, lt2Bpm } = runner.physiology
  const rest = random.stream('rest')
  const restBpm = Math.round(heartRateRestBpm + constants.restErrorSdBpm.value * rest.normal())
  const threshold = random.stream('threshold')
  const hasSeen = threshold.chance(constants.seenThresholdFrac.value)
  const thresholdBpm = Math.min(
    Math.round(
      hasSeen
        ? lt2Bpm + constants.seenThresholdSdBpm.value * threshold.normal()
        : heartRateMaxBpm * constants.guessedThresholdFrac.value,
    ),
    heartRateMaxBpm - 3,
  )
  const storesThreshold = zoneMethod === 'threshold' || threshold.chance(constants.storesThresholdFrac.value)
  const custom = 1 + constants.customSdFrac.value * random.stream('custom').normal()
  const edge = (frac: number) => {
    if (zoneMethod === 'heart-rate-reserve') return restBpm + frac * (heartRateMaxBpm - restBpm)
    if (zoneMethod === 'threshold') return frac * thresholdBpm
    return frac * heartRateMaxBpm * (zoneMethod === 'custom' && frac < 1 ? custom : 1)
  }
  return {
    zoneMethod,
    heartRateMaxBpm,
    ...(zoneMethod === 'heart-rate-reserve' ? { heartRateRestBpm: restBpm } : {}),
    ...(storesThreshold ? { thresholdHeartRateBpm: thresholdBpm } : {}),
    zoneUpperBpm: zoneUpperFracs[zoneMethod].map((frac) => Math.round(edge(frac))),
  }
}
