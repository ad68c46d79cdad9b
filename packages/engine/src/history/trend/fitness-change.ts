/** Whether the runner became faster at the same heart rate over a period: the verdict, its error and its reasons. */

import { available, type Reason, unavailable } from '../../base/computed.ts'
import { mean } from '../../base/statistics.ts'
import type { LocalDate } from '../../base/time.ts'
import { capitalized, countOf, countWord, dateWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { changeEstimate, type PeriodRuns, periodRuns } from './change-estimate.ts'
import { changeSentence, percentText } from './change-sentence.ts'
import type { FittedTrend } from './fit-trend.ts'
import type { ChangeEstimate, ChangeVerdict, FitnessChange } from './fitness-trend.ts'
import { segmentOf } from './sensor-segments.ts'
import type { TrendObservation } from './trend-observation.ts'

const longPeriodWeeks = 12

export interface ChangeQuestion {
  readonly trend: FittedTrend
  readonly asOf: LocalDate
  readonly periodWeeks: number
  readonly fewestRunsCount: number
  readonly values: ProposalValues
}

/** How many of these runs have one alike in heat among the others; all where temperature is unknown. */
function alikeInHeat(
  own: readonly TrendObservation[],
  others: readonly TrendObservation[],
  values: ProposalValues,
): number {
  return own.filter(
    ({ heatC }) =>
      heatC === undefined ||
      others.some(
        (other) => other.heatC === undefined || Math.abs(other.heatC - heatC) < values.trendOverlapC,
      ),
  ).length
}

function tooFewRuns(period: PeriodRuns, fewestRunsCount: number): Reason {
  const { from, to, runCount } = period.window
  return {
    code: 'too-few-runs',
    sentence: `${runCount === 0 ? 'No run' : capitalized(countOf(runCount, 'run'))} from ${dateWords(from)} to ${dateWords(to)} can be compared; it takes ${countWord(fewestRunsCount)}.`,
  }
}

/** What makes a change hard to see, or was taken off it. */
function circumstances(
  { trend, values }: ChangeQuestion,
  before: PeriodRuns,
  now: PeriodRuns,
): readonly Reason[] {
  const reasons: Reason[] = []
  const offsetOf = (kind: 'heat' | 'sensor') => {
    const part = (each: TrendObservation) =>
      trend.columns.reduce(
        (sum, column, index) =>
          column.kind === kind ? sum + column.columnValue(each) * (trend.level.effects[index] ?? 0) : sum,
        0,
      )
    return (mean(now.observations.map(part)) ?? 0) - (mean(before.observations.map(part)) ?? 0)
  }
  const worn = new Set(before.observations.map(({ run }) => segmentOf(run)))
  if (!now.observations.some(({ run }) => worn.has(segmentOf(run)))) {
    const shift = offsetOf('sensor')
    const size =
      Math.abs(shift) < values.trendNotableFrac
        ? ''
        : ` It seems to show you about ${percentText(Math.abs(shift))} ${shift < 0 ? 'slower' : 'faster'}, which is taken off.`
    reasons.push({
      code: 'sensor-changed',
      sentence: `Another watch or sensor is worn now, and what it shows differently is not known exactly.${size}`,
    })
  }
  if ([...before.observations, ...now.observations].every(({ heatC }) => heatC === undefined))
    reasons.push({
      code: 'no-temperature',
      sentence: 'No temperature is recorded, so part of a change may be the season.',
    })
  const heat = offsetOf('heat')
  if (Math.abs(heat) >= values.trendNotableFrac)
    reasons.push({
      code: 'heat-taken-off',
      sentence: `It is ${heat < 0 ? 'warmer' : 'cooler'} now; that alone makes about ${percentText(Math.abs(heat))} and is taken off.`,
    })
  return reasons
}

function verdictOf(
  { changeFrac, smallestVisibleFrac }: ChangeEstimate,
  values: ProposalValues,
): ChangeVerdict {
  if (Math.abs(changeFrac) >= smallestVisibleFrac) return changeFrac > 0 ? 'improved' : 'worse'
  return smallestVisibleFrac <= values.trendWidestVisibleFrac ? 'no-change' : 'cannot-tell'
}

/** Why a change that was estimated cannot be told. */
function hindrance(
  isAlike: boolean,
  { smallestVisibleFrac }: ChangeEstimate,
  values: ProposalValues,
): Reason {
  if (isAlike)
    return {
      code: 'only-large-changes',
      sentence: `Only a change above ${percentText(smallestVisibleFrac)} would have shown.`,
    }
  return {
    code: 'heat-differs',
    sentence: `Fewer than ${countWord(values.trendOverlapRunsCount)} runs of then and now were in similar heat; repeat an early run.`,
  }
}

/**
 * The change between the weeks up to today and those that end `periodWeeks` earlier. It cannot be told with too few
 * runs in either, where they have no heat in common, or where only a very large change could be seen.
 */
export function fitnessChange(question: ChangeQuestion): FitnessChange {
  const { trend, asOf, periodWeeks, fewestRunsCount, values } = question
  const weeks = periodWeeks < longPeriodWeeks ? values.trendShortWindowWeeks : values.trendWindowWeeks
  const now = periodRuns(trend, asOf, { endWeeksAgo: 0, weeks })
  const before = periodRuns(trend, asOf, { endWeeksAgo: periodWeeks, weeks })
  const told = { periodWeeks, before: before.window, now: now.window }
  const poor = [before, now].find(({ window }) => window.runCount < fewestRunsCount)
  if (poor !== undefined) {
    const reason = tooFewRuns(poor, fewestRunsCount)
    const estimate = unavailable(reason.code, reason.sentence)
    const verdict = 'cannot-tell'
    return {
      ...told,
      verdict,
      estimate,
      sentence: changeSentence({ ...told, asOf, verdict }),
      reasons: [reason],
    }
  }
  const estimate = changeEstimate(trend, before, now, values)
  const aside = circumstances(question, before, now)
  const alike = Math.min(
    alikeInHeat(before.observations, now.observations, values),
    alikeInHeat(now.observations, before.observations, values),
  )
  const isAlike = alike >= Math.min(values.trendOverlapRunsCount, fewestRunsCount)
  const verdict = isAlike ? verdictOf(estimate, values) : 'cannot-tell'
  const reasons = [...(verdict === 'cannot-tell' ? [hindrance(isAlike, estimate, values)] : []), ...aside]
  const sentence = changeSentence({ ...told, asOf, verdict, estimate })
  return { ...told, verdict, estimate: available(estimate), sentence, reasons }
}
