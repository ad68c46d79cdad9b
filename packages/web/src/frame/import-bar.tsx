import { Link, useLocation } from 'wouter'
import { useStatus } from '../api/queries.ts'
import { foundText, shownProgress } from '../import/shown-progress.ts'
import { useImportSession } from '../import/use-import-session.ts'

/** The thin bar while an import runs, whether from this window or another one. */
export function ImportBar() {
  const session = useImportSession()
  const status = useStatus()
  const [path] = useLocation()
  const isOnPage = path === '/import' && session.phase !== 'idle'
  const progress = shownProgress(session, status.data?.import?.progress)
  if (progress === undefined || isOnPage) return null
  const found = progress.counts === undefined ? '' : foundText(progress.counts)
  const detail = [progress.pace, found].filter((part) => part !== '').join(' · ')
  return (
    <section className="import-bar" aria-label="Import">
      <progress
        aria-label="How much of the import is done"
        max={1}
        {...(progress.doneFrac === undefined ? {} : { value: progress.doneFrac })}
      />
      <p>
        <Link href="/import">{progress.text}</Link> <span className="soft">{detail}</span>
      </p>
    </section>
  )
}
