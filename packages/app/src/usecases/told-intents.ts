/** What the runner says runs were meant to be, and what is learned from it. */

import { type Intent, learnedFromTold, ok, type Result } from '@footing/engine'
import type { Store } from '../ports/store.ts'
import type { LearnedDocument } from './documents/training-documents.ts'
import type { Runner } from './runner.ts'
import { findRun } from './runs.ts'

export function learnedDocumentOf({ judged, values }: Runner): LearnedDocument {
  const titles = new Map(judged.map(({ facts }) => [facts.activityId, facts.annotation?.title]))
  return {
    schema: 'footing.learned/1',
    told: learnedFromTold({ judged, values }).map((run) => {
      const title = titles.get(run.activityId)
      return title === undefined ? run : { ...run, title }
    }),
  }
}

/** Keeps what a run was meant to be; null takes it back. */
export async function tellIntent(options: {
  readonly store: Store
  readonly runner: Runner
  readonly idOrStart: string
  readonly intent: Intent | null
}): Promise<Result<{ readonly activityId: string }>> {
  const { store, runner, idOrStart, intent } = options
  const found = findRun(runner, idOrStart)
  if (!found.ok) return found
  const { activityId } = found.value.facts
  await store.saveToldIntent(runner.athleteId, activityId, intent ?? undefined)
  return ok({ activityId })
}
