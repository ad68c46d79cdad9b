import type { LocalDate } from '@footing/engine'
import { Link } from 'wouter'
import type { RunSummary } from '../api/documents.generated.ts'
import { shortDateText, shortDayText, weekdayText, yearOf } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { durationText } from '../format/duration.ts'
import { paceText } from '../format/pace.ts'
import { intentWords } from '../parts/intent-words.ts'
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
  const { distanceM, movingS, averageSpeedMps, averageHeartRateBpm } = run
  return (
    <Link href={runPath(run.activityId)} className="run-row">
      <span className="run-day">
        <b>{weekdayText(run.date).slice(0, 3)}</b>{' '}
        {isOtherYear ? shortDateText(run.date) : shortDayText(run.date)}
      </span>
      <span className="run-facts">
        {run.title !== undefined && <span className="run-title">{run.title}</span>}
        {run.structure !== undefined && <span className="run-structure">{run.structure}</span>}
        {/* A value that is not known leaves its column empty; the run's own page says why. */}
        <span className="run-numbers">
          <span>{distanceM !== undefined && distanceText(distanceM)}</span>
          <span>{durationText(movingS)}</span>
          <span>{averageSpeedMps !== undefined && paceText(averageSpeedMps)}</span>
          <span>{averageHeartRateBpm !== undefined && `${Math.round(averageHeartRateBpm)} bpm`}</span>
        </span>
      </span>
      {run.verdict === undefined ? (
        <span className="badge is-plain">{intentWords[run.intent]}</span>
      ) : (
        <VerdictBadge verdict={run.verdict} />
      )}
    </Link>
  )
}
