/** The named zone systems for heart rate, for one runner, with the bands of what they are taken from. */

import { available, type Computed, isAvailable, type Unavailable, unavailable } from '../../base/computed.ts'
import { type ZoneSystem, type ZoneSystemId, zoneSystems } from '../../science/constants/zone-systems.ts'
import type { Estimate } from '../estimate.ts'
import type { HeartRateSystem, HeartRateSystemId, HeartRateZone } from './system-zones.ts'

/** What the shares of the systems are taken of. */
export interface HeartRateAnchors {
  readonly heartRateMaxBpm: Computed<Estimate>
  readonly heartRateRestBpm: Computed<Estimate>
  readonly lt1Bpm: Computed<Estimate>
  /** Stands for the threshold heart rate of the systems that are built on one. */
  readonly lt2Bpm: Computed<Estimate>
}

/** An edge of a zone with its band. */
export interface Edge {
  readonly value: number
  readonly band: readonly [number, number]
}

const band80Sd = 1.2815515655446004

export function edgeOf(mean: number, sd: number): Edge {
  return { value: mean, band: [mean - band80Sd * sd, mean + band80Sd * sd] }
}

type EdgeAt = (frac: number) => Edge

const missing = {
  'heart-rate-max': unavailable('no-heart-rate-max', 'Your highest heart rate is not known.'),
  'heart-rate-reserve': unavailable(
    'no-heart-rate-rest',
    'This system needs your resting heart rate, which is not known; enter it in your profile.',
  ),
  'threshold-heart-rate': unavailable('no-threshold', 'Your threshold heart rate is not known.'),
} as const satisfies Record<ZoneSystem['basis'], Unavailable>

function edgesFrom(basis: ZoneSystem['basis'], anchors: HeartRateAnchors): EdgeAt | undefined {
  const { heartRateMaxBpm: max, heartRateRestBpm: rest, lt2Bpm } = anchors
  switch (basis) {
    case 'heart-rate-max':
      return isAvailable(max) ? (frac) => edgeOf(frac * max.mean, frac * max.sd) : undefined
    case 'heart-rate-reserve':
      return isAvailable(max) && isAvailable(rest)
        ? (frac) =>
            edgeOf(rest.mean + frac * (max.mean - rest.mean), Math.hypot((1 - frac) * rest.sd, frac * max.sd))
        : undefined
    case 'threshold-heart-rate':
      return isAvailable(lt2Bpm) ? (frac) => edgeOf(frac * lt2Bpm.mean, frac * lt2Bpm.sd) : undefined
  }
}

function zoneBetween(name: string, low: Edge | undefined, high: Edge | undefined): HeartRateZone {
  return {
    name,
    ...(low === undefined ? {} : { lowBpm: low.value, lowBandBpm: low.band }),
    ...(high === undefined ? {} : { highBpm: high.value, highBandBpm: high.band }),
  }
}

/** True for a share that is an edge; 0 and infinity leave the zone open. */
export function isEdge(frac: number | undefined): frac is number {
  return frac !== undefined && frac > 0 && Number.isFinite(frac)
}

function shareSystem<Id extends ZoneSystemId>(id: Id, anchors: HeartRateAnchors): HeartRateSystem<Id> {
  const { name, basis, source, evidence, zoneNames, lowerFracs, upperFracs }: ZoneSystem = zoneSystems[id]
  const edgeAt = edgesFrom(basis, anchors)
  const zones =
    edgeAt === undefined
      ? missing[basis]
      : available({
          zones: zoneNames.map((zoneName, index) => {
            const low = lowerFracs[index]
            const high = upperFracs[index]
            return zoneBetween(
              zoneName,
              isEdge(low) ? edgeAt(low) : undefined,
              isEdge(high) ? edgeAt(high) : undefined,
            )
          }),
        })
  return { system: id, name, basis, source, evidence, zones }
}

/** Zone 1 below LT1, zone 2 between the two, zone 3 above LT2: here zone 2 is above easy. */
function threeZones({ lt1Bpm, lt2Bpm }: HeartRateAnchors): HeartRateSystem<'three-zone'> {
  const head = {
    system: 'three-zone',
    name: 'Three zones, by LT1 and LT2',
    basis: 'lt1-and-lt2',
    source: 'seiler-teaching',
    evidence: 'verified',
  } as const
  if (!isAvailable(lt1Bpm)) return { ...head, zones: lt1Bpm }
  if (!isAvailable(lt2Bpm)) return { ...head, zones: lt2Bpm }
  const lower = edgeOf(lt1Bpm.mean, lt1Bpm.sd)
  const upper = edgeOf(lt2Bpm.mean, lt2Bpm.sd)
  return {
    ...head,
    zones: available({
      zones: [
        zoneBetween('1', undefined, lower),
        zoneBetween('2', lower, upper),
        zoneBetween('3', upper, undefined),
      ],
    }),
  }
}

/** The zones of one system. Unavailable where what it is taken from is not known; the reason says what. */
export function heartRateSystem<Id extends HeartRateSystemId>(
  id: Id,
  anchors: HeartRateAnchors,
): HeartRateSystem<Id> {
  // The branch is chosen by the id that the result then carries.
  return (
    id === 'three-zone' ? threeZones(anchors) : shareSystem(id as ZoneSystemId, anchors)
  ) as HeartRateSystem<Id>
}

export const heartRateSystemIds: readonly HeartRateSystemId[] = [
  ...(Object.keys(zoneSystems) as ZoneSystemId[]),
  'three-zone',
]
