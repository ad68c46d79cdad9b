/** The bounds in beats that a named zone system gives a runner. A zone never travels without its system's name. */

import { type ZoneSystem, type ZoneSystemId, zoneSystems } from '../science/constants/zone-systems.ts'

/** What a zone system's shares are taken of. */
export interface ZoneAnchors {
  readonly heartRateMaxBpm: number
  readonly heartRateRestBpm?: number
  readonly thresholdBpm?: number
}

export interface ZoneBounds {
  readonly lowBpm: number
  readonly highBpm: number
}

function toBpm(system: ZoneSystem, frac: number, anchors: ZoneAnchors): number | undefined {
  switch (system.basis) {
    case 'heart-rate-max':
      return frac * anchors.heartRateMaxBpm
    case 'heart-rate-reserve':
      return anchors.heartRateRestBpm === undefined
        ? undefined
        : anchors.heartRateRestBpm + frac * (anchors.heartRateMaxBpm - anchors.heartRateRestBpm)
    case 'threshold-heart-rate':
      return anchors.thresholdBpm === undefined ? undefined : frac * anchors.thresholdBpm
  }
}

/** The zones of a system in order; undefined where the anchor that it needs is not known. */
export function zoneBoundsBpm(id: ZoneSystemId, anchors: ZoneAnchors): readonly ZoneBounds[] | undefined {
  const system: ZoneSystem = zoneSystems[id]
  const bounds: ZoneBounds[] = []
  for (const [index, lowFrac] of system.lowerFracs.entries()) {
    const lowBpm = toBpm(system, lowFrac, anchors)
    const highBpm = toBpm(system, system.upperFracs[index] ?? lowFrac, anchors)
    if (lowBpm === undefined || highBpm === undefined) return undefined
    bounds.push({ lowBpm, highBpm })
  }
  return bounds
}
