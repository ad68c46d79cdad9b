import type { PreparedRun } from '../api/documents.generated.ts'

/** A straight piece of the line above which a run would jump: from one run to the next. */
export interface LinePiece {
  readonly from: string
  readonly to: string
  readonly distanceM: number
}

/** The distance from which on the next run would jump, from run to run; broken where a run had none before it. */
export function jumpLine(runs: readonly PreparedRun[]): readonly LinePiece[] {
  return runs.slice(1).flatMap((run, index) => {
    const before = runs[index]
    if (before === undefined || run.jumpFromM === undefined) return []
    return [{ from: before.localDate, to: run.localDate, distanceM: run.jumpFromM }]
  })
}
