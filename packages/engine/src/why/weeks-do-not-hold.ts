import { isAvailable, type Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { median } from '../base/statistics.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import type { Gap, History } from '../history/history.ts'
import { completeWeeks, daysPerWeek } from '../history/weeks.ts'
import { capitalized, countOf, countWord, dateWords } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { cannotTell, eitherFrac, standingOf, tooFewWeeks } from './standing.ts'
import type { Cause } from './why-answer.ts'

/** The span over which gaps are counted: the weeks before a marathon in which each gap cost time. */
const gapSpanWeeks = 16

const about: Pick<Cause, 'id' | 'claim' | 'advice' | 'sources'> = {
  id: 'weeks-do-not-hold',
  claim: 'Your weeks do not hold: gaps and thin weeks undo what the others build.',
  advice:
    'Choose a week small enough to repeat, and repeat it for three weeks before you add anything. A smaller week that holds does more than a bigger one that does not.',
  sources: ['feely-2023'],
}

function gapReason(gap: Gap, asOf: LocalDate): Reason {
  const from = dateWords(addDays(gap.lastRunBefore, 1))
  return {
    code: 'gap',
    sentence:
      gap.firstRunAfter === undefined
        ? `You have not run since ${dateSaid(gap.lastRunBefore, asOf)}, ${gap.days} days so far.`
        : `${gap.days} days without a run from ${from} to ${dateSaid(addDays(gap.firstRunAfter, -1), asOf)}.`,
  }
}

/** "You ran in 14 of the last 26 weeks.", "24 of the last 26 weeks had three runs or more." */
function fullWeeksSentence(counts: {
  readonly fullWeeksCount: number
  readonly weeksCount: number
  readonly fullRunsCount: number
}): string {
  const { fullWeeksCount, weeksCount, fullRunsCount } = counts
  const lastWeeks = `of the last ${weeksCount} weeks`
  if (fullRunsCount === 1) {
    if (fullWeeksCount === 0) return `You did not run in any ${lastWeeks}.`
    return `You ran in ${fullWeeksCount === weeksCount ? 'each' : countWord(fullWeeksCount)} ${lastWeeks}.`
  }
  const runs = `${countOf(fullRunsCount, 'run')} or more`
  if (fullWeeksCount === 0) return `None ${lastWeeks} had ${runs}.`
  if (fullWeeksCount === weeksCount) return `Each ${lastWeeks} had ${runs}.`
  return `${capitalized(countWord(fullWeeksCount))} ${lastWeeks} had ${runs}.`
}

/** "18 May", with the year where it is another one than that of the day of the answer. */
function dateSaid(date: LocalDate, asOf: LocalDate): string {
  const year = date.slice(0, 4)
  return year === asOf.slice(0, 4) ? dateWords(date) : `${dateWords(date)} ${year}`
}

/**
 * Do the weeks hold? From the last 26 complete weeks: gaps of seven days and more per 16 weeks, and the share of
 * weeks with three runs, or with the runner's own usual number where that is smaller. Cannot tell from fewer weeks.
 */
export function weeksDoNotHold(history: History, values: ProposalValues): Cause {
  const weeks = completeWeeks(history.weeks, history.asOf).slice(-values.consistencyWeeks)
  const [first] = weeks
  if (first === undefined || weeks.length < values.consistencyWeeks)
    return cannotTell(about, tooFewWeeks(values.consistencyWeeks, weeks.length))
  const end = addDays(first.monday, weeks.length * daysPerWeek)
  const usualRunsCount = Math.floor(median(weeks.map((week) => week.runCount)) ?? 0)
  // For whoever runs once a week, eight days between two runs are the rhythm and no gap.
  const shortestGapDays = (usualRunsCount < 2 ? 2 : 1) * trainingConstants.trainingGapDays.value
  // The longest first, and of equal ones the latest.
  const gaps = history.gaps
    .filter((gap) => gap.days >= shortestGapDays)
    .filter((gap) => (gap.firstRunAfter ?? end) > first.monday && gap.lastRunBefore < end)
    .sort((a, b) => b.days - a.days || (a.lastRunBefore < b.lastRunBefore ? 1 : -1))
  const gapsPerSpan = (gaps.length * gapSpanWeeks) / weeks.length
  // Whoever runs twice a week and never misses holds the week; whether it is enough is another cause.
  const fullRunsCount = Math.min(values.steadyRunsCount, Math.max(1, usualRunsCount))
  const fullWeeksCount = weeks.filter((week) => week.runCount >= fullRunsCount).length
  const fullShareFrac = fullWeeksCount / weeks.length
  const bar = values.consistencyGapsPer16WeeksCount
  const fromGaps = values.consistencyWeightFrac * ramp(gapsPerSpan, bar / 2, 2 * bar - bar / 4)
  const shareBar = 1 - values.consistencyWeeksShareFrac
  const fromThinWeeks =
    values.consistencyWeightFrac * ramp(1 - fullShareFrac, shareBar / 2, shareBar + shareBar / 2)
  const { repeatability } = history
  const confidenceFrac = eitherFrac(fromGaps, fromThinWeeks)
  const fullWeeks: Reason = {
    code: 'full-weeks',
    sentence: fullWeeksSentence({ fullWeeksCount, weeksCount: weeks.length, fullRunsCount }),
  }
  const isFull = fullShareFrac >= values.consistencyWeeksShareFrac
  const held: readonly Reason[] = isAvailable(repeatability)
    ? [{ code: 'repeatability', sentence: repeatability.sentence }]
    : []
  const isHeld =
    isAvailable(repeatability) &&
    repeatability.heldCount >= values.consistencyWeeksShareFrac * repeatability.outOfCount
  return {
    ...about,
    standing: standingOf(confidenceFrac, values),
    confidenceFrac,
    evidenceFor: [
      ...gaps.map((gap) => gapReason(gap, history.asOf)),
      ...(isFull ? [] : [fullWeeks]),
      ...(isHeld ? [] : held),
    ],
    evidenceAgainst: [
      ...(gaps.length === 0
        ? [
            {
              code: 'no-gaps',
              sentence: `No gap of ${shortestGapDays} days or more in ${countOf(weeks.length, 'week')}.`,
            },
          ]
        : []),
      ...(isFull ? [fullWeeks] : []),
      ...(isHeld ? held : []),
    ],
    missing: [],
  }
}
