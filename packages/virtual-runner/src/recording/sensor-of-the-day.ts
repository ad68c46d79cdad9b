import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Fault } from './fault.ts'
import type { HeartRateSensor } from './heart-rate-sensor.ts'
import { createOptical } from './optical-sensor.ts'
import { createStrap } from './strap-sensor.ts'
import type { Watch } from './watch.ts'

const constants = {
  nothingInsteadFrac: {
    value: 0.3,
    unit: 'Frac',
    source: 'own choice: of the runs with a forgotten strap, watches without a sensor of their own',
  },
} as const satisfies Record<string, Passport>

export interface SensorOfTheDay {
  /** Absent where nothing measured the heart. */
  readonly sensor?: HeartRateSensor
  readonly hasChestStrap?: boolean
}

/** What measures the heart on this run: the strap, the wrist, or nothing. */
export function sensorOfTheDay(
  watch: Watch,
  options: { readonly durationS: number; readonly faults: Fault[]; readonly random: Random },
): SensorOfTheDay {
  const chance = options.random.stream('which')
  const isForgotten = watch.sensor === 'strap' && chance.chance(watch.forgottenStrapFrac)
  if (watch.sensor === 'strap' && !isForgotten) return { sensor: createStrap(options), hasChestStrap: true }
  const isLeftOut = isForgotten && chance.chance(constants.nothingInsteadFrac.value)
  if (watch.sensor === 'none' || isLeftOut) {
    options.faults.push({ kind: 'no-heart-rate', startS: 0, endS: options.durationS })
    return {}
  }
  const { opticalBiasBpm, cadenceLockFrac } = watch
  return {
    sensor: createOptical({ ...options, biasBpm: opticalBiasBpm, cadenceLockFrac }),
    hasChestStrap: false,
  }
}
