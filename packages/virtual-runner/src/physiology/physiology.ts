import type { HeartRateCurve } from './heart-rate-curve.ts'

/** How the heart moves from one effort to the next and over a long run. */
export interface HeartDynamics {
  /** Time constants of the rise and of the slower fall. */
  readonly riseTimeS: number
  readonly fallTimeS: number
  /** Rise of heart rate per hour at the effort of LT1, cool, after the first minutes. */
  readonly driftBpmPerHour: number
  /** Rise per degree of felt temperature above the comfortable one, before getting used to heat. */
  readonly heatBpmPerC: number
  /** Standard deviation between days at easy effort. */
  readonly dayToDayBpm: number
}

/** What sweating takes and what that does to the heart. */
export interface WaterBalance {
  /** Share of body mass sweated away per hour at the effort of LT1 in comfortable air. */
  readonly lossFracPerHour: number
  /** Rise of heart rate per share of body mass lost. */
  readonly bpmPerLossFrac: number
}

/** How the body fades in a run that has become long, per hour of running at the effort of LT1. */
interface Durability {
  /** Share by which the same speed costs more. */
  readonly costRiseFracPerHour: number
  /** Share by which LT1, LT2 and critical speed fall. */
  readonly boundaryFallFracPerHour: number
}

/** How much of Minetti's extra cost uphill, and of his saving downhill, this runner pays and gets. */
export interface GradeResponse {
  readonly uphillShareFrac: number
  readonly downhillShareFrac: number
}

/**
 * The true body of a runner, as it is on one day: what no watch knows and every estimate is judged by. All
 * boundaries are those of a rested runner on the flat in cool weather. Speeds are speeds on the flat.
 */
export interface Physiology {
  readonly heartRateMaxBpm: number
  readonly heartRateRestBpm: number
  /** Lowest flat speed at which oxygen uptake peaks. */
  readonly speedAtVo2PeakMps: number
  readonly lt1Mps: number
  readonly lt1Bpm: number
  readonly lt2Mps: number
  readonly lt2Bpm: number
  readonly criticalSpeedMps: number
  readonly dPrimeM: number
  /** Exponent with which sustainable speed falls with time beyond half an hour. */
  readonly enduranceExponent: number
  readonly heartRateCurve: HeartRateCurve
  readonly heart: HeartDynamics
  readonly grade: GradeResponse
  readonly water: WaterBalance
  readonly durability: Durability
  /** Oxygen cost of running on the flat. */
  readonly energyCostMlPerKgKm: number
  readonly vo2PeakMlPerKgMin: number
  /** Steps per minute at 3 m/s. */
  readonly cadenceSpm: number
  /** Steps per minute more for each metre per second faster. */
  readonly cadenceSpmPerMps: number
}
