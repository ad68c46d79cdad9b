import type { Computed, Unavailable } from '../../base/computed.ts'
import type { SpeedZoneSystemId } from '../../science/constants/speed-zone-systems.ts'
import type { ZoneSystemId } from '../../science/constants/zone-systems.ts'
import type { EvidenceGrade } from '../../science/evidence.ts'
import type { SourceId } from '../../science/sources.ts'

/** What the zones of a system are taken from. */
export const zoneBases = [
  'heart-rate-max',
  'heart-rate-reserve',
  'threshold-heart-rate',
  'lt1-and-lt2',
  'threshold-speed',
  'critical-speed',
  'vdot',
  'threshold-power',
] as const
export type ZoneBasis = (typeof zoneBases)[number]

export type HeartRateSystemId = ZoneSystemId | 'three-zone'
export type SpeedSystemId = SpeedZoneSystemId

/** One zone in beats; an edge that is not there is open. Each edge has the band that should hold it 8 times in 10. */
export interface HeartRateZone {
  readonly name: string
  readonly lowBpm?: number
  readonly lowBandBpm?: readonly [number, number]
  readonly highBpm?: number
  readonly highBandBpm?: readonly [number, number]
}

/** One zone as a speed on the flat; otherwise like a `HeartRateZone`. */
export interface SpeedZone {
  readonly name: string
  readonly lowMps?: number
  readonly lowBandMps?: readonly [number, number]
  readonly highMps?: number
  readonly highBandMps?: readonly [number, number]
}

interface NamedSystem<Id extends string> {
  /** Which system it is; its zones mean nothing in another. */
  readonly system: Id
  readonly name: string
  readonly basis: ZoneBasis
  readonly source: SourceId
  readonly evidence: EvidenceGrade
}

/** A system's zones for a runner. The type carries the system, so that zones of two systems cannot be mixed up. */
export interface HeartRateSystem<Id extends HeartRateSystemId = HeartRateSystemId> extends NamedSystem<Id> {
  readonly zones: Computed<{ readonly zones: readonly HeartRateZone[] }>
}

export interface SpeedSystem<Id extends SpeedSystemId = SpeedSystemId> extends NamedSystem<Id> {
  readonly zones: Computed<{ readonly zones: readonly SpeedZone[] }>
}

/** A system that is known and whose zones are never computed here. */
export interface PowerSystem extends NamedSystem<'coggan-power'> {
  readonly zones: Unavailable
}
