const decimalSteps = [10, 1000] as const
const surePrecision = 9

/**
 * A number of single precision in as few digits as give the same number back: 3.2, not 3.200000047683716, which is
 * how it looks in double precision.
 */
export function float32Text(value: number): string {
  if (Number.isInteger(value)) return String(value)
  for (const step of decimalSteps) {
    const rounded = Math.round(value * step) / step
    if (Math.fround(rounded) === value) return String(rounded)
  }
  // Six digits often suffice, nine always do.
  for (let digits = 6; digits < surePrecision; digits++) {
    const shorter = Number(value.toPrecision(digits))
    if (Math.fround(shorter) === value) return String(shorter)
  }
  return String(Number(value.toPrecision(surePrecision)))
}
