/** States what must be true. A bug throws; an expected failure never comes here. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Footing has a bug: ${message}`)
}

/** The value, which must be there. */
export function present<T>(value: T | undefined | null, message: string): T {
  assert(value !== undefined && value !== null, message)
  return value
}
