/** The named zone systems for speed, for one runner, with the bands of what they are taken from. */

import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import {
  type SpeedZoneSystem,
  type SpeedZoneSystemId,
  speedZoneSystems,
} from '../../science/constants/speed-zone-systems.ts'
import type { Estimate } from '../estimate.ts'
import type { Performance } from '../prediction/performance.ts'
import { speedMpsAtVdotFrac } from '../vdot.ts'
import { type Edge, edgeOf, isEdge } from './heart-rate-systems.ts'
import type { PowerSystem, SpeedSystem, SpeedZone } from './system-zones.ts'

export interface SpeedAnchors {
  /** Stands for the threshold pace of the systems that are built on one. */
  readonly lt2SpeedMps: Computed<Estimate>
  readonly criticalSpeedMps: Computed<Estimate>
  /** The effort near the limit that is worth most; absent where there is none. */
  readonly best?: Performance
}

type EdgeAt = (frac: number) => Edge

function edgesFrom(basis: SpeedZoneSystem['basis'], anchors: SpeedAnchors): Computed<{ edgeAt: EdgeAt }> {
  if (basis === 'vdot') {
    const { best } = anchors
    if (best === undefined)
      return unavailable('no-vdot', 'VDOT takes a race or another effort near your limit.')
    return available({
      edgeAt: (frac: number) => {
        const speedMps = speedMpsAtVdotFrac(best.vdot, frac)
        return edgeOf(speedMps, best.sdFrac * speedMps)
      },
    })
  }
  const anchor = basis === 'critical-speed' ? anchors.criticalSpeedMps : anchors.lt2SpeedMps
  if (!isAvailable(anchor)) return anchor
  return available({ edgeAt: (frac: number) => edgeOf(frac * anchor.mean, frac * anchor.sd) })
}

function zoneBetween(name: string, low: Edge | undefined, high: Edge | undefined): SpeedZone {
  return {
    name,
    ...(low === undefined ? {} : { lowMps: low.value, lowBandMps: low.band }),
    ...(high === undefined ? {} : { highMps: high.value, highBandMps: high.band }),
  }
}

/** The zones of one system. Unavailable where what it is taken from is not known; the reason says what. */
export function speedSystem<Id extends SpeedZoneSystemId>(id: Id, anchors: SpeedAnchors): SpeedSystem<Id> {
  const { name, basis, source, evidence, zoneNames, lowerFracs, upperFracs }: SpeedZoneSystem =
    speedZoneSystems[id]
  const edges = edgesFrom(basis, anchors)
  const zones = isAvailable(edges)
    ? available({
        zones: zoneNames.map((zoneName, index) => {
          const low = lowerFracs[index]
          const high = upperFracs[index]
          return zoneBetween(
            zoneName,
            isEdge(low) ? edges.edgeAt(low) : undefined,
            isEdge(high) ? edges.edgeAt(high) : undefined,
          )
        }),
      })
    : edges
  return { system: id, name, basis, source, evidence, zones }
}

export const speedSystemIds = Object.keys(speedZoneSystems) as readonly SpeedZoneSystemId[]

/** Coggan's levels, which share out a threshold power: named so that nobody takes them for one of the others. */
export const cogganPower: PowerSystem = {
  system: 'coggan-power',
  name: 'Coggan power levels',
  basis: 'threshold-power',
  source: 'coggan-levels',
  evidence: 'verified',
  zones: unavailable(
    'no-threshold-power',
    'This system needs a threshold power, which Footing does not estimate.',
  ),
}
