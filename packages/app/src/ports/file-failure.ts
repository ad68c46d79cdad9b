import type { Failure } from '@footing/engine'

/** Why a file or folder outside the data folder, which the runner named, cannot be used. */
export type FileFailureCode = 'file-not-writable' | 'file-not-readable'

/** A disk that refuses: has a code and a sentence for the runner, and is caught once, at the edge. */
export class FileFailure extends Error implements Failure {
  readonly code: FileFailureCode
  readonly sentence: string

  constructor(code: FileFailureCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'FileFailure'
    this.code = code
    this.sentence = sentence
  }
}
