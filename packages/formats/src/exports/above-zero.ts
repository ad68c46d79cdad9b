/** An object with only those numbers that are above zero: exports write zero, or nothing, for "not measured". */
export function aboveZero<Key extends string>(
  values: Readonly<Partial<Record<Key, number>>>,
): { readonly [key in Key]?: number } {
  const found: { [key in Key]?: number } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined && value > 0 && Number.isFinite(value)) found[key] = value
  }
  return found
}
