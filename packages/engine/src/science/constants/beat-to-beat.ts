import type { Cited } from '../cited.ts'

/** Where the scaling exponent of beat-to-beat intervals crosses the thresholds. */
export const beatToBeatConstants = {
  alpha1AtLt1: {
    value: 0.75,
    unit: 'none',
    meaning: 'Short-term scaling exponent (DFA α1) near the first ventilatory threshold.',
    source: 'rogers-2021',
    population: '15 people',
    evidence: 'verified',
  },
  alpha1AtLt2: {
    value: 0.5,
    unit: 'none',
    meaning: 'Short-term scaling exponent (DFA α1) near the second ventilatory threshold.',
    source: 'kaufmann-2023',
    evidence: 'secondary',
  },
  alpha1ToLt1BiasBpm: {
    value: 1,
    unit: 'Bpm',
    meaning:
      'How far the crossing of 0.75 lies above the first ventilatory threshold on average; limits of agreement −10.9 to +12.8.',
    source: 'kaufmann-2023',
    population: 'several studies, mostly men',
    evidence: 'secondary',
  },
} as const satisfies Record<string, Cited>
