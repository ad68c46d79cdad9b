import { isAvailable } from '@footing/engine'
import { Link, useParams } from 'wouter'
import type { RunDocument } from '../api/documents.generated.ts'
import { useEasy, useRun } from '../api/queries.ts'
import { longDayText } from '../format/dates.ts'
import { chanceText, countedText, percentText } from '../format/numbers.ts'
import { EffortTime } from '../parts/effort-time.tsx'
import { Fold } from '../parts/fold.tsx'
import { IntentEditor } from '../parts/intent.tsx'
import { intentWords } from '../parts/intent-words.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { reasonsBesides } from '../parts/said-elsewhere.ts'
import { VerdictBadge } from '../parts/verdict.tsx'
import { setAsidePath } from '../set-aside/set-aside-path.ts'
import { LapsTable } from './laps-table.tsx'
import { Recordings } from './recordings.tsx'
import { RunFigures } from './run-figures.tsx'
import { RunHeld } from './run-held.tsx'
import { RunNoted } from './run-noted.tsx'
import { RunReportEditor } from './run-report.tsx'
import { RunSeries } from './run-series.tsx'
import { RunStresses } from './run-stresses.tsx'
import { SportCorrection } from './sport-correction.tsx'
import { WhatHappened } from './what-happened.tsx'

export function RunPage() {
  const { activityId = '' } = useParams<{ activityId: string }>()
  const run = useRun(activityId)
  const easy = useEasy()
  const title = run.data === undefined ? 'Run' : longDayText(run.data.summary.date)
  return (
    <Page title={title} aside={run.data?.summary.title}>
      <Loaded query={run} waiting="Reading this run.">
        {(document) => (
          <>
            <Verdict run={document} />
            <RunFigures run={document} />
            {document.structure !== undefined && <WhatHappened structure={document.structure} />}
            <RunSeries key={document.activityId} run={document} easy={easy.data}>
              <section>
                <h2>Time easy, moderate and hard</h2>
                {isAvailable(document.intensity) ? (
                  <EffortTime time={document.intensity} />
                ) : (
                  <p>{document.intensity.reason.sentence}</p>
                )}
              </section>
            </RunSeries>
            {document.stress !== undefined && <RunStresses stress={document.stress} />}
            <RunHeld held={document.held} />
            <section>
              <h2>What it was meant to be</h2>
              <IntentEditor
                activityId={document.activityId}
                intent={document.intent.intent}
                probabilityFrac={document.intent.probabilityFrac}
                from={document.intent.from}
              />
              {document.intent.from === 'inferred' && <Reasons reasons={document.intent.reasons} />}
            </section>
            <section>
              <h2>How was it?</h2>
              <RunNoted noted={document.noted} />
              <RunReportEditor activityId={document.activityId} report={document.report} />
            </section>
            {document.laps.length > 1 && (
              <section>
                <h2>Laps</h2>
                <LapsTable laps={document.laps} />
              </section>
            )}
            <Recordings run={document} />
            <Doubts run={document} />
          </>
        )}
      </Loaded>
      {run.data === undefined && run.error !== null && (
        <p>
          <Link href={setAsidePath}>See what is set aside</Link>
        </p>
      )}
    </Page>
  )
}

function Verdict({ run }: { readonly run: RunDocument }) {
  const { easyJudgement, intent } = run
  return (
    <div className="sentences">
      <p className="answer">{run.sentence}</p>
      <p className="verdict-line">
        {isAvailable(easyJudgement) ? (
          <>
            <VerdictBadge verdict={easyJudgement.verdict} isProbable={easyJudgement.isProbable} />
            {easyJudgement.verdict !== 'in-doubt' && (
              <span className="soft">
                The chance that it stayed easy is {chanceText(easyJudgement.stayedEasyProbabilityFrac)}
                {easyJudgement.from === 'speed' && ', judged by pace'}.
              </span>
            )}
          </>
        ) : (
          <>
            <span className="badge">{intentWords[intent.intent]}</span>
            {easyJudgement.reason.sentence !== run.sentence && (
              <span className="soft">{easyJudgement.reason.sentence}</span>
            )}
          </>
        )}
      </p>
      {isAvailable(easyJudgement) && easyJudgement.reasons.length > 0 && (
        <Reasons reasons={reasonsBesides(easyJudgement.reasons, run.sentence)} />
      )}
    </div>
  )
}

/** What cannot be said of this run, and what was mended when it was read. */
function Doubts({ run }: { readonly run: RunDocument }) {
  const { notes, issues, heartRateFaults } = run
  return (
    <section>
      <h2>How do you know?</h2>
      {notes.length > 0 && (
        <Fold summary="What cannot be said of this run">
          <Reasons reasons={notes} />
        </Fold>
      )}
      {isAvailable(run.heartRate) && (
        <Fold summary="How good was the heart rate?">
          <p>
            {percentText(run.heartRate.usableFrac)} of the time it can be believed.
            {heartRateFaults.length > 0 &&
              ` ${countedText(heartRateFaults.length, 'stretch is', 'stretches are')} left out of every figure.`}
            {run.hasChestStrap === true && ' It came from a chest strap.'}
            {run.hasChestStrap === false && ' It came from an optical sensor.'}
          </p>
        </Fold>
      )}
      <Fold summary="Where does it come from?">
        <p>
          The file <code>{run.fileName}</code>
          {run.summary.deviceName !== undefined && <>, recorded by {run.summary.deviceName}</>}.
        </p>
        {issues.length > 0 && (
          <>
            <p>When it was read:</p>
            <Reasons reasons={issues} />
          </>
        )}
      </Fold>
      <Fold summary="Was this not a run?">
        <SportCorrection activityId={run.activityId} />
      </Fold>
    </section>
  )
}
