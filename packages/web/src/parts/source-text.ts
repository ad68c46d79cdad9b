import { type Source, sources } from '@footing/engine'

/** The bibliography's entry; the key itself where an older page meets a newer server. */
export function sourceText(id: string): string {
  const source = (sources as Readonly<Record<string, Source>>)[id]
  if (source === undefined) return id
  const { authors, year, where, doi } = source
  return `${authors} ${year}, ${where}${doi === undefined ? '' : `, doi ${doi}`}`
}
