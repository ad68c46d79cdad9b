import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Fault } from './fault.ts'
import { faultEvents, faultStretch } from './fault-events.ts'
import type { HeartRateSensor } from './heart-rate-sensor.ts'

const constants = {
  errorSdBpm: {
    value: 0.8,
    unit: 'Bpm',
    source: 'own choice inside Navalta 2020: strap and watch within 2 %',
  },
  errorS: { value: 4, unit: 'S', source: 'own choice: averaging of the strap' },
  dropoutsPerHour: { value: 0.4, unit: '1/h', source: 'own choice' },
  longestDropoutS: { value: 15, unit: 'S', source: 'own choice' },
  dryFrac: { value: 0.05, unit: 'Frac', source: 'own choice: runs that begin with dry electrodes' },
  dryShortestS: { value: 120, unit: 'S', source: 'own choice: until sweat makes contact' },
  dryLongestS: { value: 480, unit: 'S', source: 'own choice: until sweat makes contact' },
  drySpikeBpm: { value: 45, unit: 'Bpm', source: 'own choice: static from the shirt' },
  frozenFrac: { value: 0.004, unit: 'Frac', source: 'own choice: runs with a value that stands still' },
  frozenShortestS: { value: 60, unit: 'S', source: 'own choice' },
  frozenLongestS: { value: 400, unit: 'S', source: 'own choice' },
} as const satisfies Record<string, Passport>

/** A chest strap: close to the heart, but for dry electrodes at the start and short losses of contact. */
export function createStrap(options: {
  readonly durationS: number
  readonly faults: Fault[]
  readonly random: Random
}): HeartRateSensor {
  const { faults, random } = options
  const keep = Math.exp(-1 / constants.errorS.value)
  const fresh = constants.errorSdBpm.value * Math.sqrt(1 - keep * keep)
  const errors = random.noise('error')
  const crackle = random.stream('static')
  const dropout = faultEvents(random.stream('dropout'), {
    kind: 'dropout',
    perHour: constants.dropoutsPerHour.value,
    longestS: constants.longestDropoutS.value,
    lowestSize: 1,
    highestSize: 2,
    faults,
  })
  const isDry = faultStretch(random.stream('dry'), {
    kind: 'dry-strap',
    probabilityFrac: constants.dryFrac.value,
    earliestS: 0,
    latestS: 1,
    shortestS: constants.dryShortestS.value,
    longestS: constants.dryLongestS.value,
    faults,
  })
  const isFrozen = faultStretch(random.stream('frozen'), {
    kind: 'frozen',
    probabilityFrac: constants.frozenFrac.value,
    earliestS: 300,
    latestS: options.durationS,
    shortestS: constants.frozenShortestS.value,
    longestS: constants.frozenLongestS.value,
    faults,
  })
  let error = 0
  let shown = Number.NaN
  let jolt = 0
  return {
    read(second, heartRateBpm) {
      error = keep * error + fresh * errors()
      if (dropout(second) > 0) return Number.NaN
      if (isFrozen(second) && !Number.isNaN(shown)) return shown
      if (isDry(second)) jolt = 0.93 * jolt + 0.07 * constants.drySpikeBpm.value * (1 + crackle.normal())
      else jolt *= 0.8
      shown = heartRateBpm + error + jolt
      return shown
    },
  }
}
