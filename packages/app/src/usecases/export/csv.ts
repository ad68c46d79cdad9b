/**
 * Comma-separated values by RFC 4180, in UTF-8 with a line of names first. Lines end in a line feed alone, which
 * every reader of CSV takes. A cell that is not known is empty. Text stands as the runner wrote it: a cell that
 * begins with `=` is not turned into something else for spreadsheets that would take it for a formula.
 */

export type Cell = string | number | undefined

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell)
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
