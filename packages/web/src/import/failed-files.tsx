import type { ImportItem } from '../api/documents.generated.ts'
import { countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { failureAdvice } from './failure-advice.ts'
import { FileList } from './file-list.tsx'
import type { NotSent } from './import-session.ts'
import { failedGroups, type ItemGroup } from './item-groups.ts'

/** So few names stand open; more are behind a fold. */
const mostOpen = 5

interface FailedFilesProps {
  readonly items: readonly ImportItem[]
  readonly notSent: readonly NotSent[]
}

/** Every file that gave nothing though it should have: why, and what to do about it. */
export function FailedFiles({ items, notSent }: FailedFilesProps) {
  const groups = failedGroups(items)
  if (groups.length === 0 && notSent.length === 0) return null
  return (
    <section className="report-part">
      <h2>Could not be read</h2>
      {notSent.length > 0 && (
        <Failed
          group={{
            key: 'not-sent',
            sentence: 'These did not reach Footing.',
            files: notSent.map(({ file, sentence }) => ({ file, note: sentence })),
          }}
        />
      )}
      {groups.map((group) => (
        <Failed key={group.key} group={group} />
      ))}
    </section>
  )
}

function Failed({ group }: { readonly group: ItemGroup }) {
  const advice = failureAdvice(group.key)
  return (
    <div className="failed">
      <p>
        <b>{group.sentence}</b>
        {advice !== undefined && ` ${advice}`}
      </p>
      {group.files.length <= mostOpen ? (
        <FileList files={group.files} />
      ) : (
        <Fold summary={countedText(group.files.length, 'file')}>
          <FileList files={group.files} />
        </Fold>
      )}
    </div>
  )
}
