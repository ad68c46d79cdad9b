import type { Computed, Reason } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { Estimate } from './estimate.ts'

/** Everything Footing believes about a runner's boundaries on one day. */
export interface Boundaries {
  readonly asOf: LocalDate
  readonly heartRateMaxBpm: Computed<Estimate>
  readonly heartRateRestBpm: Computed<Estimate>
  readonly lt1Bpm: Computed<Estimate>
  readonly lt2Bpm: Computed<Estimate>
  /** On the flat. */
  readonly lt1SpeedMps: Computed<Estimate>
  readonly lt2SpeedMps: Computed<Estimate>
  readonly criticalSpeedMps: Computed<Estimate>
  readonly easyCeiling: EasyCeiling
  /** How heart rate and speed go together for this runner, from steady windows. */
  readonly heartRateSpeedRelation: Computed<HeartRateSpeedRelation>
  /** What would narrow the LT1 band, most for the least first. */
  readonly nextTests: readonly NextTest[]
  /** Conflicts and gaps in the evidence that the runner should know of. */
  readonly notes: readonly Reason[]
}

/** What a runner can do to have a boundary known better. */
export const testNames = [
  'talk-test',
  'talk-notes',
  'time-trial',
  'race-5-km',
  'heart-rate-max',
  'chest-strap',
  'lab',
] as const
export type TestName = (typeof testNames)[number]

/** A possible next observation, and what it would do to the LT1 band. */
export interface NextTest {
  readonly test: TestName
  /** What to do, in words. */
  readonly sentence: string
  /** What it costs the runner, in words: "one question after an easy run". */
  readonly cost: string
  /** How to do it, step by step. */
  readonly steps: readonly string[]
  readonly lt1SdNowBpm: number
  readonly lt1SdAfterBpm: number
}

/** The answer to "What would make it surer?". */
export interface TestsAnswer {
  readonly asOf: LocalDate
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  /** The one that narrows the LT1 band most for its cost first. */
  readonly tests: readonly NextTest[]
}

/** Below this a run counts as easy for this person. */
export interface EasyCeiling {
  readonly heartRateBpm: Computed<{ valueBpm: number; low80Bpm: number; high80Bpm: number }>
  readonly speedMps: Computed<{ valueMps: number; low80Mps: number; high80Mps: number }>
  /** `mean` of the LT1 band for most; its lower edge for high-volume and high-level runners. */
  readonly rule: 'mean' | 'lower-edge'
  readonly ruleReason: Reason
  /** Until when and in which weather it holds. */
  readonly limits: readonly Reason[]
}

/** heart rate = atSpeed + slope · (speed − referenceSpeed), on the flat, fresh, for steady running. */
export interface HeartRateSpeedRelation {
  readonly referenceSpeedMps: number
  readonly heartRateAtReferenceBpm: number
  readonly slopeBpmPerMps: number
  /** Standard deviation of one window around the line. */
  readonly residualSdBpm: number
  readonly windowCount: number
  readonly speedRangeMps: readonly [number, number]
}

/** One row of a named zone system for this runner, beside the boundaries. */
export interface NamedZoneSystem {
  readonly system: string
  /** What the system's "zone 2" spans for this runner. */
  readonly zone2LowBpm: number
  readonly zone2HighBpm: number
  /** Where the system comes from: a device's setting, with the day it was last seen, or a published table. */
  readonly seenOn?: LocalDate
  readonly relation: 'below-easy-ceiling' | 'straddles-easy-ceiling' | 'above-easy-ceiling'
}

/** The answer to "What is easy for me?": the boundaries, and what they mean in words. */
export interface EasyAnswer extends Boundaries {
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  readonly zoneSystems: readonly NamedZoneSystem[]
}
