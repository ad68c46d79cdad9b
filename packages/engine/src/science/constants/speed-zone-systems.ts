import type { EvidenceGrade } from '../evidence.ts'
import type { SourceId } from '../sources.ts'
import { thresholdConstants } from './thresholds.ts'

/** What the shares of a zone system for speed are shares of. */
type SpeedBasis = 'threshold-speed' | 'critical-speed' | 'vdot'

/** A published zone system for speed. Systems printed as paces are turned round: a longer time is a smaller share. */
export interface SpeedZoneSystem {
  readonly name: string
  readonly basis: SpeedBasis
  readonly zoneNames: readonly string[]
  /** Slow edges in order, as shares of the basis; 0 is open. Of VDOT they are shares of its oxygen uptake. */
  readonly lowerFracs: readonly number[]
  /** Fast edges in the same order; infinity is open. */
  readonly upperFracs: readonly number[]
  readonly source: SourceId
  readonly evidence: EvidenceGrade
}

export const speedZoneSystems = {
  'friel-pace': {
    name: 'Friel pace',
    basis: 'threshold-speed',
    zoneNames: ['1', '2', '3', '4', '5a', '5b', '5c'],
    lowerFracs: [0, 1 / 1.29, 1 / 1.13, 1 / 1.05, 1, 1 / 0.96, 1 / 0.9],
    upperFracs: [1 / 1.29, 1 / 1.14, 1 / 1.06, 1 / 0.99, 1 / 0.97, 1 / 0.9, Number.POSITIVE_INFINITY],
    source: 'friel-2009',
    evidence: 'verified',
  },
  'three-zone-critical-speed': {
    name: 'Three zones by critical speed',
    basis: 'critical-speed',
    zoneNames: ['1', '2', '3'],
    lowerFracs: [0, thresholdConstants.lt1OfCriticalSpeedFrac.value, 1],
    upperFracs: [thresholdConstants.lt1OfCriticalSpeedFrac.value, 1, Number.POSITIVE_INFINITY],
    source: 'muniz-pumares-2025',
    evidence: 'verified',
  },
  'daniels-vdot': {
    name: 'Daniels by VDOT',
    basis: 'vdot',
    zoneNames: ['E', 'M', 'T', 'I'],
    lowerFracs: [0.59, 0.75, 0.83, 0.95],
    upperFracs: [0.74, 0.84, 0.88, 1],
    source: 'daniels-formula',
    evidence: 'secondary',
  },
} as const satisfies Record<string, SpeedZoneSystem>

export type SpeedZoneSystemId = keyof typeof speedZoneSystems
