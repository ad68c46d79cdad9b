import type { Computed, Reason } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'

/** Periods over which a change is told. */
export const changePeriodsWeeks = [6, 12, 26, 52] as const

export const changeVerdicts = ['improved', 'worse', 'no-change', 'cannot-tell'] as const
export type ChangeVerdict = (typeof changeVerdicts)[number]

/** The level of one week: the speed that goes with the reference heart rate, fresh, cool, flat, with today's sensor. */
export interface TrendPoint {
  /** Last day of the week. */
  readonly date: LocalDate
  readonly speedMps: number
  readonly low90Mps: number
  readonly high90Mps: number
  /** How many runs of this week took part. */
  readonly runCount: number
}

/** What one run says, on the same scale as the points; or why it says nothing. */
export interface TrendRun {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly observation: Computed<{
    readonly speedMps: number
    /** Share of its full weight: below 1 where it lies far from the trend. */
    readonly weightFrac: number
  }>
}

/** A day from which on another watch or heart-rate sensor was worn. */
export interface SensorBreak {
  readonly date: LocalDate
  readonly sentence: string
}

/** Weeks in which most runs were in heat. */
export interface HotPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface ChangeWindow {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly runCount: number
}

/** How much faster the later window is at the same heart rate, as a fraction of speed. */
export interface ChangeEstimate {
  readonly changeFrac: number
  readonly low90Frac: number
  readonly high90Frac: number
  /** Smallest change that is claimed here. */
  readonly smallestVisibleFrac: number
}

export interface FitnessChange {
  readonly periodWeeks: number
  readonly verdict: ChangeVerdict
  readonly before: ChangeWindow
  readonly now: ChangeWindow
  readonly estimate: Computed<ChangeEstimate>
  /** First the answer. */
  readonly sentence: string
  /** Why it cannot be told, or what bears on it. */
  readonly reasons: readonly Reason[]
}

export const trendEffectKinds = [
  'heat',
  'minutes',
  'steepness',
  'uphill',
  'season',
  'surface',
  'sensor',
] as const
export type TrendEffectKind = (typeof trendEffectKinds)[number]

/** What moves the speed at the same heart rate besides fitness, as estimated together with it. */
export interface TrendEffect {
  readonly kind: TrendEffectKind
  /** What the fraction is counted in, in words: "per degree above 15 °C of wet-bulb globe temperature". */
  readonly per: string
  readonly effectFrac: number
  readonly sdFrac: number
}

export const trendMarkerKinds = ['races', 'hard-running'] as const
export type TrendMarkerKind = (typeof trendMarkerKinds)[number]

/** One race, time trial or stretch of hard running, as a speed that compares with the marker's others. */
export interface MarkerPoint {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly speedMps: number
}

/** Another sign of fitness than easy running, which may still move when easy running no longer does. */
export interface TrendMarker {
  readonly kind: TrendMarkerKind
  readonly points: readonly MarkerPoint[]
  readonly changes: readonly FitnessChange[]
}

/** The answer to "Am I fitter?" from the record alone. */
export interface FitnessTrend {
  readonly asOf: LocalDate
  readonly referenceHeartRateBpm: number
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  /** One a week from the first qualifying run to `asOf`. */
  readonly points: readonly TrendPoint[]
  readonly runs: readonly TrendRun[]
  readonly breaks: readonly SensorBreak[]
  readonly hotPeriods: readonly HotPeriod[]
  readonly changes: readonly FitnessChange[]
  readonly effects: readonly TrendEffect[]
  readonly markers: readonly TrendMarker[]
}
