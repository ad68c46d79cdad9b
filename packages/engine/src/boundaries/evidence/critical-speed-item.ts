import { type Computed, isAvailable } from '../../base/computed.ts'
import { keptPer } from '../../base/kept-per.ts'
import { type LocalDate, nearDay } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { type CriticalSpeedFit, criticalSpeedFit, type MaximalEffort } from '../critical-speed.ts'
import { flatSpeedMps } from '../hard-efforts.ts'
import type { ThresholdItem } from '../threshold-model.ts'

/** The fastest flat-adjusted time over each distance within reach of today, for the critical-speed line. */
function fastestEfforts(runs: readonly RunFacts[], asOf: LocalDate, values: ProposalValues): MaximalEffort[] {
  const fastest = new Map<number, FlatEffort>()
  const isNear = nearDay(asOf, values.hardEffortMemoryDays)
  for (const run of runs) {
    if (run.surface === 'treadmill' || !isNear(run.localDate)) continue
    for (const effort of flatEffortsOf(run)) {
      const known = fastest.get(effort.measuredM)
      if (known === undefined || effort.speedMps > known.speedMps) fastest.set(effort.measuredM, effort)
    }
  }
  return [...fastest.values()]
}

interface FlatEffort extends MaximalEffort {
  readonly measuredM: number
  readonly speedMps: number
}

const flatEffortsOf = keptPer(({ bestEfforts }: RunFacts): readonly FlatEffort[] =>
  bestEfforts.map((effort) => {
    const { distanceM: measuredM, durationS } = effort
    const distanceM = flatSpeedMps(effort) * durationS
    return { measuredM, distanceM, durationS, speedMps: distanceM / durationS }
  }),
)

/** Critical speed of the recent best efforts. */
export function recentCriticalSpeed(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): Computed<CriticalSpeedFit> {
  return criticalSpeedFit(fastestEfforts(runs, asOf, values), values)
}

/** LT2 speed from critical speed; counts only as far as the history holds hard efforts. */
export function criticalSpeedItem(
  fit: Computed<CriticalSpeedFit>,
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): ThresholdItem[] {
  if (!isAvailable(fit) || hardFrac <= values.hardEffortPossibleFrac) return []
  const value = fit.criticalSpeedMps * (1 + values.criticalSpeedFromTrainingBiasFrac)
  return [
    {
      key: 'critical-speed',
      kind: 'critical-speed',
      about: 'lt2SpeedMps',
      sentence: `The line through your ${fit.effortCount} best efforts of one to 25 minutes (critical speed).`,
      value,
      sd: value * Math.hypot(values.criticalSpeedToLt2SdFrac, (1 - hardFrac) * values.notMaximalSpeedSdFrac),
      date: asOf,
    },
  ]
}
