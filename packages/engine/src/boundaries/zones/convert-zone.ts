/**
 * From one named system to another. A zone is named together with its system, in its type, so that a zone of one
 * cannot be looked up in another, nor a heart rate among speeds: the compiler refuses both.
 */

import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import type { HeartRateSystem, HeartRateSystemId, HeartRateZone } from './system-zones.ts'

/** "Zone 2 of Friel". */
export interface ZoneOf<Id extends HeartRateSystemId> {
  readonly system: Id
  readonly zoneName: string
}

/** A zone of the other system, and how much of the zone that was asked about lies in it. */
export interface ZoneShare<Id extends HeartRateSystemId> extends ZoneOf<Id> {
  readonly shareFrac: number
}

/** One type parameter alone must settle which system it is, so the zone's does not widen it. */
export function findZone<Id extends HeartRateSystemId>(
  zone: ZoneOf<NoInfer<Id>>,
  system: HeartRateSystem<Id>,
): Computed<HeartRateZone> {
  if (!isAvailable(system.zones)) return system.zones
  const found = system.zones.zones.find(({ name }) => name === zone.zoneName)
  return found === undefined
    ? unavailable('no-such-zone', `${system.name} has no zone “${zone.zoneName}”.`)
    : available(found)
}

/** The zone that a heart rate lies in; unavailable between or outside the zones of the system. */
export function zoneAt<Id extends HeartRateSystemId>(
  heartRateBpm: number,
  system: HeartRateSystem<Id>,
): Computed<ZoneOf<Id>> {
  if (!isAvailable(system.zones)) return system.zones
  const found = system.zones.zones.find(
    ({ lowBpm = Number.NEGATIVE_INFINITY, highBpm = Number.POSITIVE_INFINITY }) =>
      heartRateBpm >= lowBpm && heartRateBpm < highBpm,
  )
  return found === undefined
    ? unavailable('outside-zones', `${system.name} has no zone at ${Math.round(heartRateBpm)} bpm.`)
    : available({ system: system.system, zoneName: found.name })
}

/**
 * What a zone of one system is in another, by beats: each zone of the other that it reaches into, with the share.
 * Unavailable for a zone without two ends, and where either system is.
 */
export function convertZone<From extends HeartRateSystemId, To extends HeartRateSystemId>(
  zone: ZoneOf<NoInfer<From>>,
  from: HeartRateSystem<From>,
  to: HeartRateSystem<To>,
): Computed<{ readonly shares: readonly ZoneShare<To>[] }> {
  const found = findZone(zone, from)
  if (!isAvailable(found)) return found
  if (!isAvailable(to.zones)) return to.zones
  const { lowBpm, highBpm } = found
  if (lowBpm === undefined || highBpm === undefined)
    return unavailable('open-zone', 'A zone without two ends has no share in another.')
  const shares = to.zones.zones.flatMap((other): readonly ZoneShare<To>[] => {
    const low = Math.max(lowBpm, other.lowBpm ?? lowBpm)
    const high = Math.min(highBpm, other.highBpm ?? highBpm)
    return high > low
      ? [{ system: to.system, zoneName: other.name, shareFrac: (high - low) / (highBpm - lowBpm) }]
      : []
  })
  return available({ shares })
}
