/** A column's name without accents, capitals, points and doubled spaces, for apps write one name in several ways. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`´]/g, "'")
    .replace(/[.®™\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Position of each column that has one of its names; -1 where it has none. */
export type Columns<Key extends string> = Readonly<Record<Key, number>>

/** Finds columns by their plain names. Of a name that stands twice the last one counts. */
export function findColumns<Key extends string>(
  header: readonly string[],
  names: Readonly<Record<Key, readonly string[]>>,
): Columns<Key> {
  const plain = header.map(plainName)
  const found: Partial<Record<Key, number>> = {}
  for (const key in names) {
    found[key] = Math.max(...names[key].map((name) => plain.lastIndexOf(name)), -1)
  }
  return found as Columns<Key>
}
