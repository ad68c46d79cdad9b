import { unitFactors } from '@footing/engine'
import type { Passport } from '../passport.ts'
import { steadyHeartRateBpm } from '../physiology/heart-rate-curve.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { BodyDay } from './day.ts'

const constants = {
  standingExtraBpm: { value: 22, unit: 'Bpm', source: 'own choice: standing about, over resting' },
  beforeStartExtraBpm: { value: 12, unit: 'Bpm', source: 'own choice: anticipation at the start' },
  driftBeginsS: { value: 600, unit: 'S', source: 'Wingo 2012 Exerc Sport Sci Rev 40:88: after about 10 min' },
  driftGrowthPerHour: { value: 0.25, unit: '1/h', source: 'own choice: drift accelerates with time' },
  driftHeatPerC: {
    value: 0.06,
    unit: '1/C',
    source: 'own choice; direction from Wingo 2012: greater in heat',
  },
  comfortableC: { value: 15, unit: 'C', source: 'own choice near the best race temperature (Mantzios 2022)' },
  highestDriftBpm: { value: 25, unit: 'Bpm', source: 'own choice: drift ends somewhere' },
  /** Day, heat and drift fade as heart rate nears maximum, where the same workload repeats best (Lamberts 2004). */
  fadeBelowMaxFrac: {
    value: 0.12,
    unit: 'Frac',
    source: 'own size; Lamberts 2004: least noise near 90 % of maximum',
  },
  severeFromCriticalFrac: {
    value: 0.97,
    unit: 'Frac',
    source: 'own choice: where heart rate no longer settles',
  },
  exhaustedReachFrac: {
    value: 0.95,
    unit: 'Frac',
    source: 'own choice: of the way to maximum at exhaustion',
  },
  exhaustionPower: { value: 1.5, unit: 'none', source: 'own choice: most of the rise comes late' },
} as const satisfies Record<string, Passport>

export interface Heart {
  /** Heart rate after one more second of the given demand. */
  beat(timeS: number, demandMps: number, dPrimeLeftFrac: number): number
}

/**
 * The heart of one run, second by second. It follows the steady curve with a lag that is longer downwards
 * than upwards (first order); above it lie the day's offset, heat, and cardiac drift that sets in after ten
 * minutes and grows with time, effort and heat; in the severe domain it no longer settles but climbs towards
 * maximum as D′ is spent. It never exceeds what is within reach that day.
 */
export function createHeart(body: Physiology, day: BodyDay): Heart {
  const { heart, heartRateMaxBpm } = body
  const ceilingBpm = heartRateMaxBpm * day.ceilingFrac
  const standingBpm = body.heartRateRestBpm + constants.standingExtraBpm.value
  const riseShare = 1 - Math.exp(-1 / heart.riseTimeS)
  const fallShare = 1 - Math.exp(-1 / heart.fallTimeS)
  const tooWarmC = Math.max(day.temperatureC - constants.comfortableC.value, 0)
  const driftPerS =
    (heart.driftBpmPerHour * (1 + tooWarmC * constants.driftHeatPerC.value)) / unitFactors.sPerHour
  const shiftBpm = day.heartRateOffsetBpm + heart.heatBpmPerC * tooWarmC
  const growthPerS = constants.driftGrowthPerHour.value / unitFactors.sPerHour
  const driftBeginsS = constants.driftBeginsS.value
  const highestDriftBpm = constants.highestDriftBpm.value
  const fadeBpm = heartRateMaxBpm * constants.fadeBelowMaxFrac.value
  const severeMps = body.criticalSpeedMps * constants.severeFromCriticalFrac.value
  const reachFrac = constants.exhaustedReachFrac.value
  const exhaustionPower = constants.exhaustionPower.value
  let driftBpm = 0
  let nowBpm = standingBpm + constants.beforeStartExtraBpm.value

  return {
    beat(timeS, demandMps, dPrimeLeftFrac) {
      if (timeS > driftBeginsS && driftBpm < highestDriftBpm) {
        const effort = demandMps / body.lt1Mps
        driftBpm += driftPerS * effort * effort * (1 + growthPerS * (timeS - driftBeginsS))
      }
      const steadyBpm = Math.max(steadyHeartRateBpm(body, demandMps), standingBpm)
      const room = Math.min((heartRateMaxBpm - steadyBpm) / fadeBpm, 1)
      let wantedBpm = steadyBpm + room * (shiftBpm + driftBpm)
      if (demandMps >= severeMps && dPrimeLeftFrac < 1)
        wantedBpm += (ceilingBpm - wantedBpm) * reachFrac * (1 - dPrimeLeftFrac) ** exhaustionPower
      wantedBpm = Math.min(wantedBpm, ceilingBpm)
      nowBpm += (wantedBpm - nowBpm) * (wantedBpm > nowBpm ? riseShare : fallShare)
      return nowBpm
    },
  }
}
