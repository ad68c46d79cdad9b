import type { Proposal } from './proposal.ts'

/** Choices of how beat-to-beat intervals are read (`signal/beat-windows.ts`). */
export const beatWindowsProposals = {
  beatArtefactFrac: {
    value: 0.15,
    unit: 'Frac',
    meaning: 'An interval this far from the median of its neighbours is no beat of the heart.',
    range: [0.08, 0.4],
  },
  beatWindowS: {
    value: 120,
    unit: 'S',
    meaning: 'Length of the windows in which the scaling of beat-to-beat intervals is read.',
    range: [90, 300],
    anchor: 'Rogers 2021 uses two minutes.',
  },
} as const satisfies Record<string, Proposal>
