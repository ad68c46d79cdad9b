import type { ImportItem } from '../api/documents.generated.ts'

/** Files to which the same thing happened. */
export interface ItemGroup {
  readonly key: string
  /** The sentence they share or, where each has its own, the outcome in words. */
  readonly sentence: string
  readonly items: readonly ImportItem[]
}

const outcomeSentences = {
  failed: 'Could not be read.',
  'not-activity': 'Not an activity.',
  'not-run': 'An activity, but not a run.',
  known: 'Already known.',
  added: 'Added, with something mended on the way in.',
} as const satisfies Record<ImportItem['outcome'], string>

const outcomeOrder: readonly string[] = ['failed', 'not-activity', 'not-run', 'known', 'added']

/**
 * Items grouped by outcome and code, what needs attention first. A file that was simply added says nothing and is
 * left out; one that was added after something was mended is listed last.
 */
export function itemGroups(items: readonly ImportItem[]): readonly ItemGroup[] {
  const groups = new Map<string, ImportItem[]>()
  for (const item of items) {
    if (item.outcome === 'added' && (item.issues === undefined || item.issues.length === 0)) continue
    const key = item.outcome === 'added' ? 'added' : `${item.outcome} ${item.code}`
    const ofKey = groups.get(key)
    if (ofKey === undefined) groups.set(key, [item])
    else ofKey.push(item)
  }
  return [...groups]
    .map(([key, ofKey]) => ({ key, sentence: sentenceFor(ofKey), items: ofKey }))
    .sort((a, b) => rank(a) - rank(b) || b.items.length - a.items.length)
}

function sentenceFor(items: readonly ImportItem[]): string {
  const [first] = items
  if (first === undefined) return ''
  const isShared = first.outcome !== 'added' && items.every((item) => item.sentence === first.sentence)
  return isShared ? first.sentence : outcomeSentences[first.outcome]
}

function rank(group: ItemGroup): number {
  return outcomeOrder.indexOf(group.items[0]?.outcome ?? '')
}
