import type { Proposal } from './proposal.ts'

/** Choices of the line of heart rate and speed (`boundaries/heart-rate-speed-relation.ts`). */
export const heartRateSpeedRelationProposals = {
  relationMemoryDays: {
    value: 126,
    unit: 'Days',
    meaning: 'How far back steady windows speak for today’s relation of heart rate and speed.',
    range: [28, 365],
  },
  relationRunsCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest runs with steady windows from which the relation is drawn.',
    range: [3, 20],
  },
  relationWindowEarliestS: {
    value: 300,
    unit: 'S',
    meaning: 'Steady windows that begin earlier are left out: the heart rate is still rising.',
    range: [0, 900],
  },
  relationWindowLatestS: {
    value: 3600,
    unit: 'S',
    meaning: 'Steady windows that begin later are left out: the heart rate drifts.',
    range: [1800, 7200],
  },
  relationRunEffectSdBpm: {
    value: 4,
    unit: 'Bpm',
    meaning: 'How far a whole run’s heart rate lies from the line on an ordinary day.',
    range: [1, 10],
    anchor: 'Day-to-day spread of submaximal heart rate, 3 to 5 bpm.',
  },
  relationHalfLifeDays: {
    value: 56,
    unit: 'Days',
    meaning: 'After this time a run counts half for the relation of heart rate and speed.',
    range: [14, 365],
  },
  relationWindowSdBpm: {
    value: 8,
    unit: 'Bpm',
    meaning: 'How far one steady window lies from its run’s own line.',
    range: [1, 10],
  },
  relationSlopePriorBpm: {
    value: 85,
    unit: 'Bpm',
    meaning:
      'Heart-rate slope times usual speed that is expected before any data: beats above standing still.',
    range: [40, 120],
  },
  relationSlopePriorSdFrac: {
    value: 0.3,
    unit: 'Frac',
    meaning: 'Relative standard deviation of that expectation.',
    range: [0.05, 1],
  },
  relationSlopeModelSdFrac: {
    value: 0.3,
    unit: 'Frac',
    meaning: 'Relative error of the slope that no amount of data takes away: lag, smoothing and habit.',
    range: [0, 0.5],
  },
  relationDriftPriorBpmPerHour: {
    value: 5,
    unit: 'Bpm',
    meaning: 'Rise of heart rate per hour of even running that is expected before any data.',
    range: [0, 20],
  },
  relationDriftPriorSdBpmPerHour: {
    value: 4,
    unit: 'Bpm',
    meaning: 'Standard deviation of that expectation.',
    range: [1, 20],
  },
  relationReferenceS: {
    value: 1200,
    unit: 'S',
    meaning: 'The line holds for this time into a run.',
    range: [300, 3600],
  },
  relationSensorOffsetSdBpm: {
    value: 4,
    unit: 'Bpm',
    meaning:
      'How far another watch or sensor reads from the present one: heart rate itself, and speed through it.',
    range: [0, 15],
  },
  relationOrdinaryDayBpm: {
    value: 3,
    unit: 'Bpm',
    meaning:
      'How far heart rate on ordinary runs lies above that of a rested runner on a cool day at the same speed.',
    range: [0, 8],
  },
  relationModelSdBpm: {
    value: 3,
    unit: 'Bpm',
    meaning: 'Error of taking heart rate against speed as a straight line.',
    range: [0, 10],
  },
} as const satisfies Record<string, Proposal>
