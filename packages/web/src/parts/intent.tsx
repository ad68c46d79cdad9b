import type { Intent } from '@footing/engine'
import { useId } from 'react'
import { sentenceOf } from '../api/client.ts'
import { useTellIntent } from '../api/queries.ts'
import { chanceText } from '../format/numbers.ts'
import { intentWords } from './intent-words.ts'
import { Learned } from './learned.tsx'

const tellable = ['easy', 'long', 'hard', 'race'] as const satisfies readonly Intent[]

interface IntentEditorProps {
  readonly activityId: string
  readonly intent: Intent
  readonly probabilityFrac: number
  readonly from: 'runner' | 'inferred'
}

/** What a run was meant to be, and the pencil that corrects it. */
export function IntentEditor({ activityId, intent, probabilityFrac, from }: IntentEditorProps) {
  const selectId = useId()
  const tell = useTellIntent(activityId)
  const isTold = from === 'runner'
  return (
    <div className="intent-editor">
      <label htmlFor={selectId}>
        <PencilIcon /> This was meant as
      </label>
      <select
        id={selectId}
        value={isTold ? intent : 'inferred'}
        disabled={tell.isPending}
        onChange={(event) => {
          const told = tellable.find((choice) => choice === event.target.value)
          tell.mutate(told ?? null)
        }}
      >
        <option value="inferred">
          {isTold
            ? 'Let Footing judge'
            : `${intentWords[intent]} (our reading, ${chanceText(probabilityFrac)} sure)`}
        </option>
        {tellable.map((choice) => (
          <option key={choice} value={choice}>
            {intentWords[choice]}
          </option>
        ))}
      </select>
      <Learned activityId={activityId} isTold={isTold} />
      {tell.error !== null && (
        <p className="notice notice-trouble" role="alert">
          {sentenceOf(tell.error)}
        </p>
      )}
    </div>
  )
}

function PencilIcon() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 13.5l.8-3.2 7.7-7.7a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L5.7 12.7z" />
    </svg>
  )
}
