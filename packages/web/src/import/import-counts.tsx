import type { ImportCounts } from '../api/documents.generated.ts'
import { countText } from '../format/numbers.ts'

const countWords = [
  { key: 'added', text: 'added' },
  { key: 'known', text: 'already known' },
  { key: 'beside', text: 'read beside' },
  { key: 'notActivity', text: 'not an activity' },
  { key: 'notRun', text: 'not a run' },
  { key: 'failed', text: 'could not be read' },
] as const satisfies readonly { key: keyof ImportCounts; text: string }[]

/** How much of an import became what. Lists and days are counted only where there are some. */
export function ImportCountList({ counts }: { readonly counts: ImportCounts }) {
  return (
    <dl className="counts">
      {countWords
        .filter(({ key }) => key !== 'beside' || counts.beside > 0)
        .map(({ key, text }) => (
          <div key={key} className={counts[key] === 0 ? 'is-none' : undefined}>
            <dt>{text}</dt>
            <dd>{countText(counts[key])}</dd>
          </div>
        ))}
    </dl>
  )
}
