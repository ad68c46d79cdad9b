import type { Failure } from '@footing/engine'

/** Why a store cannot be used at all. */
export type StoreFailureCode =
  /** The data were written by a newer Footing. */
  | 'store-newer'
  /** Not a database, or a damaged one. */
  | 'store-damaged'
  /** The folder or file cannot be opened or written. */
  | 'data-folder-not-writable'
  /** The database server does not answer or refuses. */
  | 'store-unreachable'
  /** Another process held the store for too long. */
  | 'store-busy'

/**
 * A broken disk or database: the one exception of a store that has a code and a sentence for the runner.
 * Thrown when a store is opened or written and caught once, at the edge.
 */
export class StoreFailure extends Error implements Failure {
  readonly code: StoreFailureCode
  readonly sentence: string

  constructor(code: StoreFailureCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StoreFailure'
    this.code = code
    this.sentence = sentence
  }
}
