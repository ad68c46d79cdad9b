import type { Issue } from '@footing/engine'
import { formatIssue } from '../codes.ts'

/** A list that is broken throughout is described by its first broken rows and their number. */
const toldRowCount = 20

/** What reading noticed of single rows, bounded however many rows are bad. */
export class RowIssues {
  readonly #told: Issue[] = []
  #untoldCount = 0

  /** Rows are counted as a spreadsheet shows them: the header of a table is row 1. */
  leaveOut(rowNumber: number, reason: string): void {
    if (this.#told.length < toldRowCount) {
      this.#told.push(formatIssue('row-unreadable', `Row ${rowNumber} was left out: ${reason}`))
    } else this.#untoldCount += 1
  }

  toIssues(): Issue[] {
    if (this.#untoldCount === 0) return this.#told
    return [
      ...this.#told,
      formatIssue('row-unreadable', `${this.#untoldCount} more rows were left out for reasons like these.`),
    ]
  }
}
