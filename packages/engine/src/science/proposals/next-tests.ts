import type { Proposal } from './proposal.ts'

/** Choices of what is proposed next to know a boundary better (`boundaries/next-tests.ts`). Costs are in our own unit: 1 is a question answered after each of ten runs. */
export const nextTestsProposals = {
  tenTalkNotesSdBpm: {
    value: 6.2,
    unit: 'Bpm',
    meaning: 'Standard deviation of LT1 read from ten notes on talking.',
    range: [3, 15],
  },
  heartRateMaxTestSdBpm: {
    value: 4,
    unit: 'Bpm',
    meaning: 'Standard deviation of the maximum read from a test made for it.',
    range: [1, 10],
  },
  chestStrapWeekSdBpm: {
    value: 10,
    unit: 'Bpm',
    meaning:
      'Standard deviation of LT1 from a week of beat-to-beat intervals: few runs pass the boundary in both directions.',
    range: [4, 20],
  },
  talkNotesCost: { value: 1, unit: 'none', meaning: 'Cost of ten notes on talking.', range: [0.1, 10] },
  talkTestCost: { value: 1.5, unit: 'none', meaning: 'Cost of one talk test.', range: [0.1, 10] },
  timeTrialCost: { value: 3, unit: 'none', meaning: 'Cost of 30 minutes all out, alone.', range: [0.1, 20] },
  raceCost: { value: 4, unit: 'none', meaning: 'Cost of a race over 5 km.', range: [0.1, 20] },
  heartRateMaxTestCost: {
    value: 4,
    unit: 'none',
    meaning: 'Cost of a test of the maximum.',
    range: [0.1, 20],
  },
  chestStrapCost: { value: 3, unit: 'none', meaning: 'Cost of a week with a chest strap.', range: [0.1, 20] },
  labCost: { value: 10, unit: 'none', meaning: 'Cost of a day in a laboratory.', range: [0.1, 50] },
} as const satisfies Record<string, Proposal>
