import { unitFactors } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'

export type HeartRateSensorKind = 'strap' | 'optical'

/** What a sensor shows each second for a true heart rate; NaN where it shows nothing. */
export interface HeartRateSensor {
  read(second: number, heartRateBpm: number, cadenceSpm: number): number
}

const strap = {
  errorSdBpm: {
    value: 0.8,
    unit: 'Bpm',
    source: 'own choice inside Navalta 2020: strap and watch within 2 %',
  },
  errorS: { value: 4, unit: 'S', source: 'own choice: averaging of the strap' },
  dropoutsPerHour: { value: 0.4, unit: '1/h', source: 'own choice' },
  longestDropoutS: { value: 15, unit: 'S', source: 'own choice' },
} as const satisfies Record<string, Passport>

const optical = {
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
  coldStartLongestS: { value: 480, unit: 'S', source: 'own choice: inside the first 5–10 min' },
  coldStartGapBpm: { value: 8, unit: 'Bpm', source: 'own choice: it hangs near the step rate, not on it' },
} as const satisfies Record<string, Passport>

const shortestEventS = 3

/** Seconds until the next event of a Poisson process. */
function nextS(random: Random, perHour: number): number {
  return (-Math.log(1 - random.uniform()) * unitFactors.sPerHour) / perHour
}

/** Stretches in which something goes wrong, each with a size. */
function events(
  random: Random,
  shape: { readonly perHour: number; readonly longestS: number; readonly low: number; readonly high: number },
): (second: number) => number {
  let startS = nextS(random, shape.perHour)
  let endS = startS + random.between(shortestEventS, shape.longestS)
  let size = random.between(shape.low, shape.high)
  return (second) => {
    if (second >= endS) {
      startS = second + nextS(random, shape.perHour)
      endS = startS + random.between(shortestEventS, shape.longestS)
      size = random.between(shape.low, shape.high)
    }
    return second >= startS ? size : 0
  }
}

function createStrap(random: Random): HeartRateSensor {
  const keep = Math.exp(-1 / strap.errorS.value)
  const fresh = strap.errorSdBpm.value * Math.sqrt(1 - keep * keep)
  const errors = random.stream('error')
  const dropout = events(random.stream('dropout'), {
    perHour: strap.dropoutsPerHour.value,
    longestS: strap.longestDropoutS.value,
    low: 1,
    high: 2,
  })
  let error = 0
  return {
    read(second, heartRateBpm) {
      error = keep * error + fresh * errors.normal()
      return dropout(second) > 0 ? Number.NaN : heartRateBpm + error
    },
  }
}

function createOptical(random: Random): HeartRateSensor {
  const keep = Math.exp(-1 / optical.errorS.value)
  const fresh = optical.errorSdBpm.value * Math.sqrt(1 - keep * keep)
  const lagShare = 1 - Math.exp(-1 / optical.lagS.value)
  const errors = random.stream('error')
  const dropout = events(random.stream('dropout'), {
    perHour: optical.dropoutsPerHour.value,
    longestS: optical.longestDropoutS.value,
    low: 1,
    high: 2,
  })
  const spike = events(random.stream('spike'), {
    perHour: optical.spikesPerHour.value,
    longestS: optical.longestSpikeS.value,
    low: optical.lowestSpikeBpm.value,
    high: optical.highestSpikeBpm.value,
  })
  const start = random.stream('cold-start')
  const coldUntilS = start.chance(optical.coldStartFrac.value)
    ? start.between(optical.coldStartLongestS.value / 4, optical.coldStartLongestS.value)
    : 0
  let error = 0
  let shown = Number.NaN
  return {
    read(second, heartRateBpm, cadenceSpm) {
      error = keep * error + fresh * errors.normal()
      const isCold = second < coldUntilS && cadenceSpm > heartRateBpm
      const aim = isCold ? cadenceSpm - optical.coldStartGapBpm.value : heartRateBpm + spike(second)
      shown = Number.isNaN(shown) ? aim : shown + (aim - shown) * lagShare
      return dropout(second) > 0 ? Number.NaN : shown + error
    },
  }
}

export function createHeartRateSensor(kind: HeartRateSensorKind, random: Random): HeartRateSensor {
  return kind === 'strap' ? createStrap(random) : createOptical(random)
}
