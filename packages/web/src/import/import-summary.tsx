import { Link } from 'wouter'
import type { ImportDocument } from '../api/documents.generated.ts'
import { useLatestRuns, useSetAside } from '../api/queries.ts'
import { durationText } from '../format/duration.ts'
import { countedText } from '../format/numbers.ts'
import { SetAsideList } from '../set-aside/set-aside-list.tsx'
import { setAsidePath } from '../set-aside/set-aside-path.ts'
import { FailedFiles } from './failed-files.tsx'
import { ImportCountList } from './import-counts.tsx'
import { importHeadline } from './import-headline.ts'
import type { NotSent } from './import-session.ts'
import { ReportLines } from './report-lines.tsx'

interface ImportSummaryProps {
  readonly report: ImportDocument
  readonly notSent: readonly NotSent[]
}

/** So many set aside stand in the report itself; the page of their own has all. */
const mostSetAside = 5

/** What became of every file: counts, then what needs attention, then everything else in a line each. */
export function ImportSummary({ report, notSent }: ImportSummaryProps) {
  return (
    <div className="import-summary">
      <section className="report-part" aria-label="What became of the files">
        <p className="answer">{importHeadline(report)}</p>
        <ImportCountList counts={report.counts} />
        <p className="soft">
          {countedText(report.fileCount, 'file')} read in {durationText(Math.max(1, report.durationS))}.
          {report.isCancelled && ' You stopped it; what was read is kept, and the rest can be added later.'}
        </p>
        <RecordedAgain />
      </section>
      <SetAsideNow report={report} />
      <FailedFiles items={report.items} notSent={notSent} />
      <ReportLines items={report.items} />
    </div>
  )
}

/** How often one run lies in several files, over everything there is. */
function RecordedAgain() {
  const againCount = useLatestRuns().data?.sameRunAgainCount ?? 0
  if (againCount === 0) return null
  return (
    <p className="soft">
      In all, {countedText(againCount, 'recording is', 'recordings are')} of a run that another one has too.
      Each run counts once, with the best of all of them; its page names them.
    </p>
  )
}

/** Of what was just read, the activities that were not taken for what their file calls them. */
function SetAsideNow({ report }: { readonly report: ImportDocument }) {
  const query = useSetAside()
  const read = new Set(report.items.map((item) => item.activityId))
  const activities = (query.data?.activities ?? []).filter(({ activityId }) => read.has(activityId))
  if (activities.length === 0) return null
  return (
    <section className="report-part">
      <h2>Set aside</h2>
      <p>These were not taken for runs. If one was a run, say so.</p>
      <SetAsideList activities={activities.slice(0, mostSetAside)} />
      {activities.length > mostSetAside && (
        <p>
          <Link href={setAsidePath}>See all {activities.length} that were set aside</Link>
        </p>
      )}
    </section>
  )
}
