/** The finite number that a text says, or NaN: an empty text says nothing, not zero. */
export function numberOf(text: string | undefined): number {
  const value = Number(text)
  if (value === 0 && text?.trim() === '') return Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** A number above zero, or NaN: for quantities whose zero means "no reading". */
export function positiveNumberOf(text: string | undefined): number {
  const value = numberOf(text)
  return value > 0 ? value : Number.NaN
}

/** A number of at least zero, or NaN: for quantities that may be zero but never less. */
export function countNumberOf(text: string | undefined): number {
  const value = numberOf(text)
  return value >= 0 ? value : Number.NaN
}
