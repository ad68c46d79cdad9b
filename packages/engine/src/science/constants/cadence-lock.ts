import type { Cited } from '../cited.ts'

/**
 * Published limits of a check for heart rate that follows the steps instead of the heart, with what 74 real
 * files reach without being locked: correlation 0.605, smallest median gap 9 bpm, longest stretch 137 s.
 */
export const cadenceLock = {
  windowS: {
    value: 120,
    unit: 'S',
    meaning: 'Length of the window in which heart rate and cadence are compared.',
    source: 'fitdocs',
    evidence: 'verified',
  },
  correlation: {
    value: 0.9,
    unit: 'none',
    meaning: 'From this correlation of heart rate with cadence on, a window may be locked.',
    source: 'fitdocs',
    evidence: 'verified',
  },
  gapBpm: {
    value: 5,
    unit: 'Bpm',
    meaning: 'Up to this median distance between heart rate and cadence a window may be locked.',
    source: 'fitdocs',
    evidence: 'verified',
  },
  shortestS: {
    value: 300,
    unit: 'S',
    meaning: 'Locked windows must cover at least this much of a run before they count.',
    source: 'fitdocs',
    evidence: 'verified',
  },
} as const satisfies Record<string, Cited>
