import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useStatus } from '../api/queries.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { FourAnswers } from '../today/four-answers.tsx'
import { DropArea } from './drop-area.tsx'
import { ImportCountList } from './import-counts.tsx'
import {
  closeImportSession,
  followImport,
  type ImportSession,
  importSample,
  stopImport,
} from './import-session.ts'
import { ImportSummary } from './import-summary.tsx'
import { saveReport } from './save-report.ts'
import { type ShownProgress, shownProgress } from './shown-progress.ts'
import { useImportSession } from './use-import-session.ts'

/** The first visit, and every later one with more runs. */
export function ImportPage() {
  const status = useStatus()
  const session = useImportSession()
  const hasRuns = (status.data?.runCount ?? 0) > 0
  const runningId = status.data?.import?.importId
  useEffect(() => {
    if (runningId !== undefined) void followImport(runningId)
  }, [runningId])
  const isFirst = status.data !== undefined && !hasRuns && session.phase === 'idle'
  return (
    <Page title={isFirst ? 'Welcome' : 'Add runs'} isPlace={!isFirst && session.phase === 'idle'}>
      <Loaded query={status} waiting="Looking for your runs.">
        {(document) => (
          <>
            {isFirst && (
              <div className="sentences">
                <p className="answer">Give Footing your runs, and it answers four questions.</p>
                <p>
                  No account and no form. Everything stays on this machine. Anything you tell it later only
                  makes an answer surer that is already there.
                </p>
              </div>
            )}
            <Import session={session} canTrySample={!hasRuns} />
            {session.phase === 'idle' && document.isSample && (
              <p className="soft">The sample runner gives way as soon as a run of yours is in.</p>
            )}
            {(isFirst || session.phase !== 'idle') && <FourAnswers hasRuns={hasRuns} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Import({
  session,
  canTrySample,
}: {
  readonly session: ImportSession
  readonly canTrySample: boolean
}) {
  if (session.phase === 'over') {
    return (
      <>
        <ImportSummary report={session.report} notSent={session.notSent} />
        <p className="buttons">
          <Link href="/" className="button is-main" onClick={closeImportSession}>
            See today
          </Link>
          <button type="button" onClick={closeImportSession}>
            Add more runs
          </button>
          <button type="button" className="is-quiet" onClick={() => saveReport(session.report)}>
            Save the whole report
          </button>
        </p>
      </>
    )
  }
  const progress = shownProgress(session, undefined)
  if (progress !== undefined) return <RunningImport progress={progress} />
  return (
    <>
      {session.phase === 'failed' && (
        <p className="notice notice-trouble" role="alert">
          {session.sentence}
        </p>
      )}
      <DropArea />
      {canTrySample && (
        <p className="buttons">
          No runs at hand?
          <button type="button" onClick={() => void importSample()}>
            Load the sample runner
          </button>
          <span className="soft">A made-up person with a year and a half of running.</span>
        </p>
      )}
    </>
  )
}

function RunningImport({ progress }: { readonly progress: ShownProgress }) {
  const [isStopping, setIsStopping] = useState(false)
  return (
    <section className="import-panel" aria-label="Import">
      <p className="answer">{progress.text}</p>
      <progress
        aria-label="How much of the import is done"
        max={1}
        {...(progress.doneFrac === undefined ? {} : { value: progress.doneFrac })}
      />
      <p className="soft">{progress.pace}</p>
      {progress.counts !== undefined && <ImportCountList counts={progress.counts} />}
      <p className="buttons">
        <button
          type="button"
          onClick={() => {
            setIsStopping(true)
            void stopImport()
          }}
        >
          Stop
        </button>
        <span className="soft" aria-live="polite">
          {isStopping
            ? 'Stopping after the file at hand.'
            : 'You can look around meanwhile; what is read so far is kept.'}
        </span>
      </p>
    </section>
  )
}
