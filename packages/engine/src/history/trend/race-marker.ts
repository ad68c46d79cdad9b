/** Races and time trials as a sign of fitness of their own: all-out efforts, made comparable by Riegel's formula. */

import { available, unavailable } from '../../base/computed.ts'
import { addDays, daysBetween, type LocalDate } from '../../base/time.ts'
import { hardEfforts } from '../../boundaries/hard-efforts.ts'
import { riegelSpeedMps } from '../../boundaries/riegel.ts'
import { countOf, dateWords } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { halfWidthOf90 } from './change-estimate.ts'
import { percentText } from './change-sentence.ts'
import {
  type ChangeWindow,
  changePeriodsWeeks,
  type FitnessChange,
  type MarkerPoint,
  type TrendMarker,
} from './fitness-trend.ts'

const daysPerWeek = 7

/** What the search for races needs of the runner. */
export interface RaceSearch {
  readonly runs: readonly RunFacts[]
  readonly heartRateMaxBpm: number
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

/**
 * The efforts near the limit of a stretch of days, each as the speed that could have been held for the reference
 * time. They are judged against the runner's other running of these days alone.
 */
function racesWithin(
  search: RaceSearch,
  { from, to }: Pick<ChangeWindow, 'from' | 'to'>,
): readonly MarkerPoint[] {
  const { runs, heartRateMaxBpm, values } = search
  const efforts = hardEfforts({
    runs: runs.filter(({ localDate }) => localDate >= from && localDate <= to),
    asOf: to,
    memoryDays: daysBetween(from, to),
    expectedMaxBpm: heartRateMaxBpm,
    values,
  })
  return efforts
    .filter(({ hardFrac }) => hardFrac >= values.trendRaceSureFrac)
    .map(({ activityId, localDate, speedMps, durationS }) => ({
      activityId,
      localDate,
      speedMps: riegelSpeedMps(speedMps, durationS, values.trendRaceReferenceS),
    }))
}

/** The best of one window against the best of another; both must hold one. */
function raceChange(search: RaceSearch, periodWeeks: number): FitnessChange {
  const { asOf, values } = search
  const days = daysPerWeek * Math.min(values.trendRaceWeeks, periodWeeks)
  const windowEnding = (to: LocalDate) => {
    const dates = { from: addDays(to, 1 - days), to }
    const inside = racesWithin(search, dates)
    const bestMps = inside.reduce((best, { speedMps }) => Math.max(best, speedMps), 0)
    const window: ChangeWindow = { ...dates, runCount: inside.length }
    return { window, bestMps }
  }
  const now = windowEnding(asOf)
  const before = windowEnding(addDays(asOf, -daysPerWeek * periodWeeks))
  const told = { periodWeeks, before: before.window, now: now.window }
  if (now.bestMps === 0 || before.bestMps === 0) {
    const missing = now.bestMps === 0 ? now.window : before.window
    const reason = {
      code: 'no-race',
      sentence: `There is no race or time trial from ${dateWords(missing.from)} to ${dateWords(missing.to)}.`,
    }
    return {
      ...told,
      verdict: 'cannot-tell',
      estimate: unavailable(reason.code, reason.sentence),
      sentence: 'Races and time trials do not say.',
      reasons: [reason],
    }
  }
  const changeFrac = now.bestMps / before.bestMps - 1
  const sd = values.trendRaceSdFrac * Math.SQRT2
  const smallestVisibleFrac = values.trendClaimSd * sd
  const isSeen = Math.abs(changeFrac) >= smallestVisibleFrac
  const verdict = !isSeen ? 'no-change' : changeFrac > 0 ? 'improved' : 'worse'
  const estimate = {
    changeFrac,
    low90Frac: changeFrac - halfWidthOf90 * sd,
    high90Frac: changeFrac + halfWidthOf90 * sd,
    smallestVisibleFrac,
  }
  const sentence = isSeen
    ? `Your races and time trials are ${percentText(Math.abs(changeFrac))} ${changeFrac > 0 ? 'faster' : 'slower'}.`
    : `Races and time trials show no change above ${percentText(smallestVisibleFrac)}.`
  const reasons = [
    {
      code: 'races-compared',
      sentence: `The best of ${countOf(before.window.runCount, 'effort')} against the best of ${countOf(now.window.runCount, 'effort')}.`,
    },
  ]
  return { ...told, verdict, estimate: available(estimate), sentence, reasons }
}

/** All races of the record, and what became of the best of them. */
export function raceMarker(search: RaceSearch): TrendMarker {
  const { runs, asOf, values } = search
  const points: MarkerPoint[] = []
  const first = runs[0]?.localDate ?? asOf
  const days = daysPerWeek * values.trendRaceWeeks
  for (let to = asOf; to >= first; to = addDays(to, -days))
    points.push(...racesWithin(search, { from: addDays(to, 1 - days), to }))
  return {
    kind: 'races',
    points: points.sort((a, b) => (a.localDate < b.localDate ? -1 : 1)),
    changes: changePeriodsWeeks.map((periodWeeks) => raceChange(search, periodWeeks)),
  }
}
