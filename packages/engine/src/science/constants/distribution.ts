import type { Cited } from '../cited.ts'

/** Published numbers of intensity distribution and of single doses. */
export const distributionConstants = {
  polarizedFromAu: {
    value: 2,
    unit: 'Au',
    meaning: 'A distribution with more hard than moderate time is polarized above this index.',
    source: 'treff-2019',
    evidence: 'verified',
  },
  polarizationFloorFrac: {
    value: 0.01,
    unit: 'Frac',
    meaning: 'What stands in for no moderate time at all, and is taken from the hard.',
    source: 'treff-2019',
    evidence: 'memory',
  },
  sessionGoalEasyFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'Easy share by session goal, as a share of that by time in zone.',
    source: 'sylta-2014',
    population: 'Elite endurance athletes; 96.1 % by time were 86.6 % by session',
    evidence: 'secondary',
  },
  doseIntervalShareFrac: {
    value: 0.08,
    unit: 'Frac',
    meaning: 'Interval running in one session is at most this share of the week …',
    source: 'daniels-formula',
    evidence: 'verified',
  },
  doseIntervalMostM: {
    value: 10_000,
    unit: 'M',
    meaning: '… and at most so far.',
    source: 'daniels-formula',
    evidence: 'verified',
  },
  doseRepetitionShareFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'Repetitions in one session are at most this share of the week …',
    source: 'daniels-formula',
    evidence: 'verified',
  },
  doseRepetitionMostM: {
    value: 8000,
    unit: 'M',
    meaning: '… and at most so far.',
    source: 'daniels-formula',
    evidence: 'verified',
  },
  breakFreeDays: {
    value: 5,
    unit: 'Days',
    meaning: 'So many days off cost nothing.',
    source: 'daniels-formula',
    evidence: 'computed',
  },
  breakLossPerDayFrac: {
    value: 0.003,
    unit: 'Frac',
    meaning: 'Share of VDOT lost per further day off without other training; half of it with.',
    source: 'daniels-formula',
    population: 'Line through the published table, which it meets within 0.001',
    evidence: 'computed',
  },
  breakFloorFrac: {
    value: 0.8,
    unit: 'Frac',
    meaning: 'Least share of VDOT that is left after a long break without other training; 0.9 with.',
    source: 'daniels-formula',
    evidence: 'verified',
  },
} as const satisfies Record<string, Cited>
