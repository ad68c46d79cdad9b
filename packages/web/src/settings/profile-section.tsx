import { type ProfileSource, profileSources } from '@footing/engine'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '../api/client.ts'
import type { ProfileFieldState } from '../api/documents.generated.ts'
import { useDeleteProfileEntry, useProfile, useSaveProfileEntry } from '../api/queries.ts'
import { shortDateText } from '../format/dates.ts'
import { Loaded } from '../parts/loaded.tsx'
import { decodeFieldValue, fieldNotations, fieldValueText, notationHints } from './field-value.ts'

const sourceWords: Readonly<Record<ProfileSource, string>> = {
  runner: 'said by you',
  lab: 'from a lab',
  race: 'from a race',
  'field-test': 'from a field test',
  device: 'from a device',
}

/** What the runner may tell. Nothing here has to be filled in; each entry sharpens an answer that is there already. */
export function ProfileSection({ today }: { readonly today: string }) {
  const profile = useProfile()
  return (
    <section>
      <h2>About you</h2>
      <p>
        Nothing here is needed. Each value you know makes an answer surer, and keeps the day since when it
        holds and where it comes from.
      </p>
      <Loaded query={profile} waiting="Reading what you have entered.">
        {(document) => (
          <ul className="profile-fields">
            {document.fields.map((field) => (
              <li key={field.field}>
                <ProfileFieldRow field={field} today={today} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}

interface ProfileFieldRowProps {
  readonly field: ProfileFieldState
  readonly today: string
}

function ProfileFieldRow({ field, today }: ProfileFieldRowProps) {
  const { current } = field
  const remove = useDeleteProfileEntry()
  return (
    <details className="profile-field">
      <summary>
        <span>{field.meaning}</span>
        <span>
          {current === undefined ? (
            <span className="soft">not told</span>
          ) : (
            <>
              <b>{fieldValueText(field.field, current.value)}</b>{' '}
              <span className="soft">
                {sourceWords[current.source]}, since {shortDateText(current.from)}
              </span>
            </>
          )}
        </span>
      </summary>
      <ProfileEntryForm field={field} today={today} />
      {field.entries.length > 0 && (
        <ul className="profile-entries">
          {field.entries.map((entry) => (
            <li key={entry.from}>
              <span>
                {fieldValueText(field.field, entry.value)}, {sourceWords[entry.source]}, since{' '}
                {shortDateText(entry.from)}
              </span>
              <button
                type="button"
                className="is-quiet"
                disabled={remove.isPending}
                onClick={() => remove.mutate(entry)}
              >
                Remove
                <span className="for-screen-readers">
                  {' '}
                  {field.meaning} of {shortDateText(entry.from)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {remove.error !== null && <Trouble sentence={sentenceOf(remove.error)} />}
    </details>
  )
}

function ProfileEntryForm({ field, today }: ProfileFieldRowProps) {
  const id = useId()
  const save = useSaveProfileEntry()
  const [trouble, setTrouble] = useState<string>()
  const notation = fieldNotations[field.field]

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const decoded = decodeFieldValue(field.field, String(form.get('value') ?? ''))
    setTrouble(decoded.ok ? undefined : decoded.error.sentence)
    if (!decoded.ok) return
    const source = profileSources.find((choice) => choice === form.get('source')) ?? 'runner'
    save.mutate({ field: field.field, value: decoded.value, from: String(form.get('from') || today), source })
  }

  const sentence = trouble ?? (save.error === null ? undefined : sentenceOf(save.error))
  return (
    <form className="entry-form" onSubmit={submit}>
      <label htmlFor={`${id}value`}>
        {notation === 'choice' ? 'Which' : 'Value'} <span className="soft">{notationHints[notation]}</span>
        {notation === 'choice' ? (
          <select id={`${id}value`} name="value">
            {field.choices?.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={`${id}value`}
            name="value"
            type={notation === 'date' ? 'date' : 'text'}
            inputMode={notation === 'bpm' ? 'numeric' : undefined}
            autoComplete="off"
          />
        )}
      </label>
      <label htmlFor={`${id}from`}>
        Holds since
        <input id={`${id}from`} name="from" type="date" defaultValue={today} max={today} />
      </label>
      <label htmlFor={`${id}source`}>
        Known from
        <select id={`${id}source`} name="source">
          {profileSources.map((source) => (
            <option key={source} value={source}>
              {sourceWords[source]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={save.isPending}>
        Keep
      </button>
      {sentence !== undefined && <Trouble sentence={sentence} />}
    </form>
  )
}

function Trouble({ sentence }: { readonly sentence: string }) {
  return (
    <p className="notice notice-trouble" role="alert">
      {sentence}
    </p>
  )
}
