import type { Sport } from '@footing/engine'
import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../api/client.ts'
import { useTellSport } from '../api/queries.ts'
import { sportText } from '../parts/sport.ts'
import { setAsidePath } from '../set-aside/set-aside-path.ts'

/** What a recording that looks like a run most often is instead. */
const otherSports = ['ride', 'walk', 'hike', 'other'] as const satisfies readonly Sport[]

/** Says that this was no run, and what it was; it is set aside then, where that can be taken back. */
export function SportCorrection({ activityId }: { readonly activityId: string }) {
  const selectId = useId()
  const [sport, setSport] = useState<(typeof otherSports)[number]>('ride')
  const [, navigate] = useLocation()
  const tell = useTellSport(activityId, () => navigate(setAsidePath))
  return (
    <>
      <p>Say what it was. It is kept, counts for no answer any more, and can be taken back.</p>
      <p className="buttons">
        <label htmlFor={selectId}>It was</label>
        <select
          id={selectId}
          value={sport}
          onChange={(event) =>
            setSport(otherSports.find((choice) => choice === event.target.value) ?? 'other')
          }
        >
          {otherSports.map((choice) => (
            <option key={choice} value={choice}>
              {sportText(choice).toLowerCase()}
            </option>
          ))}
        </select>
        <button type="button" disabled={tell.isPending} onClick={() => tell.mutate(sport)}>
          Set it aside
        </button>
      </p>
      {tell.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(tell.error)}
        </p>
      )}
    </>
  )
}
