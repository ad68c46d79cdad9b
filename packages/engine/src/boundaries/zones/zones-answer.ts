/** The answer to "What are my zones?": every named system side by side, never mixed, and what the watch called zone 2. */

import { isAvailable } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { Boundaries } from '../boundaries.ts'
import type { Performance } from '../prediction/performance.ts'
import { heartRateSystem, heartRateSystemIds } from './heart-rate-systems.ts'
import { cogganPower, speedSystem, speedSystemIds } from './speed-systems.ts'
import type { HeartRateSystem, PowerSystem, SpeedSystem } from './system-zones.ts'
import { type WatchZonePeriod, watchZonePeriods } from './watch-zones.ts'

export interface ZonesAnswer {
  readonly asOf: LocalDate
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  readonly heartRateSystems: readonly HeartRateSystem[]
  /** On the flat. */
  readonly speedSystems: readonly SpeedSystem[]
  readonly powerSystems: readonly PowerSystem[]
  /** Oldest first. */
  readonly watchZones: readonly WatchZonePeriod[]
}

/** The second zone of a system that counts upwards from easy, as its users would say "zone 2". */
export function zone2Of({
  zones,
}: HeartRateSystem): { readonly lowBpm: number; readonly highBpm: number } | undefined {
  const zone = isAvailable(zones) ? zones.zones[1] : undefined
  return zone?.lowBpm === undefined || zone.highBpm === undefined
    ? undefined
    : { lowBpm: zone.lowBpm, highBpm: zone.highBpm }
}

function watchSentence({ lt1Bpm }: Boundaries, periods: readonly WatchZonePeriod[]): string | undefined {
  const newest = periods.reduce<WatchZonePeriod | undefined>(
    (latest, period) => (latest === undefined || period.to >= latest.to ? period : latest),
    undefined,
  )
  if (newest === undefined || !isAvailable(lt1Bpm)) return undefined
  const { device, zone2LowBpm, zone2HighBpm, standing } = newest
  const gapBpm = Math.abs(Math.round(lt1Bpm.mean - zone2HighBpm))
  const where = {
    'below-lt1': `its top lies ${gapBpm} beats below the top of easy`,
    'within-lt1': 'its top lies where easy ends, as far as can be told',
    'above-lt1': `its top lies ${gapBpm} beats above the top of easy`,
  }[standing ?? 'within-lt1']
  return `Your watch (${device}) calls ${Math.round(zone2LowBpm)} to ${Math.round(zone2HighBpm)} bpm zone 2; ${where}.`
}

function spreadSentence(systems: readonly HeartRateSystem[]): string | undefined {
  const zones = systems.flatMap((system) => zone2Of(system) ?? [])
  if (zones.length < 2) return undefined
  const low = Math.round(Math.min(...zones.map(({ lowBpm }) => lowBpm)))
  const high = Math.round(Math.max(...zones.map(({ highBpm }) => highBpm)))
  return `“Zone 2” is anything from ${low} to ${high} bpm for you: ${zones.length} systems, ${zones.length} answers. A zone says nothing without the name of its system.`
}

/** Every system's zones for the runner as believed on a day. */
export function zonesAnswer(options: {
  readonly boundaries: Boundaries
  readonly runs: readonly RunFacts[]
  /** The efforts near the limit, from which VDOT is taken. */
  readonly performances: readonly Performance[]
  readonly values: ProposalValues
}): ZonesAnswer {
  const { boundaries, runs, performances, values } = options
  const [best] = [...performances].sort((a, b) => b.vdot - a.vdot)
  const heartRateSystems = heartRateSystemIds.map((id) => heartRateSystem(id, boundaries))
  const speedAnchors = { ...boundaries, ...(best === undefined ? {} : { best }) }
  const watchZones = watchZonePeriods(runs, boundaries.lt1Bpm, values)
  const { lt1Bpm } = boundaries
  const sentences = [
    isAvailable(lt1Bpm)
      ? `Easy ends near ${Math.round(lt1Bpm.mean)} bpm (LT1; 8 times in 10 between ${Math.round(lt1Bpm.low80)} and ${Math.round(lt1Bpm.high80)}), whatever a system calls it.`
      : undefined,
    watchSentence(boundaries, watchZones),
    spreadSentence(heartRateSystems),
    'Systems built on a threshold are given your LT2, which is its neighbour and not the same.',
  ].filter((sentence) => sentence !== undefined)
  return {
    asOf: boundaries.asOf,
    sentences,
    heartRateSystems,
    speedSystems: speedSystemIds.map((id) => speedSystem(id, speedAnchors)),
    powerSystems: [cogganPower],
    watchZones,
  }
}
