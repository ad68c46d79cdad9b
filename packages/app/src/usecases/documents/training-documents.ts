/** What training did, as it leaves the program: the trend of fitness, one week, the season. */

import type {
  Computed,
  DurabilityAnswer,
  FitnessTrend,
  LocalDate,
  Reason,
  SeasonAnswer,
  TissueAnswer,
  ToldRun,
  TrendEffectKind,
  WeekAnswer,
} from '@footing/engine'

/** What one run says of the trend, on the scale of its points. */
interface TrendRunShown {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly speedMps: number
  /** Share of its full weight: below 1 where it lies far from the trend. */
  readonly weightFrac: number
}

/** What else moves speed at the same heart rate, by how much, and counted in what. */
export interface TrendEffectShown {
  readonly kind: TrendEffectKind
  readonly name: string
  readonly per: string
  readonly effectFrac: number
  readonly sdFrac: number
}

/** The trend with its runs: those that take part one by one, the others counted by the reason. */
export interface TrendShown extends Omit<FitnessTrend, 'sentences' | 'asOf' | 'runs' | 'effects'> {
  readonly runs: readonly TrendRunShown[]
  readonly effects: readonly TrendEffectShown[]
  readonly leftOut: readonly (Reason & { readonly runCount: number })[]
}

export interface TrendDocument {
  readonly schema: 'footing.trend/1'
  readonly asOf: LocalDate
  /** First the answer, then why, then how sure. */
  readonly sentences: readonly string[]
  readonly trend: Computed<TrendShown>
  /** Whether pace holds late in long runs; of the runs only those that could tell. */
  readonly durability: DurabilityAnswer
  /** What the legs are used to, and what jumped beyond it. */
  readonly tissue: TissueAnswer
}

/** A run of a week, with what a line about it says. */
export type WeekRunShown = WeekAnswer['runs'][number] & {
  readonly title?: string
  /** What happened in it, where that is more than an even run: "6 × 3 min at about LT2, 90 s jog". */
  readonly structure?: string
}

export interface WeekDocument extends Omit<WeekAnswer, 'runs'> {
  readonly schema: 'footing.week/1'
  readonly asOf: LocalDate
  readonly runs: readonly WeekRunShown[]
}

/** A run of which the runner said what it was meant to be, and the runs that are read so with its help. */
export type ToldRunShown = ToldRun & {
  readonly title?: string
}

export interface LearnedDocument {
  readonly schema: 'footing.learned/1'
  readonly told: readonly ToldRunShown[]
}

export interface SeasonDocument extends SeasonAnswer {
  readonly schema: 'footing.season/1'
  readonly asOf: LocalDate
}
