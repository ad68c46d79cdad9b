import type { ImportCounts, ImportDocument, ImportItem } from '../api/documents.generated.ts'
import { durationText } from '../format/duration.ts'
import { countedText, countText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { RunLink } from '../parts/run-link.tsx'
import type { NotSent } from './import-session.ts'
import { itemGroups } from './item-groups.ts'

interface ImportSummaryProps {
  readonly report: ImportDocument
  readonly notSent: readonly NotSent[]
}

/** More than anybody reads; a takeout may hold thousands of files that are no activities. */
const mostListed = 300

const countWords = [
  { key: 'added', text: 'added' },
  { key: 'known', text: 'already known' },
  { key: 'notActivity', text: 'not an activity' },
  { key: 'notRun', text: 'not a run' },
  { key: 'failed', text: 'could not be read' },
] as const satisfies readonly { key: keyof ImportCounts; text: string }[]

/** What became of every file: counts first, then each file that was not simply added, grouped by what happened. */
export function ImportSummary({ report, notSent }: ImportSummaryProps) {
  const groups = itemGroups(report.items)
  return (
    <section className="import-summary" aria-label="What became of the files">
      <p className="answer">{headline(report)}</p>
      <dl className="counts">
        {countWords.map(({ key, text }) => (
          <div key={key} className={report.counts[key] === 0 ? 'is-none' : undefined}>
            <dt>{text}</dt>
            <dd>{countText(report.counts[key])}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        {countedText(report.fileCount, 'file')} read in {durationText(Math.max(1, report.durationS))}.
        {report.isCancelled && ' You stopped it; what was read is kept, and the rest can be added later.'}
      </p>
      {notSent.length > 0 && (
        <Fold summary={`${countedText(notSent.length, 'file')} did not reach Footing`}>
          <ul className="files">
            {notSent.map((item) => (
              <li key={item.file}>
                <code>{item.file}</code> {item.sentence}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {groups.map((group) => (
        <Fold key={group.key} summary={`${countText(group.items.length)} · ${group.sentence}`}>
          <ul className="files">
            {group.items.slice(0, mostListed).map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one file may give several items, and the list never changes.
              <li key={index}>
                <FileItem item={item} groupSentence={group.sentence} />
              </li>
            ))}
          </ul>
          {group.items.length > mostListed && (
            <p className="soft">And {countText(group.items.length - mostListed)} more.</p>
          )}
        </Fold>
      ))}
    </section>
  )
}

function FileItem({ item, groupSentence }: { readonly item: ImportItem; readonly groupSentence: string }) {
  return (
    <>
      {item.activityId !== undefined && item.outcome === 'added' ? (
        <RunLink activityId={item.activityId}>
          <code>{item.file}</code>
        </RunLink>
      ) : (
        <code>{item.file}</code>
      )}{' '}
      {item.outcome !== 'added' && item.sentence !== groupSentence && item.sentence}
      {item.issues !== undefined && item.issues.length > 0 && (
        <span className="soft"> {item.issues.map((issue) => issue.sentence).join(' ')}</span>
      )}
    </>
  )
}

function headline({ counts, fileCount }: ImportDocument): string {
  if (counts.added > 0) return `${countedText(counts.added, 'run')} added.`
  if (counts.known > 0) return 'Footing knew all of these already. Nothing has changed.'
  if (fileCount === 0) return 'There was no file to read.'
  return 'There was no run in these files.'
}
