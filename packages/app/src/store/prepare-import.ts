import { assert, type RunFacts } from '@footing/engine'
import type { NewActivity, NewImport, PreparedFactsRow, PreparedImport } from '../ports/store.ts'
import { toActivityRow, toStreamRow } from './activities.ts'
import { encodeFacts } from './facts-codec.ts'
import { encodeOriginal } from './original-codec.ts'
import { toStorableText } from './storable-text.ts'

/**
 * The rows of one file, samples and bytes compressed: the costly half of keeping it. Pure, and made of plain values
 * and bytes, so that it can be done in another thread than the one that holds the database.
 */
export function prepareImport({ original, activities, issues, importedEpochS }: NewImport): PreparedImport {
  const { contentHash } = original
  return {
    contentHash,
    activities: activities.map((activity) => toActivityRow(contentHash, activity)),
    streams: activities.map(toStreamRow),
    facts: activities.flatMap(toFactsRow),
    file: {
      contentHash,
      name: toStorableText(original.name),
      sizeByte: original.bytes.length,
      importedEpochS,
      issues: JSON.stringify(issues),
      ...encodeOriginal(original),
    },
  }
}

function toFactsRow({ activityId, facts, factsVersion }: NewActivity): PreparedImport['facts'] {
  if (facts === undefined) return []
  assert(factsVersion !== undefined, `the facts of ${activityId} came without the version that made them`)
  return [prepareFacts(facts, factsVersion)]
}

/** The row of one run's facts: a text, which passes between threads at a tenth of the cost of the facts themselves. */
export function prepareFacts(facts: RunFacts, factsVersion: number): PreparedFactsRow {
  return { activityId: facts.activityId, factsVersion, document: encodeFacts(facts) }
}
