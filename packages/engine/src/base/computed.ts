/** A coded reason with the sentence that a runner reads. */
export interface Reason {
  /** Stable, kebab-case; never changes its meaning. */
  readonly code: string
  /** Plain words, ends with a full stop. */
  readonly sentence: string
}

/** "Not computable" is an answer: never 0, never NaN, never a silent default. */
export interface Unavailable {
  readonly status: 'unavailable'
  readonly reason: Reason
}

export type Available<T> = { readonly status: 'available' } & T

/** Something that is either there, with all its fields, or unavailable for a stated reason. */
export type Computed<T> = Available<T> | Unavailable

export function available<T extends object>(value: T): Available<T> {
  return { status: 'available', ...value }
}

export function unavailable(code: string, sentence: string): Unavailable {
  return { status: 'unavailable', reason: { code, sentence } }
}

export function isAvailable<T>(computed: Computed<T>): computed is Available<T> {
  return computed.status === 'available'
}
