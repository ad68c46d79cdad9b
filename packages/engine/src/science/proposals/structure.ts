import type { Proposal } from './proposal.ts'

/** Choices behind the segments of speed: a part of what the facts of a run are made with. */
export const speedSegmentProposals = {
  speedSegmentChangeS: {
    value: 0.5,
    unit: 'S',
    meaning:
      'How clear a change of speed must be to begin a new segment: seconds it lasts times the square of its share of the usual speed.',
    range: [0.05, 2],
    anchor: 'A stride of 15 s a third faster reaches 1.6; one uneven minute by 3 % reaches 0.05.',
  },
  speedSegmentShortestS: {
    value: 6,
    unit: 'S',
    meaning: 'A shorter change of speed is noise of the satellites and no segment.',
    range: [3, 15],
  },
} as const satisfies Record<string, Proposal>
