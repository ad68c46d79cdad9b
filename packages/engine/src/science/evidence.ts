/** How far a number may be trusted, as the documentation's science pages grade it. */
export const evidenceGrades = {
  verified: 'read in the source itself',
  secondary: 'read in a reliable account of the source',
  memory: 'commonly stated, not re-verified',
  computed: 'computed from the stated formula',
  proposal: 'our own proposal: no study gives this number',
} as const
export type EvidenceGrade = keyof typeof evidenceGrades
