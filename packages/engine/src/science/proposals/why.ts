import type { Proposal } from './proposal.ts'

/** Choices of the why step: when a cause is likely, and what each looks at. */
export const whyProposals = {
  causeLikelyFrac: {
    value: 0.65,
    unit: 'Frac',
    meaning: 'From this confidence on a cause is called likely.',
    range: [0.5, 0.95],
  },
  causePossibleFrac: {
    value: 0.35,
    unit: 'Frac',
    meaning: 'From this confidence on a cause is called possible.',
    range: [0.1, 0.6],
  },
  consistencyWeeks: {
    value: 26,
    unit: 'Weeks',
    meaning: 'Whether weeks hold is read from this many complete weeks, and not from fewer.',
    range: [12, 52],
  },
  consistencyGapsPer16WeeksCount: {
    value: 1,
    unit: 'Count',
    meaning: 'Gaps of seven days and more in 16 weeks from which weeks do not hold.',
    range: [0.5, 4],
  },
  consistencyWeeksShareFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning: 'Below this share of weeks with three runs, weeks do not hold.',
    range: [0.4, 0.95],
  },
  consistencyWeightFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'Confidence that gaps alone, or thin weeks alone, can give.',
    range: [0.3, 1],
  },
  doseWeeks: {
    value: 16,
    unit: 'Weeks',
    meaning: 'Weekly volume is the median of this many complete weeks.',
    range: [8, 52],
  },
  doseFewestWeeks: {
    value: 8,
    unit: 'Weeks',
    meaning: 'With fewer complete weeks nothing is said of the volume.',
    range: [4, 16],
  },
  dosePoorConfidenceFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'Confidence that the volume is too small at 120 min a week and below.',
    range: [0.5, 0.95],
    anchor: 'montero-2017',
  },
  doseUnsureConfidenceFrac: {
    value: 0.45,
    unit: 'Frac',
    meaning: 'Confidence that the volume is too small at 180 min a week.',
    range: [0.3, 0.7],
    anchor: 'montero-2017',
  },
  doseSureConfidenceFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Confidence that the volume is too small at 240 min a week and above.',
    range: [0, 0.3],
    anchor: 'montero-2017',
  },
  goalVolumeWeightFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning: 'Confidence that a weekly distance clearly below the goal’s can give.',
    range: [0.3, 1],
  },
  goalLongestWeightFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'Confidence that a longest run clearly below the goal’s can give.',
    range: [0.2, 1],
  },
  goalToleranceFrac: {
    value: 0.15,
    unit: 'Frac',
    meaning: 'This far below a published volume counts as clearly below it.',
    range: [0.05, 0.4],
  },
  halfMarathonGoalFromM: {
    value: 15_000,
    unit: 'M',
    meaning: 'Goals from this distance on are held against the half marathon’s volume.',
    range: [12_000, 21_000],
  },
  marathonGoalFromM: {
    value: 30_000,
    unit: 'M',
    meaning: 'Goals from this distance on are held against the marathon’s volume.',
    range: [25_000, 42_000],
  },
  fasterRunningWeeks: {
    value: 12,
    unit: 'Weeks',
    meaning: 'Faster running is looked for in this many weeks.',
    range: [6, 26],
  },
  fasterRunningKnownFrac: {
    value: 0.6,
    unit: 'Frac',
    meaning: 'Share of the time that must be judged to say that nothing was faster than easy.',
    range: [0.3, 1],
  },
  fasterRunningConfidenceFrac: {
    value: 0.75,
    unit: 'Frac',
    meaning: 'Confidence when nothing was faster than easy in all these weeks.',
    range: [0.5, 0.95],
  },
  fasterRunningEveryWeeks: {
    value: 2,
    unit: 'Weeks',
    meaning: 'Faster running once in so many weeks is enough to rule the cause out.',
    range: [1, 6],
  },
  easyOnlyShareFrac: {
    value: 0.95,
    unit: 'Frac',
    meaning: 'From this share of easy time on, running is easy only.',
    range: [0.8, 1],
  },
} as const satisfies Record<string, Proposal>
