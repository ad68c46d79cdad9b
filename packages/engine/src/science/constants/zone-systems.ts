import type { EvidenceGrade } from '../evidence.ts'
import type { SourceId } from '../sources.ts'

/** What the shares of a zone system are shares of. */
type HeartRateBasis = 'heart-rate-max' | 'heart-rate-reserve' | 'threshold-heart-rate'

/** A published or preset zone system for heart rate. */
export interface ZoneSystem {
  readonly name: string
  readonly basis: HeartRateBasis
  /** What the system calls its zones, in order. */
  readonly zoneNames: readonly string[]
  /** Lower edges of the zones in order, as shares of the basis; the first zone begins at the first edge.
   * An edge of 0 is open: the zone has no lower end. */
  readonly lowerFracs: readonly number[]
  /** Upper edges in the same order; where a system prints gaps between its zones these differ from the next lower edge. */
  readonly upperFracs: readonly number[]
  readonly source: SourceId
  readonly evidence: EvidenceGrade
}

export const zoneSystems = {
  'garmin-heart-rate-max': {
    name: 'Garmin %max',
    basis: 'heart-rate-max',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0.5, 0.6, 0.7, 0.8, 0.9],
    upperFracs: [0.6, 0.7, 0.8, 0.9, 1],
    source: 'garmin-manual',
    evidence: 'verified',
  },
  'garmin-heart-rate-reserve': {
    name: 'Garmin %reserve',
    basis: 'heart-rate-reserve',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0.5, 0.6, 0.7, 0.8, 0.9],
    upperFracs: [0.6, 0.7, 0.8, 0.9, 1],
    source: 'garmin-manual',
    evidence: 'memory',
  },
  'garmin-threshold': {
    name: 'Garmin %threshold',
    basis: 'threshold-heart-rate',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0.65, 0.8, 0.89, 0.95, 1],
    upperFracs: [0.79, 0.89, 0.94, 0.99, 1.15],
    source: 'garmin-manual',
    evidence: 'secondary',
  },
  coros: {
    name: 'COROS %threshold',
    basis: 'threshold-heart-rate',
    zoneNames: ['1', '2', '3', '4'],
    lowerFracs: [0, 0.8, 0.9, 0.95],
    upperFracs: [0.8, 0.9, 0.95, 1],
    source: 'coros-help',
    evidence: 'verified',
  },
  friel: {
    name: 'Friel',
    basis: 'threshold-heart-rate',
    zoneNames: ['1', '2', '3', '4', '5a', '5b', '5c'],
    lowerFracs: [0, 0.85, 0.9, 0.95, 1, 1.03, 1.06],
    upperFracs: [0.85, 0.89, 0.94, 0.99, 1.02, 1.06, Number.POSITIVE_INFINITY],
    source: 'friel-2009',
    evidence: 'verified',
  },
  coggan: {
    name: 'Coggan (cycling)',
    basis: 'threshold-heart-rate',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0, 0.69, 0.84, 0.95, 1.05],
    upperFracs: [0.68, 0.83, 0.94, 1.05, Number.POSITIVE_INFINITY],
    source: 'coggan-levels',
    evidence: 'verified',
  },
  olympiatoppen: {
    name: 'Olympiatoppen I-scale',
    basis: 'heart-rate-max',
    zoneNames: ['I-1', 'I-2', 'I-3', 'I-4', 'I-5'],
    lowerFracs: [0.55, 0.72, 0.82, 0.87, 0.92],
    upperFracs: [0.72, 0.82, 0.87, 0.92, 1],
    source: 'olympiatoppen',
    evidence: 'verified',
  },
  'seiler-five': {
    name: 'Seiler, five zones',
    basis: 'heart-rate-max',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0.6, 0.75, 0.85, 0.9, 0.95],
    upperFracs: [0.75, 0.85, 0.9, 0.95, 1],
    source: 'seiler-teaching',
    evidence: 'secondary',
  },
  'daniels-easy': {
    name: 'Daniels, easy running',
    basis: 'heart-rate-max',
    zoneNames: ['below E', 'E', 'M', 'T', 'I'],
    lowerFracs: [0, 0.65, 0.8, 0.88, 0.98],
    upperFracs: [0.65, 0.79, 0.9, 0.92, 1],
    source: 'daniels-formula',
    evidence: 'secondary',
  },
  strava: {
    name: 'Strava default',
    basis: 'heart-rate-max',
    zoneNames: ['1', '2', '3', '4', '5'],
    lowerFracs: [0, 0.59, 0.78, 0.87, 0.97],
    upperFracs: [0.59, 0.78, 0.87, 0.97, 1],
    source: 'strava-help',
    evidence: 'memory',
  },
} as const satisfies Record<string, ZoneSystem>

export type ZoneSystemId = keyof typeof zoneSystems
