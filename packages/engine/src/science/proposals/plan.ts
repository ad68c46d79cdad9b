import type { Proposal } from './proposal.ts'

/** Choices of the plan step. */
export const planProposals = {
  planHabitWeeks: {
    value: 8,
    unit: 'Weeks',
    meaning: 'The days on which a runner usually runs are read from this many weeks.',
    range: [3, 26],
  },
  planHeldWeeks: {
    value: 3,
    unit: 'Weeks',
    meaning: 'A week must have been held this often in a row before the next one is a little bigger.',
    range: [2, 6],
    anchor: 'Hold a volume for at least three weeks before increasing it (Daniels).',
  },
  planHeldShareFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'A week held the capacity when it has this share of its time.',
    range: [0.7, 1],
  },
  planStepFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning: 'By how much a week that was held may grow.',
    range: [0, 0.15],
    anchor: 'Default steps of 5 to 15 %; more than 30 % in two weeks went with more injuries.',
  },
  planStepLimitFrac: {
    value: 0.15,
    unit: 'Frac',
    meaning: 'No planned week may be larger than the held one by more than this.',
    range: [0.05, 0.3],
  },
  planContinuousS: {
    value: 1500,
    unit: 'S',
    meaning:
      'Whoever ran this long twice in the last 30 days runs; others begin with walking and running in turn.',
    range: [900, 2400],
  },
  planShortestRunS: {
    value: 900,
    unit: 'S',
    meaning: 'No planned run is shorter.',
    range: [600, 1800],
  },
  planLongOverMeanFrac: {
    value: 1.25,
    unit: 'Frac',
    meaning:
      'With few runs a week the long run may exceed its share of the week: up to this many times the mean run.',
    range: [1, 1.6],
  },
  planStarterWeeklyS: {
    value: 5400,
    unit: 'S',
    meaning: 'A first week of walking and running takes up to this long in all.',
    range: [3600, 7200],
  },
  planWalkRunS: {
    value: 1500,
    unit: 'S',
    meaning: 'Length of a walk-run session.',
    range: [1200, 2400],
    anchor: 'More than 3 km of running in the first week went with more injuries in new, heavy runners.',
  },
  planWalkRunsCount: {
    value: 3,
    unit: 'Count',
    meaning: 'Walk-run sessions in seven days.',
    range: [2, 4],
  },
  planStridesHeldWeeks: {
    value: 2,
    unit: 'Weeks',
    meaning: 'Strides come in when this many weeks in a row were held.',
    range: [1, 6],
  },
  planFasterRunsCount: {
    value: 2,
    unit: 'Count',
    meaning: 'A tempo run comes in when this many runs of the last four weeks held strides or more.',
    range: [1, 8],
    anchor: 'Strides for two weeks, then tempo.',
  },
  planTempoShortestS: {
    value: 600,
    unit: 'S',
    meaning: 'A shorter tempo is no dose.',
    range: [480, 900],
    anchor: 'Below 30 km a week percentages give ineffective doses; the floor is 10 to 12 min.',
  },
  planTempoLongestS: {
    value: 1200,
    unit: 'S',
    meaning: 'A small tempo is not longer.',
    range: [600, 2400],
    anchor: 'Tempo: 20 min at threshold pace.',
  },
  planTempoAroundS: {
    value: 600,
    unit: 'S',
    meaning: 'Easy running before a tempo, and as much after it.',
    range: [300, 1200],
  },
  planHardRunsCount: {
    value: 2,
    unit: 'Count',
    meaning: 'No seven days hold more hard runs, the recorded ones among them.',
    range: [1, 3],
    anchor: 'Hard cap of two quality sessions a week.',
  },
  planStrengthS: {
    value: 1500,
    unit: 'S',
    meaning: 'Length of a strength session.',
    range: [900, 3600],
  },
  planStrengthCount: {
    value: 2,
    unit: 'Count',
    meaning: 'Strength sessions offered in seven days.',
    range: [0, 3],
    anchor: 'Trials of strength for running economy: two to three a week.',
  },
} as const satisfies Record<string, Proposal>
