import { isAvailable, type Reason } from '../base/computed.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'

/** What the runner should know of the evidence as a whole: that it is old, or that a kind of it is missing. */
export function evidenceNotes(
  runs: readonly RunFacts[],
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): Reason[] {
  const notes: Reason[] = []
  const newest = runs.at(-1)
  if (newest === undefined)
    notes.push({ code: 'no-runs', sentence: 'No run is recorded yet; this is what runners have in general.' })
  else {
    const age = daysBetween(newest.localDate, asOf)
    if (age > values.staleAfterDays)
      notes.push({
        code: 'stale',
        sentence: `Your last run was ${age} days ago. The boundary is from then; it may have moved.`,
      })
    if (hardFrac <= values.hardEffortSureFrac)
      notes.push({
        code: 'no-hard-effort',
        sentence: 'No recent run looks like a hard effort, so the band is wide.',
      })
    if (!runs.some((run) => isAvailable(run.heartRate)))
      notes.push({
        code: 'no-heart-rate',
        sentence: 'None of your runs holds a heart rate; the boundary in beats is a guess from age alone.',
      })
  }
  return notes
}
