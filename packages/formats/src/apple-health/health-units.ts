import { unitFactors } from '@footing/engine'

const { sPerMin, sPerHour, mPerKm, mPerMile, mPerFoot } = unitFactors

/** The international pound. */
const kgPerPound = 0.45359237
const poundsPerStone = 14
const feetPerYard = 3
const percentOfFraction = 100

/**
 * How many of Footing's unit one of Apple's is. An export is written in the units that the runner chose on
 * the phone, and says at each value which one it is.
 */
const factors = {
  distanceM: {
    m: 1,
    km: mPerKm,
    cm: 1 / percentOfFraction,
    mm: 1 / mPerKm,
    mi: mPerMile,
    ft: mPerFoot,
    yd: mPerFoot * feetPerYard,
    in: mPerFoot / 12,
  },
  timeS: { s: 1, sec: 1, ms: 1 / mPerKm, min: sPerMin, hr: sPerHour, h: sPerHour },
  speedMps: {
    'm/s': 1,
    'km/hr': mPerKm / sPerHour,
    'km/h': mPerKm / sPerHour,
    'mi/hr': mPerMile / sPerHour,
    mph: mPerMile / sPerHour,
    'ft/s': mPerFoot,
  },
  perMinute: { 'count/min': 1, 'count/s': sPerMin, bpm: 1 },
  massKg: { kg: 1, g: 1 / mPerKm, lb: kgPerPound, st: kgPerPound * poundsPerStone },
  powerW: { W: 1, kW: 1000 },
  count: { count: 1 },
  milliseconds: { ms: 1, s: 1000, sec: 1000 },
  oxygen: { 'mL/min·kg': 1, 'ml/kg·min': 1, 'mL/kg·min': 1, 'ml/(kg*min)': 1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>

export type HealthQuantity = keyof typeof factors

/** The factor from the unit that stands at a value to Footing's own; NaN for a unit that nobody knows. */
export function unitFactor(quantity: HealthQuantity, unit: string | undefined): number {
  const known: Readonly<Record<string, number>> = factors[quantity]
  return Object.hasOwn(known, unit ?? '') ? (known[unit ?? ''] ?? Number.NaN) : Number.NaN
}

/** "45443 cm" in metres; NaN for anything else. */
export function lengthM(text: string): number {
  const [value = '', unit] = text.trim().split(/\s+/)
  return value === '' ? Number.NaN : Number(value) * unitFactor('distanceM', unit)
}
