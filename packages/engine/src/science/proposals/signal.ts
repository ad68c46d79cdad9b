import type { Proposal } from './proposal.ts'

/** Choices of the door (`activity/`) and of the signal step (`signal/`). */
export const signalProposals = {
  // What is a run
  impossibleRunSpeedMps: {
    value: 6.5,
    unit: 'Mps',
    meaning: 'Faster than this over whole minutes, most of the time, is not a run.',
    range: [6, 8],
    anchor: 'The 10 000 m world record is run at 6.4 m/s.',
  },
  impossibleRunSpeedS: {
    value: 300,
    unit: 'S',
    meaning: 'How long that speed must last in all before the activity is no run.',
    range: [120, 1800],
  },
  sustainedRunSpeedHighestMps: {
    value: 5.55,
    unit: 'Mps',
    meaning:
      'A run sustained faster than this (20 km/h) needs a runner’s cadence and heart rate to be believed.',
    range: [5, 6.5],
    anchor: 'A half marathon in 63 minutes.',
  },
  sustainedRunSpeedS: {
    value: 1200,
    unit: 'S',
    meaning: 'How long a speed must be held to count as sustained when a run is doubted.',
    range: [600, 3600],
  },
  fastRunHeartRateLowestBpm: {
    value: 150,
    unit: 'Bpm',
    meaning: 'Nobody runs at 20 km/h for 20 minutes with a lower mean heart rate.',
    range: [130, 165],
  },
  runCadenceLowestSpm: {
    value: 140,
    unit: 'Spm',
    meaning: 'A usual cadence from here on means running.',
    range: [130, 150],
  },
  walkSpeedHighestMps: {
    value: 2.1,
    unit: 'Mps',
    meaning: 'An activity without a named sport that is hardly ever faster than this is a walk.',
    range: [1.8, 2.4],
    anchor: 'People break into a run near 2.0 m/s.',
  },
  // Grid, distance, motion
  sampleGapLongestS: {
    value: 10,
    unit: 'S',
    meaning: 'Longest time between two samples over which speed and heart rate are interpolated.',
    range: [5, 60],
    anchor: 'Watches that record only changes leave up to about 10 s between samples.',
  },
  sampleGapLongestPeriodsCount: {
    value: 3,
    unit: 'Count',
    meaning: 'A device that records seldom may leave as many of its own usual intervals between samples.',
    range: [2, 5],
  },
  silentPauseShortestS: {
    value: 20,
    unit: 'S',
    meaning: 'A hole in the recording from here on is a pause when the runner hardly moved meanwhile.',
    range: [5, 300],
  },
  silentPauseSpeedMps: {
    value: 0.5,
    unit: 'Mps',
    meaning: 'Below this mean speed over a hole in the recording the runner stood still.',
    range: [0.2, 1],
  },
  speedSmoothingS: {
    value: 11,
    unit: 'S',
    meaning: 'Time over which distance becomes speed.',
    range: [5, 31],
  },
  positionSmoothingS: {
    value: 3,
    unit: 'S',
    meaning: 'Time over which positions are averaged before they become distance.',
    range: [1, 15],
  },
  movingSpeedLowestMps: {
    value: 0.5,
    unit: 'Mps',
    meaning: 'Slower than this is standing.',
    range: [0.3, 1.2],
  },
  movingCadenceLowestSpm: {
    value: 60,
    unit: 'Spm',
    meaning: 'Where speed is unknown, a cadence from here on means motion.',
    range: [40, 120],
  },
  // Heart rate
  heartRateDropoutShortestS: {
    value: 5,
    unit: 'S',
    meaning: 'Heart rate that is missing for longer than this while other channels go on is a dropout.',
    range: [2, 30],
    anchor: 'Published checks use 5 s.',
  },
  heartRateMissingShortestS: {
    value: 60,
    unit: 'S',
    meaning: 'A dropout from here on counts as a missing sensor.',
    range: [30, 600],
  },
  heartRateJumpBpm: {
    value: 20,
    unit: 'Bpm',
    meaning: 'A change of more than this within the jump time is no heartbeat.',
    range: [12, 40],
    anchor: 'Published checks use more than 20 bpm in 3 s or less.',
  },
  heartRateJumpS: {
    value: 3,
    unit: 'S',
    meaning: 'Time within which a jump of heart rate is looked for.',
    range: [1, 10],
  },
  heartRateJumpSpeedChangeMps: {
    value: 1,
    unit: 'Mps',
    meaning: 'A jump that goes with a larger change of speed in the same direction may be real.',
    range: [0.3, 3],
  },
  heartRateSpikeLongestS: {
    value: 120,
    unit: 'S',
    meaning: 'A jump that is taken back within this time was a spike; everything between is not believed.',
    range: [20, 600],
  },
  heartRateJumpSettleS: {
    value: 5,
    unit: 'S',
    meaning: 'Seconds on either side of a jump that are not believed.',
    range: [0, 30],
  },
  heartRateFlatLineS: {
    value: 180,
    unit: 'S',
    meaning: 'The very same heart rate for longer than this, while moving, is a frozen sensor.',
    range: [60, 900],
    anchor: 'Published checks use 60 s; steady runners with smoothing watches hold one value for longer.',
  },
  heartRateLowestRunningBpm: {
    value: 60,
    unit: 'Bpm',
    meaning: 'Lower than this after minutes of running is not a heart.',
    range: [40, 80],
  },
  earlyHeartRateS: {
    value: 720,
    unit: 'S',
    meaning: 'First part of a run in which an optical sensor may not have found the pulse yet.',
    range: [120, 900],
    anchor: 'Wrist sensors are known for false values in the first 5 to 10 minutes.',
  },
  earlyHeartRateExcessBpm: {
    value: 10,
    unit: 'Bpm',
    meaning: 'An early heart rate so far above what the same speed costs later is not believed.',
    range: [5, 40],
  },
  // Elevation
  gradeWindowM: {
    value: 40,
    unit: 'M',
    meaning: 'Length of ground over which elevation becomes grade, for a barometer.',
    range: [15, 200],
    anchor: 'Elevation needs 15 to 30 m of smoothing or more before it becomes grade.',
  },
  gradeWindowNoisyM: {
    value: 100,
    unit: 'M',
    meaning: 'The same where the elevation is noisy, as it is from satellites.',
    range: [30, 400],
  },
  elevationNoisyM: {
    value: 0.6,
    unit: 'M',
    meaning: 'Elevation of which one sample in twenty is further than this from its 11 s mean is noisy.',
    range: [0.2, 2],
    anchor: 'Barometers stay near 0.2 m, satellites reach 1 m.',
  },
  elevationJumpMps: {
    value: 4,
    unit: 'Mps',
    meaning: 'Nobody on foot climbs or drops faster than this; such a step of the elevation is left out.',
    range: [1.5, 10],
  },
  ascentStepM: {
    value: 2,
    unit: 'M',
    meaning: 'Ups and downs smaller than this are noise to the sum of ascent, for a barometer.',
    range: [0.5, 10],
  },
  ascentStepNoisyM: {
    value: 6,
    unit: 'M',
    meaning: 'The same where the elevation is noisy.',
    range: [2, 20],
  },
  // Steady windows
  steadyWindowShortestS: {
    value: 180,
    unit: 'S',
    meaning: 'Shortest stretch of steady effort that says something of heart rate and speed.',
    range: [120, 600],
    anchor: 'Windows of 3 to 10 minutes are usual.',
  },
  steadyWindowLongestS: {
    value: 300,
    unit: 'S',
    meaning: 'A longer steady stretch is cut into windows of this length.',
    range: [180, 900],
  },
  steadyLeadInS: {
    value: 150,
    unit: 'S',
    meaning:
      'How long the effort must have been similar before a window begins, for the heart rate to settle.',
    range: [60, 300],
    anchor: 'Heart rate needs two to three minutes to settle.',
  },
  steadyLeadInSpreadFrac: {
    value: 0.12,
    unit: 'Frac',
    meaning: 'How far the mean speed before a window may differ from the window’s own.',
    range: [0.05, 0.3],
  },
  steadySpeedSpreadFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'How far each half minute of a window may differ from its mean grade-adjusted speed.',
    range: [0.03, 0.3],
  },
  steadyHeartRateSpreadBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'How far each half minute of a window may differ from its mean heart rate.',
    range: [2, 15],
  },
  steadyGradeHighestFrac: {
    value: 0.04,
    unit: 'Frac',
    meaning: 'Steeper on average than this, up or down, a window says little of level running.',
    range: [0.01, 0.1],
  },
  steadySpeedLowestMps: {
    value: 1.6,
    unit: 'Mps',
    meaning: 'Slower than this a window is walking.',
    range: [1, 2.2],
  },
  // Best efforts and hardest spans
  effortBelievedLowestFrac: {
    value: 0.8,
    unit: 'Frac',
    meaning: 'Share of an effort with believed heart rate from which its mean is stated.',
    range: [0.5, 1],
  },
  hardestSpanBelievedLowestFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'Share of a hardest span that must be in motion and have a believed heart rate.',
    range: [0.5, 1],
  },
  speedJumpMps: {
    value: 2.5,
    unit: 'Mps',
    meaning: 'A change of speed of more than this within the jump time is a jump of the position.',
    range: [1, 6],
    anchor: 'Sprinters reach 2.5 m/s more per second only out of the blocks.',
  },
} as const satisfies Record<string, Proposal>
