import type { Clock } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { planDocumentOf } from './answers.ts'
import type { PlanDocument } from './documents/answer-documents.ts'
import type { Runner } from './runner.ts'

/**
 * The plan, and a note of it: what was said on a day stays as it was said. A plan for a day that somebody
 * only asked to take for today is not noted, because it was never said on that day.
 */
export async function sayPlan(options: {
  readonly store: Store
  readonly clock: Clock
  readonly runner: Runner
  readonly daysCount: number
}): Promise<PlanDocument> {
  const { store, clock, runner, daysCount } = options
  const document = planDocumentOf(runner, daysCount)
  if (!clock.isTodayGiven && runner.facts.length > 0) {
    await store.saveSaid(runner.athleteId, { kind: 'plan', date: runner.asOf, document })
  }
  return document
}
