import type { Proposal } from './proposal.ts'

/** Choices of the history step: what counts as held, and the stages. */
export const historyProposals = {
  hardPartS: {
    value: 480,
    unit: 'S',
    meaning: 'A run with this much time above LT2 has a hard part, whatever it was meant to be.',
    range: [60, 1800],
    anchor: 'A session with at least 8 minutes at threshold pace.',
  },
  capacityWeeks: {
    value: 6,
    unit: 'Weeks',
    meaning: 'Capacity rests on this many complete weeks.',
    range: [4, 16],
  },
  capacityHeldShareFrac: {
    value: 0.5,
    unit: 'Frac',
    meaning: 'What was reached in this share of those weeks was held.',
    range: [0.3, 1],
  },
  capacityFewestWeeks: {
    value: 3,
    unit: 'Weeks',
    meaning: 'With fewer complete weeks there is no capacity yet.',
    range: [2, 8],
    anchor: 'Hold a volume for at least three weeks before increasing it (Daniels).',
  },
  repeatSizeFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'A week is like this one when it has at least this share of its time.',
    range: [0.5, 1],
  },
  repeatHeldFrac: {
    value: 0.8,
    unit: 'Frac',
    meaning: 'A week held when the next one had at least this share of the same time.',
    range: [0.5, 1],
  },
  repeatMemoryWeeks: {
    value: 104,
    unit: 'Weeks',
    meaning: 'How far back weeks speak for repeatability.',
    range: [26, 520],
  },
  repeatFewestCount: {
    value: 4,
    unit: 'Count',
    meaning: 'With fewer weeks like this one nothing is said of repeatability.',
    range: [2, 12],
  },
  newRunnerDays: {
    value: 182,
    unit: 'Days',
    meaning: 'Running for less than this, and little, is new.',
    range: [56, 365],
    anchor: 'Ability to run is built over about six months.',
  },
  returningGapDays: {
    value: 28,
    unit: 'Days',
    meaning: 'After this many days without a run, a runner is returning.',
    range: [14, 56],
    anchor: 'Recently trained runners lose their gains after more than four weeks.',
  },
  returningDays: {
    value: 28,
    unit: 'Days',
    meaning: 'A runner counts as returning for this long after coming back.',
    range: [14, 84],
  },
  rebuildingShareFrac: {
    value: 0.7,
    unit: 'Frac',
    meaning: 'Below this share of the own median of a year, four weeks of running are a rebuilding.',
    range: [0.4, 0.95],
  },
  rebuildingMemoryWeeks: {
    value: 52,
    unit: 'Weeks',
    meaning: 'The year of running that four weeks are held against.',
    range: [26, 104],
  },
  steadyWeeks: {
    value: 8,
    unit: 'Weeks',
    meaning: 'So many weeks in a row with enough runs and no gap are steady running.',
    range: [4, 26],
  },
  steadyRunsCount: {
    value: 3,
    unit: 'Count',
    meaning: 'Enough runs in a week.',
    range: [2, 6],
  },
} as const satisfies Record<string, Proposal>
