import { type FormEvent, useDeferredValue, useState } from 'react'
import { sentenceOf } from '../api/client.ts'
import type { ConstantState } from '../api/documents.generated.ts'
import { useConstants, useSaveConstant } from '../api/queries.ts'
import { countedText } from '../format/numbers.ts'
import { Fold } from '../parts/fold.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { unitWords } from './unit-words.ts'

/** Every number that no study gives and Footing proposes: what it means, its range, and the runner's own value. */
export function ConstantsSection() {
  const constants = useConstants()
  return (
    <section>
      <h2>Footing’s own numbers</h2>
      <p>
        No study gives these numbers; they are proposals. Each may be changed within its range, and every
        answer changes with it at once.
      </p>
      <Loaded query={constants} waiting="Reading the list of numbers.">
        {(document) => {
          const changed = document.constants.filter((constant) => constant.isChanged)
          return (
            <>
              {changed.length > 0 && (
                <>
                  <h3>Changed by you</h3>
                  <ConstantList constants={changed} />
                </>
              )}
              <Fold summary={`All ${countedText(document.constants.length, 'number')}`}>
                <SearchableConstants constants={document.constants} />
              </Fold>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

function SearchableConstants({ constants }: { readonly constants: readonly ConstantState[] }) {
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words).toLowerCase()
  return (
    <>
      <label>
        Search <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <ConstantList
        constants={constants.filter(({ name, meaning }) =>
          `${name} ${meaning}`.toLowerCase().includes(wanted),
        )}
      />
    </>
  )
}

function ConstantList({ constants }: { readonly constants: readonly ConstantState[] }) {
  return (
    <ul className="constants">
      {constants.map((constant) => (
        <li key={constant.name}>
          <ConstantRow key={constant.value} constant={constant} />
        </li>
      ))}
    </ul>
  )
}

function ConstantRow({ constant }: { readonly constant: ConstantState }) {
  const save = useSaveConstant()
  const unit = unitWords(constant.unit)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = Number(new FormData(event.currentTarget).get('value'))
    if (Number.isFinite(value)) save.mutate({ name: constant.name, value })
  }
  return (
    <form className="constant" onSubmit={submit}>
      <p>
        {constant.meaning}
        <code>{constant.name}</code>
      </p>
      <div className="constant-value">
        <label>
          <span className="for-screen-readers">{constant.meaning}</span>
          <input
            name="value"
            type="number"
            step="any"
            min={constant.lowest}
            max={constant.highest}
            defaultValue={constant.value}
          />{' '}
          {unit}
        </label>
        <button type="submit" disabled={save.isPending}>
          Set
        </button>
        {constant.isChanged && (
          <button
            type="button"
            className="is-quiet"
            disabled={save.isPending}
            onClick={() => save.mutate({ name: constant.name, value: null })}
          >
            Back to {constant.proposedValue}
          </button>
        )}
      </div>
      <p className="soft">
        From {constant.lowest} to {constant.highest} {unit}
        {constant.anchor !== undefined && `. Anchor: ${constant.anchor}`}
      </p>
      {save.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(save.error)}
        </p>
      )}
    </form>
  )
}
