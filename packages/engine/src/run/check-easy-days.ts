import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { addDays, daysBetween, type LocalDate } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { type EasyDay, type EasyDayPattern, easyDayPatterns, easyDays } from './easy-day-patterns.ts'
import { isInDoubt } from './easy-reasons.ts'
import { easyShareSentence } from './easy-share-anchor.ts'
import { isStayedEasy } from './easy-verdict.ts'
import { isMeantEasy } from './judge-runs.ts'
import type { CheckAnswer, IntensityTime, JudgedRun } from './judged-run.ts'
import { capitalized, countOf, countWord, dateWords, heartRateWords, listed, paceWords } from './wording.ts'

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

/** "The three that did not were all on Thursdays, after minute 40." */
function failedSentence(failedCount: number, patterns: readonly EasyDayPattern[]): string {
  const [whole, another] = patterns.filter((pattern) => pattern.holdsCount === failedCount)
  if (whole !== undefined) {
    const besides = another === undefined ? '' : `, ${another.besides}`
    return `The ${countWord(failedCount)} that did not ${whole.ofAll}${besides}.`
  }
  const [first] = patterns
  return first === undefined
    ? ''
    : `Of the ${countWord(failedCount)} that did not, ${countWord(first.holdsCount)} ${first.ofSome}.`
}

function verdictSentences(
  days: readonly EasyDay[],
  patterns: readonly EasyDayPattern[],
  values: ProposalValues,
): readonly string[] {
  const stayed = days.filter((day) => isStayedEasy(day.judgement.verdict))
  const failedCount = days.length - stayed.length
  const nearCount = stayed.filter((day) => day.judgement.verdict === 'near-the-top').length
  const doubtCount = days.filter((day) => isInDoubt(day.judgement.stayedEasyProbabilityFrac, values)).length
  const last = days.length === 1 ? 'The one easy run' : `your last ${countWord(days.length)} easy runs`
  const opening =
    days.length === 1
      ? `${last} ${failedCount === 0 ? 'stayed' : 'did not stay'} easy.`
      : failedCount === 0
        ? `All ${countWord(days.length)} of your easy runs stayed easy.`
        : stayed.length === 0
          ? `None of ${last} stayed easy.`
          : `${capitalized(countWord(stayed.length))} of ${last} stayed easy.`
  const failed = failedCount > 0 ? failedSentence(failedCount, patterns) : ''
  const near =
    nearCount > 0
      ? `${capitalized(countOf(nearCount, 'run', 'runs'))} that stayed easy ${nearCount === 1 ? 'was' : 'were'} near the top of the easy range.`
      : ''
  const doubt =
    doubtCount > 0
      ? `For ${doubtCount === days.length ? (days.length === 1 ? 'it' : 'all of them') : countOf(doubtCount, 'of these runs', 'of these runs')} we are not sure: ${doubtCount === 1 ? 'it lies' : 'they lie'} within the doubt about your boundary.`
      : ''
  return [opening, failed, near, doubt].filter((sentence) => sentence !== '')
}

function ceilingSentence(boundaries: Boundaries): readonly string[] {
  const { heartRateBpm, speedMps } = boundaries.easyCeiling
  const parts = [
    ...(isAvailable(heartRateBpm) ? [`below ${heartRateWords(heartRateBpm.valueBpm)}`] : []),
    ...(isAvailable(speedMps) ? [`slower than ${paceWords(speedMps.valueMps)} on the flat`] : []),
  ]
  return parts.length === 0 ? [] : [`Easy here means ${listed(parts).replace(' and ', ', or ')}.`]
}

/** What could not be judged, by the reason that holds for most of it. */
function unjudgedSentence(unjudged: readonly JudgedRun[], meantEasyCount: number): readonly string[] {
  if (unjudged.length === 0) return []
  const counts = new Map<string, number>()
  for (const { easyJudgement } of unjudged)
    if (!isAvailable(easyJudgement)) {
      const { sentence } = easyJudgement.reason
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
    }
  const [[sentence] = ['']] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [
    unjudged.length === meantEasyCount
      ? `Whether your easy runs stayed easy, we cannot say. ${sentence}`
      : `${capitalized(countOf(unjudged.length, 'more easy run'))} could not be judged. ${sentence}`,
  ]
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
 * A run stayed easy when its verdict is easy or near the top. Patterns are stated only where chance would hardly
 * show them. Everything that cannot be judged is counted and said, never left out in silence.
 */
export function checkEasyDays(options: {
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly asOf: LocalDate
  readonly weeksCount: number
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
          ...(days.length > 0 ? verdictSentences(days, patterns, values) : []),
          ...before,
          ...(meantEasy.length === 0 ? [`No run of ${weeks} was clearly meant easy.`] : []),
          ...unjudgedSentence(unjudged, meantEasy.length),
          ...(intentUnknownCount > 0
            ? [
                `What ${countOf(intentUnknownCount, 'run')} ${intentUnknownCount === 1 ? 'was' : 'were'} meant to be, we cannot tell.`,
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
