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
  hardEffortLogOdds: {
    value: -3.6,
    unit: 'none',
    meaning:
      'Log-odds that the best effort of a period was near the limit when it is no faster than the usual run and its heart rate lies where LT2 is expected.',
    range: [-8, 2],
  },
  hardEffortLogOddsPerContrast: {
    value: 17.8,
    unit: 'none',
    meaning:
      'What is added per e-fold by which the effort’s equivalent at LT2 duration is faster than the usual run.',
    range: [0, 60],
  },
  hardEffortLogOddsPerBpm: {
    value: 0.072,
    unit: 'none',
    meaning: 'What is added per beat by which its heart rate lies above where LT2 is expected.',
    range: [0, 0.3],
  },
  hardEffortLogOddsOfRaceDistance: {
    value: 1.5,
    unit: 'none',
    meaning: 'What is added when the whole recording is as long as a race.',
    range: [0, 6],
  },
  hardEffortLogOddsOfRaceMark: {
    value: 3,
    unit: 'none',
    meaning: 'What is added when its runner marked it as a race.',
    range: [0, 10],
  },
  raceDistanceToleranceFrac: {
    value: 0.015,
    unit: 'Frac',
    meaning: 'How far a recording may lie from a race distance to look like that race.',
    range: [0, 0.05],
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
    value: 4.5,
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
