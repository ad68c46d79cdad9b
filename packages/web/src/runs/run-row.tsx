import type { LocalDate } from '@footing/engine'
import { Link } from 'wouter'
import type { RunSummary } from '../api/documents.generated.ts'
import { shortDateText, shortDayText, weekdayText, yearOf } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'
import { intentWords } from '../parts/intent.tsx'
import { runPath } from '../parts/run-link.tsx'
import { VerdictBadge } from '../parts/verdict.tsx'

interface RunRowProps {
  readonly run: RunSummary
  /** Where the row stands outside of its month: the day against which its year is shown. */
  readonly today?: LocalDate
}

/** One run as one link: its day, its size, and what became of it. */
export function RunRow({ run, today }: RunRowProps) {
  const isOtherYear = today !== undefined && yearOf(today) !== yearOf(run.date)
  const facts = [
    run.distanceM === undefined ? undefined : distanceText(run.distanceM),
    durationText(run.movingS),
    run.averageSpeedMps === undefined ? undefined : paceText(run.averageSpeedMps),
    run.averageHeartRateBpm === undefined ? undefined : `${Math.round(run.averageHeartRateBpm)} bpm`,
  ]
  return (
    <Link href={runPath(run.activityId)} className="run-row">
      <span className="run-day">
        <b>{weekdayText(run.date).slice(0, 3)}</b>{' '}
        {isOtherYear ? shortDateText(run.date) : shortDayText(run.date)}
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
