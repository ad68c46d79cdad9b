import { stripVTControlCharacters } from 'node:util'
import { numberText } from './wording.ts'

export interface Column {
  readonly title: string
  /** Numbers stand right, words left. */
  readonly align?: 'left' | 'right'
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length
}

/** Rows as aligned lines under their titles; without titles where all of them are empty. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const titles = columns.map((column) => column.title)
  const hasTitles = titles.some((title) => title !== '')
  const all = hasTitles ? [titles, ...rows] : rows
  const widths = columns.map((_, index) => Math.max(0, ...all.map((row) => widthOf(row[index] ?? ''))))
  return all.map((row) =>
    columns
      .map((column, index) => {
        const cell = row[index] ?? ''
        const space = ' '.repeat((widths[index] ?? 0) - widthOf(cell))
        return column.align === 'right' ? `${space}${cell}` : `${cell}${space}`
      })
      .join('  ')
      .trimEnd(),
  )
}

/** What was counted, one line each. */
export function countLines(rows: readonly (readonly [name: string, count: number])[]): readonly string[] {
  return tableLines(
    [{ title: '' }, { title: '', align: 'right' }],
    rows.map(([name, count]) => [name, numberText(count)]),
  )
}
