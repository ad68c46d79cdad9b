import type { Proposal } from './proposal.ts'

/** Choices of the run step: intensity, intent, and the verdict on the easy day. */
export const runProposals = {
  // Time easy, moderate, hard
  intensityUsableLowestFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Share of the time with a believed heart rate from which it decides over speed.',
    range: [0.2, 0.95],
    anchor:
      'Published checks leave out runs with more than 10 % bad samples; here the missing part is shown as unknown.',
  },
  movingStepLowestFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'A half minute counts as running when at least this share of it was in motion.',
    range: [0.1, 1],
  },
  // The verdict on the easy day
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
    value: 0.06,
    unit: 'Frac',
    meaning: 'Error added to the ceiling where speed stands in for a missing heart rate.',
    range: [0, 0.2],
    anchor: 'Day-to-day spread of heart rate at the same speed, 3 to 5 bpm.',
  },
  inDoubtFrac: {
    value: 0.2,
    unit: 'Frac',
    meaning: 'A verdict is in doubt while the other answer keeps at least this probability.',
    range: [0.02, 0.45],
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
  // Intent
  intentLowestFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'An intent is stated from this probability on; below it the intent is unknown.',
    range: [0.4, 0.95],
  },
  intentNeighbourDays: {
    value: 42,
    unit: 'Days',
    meaning: 'A run is compared with the runner’s other runs this many days before and after it.',
    range: [14, 180],
  },
  intentNeighboursCount: {
    value: 5,
    unit: 'Count',
    meaning: 'Fewest other runs from which a runner’s habit is read.',
    range: [3, 30],
  },
  intentHardPriorLogOdds: {
    value: -1.8,
    unit: 'none',
    meaning: 'Log-odds of hard against easy before anything is seen: about one run in seven.',
    range: [-6, 0],
  },
  intentRacePriorLogOdds: {
    value: -4.5,
    unit: 'none',
    meaning: 'Log-odds of a race against easy before anything is seen.',
    range: [-8, 0],
  },
  intentTitleLogOdds: {
    value: 3.5,
    unit: 'none',
    meaning: 'What a clear word in the title adds to the log-odds of what it names.',
    range: [0, 10],
  },
  intentRepetitionsLogOdds: {
    value: 3.5,
    unit: 'none',
    meaning: 'What clear repetitions of fast and slow running add to hard.',
    range: [0, 10],
  },
  intentBlockLogOdds: {
    value: 3,
    unit: 'none',
    meaning: 'What one long, clearly faster block between slower running adds to hard.',
    range: [0, 10],
  },
  intentLapsLogOdds: {
    value: 2,
    unit: 'none',
    meaning: 'What laps pressed by hand, fast and slow in turn, add to hard.',
    range: [0, 10],
  },
  intentNearLt2LogOdds: {
    value: 2.5,
    unit: 'none',
    meaning: 'What long time near or above LT2, more than this runner’s usual, adds to hard and to race.',
    range: [0, 10],
  },
  intentHarderThanUsualLogOdds: {
    value: 0.6,
    unit: 'none',
    meaning: 'What a heart rate or a speed one step above the runner’s own usual adds to hard and to race.',
    range: [0, 5],
  },
  intentHarderStepBpm: {
    value: 8,
    unit: 'Bpm',
    meaning: 'One step above the usual mean heart rate.',
    range: [3, 20],
  },
  intentHarderStepFrac: {
    value: 0.06,
    unit: 'Frac',
    meaning: 'One step above the usual mean speed.',
    range: [0.02, 0.2],
  },
  intentUnderLt1LogOdds: {
    value: 1,
    unit: 'none',
    meaning:
      'What a run wholly under LT1 adds to easy. Nothing is taken off for being above: what a run was meant to be is not what it became.',
    range: [0, 3],
  },
  intentRoundDistanceLogOdds: {
    value: 2,
    unit: 'none',
    meaning: 'What a race’s usual distance adds to race.',
    range: [0, 5],
  },
  intentNearBestLogOdds: {
    value: 3,
    unit: 'none',
    meaning:
      'What a speed near the runner’s best for the distance adds to race, where it is well above the usual.',
    range: [0, 6],
  },
  raceDistanceToleranceFrac: {
    value: 0.03,
    unit: 'Frac',
    meaning:
      'How much longer than a race’s distance a run may measure and still be it; shorter by half of that.',
    range: [0.005, 0.05],
  },
  longRunRatioFrac: {
    value: 1.3,
    unit: 'Frac',
    meaning: 'A run of this many times the runner’s median moving time is as likely a long run as not.',
    range: [1.15, 2],
  },
  longRunRivalDays: {
    value: 5,
    unit: 'Days',
    meaning: 'A long run is the longest among the runs this many days before and after it.',
    range: [2, 10],
  },
  // Check
  anchorUnder3hFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'Share of easy time that is a sensible least below 3 h a week.',
    range: [0.3, 0.95],
    anchor: 'festa-2020: at 3 h a week 40 % and 77 % easy did equally well.',
  },
  anchorUnder5hFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'Share of easy time that is a sensible least from 3 to 5 h a week.',
    range: [0.3, 0.95],
  },
  anchorUnder8hFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning: 'Share of easy time that is a sensible least from 5 to 8 h a week.',
    range: [0.3, 0.95],
  },
  anchorFrom8hFrac: {
    value: 0.8,
    unit: 'Frac',
    meaning: 'Share of easy time that is a sensible least from 8 h a week on.',
    range: [0.3, 0.95],
    anchor: 'muniz-pumares-2025',
  },
  patternRunsCount: {
    value: 3,
    unit: 'Count',
    meaning: 'Fewest runs that did not stay easy from which a pattern is read.',
    range: [2, 10],
  },
  patternChanceFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'A pattern is said only when chance alone would show it less often than this.',
    range: [0.001, 0.2],
  },
  patternShareFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'A cause is a pattern when it holds for this share of the runs that did not stay easy.',
    range: [0.5, 1],
  },
  // Faster running
  shortEffortLt2RatioFrac: {
    value: 1.08,
    unit: 'Frac',
    meaning: 'A best effort of up to two and a half minutes this much faster than LT2 is faster running.',
    range: [1, 1.4],
  },
  stridesCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest short fast stretches that count as strides.',
    range: [2, 10],
    anchor: 'Strides: 4 to 8 of 15 to 25 s.',
  },
  fasterBlockS: {
    value: 480,
    unit: 'S',
    meaning: 'Time at LT2 or above in one run that counts as faster running.',
    range: [120, 1800],
    anchor: 'A session with at least 8 minutes at threshold pace.',
  },
} as const satisfies Record<string, Proposal>
