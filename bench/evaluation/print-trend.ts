import { type EvaluationSize, percentText } from './printed.ts'
import { trendErrors, trendScenarios, trendSummaryOf } from './trend-errors.ts'

const periodsWeeks = [6, 12, 26, 52] as const

export function printTrend({ runnerCount = 80, firstSeed = 3001 }: EvaluationSize): void {
  const errors = trendErrors({
    scenarioNames: trendScenarios,
    runnersCount: runnerCount,
    plantedCount: runnerCount,
    firstSeed,
    weeks: 60,
  })
  console.log(
    `Trend of ${errors.measuredCount} of ${errors.runnersCount} unchanged runners; ${errors.alarmedCount} told of a change in any period`,
  )
  console.table(
    Object.fromEntries(
      periodsWeeks.map((periodWeeks) => {
        const summary = trendSummaryOf(errors, periodWeeks)
        return [
          `${periodWeeks} weeks`,
          {
            answered: percentText(summary.answeredFrac),
            'false alarms': percentText(summary.falseAlarmFrac, 1),
            'in 90 % band': percentText(summary.inBandFrac, 1),
            planted: summary.plantedCount,
            found: percentText(summary.foundFrac),
            'planted in band': percentText(summary.plantedInBandFrac, 1),
            'smallest visible': percentText(summary.smallestVisibleFrac, 1),
            'at four runs a week': percentText(summary.smallestVisibleAtFourRunsFrac, 1),
          },
        ]
      }),
    ),
  )
}
