import { type EvaluationSize, percentText } from './printed.ts'
import { shapesByKind, structureErrors, structureSummary } from './structure-errors.ts'

export function printStructure({ runnerCount = 60, firstSeed = 7001 }: EvaluationSize): void {
  const errors = structureErrors({ runnersCount: runnerCount, firstSeed, weeks: 12, startDate: '2026-01-05' })
  const { runCount, intervalSessionCount, strideRunCount, ...shares } = structureSummary(errors)
  console.log(
    `Structure of ${runCount} runs, ${intervalSessionCount} interval sessions, ${strideRunCount} runs with strides`,
  )
  console.table(
    Object.fromEntries(Object.entries(shares).map(([name, frac]) => [name, percentText(frac, 1)])),
  )
  console.table(shapesByKind(errors))
}
