import type { Proposal } from './proposal.ts'

/** Choices of the joint belief, of critical speed, of what is entered, and of the easy ceiling (`boundaries/`). */
export const boundariesProposals = {
  criticalSpeedEffortsCount: {
    value: 3,
    unit: 'Count',
    meaning: 'Fewest efforts from which a critical speed is drawn.',
    range: [3, 8],
  },
  criticalSpeedShortestS: {
    value: 60,
    unit: 'S',
    meaning: 'Shortest effort that may enter a critical speed.',
    range: [30, 240],
  },
  criticalSpeedLongestS: {
    value: 1500,
    unit: 'S',
    meaning: 'Longest effort that may enter a critical speed.',
    range: [900, 3600],
  },
  criticalSpeedShortEffortMaxS: {
    value: 240,
    unit: 'S',
    meaning: 'At least one effort of a critical speed is this short.',
    range: [120, 420],
  },
  criticalSpeedLongEffortMinS: {
    value: 600,
    unit: 'S',
    meaning: 'At least one effort of a critical speed is this long.',
    range: [420, 1200],
  },
  dPrimeLowestM: {
    value: 50,
    unit: 'M',
    meaning: 'Smallest believable D′; less says that the short efforts were not hard.',
    range: [20, 150],
  },
  dPrimeHighestM: {
    value: 400,
    unit: 'M',
    meaning: 'Largest believable D′; more says that the long efforts were not hard.',
    range: [250, 600],
  },
  criticalSpeedResidualMaxFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'Largest root mean square miss of a critical-speed line, over the mean distance.',
    range: [0.005, 0.1],
  },
  criticalSpeedToLt2SdFrac: {
    value: 0.04,
    unit: 'Frac',
    meaning: 'Standard deviation of LT2 speed around critical speed: neighbours, not synonyms.',
    range: [0.01, 0.1],
  },
  criticalSpeedFromTrainingBiasFrac: {
    value: 0.01,
    unit: 'Frac',
    meaning: 'How far a critical speed from training bests lies below the true one, on average.',
    range: [0, 0.05],
  },
  lt1ToLt2SpeedSdFrac: {
    value: 0.06,
    unit: 'Frac',
    meaning: 'Standard deviation of LT1 speed as a fraction of LT2 speed.',
    range: [0.02, 0.12],
  },
  lt1Lt2HeartRateCorrelationFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning:
      'How strongly the heart rates of LT1 and LT2, as shares of the maximum, go together between people.',
    range: [0, 0.95],
  },
  heartRateRestEnteredSdBpm: {
    value: 3,
    unit: 'Bpm',
    meaning: 'Standard deviation given to a resting heart rate that the runner entered.',
    range: [1, 10],
  },
  labThresholdSdBpm: {
    value: 4,
    unit: 'Bpm',
    meaning: 'Standard deviation of a threshold heart rate from a lab on the day of the test.',
    range: [1, 10],
  },
  labThresholdSdFrac: {
    value: 0.03,
    unit: 'Frac',
    meaning: 'Standard deviation of a threshold speed from a lab on the day of the test.',
    range: [0.01, 0.1],
  },
  talkTestSdBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'Standard deviation of LT1 read from a talk test.',
    range: [2, 15],
    anchor: 'Comfortable speech is lost at about VT1.',
  },
  watchThresholdPresetFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'The share of its maximum that a watch presets as threshold before it has learned one.',
    range: [0.8, 0.95],
  },
  watchThresholdPresetToleranceFrac: {
    value: 0.015,
    unit: 'Frac',
    meaning: 'A threshold this close to the preset share counts as preset.',
    range: [0, 0.05],
  },
  watchThresholdSdBpm: {
    value: 8,
    unit: 'Bpm',
    meaning: 'Standard deviation given to a watch’s own threshold heart rate: weak, because it freezes.',
    range: [3, 20],
  },
  ageingSdBpmPerYear: {
    value: 4,
    unit: 'Bpm',
    meaning: 'By how much the error of a heart-rate observation grows with each year of its age.',
    range: [0, 20],
  },
  ageingSdFracPerYear: {
    value: 0.06,
    unit: 'Frac',
    meaning: 'By how much the error of a speed observation grows, relative to it, with each year of its age.',
    range: [0, 0.3],
  },
  thresholdGapLowestBpm: {
    value: 6,
    unit: 'Bpm',
    meaning: 'LT2 lies at least this far above LT1, and the maximum this far above LT2.',
    range: [2, 15],
  },
  staleAfterDays: {
    value: 28,
    unit: 'Days',
    meaning: 'After this long without a run a boundary is called stale.',
    range: [7, 180],
  },
  ceilingLowerEdgeWeeklyS: {
    value: 25_200,
    unit: 'S',
    meaning: 'From this weekly running time on, the easy ceiling is the lower edge of the LT1 band.',
    range: [10_800, 54_000],
  },
  ceilingLowerEdgeWeeklyM: {
    value: 70_000,
    unit: 'M',
    meaning: 'From this weekly distance on, the easy ceiling is the lower edge of the LT1 band.',
    range: [30_000, 160_000],
  },
  ceilingLowerEdgeVdot: {
    value: 55,
    unit: 'none',
    meaning: 'From this VDOT on, the easy ceiling is the lower edge of the LT1 band.',
    range: [45, 75],
  },
  ceilingVolumeWeeks: {
    value: 8,
    unit: 'Weeks',
    meaning: 'Over how many weeks the volume is averaged that decides on the ceiling.',
    range: [4, 26],
  },
} as const satisfies Record<string, Proposal>
