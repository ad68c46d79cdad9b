import { ramp } from '../../base/ramp.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { FittedTrend } from './fit-trend.ts'
import type { ChangeEstimate, ChangeWindow } from './fitness-trend.ts'
import type { TrendObservation } from './trend-observation.ts'

const daysPerWeek = 7

/** Half the width of a normal band that holds 90 of 100, in standard deviations. */
export const halfWidthOf90 = 1.6449

/** One of the two periods: the weeks, counted back from today, and the runs in them. */
export interface PeriodRuns {
  readonly window: ChangeWindow
  readonly observations: readonly TrendObservation[]
  /** Places of its weeks that hold runs. */
  readonly weeks: readonly number[]
}

/** The `weeks` weeks that end `endWeeksAgo` weeks before today. */
export function periodRuns(
  trend: FittedTrend,
  asOf: LocalDate,
  { endWeeksAgo, weeks }: { readonly endWeeksAgo: number; readonly weeks: number },
): PeriodRuns {
  const last = trend.weekCount - 1 - endWeeksAgo
  const first = last - weeks + 1
  const inside = trend.observations.filter((_, index) => {
    const week = trend.weekOf[index] ?? 0
    return week >= first && week <= last
  })
  const used = new Set(trend.weekOf.filter((week) => week >= first && week <= last))
  const to = addDays(asOf, -daysPerWeek * endWeeksAgo)
  const start = addDays(to, 1 - daysPerWeek * weeks)
  // A window that begins before the record is told from the record's first day.
  const recordFrom = trend.observations[0]?.run.localDate ?? start
  const from = recordFrom > start && recordFrom <= to ? recordFrom : start
  return {
    window: { from, to, runCount: inside.length },
    observations: inside,
    weeks: [...used],
  }
}

/** 0 up to one week, 1 from another on, even between. */
function rampBetween(from: number, to: number, weekCount: number): Float64Array {
  return Float64Array.from({ length: weekCount }, (_, week) => ramp(week, from, to))
}

/**
 * The mean level of the later period against that of the earlier one; both hold runs.
 *
 * A step between the two, of which nothing is expected, is estimated along: the expectation that fitness changes
 * slowly then decides how weeks are weighed, but does not pull the change itself towards none.
 */
export function changeEstimate(
  trend: FittedTrend,
  before: PeriodRuns,
  now: PeriodRuns,
  values: ProposalValues,
): ChangeEstimate {
  const weights = new Float64Array(trend.weekCount)
  for (const week of now.weeks) weights[week] = (weights[week] ?? 0) + 1 / now.weeks.length
  for (const week of before.weeks) weights[week] = (weights[week] ?? 0) - 1 / before.weeks.length
  const course = rampBetween(Math.max(...before.weeks), Math.min(...now.weeks), trend.weekCount)
  const level = trend.withCourse(course)
  const effectWeights = new Float64Array(level.effects.length)
  effectWeights[0] = weights.reduce((sum, weight, week) => sum + weight * (course[week] ?? 0), 0)
  const { mean, variance, sensitivity } = level.sumOf(weights, effectWeights)
  const sd = Math.hypot(Math.sqrt(variance), sensitivity * trend.line.riseSdBpm)
  return {
    changeFrac: Math.expm1(mean),
    low90Frac: Math.expm1(mean - halfWidthOf90 * sd),
    high90Frac: Math.expm1(mean + halfWidthOf90 * sd),
    smallestVisibleFrac: Math.max(values.trendSmallestClaimFrac, values.trendClaimSd * sd),
  }
}
