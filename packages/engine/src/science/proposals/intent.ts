import type { Proposal } from './proposal.ts'

/** Choices of what a run was meant to be. */
export const intentProposals = {
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
  intentPlannedLogOdds: {
    value: 3.5,
    unit: 'none',
    meaning: 'What a plan for the day adds to the log-odds of what it had planned.',
    range: [0, 10],
  },
  intentMarkLogOdds: {
    value: 5,
    unit: 'none',
    meaning: 'What the runner’s own mark in an app (race, workout, long run) adds to what it names.',
    range: [0, 10],
  },
  intentEffortLogOdds: {
    value: 3,
    unit: 'none',
    meaning:
      'What a perceived effort of 7 of 10 or more adds to hard; one of 3 or less adds half of it to easy.',
    range: [0, 6],
    anchor: 'Condello 2014: speaking comfortably is an effort of 3 to 3.5.',
  },
  intentLikeToldLogOdds: {
    value: 3,
    unit: 'none',
    meaning: 'What a run just like one of which the runner said what it was takes over from it.',
    range: [0, 8],
  },
  intentWeekdayWeightFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'How much of what the runner’s other runs of a weekday suggest counts for a run of that day.',
    range: [0, 1],
  },
  intentEvenLogOdds: {
    value: 0.8,
    unit: 'none',
    meaning: 'What even running without any faster part takes from hard.',
    range: [0, 4],
  },
  intentRepetitionsLogOdds: {
    value: 3.5,
    unit: 'none',
    meaning: 'What clear repetitions of fast and slow running add to hard.',
    range: [0, 10],
  },
  intentSlowRepetitionsLogOdds: {
    value: 2,
    unit: 'none',
    meaning: 'What clear repetitions add to hard that are slow for what is known of LT2.',
    range: [0, 6],
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
  intentFlankedLogOdds: {
    value: 3.5,
    unit: 'none',
    meaning:
      'What a warm-up before it and a cool-down after it, recorded as runs of their own, add to race for an even run held near LT2.',
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
} as const satisfies Record<string, Proposal>
