import { useId, useRef } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../api/client.ts'
import type { RunDocument, RunRecording } from '../api/documents.generated.ts'
import { useTellApart } from '../api/queries.ts'
import { countText } from '../format/numbers.ts'
import { RunLink, runPath } from '../parts/run-link.tsx'
import { lentText, startText } from './recording-words.ts'

/** The recordings of a run that several devices or apps recorded, and the buttons that part or join them. */
export function Recordings({ run }: { readonly run: RunDocument }) {
  const { activityId, recordings = [], toldApartIds = [] } = run
  const headingRef = useRef<HTMLHeadingElement>(null)
  const [, navigate] = useLocation()
  const tell = useTellApart(activityId)
  if (recordings.length < 2 && toldApartIds.length === 0) return null
  const primary = recordings.find(({ isPrimary }) => isPrimary)
  const change = (otherId: string, isApart: boolean) => {
    if (tell.isPending) return
    tell.mutate(
      { otherId, isApart },
      {
        onSuccess: (told) => {
          if (told.activityId !== activityId) navigate(runPath(told.activityId), { replace: true })
          // The button that was pressed is gone.
          headingRef.current?.focus()
        },
      },
    )
  }
  return (
    <section>
      <h2 ref={headingRef} tabIndex={-1}>
        {recordings.length < 2 ? 'Recorded once, as you said' : `Recorded ${timesText(recordings.length)}`}
      </h2>
      {recordings.length > 1 && (
        <>
          <p>It counts once, with each part from the recording that has it best.</p>
          <ul className="recordings">
            {recordings.map((recording) => (
              <Recording
                key={recording.activityId}
                recording={recording}
                primary={primary}
                onApart={() => change(recording.activityId, true)}
              />
            ))}
          </ul>
        </>
      )}
      {toldApartIds.map((otherId) => (
        <p key={otherId} className="buttons">
          <span>
            You said that <RunLink activityId={otherId}>another recording of this time</RunLink> is a run of
            its own.
          </span>
          <button type="button" onClick={() => change(otherId, false)}>
            They are one run
          </button>
        </p>
      ))}
      {tell.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(tell.error)}
        </p>
      )}
    </section>
  )
}

interface RecordingProps {
  readonly recording: RunRecording
  readonly primary: RunRecording | undefined
  readonly onApart: () => void
}

function Recording({ recording, primary, onApart }: RecordingProps) {
  const nameId = useId()
  return (
    <li>
      <div>
        <p id={nameId}>
          <code>{recording.fileName}</code>
        </p>
        <p className="soft">
          {recording.isPrimary || primary === undefined
            ? 'This one counts; it knows most of the run.'
            : `${startText(recording.startEpochS - primary.startEpochS)} ${lentText(recording.lent)}`}
        </p>
      </div>
      {!recording.isPrimary && (
        <button type="button" aria-describedby={nameId} onClick={onApart}>
          These are two runs
        </button>
      )}
    </li>
  )
}

function timesText(count: number): string {
  return count === 2 ? 'twice' : `${countText(count)} times`
}
