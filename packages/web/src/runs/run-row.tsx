import { Link } from 'wouter'
import type { RunSummary } from '../api/documents.ts'
import { shortDayText, weekdayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'
import { intentWords } from '../parts/intent.tsx'
import { runPath } from '../parts/run-link.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'

/** One run as one link: its day, its size, and what became of it. */
export function RunRow({ run }: { readonly run: RunSummary }) {
  const facts = [
    run.distanceM === undefined ? undefined : distanceText(run.distanceM),
    durationText(run.movingS),
    run.averageSpeedMps === undefined ? undefined : paceText(run.averageSpeedMps),
    run.averageHeartRateBpm === undefined ? undefined : `${Math.round(run.averageHeartRateBpm)} bpm`,
  ]
  return (
    <Link href={runPath(run.activityId)} className="run-row">
      <span className="run-day">
        <b>{weekdayText(run.date).slice(0, 3)}</b> {shortDayText(run.date)}
      </span>
      <span className="run-facts">
        {run.title !== undefined && <span className="run-title">{run.title}</span>}
        <span>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
      </span>
      {run.verdict === undefined ? (
        <span className="badge is-plain">{intentWords[run.intent]}</span>
      ) : (
        <VerdictBadge verdict={run.verdict} />
      )}
    </Link>
  )
}
