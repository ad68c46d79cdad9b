import { countText } from '../format/numbers.ts'
import { RunLink } from '../parts/run-link.tsx'
import type { ReportFile } from './item-groups.ts'

/** More than anybody reads on a page; the saved report names every file. */
const mostListed = 100

/** The names of files, up to a bound, each with what is to be said of it alone. */
export function FileList({ files }: { readonly files: readonly ReportFile[] }) {
  const hiddenCount = files.length - mostListed
  return (
    <>
      <ul className="files">
        {files.slice(0, mostListed).map(({ file, activityId, note }) => (
          <li key={file}>
            {activityId === undefined ? (
              <code>{file}</code>
            ) : (
              <RunLink activityId={activityId}>
                <code>{file}</code>
              </RunLink>
            )}
            {note !== undefined && <span className="soft"> {note}</span>}
          </li>
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p className="soft">And {countText(hiddenCount)} more; the saved report names every file.</p>
      )}
    </>
  )
}
