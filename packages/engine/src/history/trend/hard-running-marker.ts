import { isAvailable } from '../../base/computed.ts'
import { dayNumber, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { fitTrend } from './fit-trend.ts'
import { fitnessChange } from './fitness-change.ts'
import { changePeriodsWeeks, type FitnessChange, type TrendMarker } from './fitness-trend.ts'
import { trendObservation } from './trend-observation.ts'

function aboutHardRunning(change: FitnessChange): FitnessChange {
  const sentence = change.sentence.replace('at the same heart rate', 'at the same high heart rate')
  return { ...change, sentence }
}

/**
 * Speed at a high heart rate: the same model on the windows above the range of the trend, such as tempo runs and
 * sub-maximal probes. Absent where there are none.
 */
export function hardRunningMarker(
  runs: readonly RunFacts[],
  heartRateMaxBpm: number,
  asOf: LocalDate,
  values: ProposalValues,
): TrendMarker | undefined {
  const band = {
    fromBpm: values.trendHighestHeartRateFrac * heartRateMaxBpm,
    toBpm: values.trendHardestHeartRateFrac * heartRateMaxBpm,
  }
  const observations = runs.flatMap((run) => {
    const observation = trendObservation(run, band, values)
    return isAvailable(observation) ? [observation.observed] : []
  })
  if (observations.length < 2 * values.trendHardFewestRunsCount) return undefined
  const trend = fitTrend(observations, dayNumber(asOf), values)
  const fewestRunsCount = values.trendHardFewestRunsCount
  return {
    kind: 'hard-running',
    points: observations.map(({ run }, index) => ({
      activityId: run.activityId,
      localDate: run.localDate,
      speedMps: Math.exp(trend.center + (trend.freed[index] ?? 0)),
    })),
    changes: changePeriodsWeeks.map((periodWeeks) =>
      aboutHardRunning(fitnessChange({ trend, asOf, periodWeeks, fewestRunsCount, values })),
    ),
  }
}
