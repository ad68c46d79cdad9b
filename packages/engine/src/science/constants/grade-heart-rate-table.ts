import type { EvidenceGrade } from '../evidence.ts'
import type { SourceId } from '../sources.ts'

/**
 * Speed on the level over speed on the grade at equal heart rate. The vendor's model was made from steady
 * minutes of 240 000 runners and its formula is not published; the table was read off its results.
 */
export const gradeHeartRateTable = {
  unit: 'none',
  meaning: 'How much faster one would run on the level at the same heart rate, by grade.',
  source: 'specialsauce' satisfies SourceId,
  population: 'Recorded runs of 240 000 users of a running platform',
  evidence: 'verified' satisfies EvidenceGrade,
  grades: [
    -0.3, -0.25, -0.2, -0.15, -0.1, -0.08, -0.06, -0.04, -0.02, 0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2,
    0.25, 0.3, 0.45,
  ],
  factors: [
    1.495, 1.273, 1.081, 0.941, 0.876, 0.876, 0.891, 0.918, 0.96, 1, 1.055, 1.135, 1.228, 1.337, 1.459, 1.846,
    2.297, 2.727, 3.158, 4.286,
  ],
} as const
