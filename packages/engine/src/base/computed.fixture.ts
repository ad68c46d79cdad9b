import type { Computed } from './computed.ts'

/** What must be available in a test. */
export function got<T>(computed: Computed<T>): T {
  if (computed.status === 'unavailable') throw new Error(computed.reason.code)
  return computed
}
