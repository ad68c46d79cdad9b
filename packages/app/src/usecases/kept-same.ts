import { isDeepStrictEqual } from 'node:util'

/** The thing of before where the new one says the very same: what was worked out of it then still holds. */
export function keptSame<T>(now: T, before: T | undefined): T {
  return before !== undefined && isDeepStrictEqual(now, before) ? before : now
}
