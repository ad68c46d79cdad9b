import type { Proposal } from './proposal.ts'

/** Choices of the answer over many easy days: how much easy time is sensible, and what counts as a pattern. */
export const easyCheckProposals = {
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
  habitChanceFrac: {
    value: 0.05,
    unit: 'Frac',
    meaning:
      'A weekday is named as the cause of a run only when chance alone would show it less often than this.',
    range: [0.001, 0.2],
  },
  judgedByTodayDays: {
    value: 84,
    unit: 'Days',
    meaning:
      'Runs of so many days back are judged by today’s boundary, older ones by that of their own time.',
    range: [28, 365],
  },
  habitDays: {
    value: 84,
    unit: 'Days',
    meaning: 'How far before and after a run its weekday is looked at for a habit.',
    range: [28, 365],
  },
} as const satisfies Record<string, Proposal>
