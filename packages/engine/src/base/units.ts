/**
 * The one table of factors between units, and the one list of suffixes that say a number's unit.
 * Inside Footing everything is SI with the suffixes below; other units exist at the edges only.
 */

/** How many of the SI unit one of the named unit is. Inverses are computed, never typed. */
export const unitFactors = {
  sPerMin: 60,
  sPerHour: 3600,
  sPerDay: 86_400,
  sPerWeek: 604_800,
  mPerKm: 1000,
  mPerMile: 1609.344,
  mPerFoot: 0.3048,
  /** The semicircle of the FIT format: 2^31 semicircles are 180 degrees. */
  degPerSemicircle: 180 / 2 ** 31,
} as const

/** Every suffix that a number's name may carry, with its unit. The nomenclature test reads this list. */
export const unitSuffixes = {
  S: 'seconds',
  EpochS: 'seconds since 1970-01-01T00:00:00Z',
  M: 'metres',
  Mps: 'metres per second',
  SPerKm: 'seconds per kilometre',
  Bpm: 'beats per minute',
  Spm: 'steps per minute of both feet',
  Frac: 'fraction of one',
  Pct: 'per cent, on screen only',
  C: 'degrees Celsius',
  W: 'watts',
  Kg: 'kilograms',
  Au: 'arbitrary units',
  Deg: 'degrees of angle',
  Years: 'years',
  Days: 'days',
  Weeks: 'weeks',
  Count: 'how many',
  Index: 'place in a list, 0 for the first',
  Cr10: 'points of Borg’s scale from 0 to 10',
  Ms: 'milliseconds, as variability of heart beats is told',
  Byte: 'bytes',
} as const

/** Pace in seconds per kilometre of a speed in metres per second; for display only. */
export function paceSPerKm(speedMps: number): number {
  return unitFactors.mPerKm / speedMps
}
