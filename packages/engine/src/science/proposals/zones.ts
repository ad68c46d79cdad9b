import type { Proposal } from './proposal.ts'

/** Choices of what is told of zones (`boundaries/zones/`). */
export const zonesProposals = {
  watchSettingSameBpm: {
    value: 3,
    unit: 'Bpm',
    meaning:
      'Settings of a watch that move by no more than this count as one setting: watches that learn move theirs beat by beat.',
    range: [0, 15],
  },
} as const satisfies Record<string, Proposal>
