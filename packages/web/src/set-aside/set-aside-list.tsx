import type { Sport } from '@footing/engine'
import { useId } from 'react'
import { sentenceOf } from '../api/client.ts'
import type { SetAsideActivity } from '../api/documents.generated.ts'
import { useTellSport } from '../api/queries.ts'
import { dateText, weekdayText } from '../format/dates.ts'
import { durationText } from '../format/duration.ts'
import { RunLink } from '../parts/run-link.tsx'
import { sportText } from '../parts/sport.ts'

/** Activities with why they are not taken for what their file calls them, each with the button that corrects it. */
export function SetAsideList({ activities }: { readonly activities: readonly SetAsideActivity[] }) {
  return (
    <ul className="set-aside">
      {activities.map((activity) => (
        <SetAsideItem key={activity.activityId} activity={activity} />
      ))}
    </ul>
  )
}

function SetAsideItem({ activity }: { readonly activity: SetAsideActivity }) {
  const { activityId, date, title, elapsedS, sport, takenForSport, sentence, fileName } = activity
  const nameId = useId()
  const tell = useTellSport(activityId)
  const isTold = takenForSport !== undefined
  return (
    <li>
      <div className="set-aside-what">
        <h3 id={nameId}>
          {weekdayText(date)} {dateText(date)}
        </h3>
        <p className="soft">
          {[sportText(sport), durationText(elapsedS), ...(title === undefined ? [] : [title])].join(' · ')}
        </p>
        <p aria-live="polite">{isTold ? toldText(sport, takenForSport) : sentence}</p>
        <p className="soft">
          <code>{fileName}</code>
        </p>
        {tell.error !== null && (
          <p className="notice notice-trouble" role="alert">
            {sentenceOf(tell.error)}
          </p>
        )}
      </div>
      <div className="set-aside-answer">
        {/* Not disabled while it is told: the focus would be lost. */}
        <button
          type="button"
          aria-describedby={nameId}
          aria-busy={tell.isPending}
          onClick={() => !tell.isPending && tell.mutate(isTold ? 'auto' : 'run')}
        >
          {isTold ? 'Take that back' : 'This was a run'}
        </button>
        {sport === 'run' && <RunLink activityId={activityId}>See the run</RunLink>}
      </div>
    </li>
  )
}

function toldText(sport: Sport, takenForSport: Sport): string {
  return `You say that this was ${sportText(sport).toLowerCase()}; Footing took it for ${sportText(takenForSport).toLowerCase()}.`
}
