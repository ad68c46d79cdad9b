import type { Proposal } from './proposal.ts'

/** Choices of "Did it hold?": which runs qualify, and what is said of late in long runs. */
export const durabilityProposals = {
  decouplingWarmUpS: {
    value: 600,
    unit: 'S',
    meaning: 'The first minutes of a run take no part in decoupling.',
    range: [300, 1200],
    anchor: 'The rule of thumb for decoupling leaves out ten minutes.',
  },
  decouplingShortestS: {
    value: 3600,
    unit: 'S',
    meaning: 'A run must have so much running after that to have its halves compared.',
    range: [2400, 7200],
    anchor: 'The rule of thumb asks for a steady hour.',
  },
  decouplingMovingFrac: {
    value: 0.92,
    unit: 'Frac',
    meaning:
      'Share of the time after the first minutes that must be in motion: a pause lets the heart recover.',
    range: [0.7, 1],
  },
  decouplingSpeedSpreadFrac: {
    value: 0.08,
    unit: 'Frac',
    meaning: 'A run is steady while its three-minute speeds on the flat have a smaller standard deviation.',
    range: [0.03, 0.2],
  },
  decouplingHalvesSpeedFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning:
      'Halves that differ more in speed than this are two runs: speed per heart beat changes with speed.',
    range: [0.03, 0.3],
  },
  decouplingSteepestFrac: {
    value: 0.06,
    unit: 'Frac',
    meaning: 'Steeper ground on average than this is no ground for decoupling.',
    range: [0.02, 0.15],
  },
  decouplingGradeGapFrac: {
    value: 0.02,
    unit: 'Frac',
    meaning: 'The halves may differ by this much in mean grade.',
    range: [0.005, 0.05],
  },
  decouplingWarmingC: {
    value: 5,
    unit: 'C',
    meaning: 'A run in which it grew warmer by more than this cannot tell drift from heat.',
    range: [2, 15],
  },
  decouplingHottestC: {
    value: 27,
    unit: 'C',
    meaning: 'Above this on the watch, which the arm warms, heat alone explains a drift.',
    range: [20, 40],
  },
  decouplingBelievedFrac: {
    value: 0.9,
    unit: 'Frac',
    meaning: 'Share of the heart rate that must be believed.',
    range: [0.5, 1],
    anchor: 'More than 10 % bad samples exclude a run in published checks.',
  },
  lateRunShortestS: {
    value: 5400,
    unit: 'S',
    meaning: 'Shorter runs say nothing of how pace holds late.',
    range: [3600, 9000],
    anchor: 'Boundaries fall measurably after about 90 minutes (Jones 2024).',
  },
  lateEarlyFromS: {
    value: 600,
    unit: 'S',
    meaning: 'The early part of a long run begins here …',
    range: [300, 1800],
  },
  lateEarlyToS: {
    value: 2400,
    unit: 'S',
    meaning: '… and ends here.',
    range: [1500, 3600],
  },
  lateLastS: {
    value: 1800,
    unit: 'S',
    meaning: 'The late part of a long run is its last minutes, this many.',
    range: [900, 3600],
  },
  lateCoolDownS: {
    value: 180,
    unit: 'S',
    meaning: 'The very last minutes, jogged or sprinted home, are left out.',
    range: [0, 900],
  },
  lateWindowWeeks: {
    value: 13,
    unit: 'Weeks',
    meaning: 'Long runs of so many weeks are compared with those of as many before.',
    range: [6, 26],
  },
  lateFewestCount: {
    value: 4,
    unit: 'Count',
    meaning: 'Fewest long runs in each of the two periods.',
    range: [3, 12],
  },
  lateSmallestClaimFrac: {
    value: 0.01,
    unit: 'Frac',
    meaning: 'Changes of the drift per hour smaller than this are never claimed.',
    range: [0, 0.05],
  },
  marathonShortestM: {
    value: 40_000,
    unit: 'M',
    meaning: 'A run of at least this length, …',
    range: [40_000, 42_195],
  },
  marathonLongestM: {
    value: 44_000,
    unit: 'M',
    meaning: '… and at most this, by its own watch, has a marathon’s decoupling.',
    range: [42_195, 46_000],
  },
  onsetWindowM: {
    value: 5000,
    unit: 'M',
    meaning: 'The onset of decoupling is looked for with a rolling mean over this distance.',
    range: [1000, 5000],
    anchor: 'Smyth 2022 compares stretches of 5 km; single kilometres are too noisy.',
  },
} as const satisfies Record<string, Proposal>
