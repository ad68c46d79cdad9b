import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Fault } from './fault.ts'
import { faultEvents, faultStretch } from './fault-events.ts'
import type { HeartRateSensor } from './heart-rate-sensor.ts'

const constants = {
  lagS: { value: 7, unit: 'S', source: 'own choice: wrist sensors smooth' },
  errorSdBpm: {
    value: 2.2,
    unit: 'Bpm',
    source: 'own choice; Sartor 2018: within 10 bpm for 95 % of running time',
  },
  errorS: { value: 30, unit: 'S', source: 'own choice: errors come in stretches' },
  dropoutsPerHour: { value: 0.8, unit: '1/h', source: 'own choice' },
  longestDropoutS: { value: 40, unit: 'S', source: 'own choice' },
  spikesPerHour: { value: 0.5, unit: '1/h', source: 'own choice: jumps without any effort' },
  longestSpikeS: { value: 45, unit: 'S', source: 'own choice' },
  lowestSpikeBpm: { value: 18, unit: 'Bpm', source: 'own choice' },
  highestSpikeBpm: { value: 45, unit: 'Bpm', source: 'own choice' },
  coldStartFrac: {
    value: 0.15,
    unit: 'Frac',
    source: 'own choice: wrist sensors spike in the first 5–10 min',
  },
  coldStartShortestS: { value: 120, unit: 'S', source: 'own choice' },
  coldStartLongestS: { value: 480, unit: 'S', source: 'own choice: inside the first 5–10 min' },
  coldStartGapBpm: { value: 8, unit: 'Bpm', source: 'own choice: it hangs near the step rate, not on it' },
  lockShortestS: { value: 300, unit: 'S', source: 'own choice: what is worth calling a lock' },
  lockLongestS: { value: 1800, unit: 'S', source: 'own choice' },
  lockErrorBpm: { value: 1.2, unit: 'Bpm', source: 'own choice: on the step rate, but for rounding' },
  frozenFrac: { value: 0.012, unit: 'Frac', source: 'own choice: runs with a value that stands still' },
  frozenShortestS: { value: 60, unit: 'S', source: 'own choice' },
  frozenLongestS: { value: 300, unit: 'S', source: 'own choice' },
} as const satisfies Record<string, Passport>

/** A sensor on the wrist: late, noisy, biased by a beat or two, and now and then it counts steps. */
export function createOptical(options: {
  readonly durationS: number
  readonly biasBpm: number
  readonly cadenceLockFrac: number
  readonly faults: Fault[]
  readonly random: Random
}): HeartRateSensor {
  const { durationS, faults, random } = options
  const keep = Math.exp(-1 / constants.errorS.value)
  const fresh = constants.errorSdBpm.value * Math.sqrt(1 - keep * keep)
  const lagShare = 1 - Math.exp(-1 / constants.lagS.value)
  const errors = random.noise('error')
  const dropout = faultEvents(random.stream('dropout'), {
    kind: 'dropout',
    perHour: constants.dropoutsPerHour.value,
    longestS: constants.longestDropoutS.value,
    lowestSize: 1,
    highestSize: 2,
    faults,
  })
  const spike = faultEvents(random.stream('spike'), {
    kind: 'spike',
    perHour: constants.spikesPerHour.value,
    longestS: constants.longestSpikeS.value,
    lowestSize: constants.lowestSpikeBpm.value,
    highestSize: constants.highestSpikeBpm.value,
    faults,
  })
  const isCold = faultStretch(random.stream('cold-start'), {
    kind: 'cold-start',
    probabilityFrac: constants.coldStartFrac.value,
    earliestS: 0,
    latestS: 1,
    shortestS: constants.coldStartShortestS.value,
    longestS: constants.coldStartLongestS.value,
    faults,
  })
  const isLocked = faultStretch(random.stream('lock'), {
    kind: 'cadence-lock',
    probabilityFrac: options.cadenceLockFrac,
    earliestS: 60,
    latestS: durationS * 0.6,
    shortestS: constants.lockShortestS.value,
    longestS: constants.lockLongestS.value,
    faults,
  })
  const isFrozen = faultStretch(random.stream('frozen'), {
    kind: 'frozen',
    probabilityFrac: constants.frozenFrac.value,
    earliestS: 300,
    latestS: durationS,
    shortestS: constants.frozenShortestS.value,
    longestS: constants.frozenLongestS.value,
    faults,
  })
  let error = 0
  let shown = Number.NaN
  let frozen = Number.NaN
  return {
    read(second, heartRateBpm, cadenceSpm) {
      error = keep * error + fresh * errors()
      const isLockedNow = isLocked(second) && cadenceSpm > 0
      const aim = isLockedNow
        ? cadenceSpm
        : isCold(second) && cadenceSpm > heartRateBpm
          ? cadenceSpm - constants.coldStartGapBpm.value
          : heartRateBpm + options.biasBpm + spike(second)
      shown = Number.isNaN(shown) ? aim : shown + (aim - shown) * lagShare
      if (dropout(second) > 0) return Number.NaN
      const now = isLockedNow
        ? shown + (constants.lockErrorBpm.value / constants.errorSdBpm.value) * error * 0.5
        : shown + error
      if (!isFrozen(second)) {
        frozen = now
        return now
      }
      return Number.isNaN(frozen) ? now : frozen
    },
  }
}
