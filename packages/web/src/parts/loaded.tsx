import type { ReactNode } from 'react'
import { sentenceOf } from '../api/client.ts'

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown }
  /** What is being looked for, said while it is: "Reading your runs." */
  readonly waiting: string
  readonly children: (data: T) => ReactNode
}

/** Shows what was asked for, or in words why it is not there yet. */
export function Loaded<T>({ query, waiting, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <div className="notice notice-trouble" role="alert">
        <p>{sentenceOf(query.error)}</p>
        <button type="button" onClick={() => query.refetch()}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <p className="waiting" aria-live="polite">
      {waiting}
    </p>
  )
}
