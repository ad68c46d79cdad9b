import type { ImportDocument } from '../api/documents.generated.ts'
import { countedText } from '../format/numbers.ts'

/** What an import came to, in a sentence. */
export function importHeadline({ counts, fileCount }: ImportDocument): string {
  const { added, known, notRun, beside, failed } = counts
  if (added > 0) return `${countedText(added, 'run')} added.`
  if (fileCount === 0) return 'There was no file to read.'
  if (notRun > 0) {
    const kept = countedText(notRun, 'other activity is', 'other activities are')
    return `There was no new run in these files; ${kept} kept.`
  }
  if (known > 0 && failed > 0) return 'There was no new run in these files.'
  if (known > 0 && beside > 0) return 'Footing knew all of these activities already.'
  if (known > 0) return 'Footing knew all of these already. Nothing has changed.'
  return 'There was no run in these files.'
}
