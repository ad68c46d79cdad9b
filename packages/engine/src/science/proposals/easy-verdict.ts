import type { Proposal } from './proposal.ts'

/** Choices of the verdict on the easy day and of the answer over many of them. */
export const easyVerdictProposals = {
  easyWarmUpS: {
    value: 300,
    unit: 'S',
    meaning: 'The first minutes of a run are not judged: the heart rate is still rising.',
    range: [0, 900],
    anchor: 'Optical sensors need 5 to 10 minutes to settle.',
  },
  easySmoothingS: {
    value: 180,
    unit: 'S',
    meaning: 'Time over which heart rate or speed is averaged before it is held against the ceiling.',
    range: [30, 600],
  },
  easyJudgedShortestS: {
    value: 600,
    unit: 'S',
    meaning: 'Less running than this after the warm-up is too little for a verdict.',
    range: [300, 1800],
  },
  easyCoverageLowestFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'Share of the running after the warm-up that must have a heart rate, or a speed, for a verdict.',
    range: [0.3, 1],
  },
  nearTheTopHeartRateFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'The top of the easy range: this share of the ceiling, below it, in heart rate.',
    range: [0.01, 0.15],
  },
  nearTheTopSpeedFrac: {
    value: 0.08,
    unit: 'Frac',
    meaning: 'The top of the easy range: this share of the ceiling, below it, in speed.',
    range: [0.01, 0.2],
  },
  nearTheTopShareFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'A run that spends this share of its time near the top, or above, was near the top.',
    range: [0.2, 0.9],
  },
  nearTheTopAtHighVolumeShareFrac: {
    value: 0.3,
    unit: 'Frac',
    meaning: 'The same share for runners of high volume or level, for whom time near the top matters more.',
    range: [0.1, 0.9],
  },
  crossedOverShareFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning: 'A run that spends this share of its time above the ceiling crossed over.',
    range: [0.05, 0.5],
    anchor: 'More than 20 % of easy-day time above LT1 is the flag for drifting easy days.',
  },
  crossingHeldFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'After the minute of crossing, this share of the run lies above the ceiling.',
    range: [0.5, 1],
  },
  crossingHeldS: {
    value: 600,
    unit: 'S',
    meaning: 'A crossing counts when at least this much running above the ceiling follows it.',
    range: [180, 1800],
  },
  crossingOnsetS: {
    value: 300,
    unit: 'S',
    meaning: 'The minutes right after a crossing must already lie mostly above the ceiling.',
    range: [60, 900],
  },
  crossingNamedWidestS: {
    value: 600,
    unit: 'S',
    meaning:
      'The minute of a crossing is named where its band of 80 % is no wider than this; else the band is said instead.',
    range: [0, 3600],
    anchor: 'On simulated runners such minutes are off by one to two in the median.',
  },
  throughoutShareFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning:
      'A run that spends this share of its time above the ceiling, its first third among it, was moderate throughout.',
    range: [0.5, 1],
  },
  throughoutAtFirstFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning:
      'Share of the first third of the judged time above the ceiling that speaks of a run moderate throughout.',
    range: [0.2, 1],
  },
  speedStandInSdFrac: {
    value: 0.04,
    unit: 'Frac',
    meaning:
      'How far the speed of one day lies from what its effort usually gives: wind, ground, heat, satellites.',
    range: [0.01, 0.2],
    anchor: 'Day-to-day spread of heart rate at the same speed, 3 to 5 bpm.',
  },
  speedPerYearSdFrac: {
    value: 0.08,
    unit: 'Frac',
    meaning:
      'How far a year moves the speed that goes with an effort: the boundary in speed is that of one day, and older runs were run with another fitness.',
    range: [0, 0.3],
  },
  usualHeartRateDays: {
    value: 120,
    unit: 'Days',
    meaning:
      'A run this far from the day of the boundaries is no longer compared with the usual heart rate at its pace.',
    range: [28, 365],
  },
  mayHaveStayedFrac: {
    value: 0.45,
    unit: 'Frac',
    meaning:
      'A run is said not to have stayed easy only when the probability that it did is no more than this.',
    range: [0.02, 0.5],
    anchor: 'Closer to even it is too close to call; how sure a verdict is stands beside it.',
  },
  mayHaveLeftFrac: {
    value: 0.45,
    unit: 'Frac',
    meaning: 'A run is said to have stayed easy when the probability that it did not is no more than this.',
    range: [0.02, 0.5],
    anchor: 'Closer to even it is too close to call; how sure a verdict is stands beside it.',
  },
  plainVerdictLowestFrac: {
    value: 0.85,
    unit: 'Frac',
    meaning: 'A verdict less probable than this is said with "probably".',
    range: [0.6, 0.99],
  },
  easyStayedPriorFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning:
      'Share of runs meant easy that stay easy, before a run is looked at: with a boundary this unsure, most easy days are believed.',
    range: [0.5, 0.95],
  },
  easyDayHeartRateSdBpm: {
    value: 3,
    unit: 'Bpm',
    meaning: 'How far the heart rate of one day lies from the usual at the same effort.',
    range: [0, 8],
    anchor: 'Lamberts 2004: 5 ± 2 bpm between two days, 3 ± 1 bpm at higher intensity.',
  },
  easyHeatFromC: {
    value: 22,
    unit: 'C',
    meaning: 'From this reading of the watch on, a run counts as hot; a watch on the wrist reads warm.',
    range: [15, 35],
  },
  easyHeatMostC: {
    value: 12,
    unit: 'C',
    meaning:
      'More heat than this above the start of hot is not counted: it is more likely the sun on the watch.',
    range: [5, 20],
  },
  easyHeatFracPerC: {
    value: 0.0035,
    unit: 'Frac',
    meaning:
      'Share of speed that a degree of heat costs at the same heart rate; turned into beats by the runner’s own relation.',
    range: [0, 0.01],
    anchor: 'Mantzios 2022: 0.3 to 0.4 % per degree, of racing speed.',
  },
  heartRateInPartFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'With less of the running than this under a believed heart rate, the verdict says so.',
    range: [0.6, 1],
  },
  crossingLastsS: {
    value: 180,
    unit: 'S',
    meaning: 'A stretch above the ceiling as long as this is a crossing, though the run came back under it.',
    range: [60, 600],
  },
  climbGradeFrac: {
    value: 0.03,
    unit: 'Frac',
    meaning: 'From this grade on, averaged over a minute and a half, a stretch is a climb.',
    range: [0.01, 0.1],
  },
  climbShareFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'Hills explain a run when this share of its time above the ceiling was on climbs.',
    range: [0.4, 1],
  },
  sameSpeedFrac: {
    value: 0.03,
    unit: 'Frac',
    meaning: 'Speeds that differ by less than this are the same speed.',
    range: [0.01, 0.1],
  },
  driftLowestBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'A heart rate that rises by this much at the same speed has drifted.',
    range: [2, 15],
  },
  highHeartRateBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'A heart rate this much above the usual at the same speed was high that day.',
    range: [2, 15],
    anchor: 'Lamberts 2004: 5 ± 2 bpm from day to day.',
  },
} as const satisfies Record<string, Proposal>
