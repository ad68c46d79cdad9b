export type HeartRateSensorKind = 'strap' | 'optical' | 'none'

/** What a sensor shows each second for a true heart rate; NaN where it shows nothing. */
export interface HeartRateSensor {
  read(second: number, heartRateBpm: number, cadenceSpm: number): number
}
