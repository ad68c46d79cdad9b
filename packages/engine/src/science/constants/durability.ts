import type { Cited } from '../cited.ts'

/** Published classes of how pace and heart rate come apart in a long run. */
export const durabilityConstants = {
  coupledFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning:
      'Below this drift of speed per heart rate between the halves a run is called coupled: a convention.',
    source: 'friel-decoupling',
    evidence: 'verified',
  },
  weaklyCoupledFrac: {
    value: 0.1,
    unit: 'Frac',
    meaning: 'Above this it is called weak; between the two, moderate.',
    source: 'friel-decoupling',
    evidence: 'verified',
  },
  smythModerateFrac: {
    value: 1.1,
    unit: 'Frac',
    meaning: 'From this ratio of kilometres 35–40 to 5–10 of a marathon on, decoupling is moderate.',
    source: 'smyth-2022',
    population: '82,303 marathons',
    evidence: 'verified',
  },
  smythHighFrac: {
    value: 1.2,
    unit: 'Frac',
    meaning: 'From this ratio on it is high.',
    source: 'smyth-2022',
    population: '82,303 marathons',
    evidence: 'verified',
  },
  smythOnsetFrac: {
    value: 1.025,
    unit: 'Frac',
    meaning: 'Decoupling begins where the ratio first exceeds this.',
    source: 'smyth-2022',
    population: '82,303 marathons; on average at 25.2 ± 9.9 km',
    evidence: 'verified',
  },
  smythEarlyFromM: {
    value: 5000,
    unit: 'M',
    meaning: 'The early part of a marathon begins here …',
    source: 'smyth-2022',
    evidence: 'verified',
  },
  smythEarlyToM: {
    value: 10_000,
    unit: 'M',
    meaning: '… and ends here.',
    source: 'smyth-2022',
    evidence: 'verified',
  },
  smythLateFromM: {
    value: 35_000,
    unit: 'M',
    meaning: 'The late part begins here …',
    source: 'smyth-2022',
    evidence: 'verified',
  },
  smythLateToM: {
    value: 40_000,
    unit: 'M',
    meaning: '… and ends here.',
    source: 'smyth-2022',
    evidence: 'verified',
  },
} as const satisfies Record<string, Cited>
