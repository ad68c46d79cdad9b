import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { addDays, type LocalDate, weekStart } from '../../base/time.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { daysPerWeek } from '../weeks.ts'
import { dosesAgainstCaps } from './dose-caps.ts'
import { easyShareAtVolume } from './easy-share-at-volume.ts'
import { fosterMonotony } from './foster-monotony.ts'
import { intensityDistributions } from './intensity-distribution.ts'
import { type RunningSums, runningSums } from './running-sums.ts'
import type { WeekAgainstBefore, WeekAnswer, WeekRun } from './week-answer.ts'
import { weekSentences } from './week-sentences.ts'

function between(judged: readonly JudgedRun[], from: LocalDate, until: LocalDate): readonly JudgedRun[] {
  return judged
    .filter(({ facts }) => facts.localDate >= from && facts.localDate < until)
    .sort((a, b) => a.facts.startEpochS - b.facts.startEpochS)
}

function timesOf<T>(
  now: Computed<T>,
  before: Computed<T>,
  amountOf: (one: T) => number,
  weeksCount: number,
): number | undefined {
  if (now.status === 'unavailable' || before.status === 'unavailable') return undefined
  const usual = amountOf(before) / weeksCount
  return usual > 0 ? amountOf(now) / usual : undefined
}

function against(
  sums: RunningSums,
  before: RunningSums,
  weeksCount: number,
  values: ProposalValues,
): WeekAgainstBefore {
  const mechanicalTimesFrac = timesOf(sums.mechanical, before.mechanical, (one) => one.levelEasyM, weeksCount)
  const metabolicTimesFrac = timesOf(
    sums.metabolic,
    before.metabolic,
    (one) => one.thresholdEquivalentS,
    weeksCount,
  )
  const neuromuscularTimesFrac = timesOf(
    sums.neuromuscular,
    before.neuromuscular,
    (one) => one.fastM,
    weeksCount,
  )
  const isFastUsual =
    isAvailable(before.neuromuscular) && before.neuromuscular.fastM >= weeksCount * values.stressFastSessionM
  return {
    weeksCount,
    usualMovingS: before.movingS / weeksCount,
    usualDistanceM: before.distanceM / weeksCount,
    usualRunsPerWeek: before.runCount / weeksCount,
    movingTimesFrac: (sums.movingS * weeksCount) / before.movingS,
    ...(before.distanceM > 0 && { distanceTimesFrac: (sums.distanceM * weeksCount) / before.distanceM }),
    ...(mechanicalTimesFrac !== undefined && { mechanicalTimesFrac }),
    ...(metabolicTimesFrac !== undefined && { metabolicTimesFrac }),
    // Of next to nothing there is no multiple that means anything.
    ...(neuromuscularTimesFrac !== undefined && isFastUsual && { neuromuscularTimesFrac }),
  }
}

function weekRun(run: JudgedRun, stresses: ReadonlyMap<string, RunStress>): readonly WeekRun[] {
  const { facts, intent, easyJudgement, sentence } = run
  const stress = stresses.get(facts.activityId)
  if (stress === undefined) return []
  return [
    {
      activityId: facts.activityId,
      localDate: facts.localDate,
      intent: intent.intent,
      verdict: isAvailable(easyJudgement) ? available({ verdict: easyJudgement.verdict }) : easyJudgement,
      movingS: facts.movingS,
      distanceM: isAvailable(facts.distanceM)
        ? available({ valueM: facts.distanceM.valueM })
        : facts.distanceM,
      stress,
      sentence,
    },
  ]
}

function longestRun(runs: readonly WeekRun[]): WeekAnswer['longestRun'] {
  const far = (run: WeekRun) => (isAvailable(run.distanceM) ? run.distanceM.valueM : 0)
  const [longest] = [...runs].sort((a, b) => far(b) - far(a))
  if (longest === undefined) return unavailable('no-runs', 'There were no runs.')
  const { mechanical } = longest.stress
  if (!isAvailable(mechanical)) return mechanical
  const { singleRun } = mechanical
  return isAvailable(singleRun) ? available({ ...singleRun, activityId: longest.activityId }) : singleRun
}

function monotony(runs: readonly WeekRun[], monday: LocalDate, isOver: boolean): WeekAnswer['monotony'] {
  if (!isOver) return unavailable('week-not-over', 'The week is not over yet.')
  const unknown = runs.find(({ stress }) => !isAvailable(stress.metabolic))
  if (unknown !== undefined)
    return unavailable('a-run-without-load', 'The metabolic stress of a run of this week is not known.')
  const dailyS = Array.from({ length: daysPerWeek }, (_, day) => {
    const date = addDays(monday, day)
    return runs
      .filter(({ localDate }) => localDate === date)
      .reduce(
        (sum, { stress }) =>
          sum + (isAvailable(stress.metabolic) ? stress.metabolic.thresholdEquivalentS : 0),
        0,
      )
  })
  return runs.length === 0 ? unavailable('no-runs', 'There were no runs.') : fosterMonotony(dailyS, 'sample')
}

/**
 * One calendar week: every run with its verdict and its stresses, what they add up to, how easy, moderate and hard
 * were spread by three methods, and how it compares with the four weeks before. Judged runs in any order; of the week
 * that holds `asOf` only what was run so far.
 */
export function answerWeek(options: {
  readonly judged: readonly JudgedRun[]
  readonly stresses: ReadonlyMap<string, RunStress>
  readonly boundaries: Boundaries
  /** Any day of the week. */
  readonly day: LocalDate
  readonly asOf: LocalDate
  /** What the fitness trend says: whether it found an improvement. */
  readonly isImproving: boolean
  readonly values: ProposalValues
}): WeekAnswer {
  const { stresses, boundaries, asOf, isImproving, values } = options
  const monday = weekStart(options.day)
  const next = addDays(monday, daysPerWeek)
  const isOver = next <= asOf
  const judged = between(options.judged, monday, isOver ? next : addDays(asOf, 1))
  const weeksCount = values.weekBeforeWeeks
  const from = addDays(monday, -weeksCount * daysPerWeek)
  const before = between(options.judged, from, monday)
  const reachesBack = options.judged.some(({ facts }) => facts.localDate < addDays(from, daysPerWeek))
  const sums = runningSums(judged, stresses, values)
  const beforeSums = runningSums(before, stresses, values)
  const runs = judged.flatMap((run) => weekRun(run, stresses))
  const distributions = intensityDistributions({ judged, stresses, values })
  const usualWeeklyM = beforeSums.distanceM / weeksCount
  const weeklyMovingS = reachesBack ? (beforeSums.movingS + sums.movingS) / (weeksCount + 1) : sums.movingS
  const week = {
    monday,
    isOver,
    runs,
    sums,
    againstBefore:
      reachesBack && beforeSums.movingS > 0
        ? available(against(sums, beforeSums, weeksCount, values))
        : unavailable('no-weeks-before', 'There are no weeks before it to hold it against.'),
    distributions,
    easyShare: easyShareAtVolume({ byTime: distributions.time, weeklyMovingS, isImproving, values }),
    longestRun: longestRun(runs),
    monotony: monotony(runs, monday, isOver),
    doses: reachesBack ? dosesAgainstCaps({ judged, usualWeeklyM, boundaries, values }) : [],
  }
  return { ...week, sentences: weekSentences(week, values) }
}
