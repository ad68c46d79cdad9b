import type { Cited } from '../cited.ts'

/** Energy cost of running per kilogram and metre as a polynomial of grade, highest power first, in J/kg/m. */
export const minettiCoefficients = [155.4, -30.4, -43.3, 46.3, 19.5, 3.6] as const

export const minettiSteepestFrac = {
  value: 0.45,
  unit: 'Frac',
  meaning: 'Steepest grade, up or down, that was measured.',
  source: 'minetti-2002',
  range: [-0.45, 0.45],
  population: 'Ten elite mountain runners on a treadmill',
  evidence: 'verified',
} as const satisfies Cited
