import type { Proposal } from './proposal.ts'

/** Choices of "What are your legs used to?". */
export const tissueProposals = {
  tissueLookBackWeeks: {
    value: 52,
    unit: 'Weeks',
    meaning: 'Runs that jumped are listed so far back.',
    range: [12, 260],
  },
  tissueBeforeWeeks: {
    value: 26,
    unit: 'Weeks',
    meaning: 'What the legs are used to now is held against what they were used to so long ago.',
    range: [8, 104],
  },
  tissueAlikeFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Two weekly loads that differ by less are told as the same.',
    range: [0.02, 0.3],
  },
  tissueFollowWeeks: {
    value: 4,
    unit: 'Weeks',
    meaning: 'A break is looked for in so many weeks after a jump, against as many up to it.',
    range: [2, 8],
    anchor: 'Within four weeks of a spike.',
  },
  tissueBrokenFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Running that falls to this share of what it was, or below, is a break.',
    range: [0.2, 0.8],
    anchor: 'A drop by half.',
  },
  tissueFewestWeeksCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest weeks with a jump, and without, from which it is said what followed them.',
    range: [2, 20],
  },
} as const satisfies Record<string, Proposal>
