import type { Reason } from '../base/computed.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Cause } from './why-answer.ts'

/** The word for a confidence. */
export function standingOf(confidenceFrac: number, values: ProposalValues): Cause['standing'] {
  if (confidenceFrac >= values.causeLikelyFrac) return 'likely'
  return confidenceFrac >= values.causePossibleFrac ? 'possible' : 'unlikely'
}

/** Confidence from two signs of the same cause, each of which can carry it alone. */
export function eitherFrac(a: number, b: number): number {
  return 1 - (1 - a) * (1 - b)
}

/** A cause of which nothing can be said, with what is missing. */
export function cannotTell(
  about: Pick<Cause, 'id' | 'claim' | 'advice' | 'sources'>,
  missing: Reason,
): Cause {
  return {
    ...about,
    standing: 'cannot-tell',
    confidenceFrac: 0,
    evidenceFor: [],
    evidenceAgainst: [],
    missing: [missing],
  }
}

/** What is missing when the record is shorter than a cause needs. */
export function tooFewWeeks(neededWeeks: number, thereWeeks: number): Reason {
  return {
    code: 'too-few-weeks',
    sentence: `It takes ${neededWeeks} weeks of record to tell; there ${thereWeeks === 1 ? 'is' : 'are'} ${thereWeeks === 0 ? 'none yet' : thereWeeks}.`,
  }
}
