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
