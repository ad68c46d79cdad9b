import { Link } from 'wouter'
import type { RunStress } from '../api/documents.generated.ts'
import { dayMonthText, weekdayText } from '../format/dates.ts'
import { durationText } from '../format/duration.ts'
import { intentWords } from '../parts/intent-words.ts'
import { runPath } from '../parts/run-link.tsx'
import { VerdictMark, verdictWords } from '../parts/verdict.tsx'
import { stressAmounts } from '../week/stress-amounts.ts'
import { StressBars } from '../week/stress-bars.tsx'
import type { WeekDay } from './week-days.ts'

interface WeekStripProps {
  readonly days: readonly WeekDay[]
  /** The stresses of the week's runs, by run; absent until they are there. */
  readonly stresses: ReadonlyMap<string, RunStress> | undefined
}

/** This week, a column a day: filled is done, outlined is planned; under it the three stresses of what was done. */
export function WeekStrip({ days, stresses }: WeekStripProps) {
  const longestS = Math.max(
    1800,
    ...days.flatMap((day) => [
      ...day.done.map((run) => run.movingS),
      ...day.planned.map((session) => session.target?.durationS ?? 0),
    ]),
  )
  const height = (durationS: number) => ({ height: `${Math.max(6, (100 * durationS) / longestS)}%` })
  return (
    <ol className="week-strip">
      {days.map((day) => (
        <li key={day.date} className={day.isToday ? 'is-today' : undefined}>
          <span className="week-strip-bars">
            {day.done.map((run) => (
              <Link
                key={run.activityId}
                href={runPath(run.activityId)}
                className="bar-done"
                style={height(run.movingS)}
              >
                {run.verdict !== undefined && <VerdictMark verdict={run.verdict} />}
                <span className="for-screen-readers">
                  {weekdayText(day.date)}, done: {durationText(run.movingS)}
                  {`, ${run.verdict === undefined ? intentWords[run.intent] : verdictWords[run.verdict]}`.toLowerCase()}
                </span>
              </Link>
            ))}
            {day.planned.map((session) => (
              <span key={session.kind} className="bar-planned" style={height(session.target?.durationS ?? 0)}>
                <span className="for-screen-readers">
                  {weekdayText(day.date)}, planned: {session.title},{' '}
                  {durationText(session.target?.durationS ?? 0)}
                </span>
              </span>
            ))}
          </span>
          <span className="week-strip-day" title={dayMonthText(day.date)}>
            {weekdayText(day.date).slice(0, 3)}
          </span>
          <span className="week-strip-size">{sizeText(day)}</span>
          {stresses !== undefined && day.done.length > 0 && (
            <StressBars
              amounts={stressAmounts(day.done.flatMap((run) => stresses.get(run.activityId) ?? []))}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function sizeText(day: WeekDay): string {
  const doneS = day.done.reduce((sum, run) => sum + run.movingS, 0)
  const plannedS = day.planned.reduce((sum, session) => sum + (session.target?.durationS ?? 0), 0)
  const [shownS] = [doneS, plannedS].filter((durationS) => durationS > 0)
  if (shownS !== undefined) return `${Math.round(shownS / 60)} min`
  return day.isPast ? '–' : 'rest'
}
