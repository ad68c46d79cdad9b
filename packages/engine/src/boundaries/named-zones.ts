/** What other systems call "zone 2" for this runner, next to the easy ceiling: the watch's own settings first. */

import type { WatchHeartRateSettings } from '../activity/raw-activity.ts'
import { isAvailable } from '../base/computed.ts'
import type { ZoneSystemId } from '../science/constants/zone-systems.ts'
import { zoneSystems } from '../science/constants/zone-systems.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries, NamedZoneSystem } from './boundaries.ts'
import { zoneBoundsBpm } from './zone-bounds.ts'

const methodNames = {
  'heart-rate-max': '%max',
  'heart-rate-reserve': '%reserve',
  threshold: '%threshold',
  custom: 'own zones',
} as const satisfies Record<NonNullable<WatchHeartRateSettings['zoneMethod']>, string>

/** The systems that watches and platforms preset, shown for comparison. */
const shownSystems = [
  'garmin-heart-rate-max',
  'garmin-threshold',
  'coros',
  'strava',
  'friel',
  'olympiatoppen',
] as const satisfies readonly ZoneSystemId[]

function relationTo(
  ceilingBpm: number | undefined,
  low: number,
  high: number,
): NamedZoneSystem['relation'] | undefined {
  if (ceilingBpm === undefined) return undefined
  if (high <= ceilingBpm) return 'below-easy-ceiling'
  return low >= ceilingBpm ? 'above-easy-ceiling' : 'straddles-easy-ceiling'
}

/**
 * Zone 2 of a device: the second zone above its lowest edge. Devices print five zones with six edges, of which the
 * first closes a "below zone 1" bucket.
 */
export function deviceZone2(watch: WatchHeartRateSettings): { low: number; high: number } | undefined {
  const edges = watch.zoneUpperBpm
  const first = edges === undefined || edges.length >= 6 ? 1 : 0
  const low = edges?.[first]
  const high = edges?.[first + 1]
  return low === undefined || high === undefined || high <= low ? undefined : { low, high }
}

/** Watches that learn move their zones beat by beat; a new row begins with a difference from here on. */
const sameSettingBpm = 6

/** One row per different setting that the runner's devices carried, newest first, then the presets of others. */
export function namedZones(boundaries: Boundaries, runs: readonly RunFacts[]): readonly NamedZoneSystem[] {
  const ceiling = boundaries.easyCeiling.heartRateBpm
  const ceilingBpm = isAvailable(ceiling) ? ceiling.valueBpm : undefined
  const rows: NamedZoneSystem[] = []
  for (const run of [...runs].sort((a, b) => b.startEpochS - a.startEpochS)) {
    const zone2 = run.watch === undefined ? undefined : deviceZone2(run.watch)
    if (run.watch === undefined || zone2 === undefined) continue
    const name = `${run.deviceName ?? 'Your watch'}, ${methodNames[run.watch.zoneMethod ?? 'custom']}`
    const isShown = rows.some(
      (row) => row.system === name && Math.abs(row.zone2HighBpm - zone2.high) < sameSettingBpm,
    )
    const relation = relationTo(ceilingBpm, zone2.low, zone2.high)
    if (isShown || relation === undefined) continue
    rows.push({
      system: name,
      zone2LowBpm: zone2.low,
      zone2HighBpm: zone2.high,
      seenOn: run.localDate,
      relation,
    })
  }
  if (!isAvailable(boundaries.heartRateMaxBpm)) return rows
  const anchors = {
    heartRateMaxBpm: boundaries.heartRateMaxBpm.mean,
    ...(isAvailable(boundaries.heartRateRestBpm)
      ? { heartRateRestBpm: boundaries.heartRateRestBpm.mean }
      : {}),
    ...(isAvailable(boundaries.lt2Bpm) ? { thresholdBpm: boundaries.lt2Bpm.mean } : {}),
  }
  for (const id of shownSystems) {
    const zone2 = zoneBoundsBpm(id, anchors)?.[1]
    const relation = zone2 && relationTo(ceilingBpm, zone2.lowBpm, zone2.highBpm)
    if (zone2 !== undefined && relation !== undefined)
      rows.push({
        system: zoneSystems[id].name,
        zone2LowBpm: zone2.lowBpm,
        zone2HighBpm: zone2.highBpm,
        relation,
      })
  }
  return rows
}
