/** The runs that boundaries are read from: those up to a day, each once. */

import { withoutOverlappingRuns } from '../signal/overlapping-runs.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { BoundaryInput } from './boundary-input.ts'

/** The runs up to the day, each once and by start. The list itself is handed on where none comes later. */
export function boundaryRuns({ runs, asOf, toldApart, values }: BoundaryInput): readonly RunFacts[] {
  const upToDay = runs.every((run) => run.localDate <= asOf)
    ? runs
    : runs.filter((run) => run.localDate <= asOf)
  return withoutOverlappingRuns(upToDay, toldApart, values)
}
