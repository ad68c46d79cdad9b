import type { Proposal } from './proposal.ts'

/** Choices of the maximum heart rate (`boundaries/heart-rate-max.ts`). */
export const heartRateMaxProposals = {
  heartRateMaxMemoryDays: {
    value: 730,
    unit: 'Days',
    meaning: 'How far back a high heart rate still says something of the maximum.',
    range: [90, 3650],
  },
  heartRatePeakPlausibleFrac: {
    value: 0.92,
    unit: 'Frac',
    meaning: 'A peak is believed only if the five hardest minutes of its run reached this share of it.',
    range: [0.8, 0.98],
  },
  heartRatePeakHeldFrac: {
    value: 0.955,
    unit: 'Frac',
    meaning: 'A peak needs no second run when the five hardest minutes of its own reached this share of it.',
    range: [0.9, 1],
  },
  heartRateMaxSupportBpm: {
    value: 3,
    unit: 'Bpm',
    meaning: 'Two runs whose peaks lie this close support each other as the highest heart rate.',
    range: [1, 10],
  },
  heartRateMaxAboveHardPeakBpm: {
    value: 4,
    unit: 'Bpm',
    meaning: 'How far the true maximum lies above the highest supported peak of hard efforts, on average.',
    range: [0, 10],
  },
  heartRateMaxHardPeakSdBpm: {
    value: 8,
    unit: 'Bpm',
    meaning: 'Standard deviation of the true maximum around what hard efforts show.',
    range: [1, 12],
  },
  heartRateMaxEnteredSdBpm: {
    value: 18,
    unit: 'Bpm',
    meaning: 'Standard deviation given to a maximum heart rate that the runner entered.',
    range: [1, 30],
  },
  heartRateMaxMeasuredSdBpm: {
    value: 2.5,
    unit: 'Bpm',
    meaning: 'Standard deviation given to a maximum heart rate measured in a lab or a maximal test.',
    range: [1, 10],
  },
  heartRateMaxEasyPeakFrac: {
    value: 0.93,
    unit: 'Frac',
    meaning: 'Highest supported heart rate, over the maximum, of runners who never run hard.',
    range: [0.8, 1],
  },
  heartRateMaxEasyPeakSdFrac: {
    value: 0.065,
    unit: 'Frac',
    meaning: 'Its relative standard deviation between people.',
    range: [0.02, 0.15],
  },
  heartRatePeakFaultFrac: {
    value: 0.03,
    unit: 'Frac',
    meaning: 'How often the highest supported heart rate is the sensor’s and not the runner’s.',
    range: [0, 0.3],
  },
  heartRatePeakFaultRangeBpm: {
    value: 80,
    unit: 'Bpm',
    meaning: 'Over how many beats a false peak may lie, each as likely as the other.',
    range: [30, 150],
  },
  heartRateMaxConflictBpm: {
    value: 8,
    unit: 'Bpm',
    meaning: 'An entered maximum this far from what the runs show is said to be in conflict.',
    range: [4, 20],
  },
  heartRateMaxAdultMeanBpm: {
    value: 181,
    unit: 'Bpm',
    meaning:
      'Mean maximum heart rate of an adult runner whose age is not known: the age formula at 39 years.',
    range: [160, 200],
    anchor: 'tanaka-2001',
  },
  heartRateMaxAdultSdBpm: {
    value: 13,
    unit: 'Bpm',
    meaning: 'Its standard deviation: the formula’s own error and the spread of ages together.',
    range: [8, 25],
  },
} as const satisfies Record<string, Proposal>
