/** An expected failure is a value: the caller must look before it uses what it asked for. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Why something failed: a stable code for programs and one sentence for the runner. */
export interface Failure {
  readonly code: string
  readonly sentence: string
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function failure(code: string, sentence: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, sentence } }
}
