import type { Passport } from '../passport.ts'
import type { GradeResponse } from './physiology.ts'

/**
 * Metabolic cost of a metre at a grade relative to a metre on the flat: the polynomial of Minetti et al.
 * 2002, its excess over level running damped by the runner's own share uphill and downhill. It differs from
 * both models of the engine (the table of pace at equal heart rate, and Minetti undamped).
 */
const polynomial = {
  cost: { level: 3.6, power1: 19.5, power2: 46.3, power3: -43.3, power4: -30.4, power5: 155.4 },
  source: 'Minetti 2002, J/kg/m',
} as const

const constants = {
  steepestGradeFrac: { value: 0.3, unit: 'Frac', source: 'own choice: steeper is walked' },
} as const satisfies Record<string, Passport>

export function gradeCostFrac(response: GradeResponse, gradeFrac: number): number {
  const steepest = constants.steepestGradeFrac.value
  const grade = Math.min(Math.max(gradeFrac, -steepest), steepest)
  const { level, power1, power2, power3, power4, power5 } = polynomial.cost
  const excess =
    (grade * (power1 + grade * (power2 + grade * (power3 + grade * (power4 + grade * power5))))) / level
  return 1 + excess * (excess > 0 ? response.uphillShareFrac : response.downhillShareFrac)
}
