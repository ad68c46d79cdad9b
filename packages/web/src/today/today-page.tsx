import { addDays, isAvailable, type LocalDate, type PlannedSession } from '@footing/engine'
import { Link } from 'wouter'
import type { PlanDocument, RunStress, WeekDocument } from '../api/documents.generated.ts'
import { useLatestRuns, usePlan, useWeek, useWhy } from '../api/queries.ts'
import { longDayText, weekdayText } from '../format/dates.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { SessionTargetLine } from '../plan/session-target.tsx'
import { stageWords } from '../plan/stage-words.ts'
import { RunRow } from '../runs/run-row.tsx'
import { FourAnswers } from './four-answers.tsx'
import { weekDays } from './week-days.ts'
import { WeekStrip } from './week-strip.tsx'

export function TodayPage() {
  const plan = usePlan()
  return (
    <Page
      title={plan.data === undefined ? 'Today' : longDayText(plan.data.asOf, plan.data.asOf)}
      aside={plan.data === undefined ? undefined : `Stage: ${stageWords[plan.data.stage]}`}
    >
      <Loaded query={plan} waiting="Looking at today.">
        {(answer) => (
          <>
            <TodaySession plan={answer} />
            <ThisWeek plan={answer} />
          </>
        )}
      </Loaded>
      {plan.data !== undefined && <LastRun today={plan.data.asOf} />}
      <FourAnswers hasRuns />
    </Page>
  )
}

function TodaySession({ plan }: { readonly plan: PlanDocument }) {
  const latest = useLatestRuns()
  const today = plan.sessions.filter((session) => session.date === plan.asOf)
  if (today.length > 0)
    return today.map((session) => <SessionCard key={session.kind} session={session} when="Today" />)
  const hasRun = latest.data?.runs[0]?.date === plan.asOf
  const next = plan.sessions.find((session) => session.target !== undefined)
  return (
    <>
      <p className="answer">{hasRun ? 'You have run today.' : 'Nothing is planned for today.'}</p>
      {next !== undefined && <SessionCard session={next} when={whenText(next.date, plan.asOf)} />}
    </>
  )
}

function whenText(date: LocalDate, today: LocalDate): string {
  return date === addDays(today, 1) ? 'Tomorrow' : weekdayText(date)
}

interface SessionCardProps {
  readonly session: PlannedSession
  readonly when: string
}

function SessionCard({ session, when }: SessionCardProps) {
  return (
    <section className="card session" aria-label={`${when}: ${session.title}`}>
      <div>
        {when !== 'Today' && <p className="soft">{when}</p>}
        <h2 className="answer">{session.title}</h2>
      </div>
      <SessionTargetLine session={session} />
      <p>{session.purpose}</p>
      {session.reasons.length > 0 && (
        <Fold summary={when === 'Today' ? 'Why this, today?' : 'Why this?'}>
          <Reasons reasons={session.reasons} />
        </Fold>
      )}
    </section>
  )
}

function ThisWeek({ plan }: { readonly plan: PlanDocument }) {
  const latest = useLatestRuns()
  const why = useWhy()
  const week = useWeek()
  if (latest.data === undefined) return null
  const days = weekDays(plan.asOf, { runs: latest.data.runs, sessions: plan.sessions })
  const repeatability = why.data?.history.repeatability
  return (
    <section>
      <h2>This week</h2>
      {days.some((day) => day.done.length + day.planned.length > 0) ? (
        <>
          <WeekStrip days={days} stresses={stressesOf(week.data)} />
          {week.data !== undefined && week.data.runs.length > 0 && <p>{week.data.sentences.join(' ')}</p>}
          {(week.data?.runs.length ?? 0) > 0 && (
            <p className="soft">
              Three bars under each day: legs, metabolism, nerves and muscles, each against what is usual for
              you. <Link href="/easy-days">More about this week</Link>
            </p>
          )}
        </>
      ) : (
        <p>
          Nothing was run this week, and nothing is planned for the rest of it.{' '}
          <Link href="/plan">See the next seven days</Link>
        </p>
      )}
      {repeatability !== undefined && isAvailable(repeatability) && (
        <p>
          {repeatability.sentence} <Link href="/progress">How do you know?</Link>
        </p>
      )}
    </section>
  )
}

function stressesOf(week: WeekDocument | undefined): ReadonlyMap<string, RunStress> | undefined {
  return week === undefined
    ? undefined
    : new Map(week.runs.map(({ activityId, stress }) => [activityId, stress]))
}

function LastRun({ today }: { readonly today: LocalDate }) {
  const latest = useLatestRuns()
  const last = latest.data?.runs[0]
  if (last === undefined) return null
  return (
    <section>
      <h2>Your last run</h2>
      <p>{last.sentence}</p>
      <RunRow run={last} today={today} />
    </section>
  )
}
