import type { ImportItem } from '../api/documents.generated.ts'
import { countedText, countText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { FileList } from './file-list.tsx'
import { type ItemGroup, type ReportLine, reportLines } from './item-groups.ts'

/** So many kinds are told apart within one line. */
const mostGroups = 12

/** One line for each thing that happened to files, with the files behind it. */
export function ReportLines({ items }: { readonly items: readonly ImportItem[] }) {
  const lines = reportLines(items)
  if (lines.length === 0) return null
  return (
    <section className="report-part">
      <h2>What else was in it</h2>
      <div className="report-lines">
        {lines.map((line) => (
          <Fold key={line.key} summary={line.sentence}>
            <LineBody line={line} />
          </Fold>
        ))}
      </div>
    </section>
  )
}

function LineBody({ line: { groups } }: { readonly line: ReportLine }) {
  const [only] = groups
  if (groups.length === 1 && only !== undefined) {
    return (
      <>
        <p>{only.sentence}</p>
        <FileList files={only.files} />
      </>
    )
  }
  return (
    <div className="report-groups">
      {groups.slice(0, mostGroups).map((group) => (
        <Fold key={group.key} summary={groupText(group)}>
          <FileList files={group.files} />
        </Fold>
      ))}
      {groups.length > mostGroups && (
        <p className="soft">And {countedText(groups.length - mostGroups, 'kind')} more.</p>
      )}
    </div>
  )
}

function groupText({ sentence, files }: ItemGroup): string {
  return `${countText(files.length)} · ${sentence}`
}
