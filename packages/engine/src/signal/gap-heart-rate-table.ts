import { gradeHeartRateTable } from '../science/constants/grade-heart-rate-table.ts'
import type { GradeModel } from './grade-adjusted-speed.ts'

const { grades, factors } = gradeHeartRateTable

/** Linear between the rows of the table, its end values beyond. */
function factor(gradeFrac: number): number {
  let row = 1
  while (row < grades.length - 1 && (grades[row] ?? 0) < gradeFrac) row++
  const low = grades[row - 1] ?? 0
  const high = grades[row] ?? 0
  const share = Math.max(0, Math.min(1, (gradeFrac - low) / (high - low)))
  return (factors[row - 1] ?? 1) * (1 - share) + (factors[row] ?? 1) * share
}

/**
 * Grade-adjusted speed at equal heart rate: the model that Footing uses for effort, boundaries and trend,
 * because heart rate is what they are about. Dips below the level on mild descents, least near −9 %.
 */
export const gapHeartRateTable: GradeModel = {
  name: 'heart-rate-table',
  factor,
  range: [grades[0], grades[grades.length - 1] ?? 0],
  source: gradeHeartRateTable.source,
}
