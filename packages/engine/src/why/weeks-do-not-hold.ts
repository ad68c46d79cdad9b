import { isAvailable, type Reason } from '../base/computed.ts'
import { ramp } from '../base/ramp.ts'
import { median } from '../base/statistics.ts'
import { addDays } from '../base/time.ts'
import type { Gap, History } from '../history/history.ts'
import { completeWeeks, daysPerWeek } from '../history/weeks.ts'
import { countOf, dateWords } from '../run/wording.ts'
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

function gapReason(gap: Gap): Reason {
  const from = dateWords(addDays(gap.lastRunBefore, 1))
  return {
    code: 'gap',
    sentence:
      gap.firstRunAfter === undefined
        ? `No run since ${dateWords(gap.lastRunBefore)}, ${gap.days} days so far.`
        : `${gap.days} days without a run from ${from} to ${dateWords(addDays(gap.firstRunAfter, -1))}.`,
  }
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
    sentence: `${fullWeeksCount} of the last ${weeks.length} weeks had ${countOf(fullRunsCount, 'run')} or more.`,
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
    evidenceFor: [...gaps.map(gapReason), ...(isFull ? [] : [fullWeeks]), ...(isHeld ? [] : held)],
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
