import { type Capacity, isAvailable, type PlannedSession } from '@footing/engine'
import { usePlan } from '../api/queries.ts'
import { dayMonthText, weekdayText } from '../format/dates.ts'
import { distanceText } from '../format/distance.ts'
import { hoursText } from '../format/duration.ts'
import { countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { Reasons } from '../parts/reasons.tsx'
import { withoutSaidElsewhere } from '../parts/said-elsewhere.ts'
import { Sentences } from '../parts/sentences.tsx'
import { SessionTargetLine } from './session-target.tsx'
import { stageWords } from './stage-words.ts'

export function PlanPage() {
  const plan = usePlan()
  return (
    <Page
      title="What do I do next?"
      aside={plan.data === undefined ? undefined : `Stage: ${stageWords[plan.data.stage]}`}
    >
      <Loaded query={plan} waiting="Laying out the next seven days.">
        {(answer) => (
          <>
            <Sentences
              sentences={withoutSaidElsewhere(
                answer.sentences,
                answer.sessions.flatMap((session) => session.target?.feel ?? []),
              )}
            />
            <section>
              <h2>The next seven days</h2>
              <ol className="days">
                {answer.sessions.map((session) => (
                  <li key={`${session.date} ${session.kind}`}>
                    <Day
                      session={session}
                      longestS={longestS(answer.sessions)}
                      isToday={session.date === answer.asOf}
                    />
                  </li>
                ))}
              </ol>
            </section>
            <section>
              <h2>What this rests on</h2>
              {isAvailable(answer.capacity) ? (
                <>
                  <p>{heldText(answer.capacity)}</p>
                  <Fold summary="How do you know?">
                    <Reasons reasons={answer.capacity.reasons} />
                  </Fold>
                </>
              ) : (
                <p>{answer.capacity.reason.sentence}</p>
              )}
            </section>
            {answer.leavesOut.length > 0 && (
              <section>
                <h2>What this leaves out</h2>
                <Reasons reasons={answer.leavesOut} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function heldText(capacity: Capacity): string {
  const { weeklyMovingS, weeklyDistanceM, runsPerWeek, longestRunM } = capacity
  if (weeklyMovingS === 0) return 'In the last weeks nothing was held that could be built on.'
  const volume = `${hoursText(weeklyMovingS)} and ${distanceText(weeklyDistanceM)} a week in ${countedText(runsPerWeek, 'run')}`
  return `What you have held: ${volume}, the longest ${distanceText(longestRunM)}.`
}

function longestS(sessions: readonly PlannedSession[]): number {
  return Math.max(1, ...sessions.map((session) => session.target?.durationS ?? 0))
}

interface DayProps {
  readonly session: PlannedSession
  readonly longestS: number
  readonly isToday: boolean
}

function Day({ session, longestS, isToday }: DayProps) {
  const { target } = session
  return (
    <article className={`day is-${session.kind}`}>
      <div className="day-date">
        <b>{weekdayText(session.date)}</b>
        <span className="soft">{isToday ? 'today' : dayMonthText(session.date)}</span>
      </div>
      <div className="day-body">
        <h3>{session.title}</h3>
        {target !== undefined && (
          <>
            <span className="day-bar" aria-hidden="true">
              <span style={{ width: `${(100 * target.durationS) / longestS}%` }} />
            </span>
            <SessionTargetLine session={session} />
          </>
        )}
        <p>{session.purpose}</p>
        {session.reasons.length > 0 && (
          <Fold summary={isToday ? 'Why this, today?' : 'Why this, on this day?'}>
            <Reasons reasons={session.reasons} />
          </Fold>
        )}
      </div>
    </article>
  )
}
