/** What each of the runner's devices called zone 2, and when. */

import type { WatchHeartRateSettings } from '../../activity/raw-activity.ts'
import { type Computed, isAvailable } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { Estimate } from '../estimate.ts'
import { deviceZone2 } from '../named-zones.ts'

export const watchZoneMethods = ['heart-rate-max', 'heart-rate-reserve', 'threshold', 'custom'] as const

/** Where the top of a device's zone 2 lies against the band of LT1, the top of easy. */
export const zone2Standings = ['below-lt1', 'within-lt1', 'above-lt1'] as const
export type Zone2Standing = (typeof zone2Standings)[number]

/** A stretch of runs on one device with the same settings. */
export interface WatchZonePeriod {
  readonly device: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly runCount: number
  readonly method: (typeof watchZoneMethods)[number]
  /** As set at the end of the stretch. */
  readonly zone2LowBpm: number
  readonly zone2HighBpm: number
  readonly heartRateMaxBpm?: number
  readonly heartRateRestBpm?: number
  readonly thresholdBpm?: number
  /** Against LT1 as it is believed today; absent where that is not known. */
  readonly standing?: Zone2Standing
}

function standingOf(zone2HighBpm: number, lt1Bpm: Computed<Estimate>): Zone2Standing | undefined {
  if (!isAvailable(lt1Bpm)) return undefined
  if (zone2HighBpm < lt1Bpm.low80) return 'below-lt1'
  return zone2HighBpm > lt1Bpm.high80 ? 'above-lt1' : 'within-lt1'
}

function periodOf(
  run: RunFacts,
  watch: WatchHeartRateSettings,
  lt1Bpm: Computed<Estimate>,
): WatchZonePeriod | undefined {
  const zone2 = deviceZone2(watch)
  if (zone2 === undefined) return undefined
  const { heartRateMaxBpm, heartRateRestBpm, thresholdHeartRateBpm: thresholdBpm } = watch
  const standing = standingOf(zone2.high, lt1Bpm)
  return {
    device: run.deviceName ?? 'A device without a name',
    from: run.localDate,
    to: run.localDate,
    runCount: 1,
    method: watch.zoneMethod ?? 'custom',
    zone2LowBpm: zone2.low,
    zone2HighBpm: zone2.high,
    ...(heartRateMaxBpm === undefined ? {} : { heartRateMaxBpm }),
    ...(heartRateRestBpm === undefined ? {} : { heartRateRestBpm }),
    ...(thresholdBpm === undefined ? {} : { thresholdBpm }),
    ...(standing === undefined ? {} : { standing }),
  }
}

function isSameSetting(a: WatchZonePeriod, b: WatchZonePeriod, sameBpm: number): boolean {
  const near = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined || Math.abs(x - y) <= sameBpm
  return (
    a.method === b.method &&
    near(a.zone2LowBpm, b.zone2LowBpm) &&
    near(a.zone2HighBpm, b.zone2HighBpm) &&
    near(a.heartRateMaxBpm, b.heartRateMaxBpm) &&
    near(a.heartRateRestBpm, b.heartRateRestBpm) &&
    near(a.thresholdBpm, b.thresholdBpm)
  )
}

/**
 * The stretches of equal settings of each device, oldest first; a run whose file carries none does not end a
 * stretch. Settings that stay within a few beats of the stretch's first count as equal.
 */
export function watchZonePeriods(
  runs: readonly RunFacts[],
  lt1Bpm: Computed<Estimate>,
  values: ProposalValues,
): readonly WatchZonePeriod[] {
  const open = new Map<string, { first: WatchZonePeriod; index: number }>()
  const periods: WatchZonePeriod[] = []
  for (const run of [...runs].sort((a, b) => a.startEpochS - b.startEpochS)) {
    const now = run.watch && periodOf(run, run.watch, lt1Bpm)
    if (now === undefined) continue
    const current = open.get(now.device)
    const before = current && periods[current.index]
    if (current && before && isSameSetting(current.first, now, values.watchSettingSameBpm)) {
      periods[current.index] = { ...now, from: before.from, runCount: before.runCount + 1 }
      continue
    }
    open.set(now.device, { first: now, index: periods.length })
    periods.push(now)
  }
  return periods
}
