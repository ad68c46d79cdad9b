/**
 * What a recorded value can be at all. Outside these limits a sample is a fault of the device or of the
 * file, not a feat: it becomes NaN at the door. They are our own choice, wide enough to hold every human on
 * foot; what is possible but suspicious is the business of the signal step.
 */
export interface PlausibleRange {
  readonly lowest: number
  readonly highest: number
  /** Why the limits lie there. */
  readonly meaning: string
}

export const plausibleRanges = {
  heartRateBpm: {
    lowest: 25,
    highest: 230,
    meaning:
      'From the slowest resting hearts of endurance athletes to above any maximum of an adult or a child.',
  },
  distanceM: { lowest: 0, highest: 1_000_000, meaning: 'No single activity on foot is longer than 1000 km.' },
  speedMps: { lowest: 0, highest: 120, meaning: 'Above this the sample belongs to an aircraft.' },
  elevationM: { lowest: -500, highest: 9000, meaning: 'From below the Dead Sea to the top of the Earth.' },
  latitudeDeg: { lowest: -90, highest: 90, meaning: 'Pole to pole.' },
  longitudeDeg: { lowest: -180, highest: 180, meaning: 'Once around.' },
  cadenceSpm: { lowest: 0, highest: 300, meaning: 'Sprinters reach about 300 steps a minute.' },
  powerW: { lowest: 0, highest: 3000, meaning: 'Above any peak of a sprinter.' },
  temperatureC: { lowest: -60, highest: 60, meaning: 'Weather on Earth, and a watch in the sun.' },
  utcOffsetS: {
    lowest: -43_200,
    highest: 50_400,
    meaning: 'Time zones reach from 12 h behind UTC to 14 h ahead.',
  },
  startEpochS: {
    lowest: 631_152_000,
    highest: 4_102_444_800,
    meaning: 'From 1990, before which no such file was recorded, to the year 2100.',
  },
  runningSpeedMps: {
    lowest: 0,
    highest: 12,
    meaning: 'The fastest 10 m splits of 100 m races are below 12.5 m/s.',
  },
} as const satisfies Record<string, PlausibleRange>

/** True where the value is a number inside the range; false for NaN. */
export function isPlausible(value: number | undefined, range: PlausibleRange): value is number {
  return value !== undefined && value >= range.lowest && value <= range.highest
}
