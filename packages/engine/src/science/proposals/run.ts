import type { Proposal } from './proposal.ts'

/** Choices of the run step: intensity from samples, and what counts as faster running. */
export const runProposals = {
  intensityUsableLowestFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Share of the time with a believed heart rate from which it decides over speed.',
    range: [0.2, 0.95],
    anchor:
      'Published checks leave out runs with more than 10 % bad samples; here the missing part is shown as unknown.',
  },
  movingStepLowestFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'A half minute counts as running when at least this share of it was in motion.',
    range: [0.1, 1],
  },
  // Faster running
  shortEffortLt2RatioFrac: {
    value: 1.08,
    unit: 'Frac',
    meaning: 'A best effort of up to two and a half minutes this much faster than LT2 is faster running.',
    range: [1, 1.4],
  },
  stridesCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest short fast stretches that count as strides.',
    range: [2, 10],
    anchor: 'Strides: 4 to 8 of 15 to 25 s.',
  },
  fasterBlockS: {
    value: 480,
    unit: 'S',
    meaning: 'Time at LT2 or above in one run that counts as faster running.',
    range: [120, 1800],
    anchor: 'A session with at least 8 minutes at threshold pace.',
  },
} as const satisfies Record<string, Proposal>
