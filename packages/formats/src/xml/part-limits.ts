import type { Issue } from '@footing/engine'
import { formatIssue } from '../codes.ts'

/** Bounds on what one file may make of its parts, so that memory stays in proportion to its size. */
export const largestActivityCount = 10_000
export const largestLapCount = 100_000

export function tooManyParts(): Issue {
  return formatIssue(
    'too-many-parts',
    'The file holds more activities or laps than anybody records; the rest was left out.',
  )
}
