import type { LocalDate } from '@footing/engine'
import type { AthleteId, Store } from '../ports/store.ts'
import type { ImportItem } from './documents/import-documents.ts'

/** What a later file of the same content is told of. */
export interface KeptActivity {
  readonly activityId: string
  readonly localDate: LocalDate
}

/** Which contents an import has met: in this run of it, or in an earlier one. */
export interface KeptFiles {
  /** True for the first file of a content in this import; the others wait for what becomes of that one. */
  begin(contentHash: string): boolean
  /** The activities of a content that is kept since an earlier import; undefined where it is not. */
  findKnown(contentHash: string): Promise<readonly KeptActivity[] | undefined>
  /** Notes what became of the first file of a content. */
  settle(contentHash: string, items: readonly ImportItem[]): void
  /** What became of the first file of a content, once it was settled. */
  outcomeOf(contentHash: string): readonly ImportItem[]
}

export function keptFiles(store: Store, athleteId: AthleteId): KeptFiles {
  const begun = new Set<string>()
  const outcomes = new Map<string, readonly ImportItem[]>()
  let byHash: Promise<ReadonlyMap<string, readonly KeptActivity[]>> | undefined
  return {
    begin(contentHash) {
      const isFirst = !begun.has(contentHash)
      begun.add(contentHash)
      return isFirst
    },
    async findKnown(contentHash) {
      byHash ??= listByHash(store, athleteId)
      const known = (await byHash).get(contentHash)
      if (known !== undefined) return known
      // Another process may have imported it meanwhile, and a file may be kept without an activity.
      return (await store.findKnown(athleteId, [contentHash])).has(contentHash) ? [] : undefined
    },
    settle(contentHash, items) {
      outcomes.set(contentHash, items)
    },
    outcomeOf: (contentHash) => outcomes.get(contentHash) ?? [],
  }
}

async function listByHash(
  store: Store,
  athleteId: AthleteId,
): Promise<ReadonlyMap<string, readonly KeptActivity[]>> {
  return Map.groupBy(await store.listActivities(athleteId), ({ contentHash }) => contentHash)
}
