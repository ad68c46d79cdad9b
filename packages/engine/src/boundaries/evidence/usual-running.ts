/**
 * What running that was never hard says of LT1: most of it lies a little below. Only for histories that show nothing
 * else, and no better than people's idea of easy: it is the habit of others, not a measurement of this runner.
 */

import { isAvailable } from '../../base/computed.ts'
import { median } from '../../base/statistics.ts'
import { type LocalDate, nearDay } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { agedYears } from '../aged-years.ts'
import type { HardEffort } from '../hard-efforts.ts'
import { riegelSpeedMps } from '../riegel.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** LT2 speed from the fastest stretch, best first, of somebody who never runs near the limit. */
export function fastestStretchItems(
  efforts: readonly HardEffort[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const [best] = efforts
  if (best === undefined) return []
  const speedMps = riegelSpeedMps(best.speedMps, best.durationS, values.lt2DurationS)
  const value = speedMps / values.easyBestOfLt2SpeedFrac
  return [
    {
      about: 'lt2SpeedMps',
      key: 'fastest-stretch',
      kind: 'usual-running',
      sentence: 'The fastest stretch of your runs; who never runs hard stays well below LT2.',
      value,
      sd:
        value *
        Math.hypot(
          values.easyBestOfLt2SpeedSdFrac,
          values.ageingSdFracPerYear * agedYears(best.localDate, asOf),
        ),
      date: best.localDate,
      activityId: best.activityId,
    },
  ]
}

/** LT1 in heart rate from the median run, in speed where no heart rate is recorded. */
export function usualRunItems(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  const isNear = nearDay(asOf, values.relationMemoryDays)
  const recent = runs.filter((run) => isNear(run.localDate))
  const common = { key: 'usual-running', kind: 'usual-running', date: asOf } as const
  const usualBpm = median(
    recent.flatMap((run) => (isAvailable(run.heartRate) ? [run.heartRate.averageBpm] : [])),
  )
  if (usualBpm !== undefined) {
    const value = usualBpm / values.usualOfLt1HeartRateFrac
    return [
      {
        ...common,
        about: 'lt1Bpm',
        sentence: `Your usual run has a mean of ${Math.round(usualBpm)}; who never runs hard mostly runs a little below LT1.`,
        value,
        sd: value * values.usualOfLt1HeartRateSdFrac,
      },
    ]
  }
  const usualMps = median(
    recent.flatMap((run) =>
      isAvailable(run.gradeAdjustedSpeedMps) ? [run.gradeAdjustedSpeedMps.valueMps] : [],
    ),
  )
  if (usualMps === undefined) return []
  const value = usualMps / values.usualOfLt1SpeedFrac
  return [
    {
      ...common,
      about: 'lt1SpeedMps',
      sentence: 'The speed of your usual run; who never runs hard mostly runs a little below LT1.',
      value,
      sd: value * values.usualOfLt1SpeedSdFrac,
    },
  ]
}
