import type { NamedZoneSystem } from '@footing/engine'

export interface ZoneGroups {
  /** One row for each system: the setting that the runner's devices carried last, and the published ones. */
  readonly latest: readonly NamedZoneSystem[]
  /** What the same devices were set to before. */
  readonly earlier: readonly NamedZoneSystem[]
}

/** Parts the settings in force from those of the past. The rows come newest first. */
export function zoneGroups(zones: readonly NamedZoneSystem[]): ZoneGroups {
  const seen = new Set<string>()
  const latest: NamedZoneSystem[] = []
  const earlier: NamedZoneSystem[] = []
  for (const zone of zones) {
    if (seen.has(zone.system)) earlier.push(zone)
    else latest.push(zone)
    seen.add(zone.system)
  }
  return { latest, earlier }
}
