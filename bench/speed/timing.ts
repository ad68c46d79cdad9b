// What was measured, as numbers and as lines for the terminal.

const msPerS = 1000

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

export async function secondsOf(work: () => unknown): Promise<number> {
  const startedMs = performance.now()
  await work()
  return (performance.now() - startedMs) / msPerS
}

/** Rows as aligned columns: the first to the left, the last as it is, those between to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columnCount = Math.max(...rows.map(({ length }) => length))
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const aligned = (cell: string, column: number): string => {
    const width = widths[column] ?? 0
    if (column === 0) return cell.padEnd(width)
    return column === columnCount - 1 ? cell : cell.padStart(width)
  }
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n')
}
