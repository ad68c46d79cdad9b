/** How a cell's only separator is meant where three digits follow it, as in "1,234". */
export type LoneSeparator = 'decimal' | 'thousands'

/**
 * The number in a cell of a table in any language: "5.25", "5,25", "1.234,5", "1,234.5", "1 234,5". With both
 * separators the last is the decimal one; of a lone comma or point followed by three digits the caller knows
 * more than the text does. NaN for anything else, such as "--" and "".
 */
export function numberOfCell(cell: string | undefined, lone: LoneSeparator = 'decimal'): number {
  const text = (cell ?? '').replace(/[\s\u00A0\u202F'’]/g, '')
  if (!/^[-+]?\d+([.,]\d+)*$/.test(text)) return Number.NaN
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  const last = Math.max(comma, point)
  if (last === -1) return Number(text)
  const separatorCount = text.match(/[.,]/g)?.length ?? 0
  const isMixed = comma !== -1 && point !== -1
  const isGrouping =
    !isMixed && (separatorCount > 1 || (comma !== -1 && lone === 'thousands' && text.length - last === 4))
  if (isGrouping) return Number(text.replace(/[.,]/g, ''))
  return Number(`${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`)
}

/** A cell that says yes: "true", "1", "1.0". */
export function isYes(cell: string | undefined): boolean {
  return cell !== undefined && (/^\s*true\s*$/i.test(cell) || Number(cell) > 0)
}
