import type { Proposal } from './proposal.ts'

/** Choices of what counts as a hard effort and what it says (`boundaries/hard-efforts.ts`). */
export const hardEffortsProposals = {
  hardEffortSureFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'From this probability on an effort is taken to have been near the limit.',
    range: [0.3, 0.9],
  },
  hardEffortPossibleFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Up to this probability an effort is taken not to have been near the limit.',
    range: [0, 0.3],
  },
  hardEffortContrastLowFrac: {
    value: 0.11,
    unit: 'Frac',
    meaning:
      'A best effort whose equivalent at LT2 duration is only this much faster than the usual run was most likely not hard.',
    range: [0, 0.2],
  },
  hardEffortContrastHighFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning:
      'A best effort whose equivalent at LT2 duration is this much faster than the usual run was most likely hard.',
    range: [0.05, 0.5],
  },
  hardEffortScatterCount: {
    value: 1.5,
    unit: 'Count',
    meaning: 'How many usual scatters of the runs an effort must stand out by to count fully.',
    range: [1, 6],
  },
  usualScatterLowestFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'The speeds of ordinary runs are taken to scatter by at least this much.',
    range: [0.005, 0.1],
  },
  raceDistanceToleranceFrac: {
    value: 0.015,
    unit: 'Frac',
    meaning: 'How far a recording may lie from a race distance to look like that race.',
    range: [0, 0.05],
  },
  raceDistanceContrastFrac: {
    value: 0.06,
    unit: 'Frac',
    meaning:
      'A run over exactly a race distance counts as if it were this much faster when judged as a hard effort.',
    range: [0, 0.2],
  },
  hardEffortShortestS: {
    value: 600,
    unit: 'S',
    meaning: 'Shortest effort from which LT2 is read.',
    range: [300, 1800],
  },
  hardEffortLongestS: {
    value: 7200,
    unit: 'S',
    meaning: 'Longest effort from which LT2 is read.',
    range: [3600, 14_400],
  },
  hardEffortHeartRateLowFrac: {
    value: 0.82,
    unit: 'Frac',
    meaning:
      'An effort whose mean heart rate is only this share of the highest seen is most likely not hard.',
    range: [0.7, 0.95],
  },
  hardEffortHeartRateHighFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning:
      'From this share of the highest heart rate seen on, the mean heart rate speaks for a hard effort.',
    range: [0.75, 0.98],
  },
  lowHeartRateDoubtFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning:
      'How much a low heart rate speaks against a hard effort: not fully, for sensors lose the fast stretches.',
    range: [0, 1],
  },
  lt2AboveUsualFrac: {
    value: 0.3,
    unit: 'Frac',
    meaning: 'How far LT2 speed lies above usual running, on average, for runners who mostly run easy.',
    range: [0.1, 0.5],
  },
  notMaximalSpeedShiftFrac: {
    value: 0.38,
    unit: 'Frac',
    meaning:
      'How far LT2 speed lies above the best effort of someone who never leaves their usual speed, on average.',
    range: [0, 0.4],
  },
  notMaximalSpeedSdFrac: {
    value: 0.14,
    unit: 'Frac',
    meaning: 'Standard deviation of that distance.',
    range: [0.02, 0.3],
  },
  notMaximalHeartRateShiftFrac: {
    value: 0.18,
    unit: 'Frac',
    meaning: 'How far LT2 lies above the heart rate of such an effort, on average.',
    range: [0, 0.3],
  },
  notMaximalHeartRateSdFrac: {
    value: 0.08,
    unit: 'Frac',
    meaning: 'Standard deviation of that distance.',
    range: [0.01, 0.2],
  },
  raceSpeedShiftFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'How far even a hard effort stays below what was possible, from pacing, course and heat.',
    range: [0, 0.08],
  },
  hardEffortMemoryDays: {
    value: 182,
    unit: 'Days',
    meaning: 'How far back hard efforts speak for today’s speeds.',
    range: [56, 730],
  },
  hardEffortIndexToleranceFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'A performance this close to the best of the period counts as nearly maximal too.',
    range: [0.01, 0.1],
  },
  hardEffortsCount: {
    value: 4,
    unit: 'Count',
    meaning: 'How many of the best efforts of a period enter the boundaries at most.',
    range: [1, 10],
  },
  lt2DurationS: {
    value: 3000,
    unit: 'S',
    meaning: 'How long LT2 speed can be held in a race.',
    range: [1800, 4500],
    anchor: 'Critical speed is not sustainable beyond about 30 to 60 minutes.',
  },
  raceHeartRateSdBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'Standard deviation of LT2 heart rate read from the mean heart rate of one race.',
    range: [2, 12],
    anchor: 'friel-2009',
  },
  raceHeartRatePerLogTimeFrac: {
    value: 0.035,
    unit: 'Frac',
    meaning: 'By how much mean race heart rate falls, relative to LT2, per e-fold of race time.',
    range: [0, 0.1],
  },
  raceSpeedSdFrac: {
    value: 0.045,
    unit: 'Frac',
    meaning: 'Standard deviation of LT2 speed read from one race.',
    range: [0.01, 0.1],
  },
} as const satisfies Record<string, Proposal>
