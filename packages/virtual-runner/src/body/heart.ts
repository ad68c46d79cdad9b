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
    value: 0.04,
    unit: '1/C',
    source: 'own choice; direction from Wingo 2012: greater in heat',
  },
  comfortableC: { value: 15, unit: 'C', source: 'own choice near the best race temperature (Mantzios 2022)' },
  highestDriftBpm: { value: 28, unit: 'Bpm', source: 'own choice: drift ends somewhere' },
  acclimatisedShareFrac: {
    value: 0.45,
    unit: 'Frac',
    source: 'own choice: of the rise in heat that a fully acclimatised heart is spared',
  },
  sweatInHeatFracPerHourPerC: {
    value: 0.0006,
    unit: 'Frac/h/C',
    source: 'own choice: about half a litre an hour more at 10 °C above comfortable',
  },
  drinksAfterS: { value: 3600, unit: 'S', source: 'own choice: nobody drinks on a short run' },
  drunkFrac: { value: 0.4, unit: 'Frac', source: 'own choice: of what is sweated then' },
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
  /** What drift with time and lost water add at this second, in beats at easy effort. */
  driftBpm(): number
  /** What heat and the day add, all run long. */
  readonly heatBpm: number
  readonly dayBpm: number
}

/**
 * The heart of one run, second by second. It follows the steady curve with a lag that is longer downwards
 * than upwards (first order); above it lie the day's offset, heat, cardiac drift that sets in after ten minutes
 * and grows with time, effort and heat, and what the water lost costs; in the severe domain it no longer settles
 * but climbs towards maximum as D′ is spent. It never exceeds what is within reach that day.
 */
export function createHeart(body: Physiology, day: BodyDay): Heart {
  const { heart, heartRateMaxBpm, water } = body
  const ceilingBpm = heartRateMaxBpm * day.ceilingFrac
  const standingBpm = body.heartRateRestBpm + constants.standingExtraBpm.value
  const riseShare = 1 - Math.exp(-1 / heart.riseTimeS)
  const fallShare = 1 - Math.exp(-1 / heart.fallTimeS)
  const tooWarmC = Math.max(day.feltC - constants.comfortableC.value, 0)
  const sparedFrac = constants.acclimatisedShareFrac.value * day.acclimatisedFrac
  const driftPerS =
    (heart.driftBpmPerHour * (1 + tooWarmC * constants.driftHeatPerC.value)) / unitFactors.sPerHour
  const heatBpm = heart.heatBpmPerC * tooWarmC * (1 - sparedFrac)
  const dayBpm = day.heartRateOffsetBpm
  const sweatPerS = water.lossFracPerHour / unitFactors.sPerHour
  const heatSweatPerS = (constants.sweatInHeatFracPerHourPerC.value * tooWarmC) / unitFactors.sPerHour
  const drinksAfterS = constants.drinksAfterS.value
  const keptFrac = 1 - constants.drunkFrac.value
  const growthPerS = constants.driftGrowthPerHour.value / unitFactors.sPerHour
  const driftBeginsS = constants.driftBeginsS.value
  const highestDriftBpm = constants.highestDriftBpm.value
  const fadeBpm = heartRateMaxBpm * constants.fadeBelowMaxFrac.value
  const severeMps = body.criticalSpeedMps * constants.severeFromCriticalFrac.value
  const reachFrac = constants.exhaustedReachFrac.value
  const exhaustionPower = constants.exhaustionPower.value
  let timeDriftBpm = 0
  let lostFrac = 0
  let driftBpm = 0
  let nowBpm = standingBpm + constants.beforeStartExtraBpm.value

  return {
    beat(timeS, demandMps, dPrimeLeftFrac) {
      const effort = demandMps / body.lt1Mps
      if (timeS > driftBeginsS && driftBpm < highestDriftBpm)
        timeDriftBpm += driftPerS * effort * effort * (1 + growthPerS * (timeS - driftBeginsS))
      const sweatFrac = (sweatPerS + heatSweatPerS) * effort
      lostFrac += timeS > drinksAfterS ? sweatFrac * keptFrac : sweatFrac
      driftBpm = Math.min(timeDriftBpm + water.bpmPerLossFrac * lostFrac, highestDriftBpm)
      const steadyBpm = Math.max(steadyHeartRateBpm(body, demandMps), standingBpm)
      const room = Math.min((heartRateMaxBpm - steadyBpm) / fadeBpm, 1)
      let wantedBpm = steadyBpm + room * (heatBpm + dayBpm + driftBpm)
      if (demandMps >= severeMps && dPrimeLeftFrac < 1)
        wantedBpm += (ceilingBpm - wantedBpm) * reachFrac * (1 - dPrimeLeftFrac) ** exhaustionPower
      wantedBpm = Math.min(wantedBpm, ceilingBpm)
      nowBpm += (wantedBpm - nowBpm) * (wantedBpm > nowBpm ? riseShare : fallShare)
      return nowBpm
    },
    driftBpm: () => driftBpm,
    heatBpm,
    dayBpm,
  }
}
