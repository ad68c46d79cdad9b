/** Names for the files that the runner gave, in one folder on whatever system. */

interface NamedFile {
  readonly contentHash: string
  /** Path or archive entry under which the file was met. */
  readonly name: string
}

/** What some system does not take in a name. */
const forbidden = /[<>:"|?*\\/\p{Cc}]/gu
/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const longestByte = 170
const hashDigitCount = 12

/**
 * A distinct name for each file, by its hash: the last part of the path under which it was met, without a `.gz` that
 * the kept bytes no longer have. Where several would be called the same, each carries the beginning of its hash, so
 * that the names do not depend on the order in which the files came.
 */
export function originalNames(files: readonly NamedFile[]): ReadonlyMap<string, string> {
  const plain = files.map((file) => ({ ...file, name: plainName(file.name) }))
  const short = clashing(plain).map((file) => ({ ...file, name: withHash(file, hashDigitCount) }))
  const shortByHash = new Map(short.map((file) => [file.contentHash, file]))
  const named = plain.map((file) => shortByHash.get(file.contentHash) ?? file)
  // Only where a file was called like another one with its hash: then the whole hash tells them apart.
  const full = clashing(named).map(
    (file) => [file.contentHash, withHash(file, file.contentHash.length)] as const,
  )
  return new Map([...named.map((file) => [file.contentHash, file.name] as const), ...full])
}

/** The files whose name is another's too, on systems that take capitals and small letters for the same. */
function clashing(files: readonly NamedFile[]): readonly NamedFile[] {
  const byName = Map.groupBy(files, (file) => file.name.toLowerCase())
  return [...byName.values()].filter((alike) => alike.length > 1).flat()
}

function plainName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? ''
  const safe = last
    .normalize('NFC')
    .replace(/\.gz$/i, '')
    .replaceAll(forbidden, '_')
    .replace(/^\.+|[. ]+$/g, '')
  const name = deviceName.test(safe) ? `_${safe}` : safe
  return shortened(name === '' ? 'file' : name)
}

/** The name with as much of its beginning as fits; its ending stays. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestByte) return name
  const { stem, ending } = partsOf(name)
  const characters = [...stem]
  while (characters.length > 0 && Buffer.byteLength(`${characters.join('')}${ending}`) > longestByte) {
    characters.pop()
  }
  return `${characters.join('')}${ending}`
}

function withHash({ name, contentHash }: NamedFile, digitCount: number): string {
  const { stem, ending } = partsOf(name)
  return `${stem}-${contentHash.slice(0, digitCount)}${ending}`
}

/** An ending is short; what follows a dot further back belongs to the name. */
function partsOf(name: string): { readonly stem: string; readonly ending: string } {
  const ending = /\.[^.]{1,12}$/.exec(name)?.[0] ?? ''
  return { stem: name.slice(0, name.length - ending.length), ending }
}
