import { sentenceOf } from '../api/client.ts'
import type { ToldRun } from '../api/documents.generated.ts'
import { useLearned, useTellIntent } from '../api/queries.ts'
import { longDayText, shortDateText } from '../format/dates.ts'
import { countedText } from '../format/numbers.ts'
import { intentPhrases } from './intent-words.ts'
import { RunLink } from './run-link.tsx'

/** As many runs as a line can name. */
const namedCount = 4

interface LearnedProps {
  readonly activityId: string
  /** Whether the runner said what this run was meant to be. */
  readonly isTold: boolean
}

/** What was learned from a run that was told, or of which told run this one was read; each can be taken back. */
export function Learned({ activityId, isTold }: LearnedProps) {
  const told = useLearned().data?.told ?? []
  if (isTold) {
    const own = told.find((run) => run.activityId === activityId)
    return (
      <div className="learned">
        <p className="soft">
          You said so, and Footing remembers it.
          {own !== undefined && own.learned.length > 0 && (
            <>
              {' '}
              {countedText(own.learned.length, 'run')} like it {own.learned.length === 1 ? 'is' : 'are'} read
              the same way: <LearnedRuns run={own} />.
            </>
          )}
        </p>
        <TakeBack activityId={activityId} />
      </div>
    )
  }
  const teachers = told.filter(({ learned }) => learned.some((run) => run.activityId === activityId))
  if (teachers.length === 0) return null
  return (
    <ul className="learned">
      {teachers.map((run) => (
        <li key={run.activityId}>
          <span className="soft">
            Learned from you: you said of{' '}
            <RunLink activityId={run.activityId}>{longDayText(run.localDate)}</RunLink>, a run like it, that
            it was {intentPhrases[run.intent]}.
          </span>
          <TakeBack activityId={run.activityId} words="Take that back" />
        </li>
      ))}
    </ul>
  )
}

/** The runs that learned from one, by name as far as a line goes. */
function LearnedRuns({ run }: { readonly run: ToldRun }) {
  const named = run.learned.slice(0, namedCount)
  const more = run.learned.length - named.length
  return (
    <>
      {named.map(({ activityId, localDate }, index) => (
        <span key={activityId}>
          {index > 0 && ', '}
          <RunLink activityId={activityId}>{shortDateText(localDate)}</RunLink>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  )
}

function TakeBack({
  activityId,
  words = 'Take it back',
}: {
  readonly activityId: string
  readonly words?: string
}) {
  const tell = useTellIntent(activityId)
  return (
    <>
      <button type="button" className="is-quiet" disabled={tell.isPending} onClick={() => tell.mutate(null)}>
        {words}
      </button>
      {tell.error !== null && (
        <span className="notice notice-trouble" role="alert">
          {sentenceOf(tell.error)}
        </span>
      )}
    </>
  )
}

/** Everything the runner corrected, with what came of it. */
export function ToldRuns() {
  const told = useLearned().data?.told ?? []
  if (told.length === 0) return null
  return (
    <section>
      <h2>What you told Footing</h2>
      <ul className="told-runs">
        {told.map((run) => (
          <li key={run.activityId}>
            <span>
              <RunLink activityId={run.activityId}>{longDayText(run.localDate)}</RunLink> was{' '}
              {intentPhrases[run.intent]}.{' '}
              {run.learned.length === 0 ? (
                <span className="soft">No other run is read differently because of it.</span>
              ) : (
                <span className="soft">
                  {countedText(run.learned.length, 'run')} like it {run.learned.length === 1 ? 'is' : 'are'}{' '}
                  read the same way: <LearnedRuns run={run} />.
                </span>
              )}
            </span>
            <TakeBack activityId={run.activityId} />
          </li>
        ))}
      </ul>
    </section>
  )
}
