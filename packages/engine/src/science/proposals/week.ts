import type { Proposal } from './proposal.ts'

/** Choices of "The week and the season". */
export const weekProposals = {
  moderateSessionShareFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'A session without a hard part is moderate when this share of its time was above LT1.',
    range: [0.2, 0.8],
  },
  thresholdFocusedFrac: {
    value: 0.35,
    unit: 'Frac',
    meaning: 'From this share of moderate time on a distribution is threshold-focused.',
    range: [0.25, 0.5],
  },
  easyOnlyLeastFrac: {
    value: 0.95,
    unit: 'Frac',
    meaning: 'A distribution with this share of easy time and hardly any hard is easy running only.',
    range: [0.85, 1],
  },
  easyOnlyHardMostFrac: {
    value: 0.01,
    unit: 'Frac',
    meaning: 'Less hard time than this is hardly any.',
    range: [0, 0.05],
  },
  weekBeforeWeeks: {
    value: 4,
    unit: 'Weeks',
    meaning: 'A week is held against the mean of so many weeks before.',
    range: [2, 12],
  },
  weekAlikeFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Weeks that differ by less than this are alike.',
    range: [0.03, 0.3],
  },
  weekApartFrac: {
    value: 0.3,
    unit: 'Frac',
    meaning: 'A stress stands out of a week when it differs by this much more, or less, than the time does.',
    range: [0.1, 1],
  },
  weekKnownLeastFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Share of the running time whose intensity must be known for a distribution.',
    range: [0.2, 1],
  },
  blockWeeks: {
    value: 4,
    unit: 'Weeks',
    meaning: 'A season is told in blocks of so many weeks.',
    range: [2, 8],
  },
  doseThresholdFromFrac: {
    value: 0.96,
    unit: 'Frac',
    meaning: 'Metres from this share of the speed at LT2 on count as threshold running.',
    range: [0.9, 1],
  },
  doseIntervalFromFrac: {
    value: 1.05,
    unit: 'Frac',
    meaning: 'From this share on they count as interval running …',
    range: [1, 1.12],
  },
  doseRepetitionFromFrac: {
    value: 1.17,
    unit: 'Frac',
    meaning: '… and from this one as repetitions.',
    range: [1.1, 1.3],
  },
  doseSpokenOfM: {
    value: 800,
    unit: 'M',
    meaning: 'A dose smaller than this is not held against its cap.',
    range: [0, 3000],
  },
} as const satisfies Record<string, Proposal>
