import type { RunSummary } from '../api/documents.generated.ts'

export const runFilters = {
  all: 'All runs',
  'meant-easy': 'Meant easy',
  'not-stayed-easy': 'Meant easy, did not stay easy',
  'in-doubt': 'Meant easy, in doubt',
  long: 'Long runs',
  'hard-or-race': 'Hard sessions and races',
  'not-clear': 'Not clear what they were meant to be',
} as const
export type RunFilter = keyof typeof runFilters

/** Whether a run belongs to a filter and holds every word that is searched for, in its title, structure, date or device. */
export function matchesRun(
  run: RunSummary,
  wanted: { readonly filter: RunFilter; readonly words: string },
): boolean {
  return isOfKind(run, wanted.filter) && holdsWords(run, wanted.words)
}

function isOfKind(run: RunSummary, filter: RunFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'meant-easy':
      return run.intent === 'easy' || run.intent === 'long'
    case 'not-stayed-easy':
      return run.verdict === 'crossed-over' || run.verdict === 'moderate-throughout'
    case 'in-doubt':
      return run.verdict === 'in-doubt'
    case 'long':
      return run.intent === 'long'
    case 'hard-or-race':
      return run.intent === 'hard' || run.intent === 'race'
    case 'not-clear':
      return run.intent === 'unknown'
  }
}

function holdsWords(run: RunSummary, words: string): boolean {
  const text =
    `${run.title ?? ''} ${run.structure ?? ''} ${run.date} ${run.deviceName ?? ''} ${run.surface}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
