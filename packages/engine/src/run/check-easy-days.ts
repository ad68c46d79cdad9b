import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { addDays, daysBetween, type LocalDate } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { ceilingSentence, improvingSentence, unjudgedSentence, verdictSentences } from './check-sentences.ts'
import { type EasyDay, easyDayPatterns, easyDays } from './easy-day-patterns.ts'
import { easyShareSentence, isLowVolume } from './easy-share-anchor.ts'
import { isMeantEasy } from './judge-runs.ts'
import type { CheckAnswer, IntensityTime, JudgedRun } from './judged-run.ts'
import { isLeftEasy } from './judged-run.ts'
import { capitalized, countOf, countWord, dateWords } from './wording.ts'

const daysPerWeek = 7

/** The intensity of several runs together, from whichever source gave more of the seconds. */
function summedIntensity(judged: readonly JudgedRun[]): Computed<IntensityTime> {
  const known = judged.map((run) => run.intensity).filter((intensity) => isAvailable(intensity))
  if (known.length === 0)
    return unavailable(
      'no-intensity',
      judged.length === 0
        ? 'No runs were recorded in this time.'
        : 'No run of this time says how hard it was.',
    )
  const secondsOf = (intensities: readonly IntensityTime[]) =>
    intensities.reduce((sum, each) => sum + each.easyS + each.moderateS + each.hardS, 0)
  const fromSpeedS = secondsOf(known.filter((intensity) => intensity.from === 'speed'))
  return available({
    easyS: known.reduce((sum, each) => sum + each.easyS, 0),
    moderateS: known.reduce((sum, each) => sum + each.moderateS, 0),
    hardS: known.reduce((sum, each) => sum + each.hardS, 0),
    from: fromSpeedS > secondsOf(known) / 2 ? ('speed' as const) : ('heart-rate' as const),
  })
}

/** Weeks of the period since the first run of all, so that a young record is not spread thin; at least one. */
function weeksOfRecord(judged: readonly JudgedRun[], from: LocalDate, asOf: LocalDate): number {
  const [firstRun = asOf] = judged.map(({ facts }) => facts.localDate).sort()
  const start = firstRun > from ? firstRun : from
  return Math.max(1, (daysBetween(start, asOf) + 1) / daysPerWeek)
}

/** The day itself, or the day of the last run when the weeks before it hold none: an old record has an answer too. */
function lastDayWithAnswer(judged: readonly JudgedRun[], asOf: LocalDate, weeksCount: number): LocalDate {
  const newest = judged
    .map(({ facts }) => facts.localDate)
    .filter((date) => date <= asOf)
    .sort()
    .at(-1)
  return newest !== undefined && daysBetween(newest, asOf) >= weeksCount * daysPerWeek ? newest : asOf
}

/**
 * "Are my easy days easy?", for the runs of the last weeks up to a day, that day included. When these weeks hold no
 * run, it is answered for the weeks up to the last one, and says so.
 *
 * A run stayed easy when its verdict is easy or near the top; a run in doubt neither did nor did not. Patterns are stated only where chance would hardly
 * show them. Everything that cannot be judged is counted and said, never left out in silence.
 */
export function checkEasyDays(options: {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly asOf: LocalDate
  readonly weeksCount: number
  /** Whether the trend of fitness shows an improvement; asked at low volume only, where it takes blame off moderate time. */
  readonly isImproving?: () => boolean
  readonly values: ProposalValues
}): CheckAnswer {
  const { boundaries, asOf, weeksCount, values } = options
  const to = lastDayWithAnswer(options.judged, asOf, weeksCount)
  const from = addDays(to, 1 - weeksCount * daysPerWeek)
  const judged = options.judged
    .filter(({ facts }) => facts.localDate >= from && facts.localDate <= to)
    .sort((a, b) => a.facts.startEpochS - b.facts.startEpochS)
  const meantEasy = judged.filter((run) => isMeantEasy(run.intent.intent))
  const days = easyDays(meantEasy)
  const unjudged = meantEasy.filter((run) => !isAvailable(run.easyJudgement))
  const intentUnknownCount = judged.filter((run) => run.intent.intent === 'unknown').length
  const countVerdict = (verdict: EasyDay['judgement']['verdict']) =>
    days.filter((day) => day.judgement.verdict === verdict).length
  const patterns = easyDayPatterns(days, values)
  const intensity = summedIntensity(judged)
  const weeklyMovingS =
    judged.reduce((sum, run) => sum + run.facts.movingS, 0) / weeksOfRecord(options.judged, from, to)
  const isUnblamed =
    isLowVolume(weeklyMovingS) &&
    days.some(({ judgement }) => isLeftEasy(judgement.verdict)) &&
    options.isImproving?.() === true
  const weeks = weeksCount === 1 ? 'the last week' : `the last ${countWord(weeksCount)} weeks`
  const before =
    to < asOf
      ? [
          `There are no runs in ${weeks}; this is about the time up to your last run, on ${dateWords(to)} ${to.slice(0, 4)}.`,
        ]
      : []
  const sentences =
    judged.length === 0
      ? [`No runs in ${weeks}.`]
      : [
          ...(days.length > 0 ? verdictSentences(days, patterns, boundaries) : []),
          ...(isUnblamed ? [improvingSentence(weeklyMovingS)] : []),
          ...before,
          ...(meantEasy.length === 0 ? [`No run of ${weeks} was clearly meant easy.`] : []),
          ...unjudgedSentence(unjudged, meantEasy.length),
          ...(intentUnknownCount > 0
            ? [
                `${capitalized(countOf(intentUnknownCount, 'run'))} ${intentUnknownCount === 1 ? 'is' : 'are'} left out: what ${intentUnknownCount === 1 ? 'it was' : 'they were'} meant to be, we cannot tell.`,
              ]
            : []),
          ...(isAvailable(intensity) ? [easyShareSentence(intensity, weeklyMovingS, values)] : []),
          ...(days.length > 0 ? ceilingSentence(boundaries) : []),
        ]
  return {
    sentences,
    from,
    to,
    counts: {
      easyCount: countVerdict('easy'),
      nearTheTopCount: countVerdict('near-the-top'),
      inDoubtCount: countVerdict('in-doubt'),
      crossedOverCount: countVerdict('crossed-over'),
      moderateThroughoutCount: countVerdict('moderate-throughout'),
      unavailableCount: unjudged.length,
      notMeantEasyCount: judged.length - meantEasy.length - intentUnknownCount,
      intentUnknownCount,
    },
    intensity,
    activityIds: meantEasy.map((run) => run.facts.activityId).reverse(),
    patterns: patterns.map(({ code, sentence }) => ({ code, sentence })),
  }
}
