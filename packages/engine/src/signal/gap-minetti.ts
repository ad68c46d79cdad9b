import { minettiCoefficients, minettiSteepestFrac } from '../science/constants/minetti.ts'
import type { GradeModel } from './grade-adjusted-speed.ts'

/**
 * Energy cost of running on a grade in J/kg/m (Minetti 2002):
 * `C(i) = 155.4 i⁵ − 30.4 i⁴ − 43.3 i³ + 46.3 i² + 19.5 i + 3.6` for |i| ≤ 0.45, the end values beyond. The
 * fit gives 3.60 on the level where 3.40 was measured.
 */
export function minettiCostJPerKgM(gradeFrac: number): number {
  const i = Math.max(-minettiSteepestFrac.value, Math.min(minettiSteepestFrac.value, gradeFrac))
  return minettiCoefficients.reduce((sum, coefficient) => sum * i + coefficient, 0)
}

const levelCost = minettiCostJPerKgM(0)

/**
 * Grade-adjusted speed at equal energy, `v · C(i) / C(0)`. For energy only: runners do not run downhill at
 * the speed that equal energy would allow, by far.
 */
export const gapMinetti: GradeModel = {
  name: 'minetti',
  factor: (gradeFrac) => minettiCostJPerKgM(gradeFrac) / levelCost,
  range: minettiSteepestFrac.range,
  source: minettiSteepestFrac.source,
}
