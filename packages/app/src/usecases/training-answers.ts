/** What training did, as documents: each a pure function of the runner. */

import {
  addDays,
  answerSeason,
  answerTissue,
  answerWeek,
  isAvailable,
  type LocalDate,
  measureFitness,
  weekStart,
} from '@footing/engine'
import type { SeasonDocument, TrendDocument, WeekDocument } from './documents/training-documents.ts'
import type { Runner } from './runner.ts'
import { structureLine } from './shown-structure.ts'
import { shownTrendOf } from './shown-trend.ts'

/** Days from Monday to Sunday. */
const lastWeekday = 6

/** Periods of the trend that say whether the present training works. */
const improvementWeeks: readonly number[] = [12, 26]

export function trendDocumentOf(runner: Runner): TrendDocument {
  const trend = runner.trend()
  const durability = runner.durability()
  const { judged, asOf, values } = runner
  return {
    schema: 'footing.trend/1',
    asOf: runner.asOf,
    sentences: isAvailable(trend)
      ? trend.sentences
      : ['Whether you became fitter cannot be told.', trend.reason.sentence],
    trend: shownTrendOf(trend),
    tissue: answerTissue({ judged, stresses: runner.stresses(), asOf, values }),
    durability: {
      ...durability,
      runs: durability.runs.filter(
        ({ decoupling, late, marathon }) =>
          isAvailable(decoupling) || isAvailable(late) || isAvailable(marathon),
      ),
    },
  }
}

/** Whether the trend of that time found an improvement within half a year: then the training works as it is. */
function isImproving(runner: Runner, day: LocalDate): boolean {
  const { judged, boundaries, values } = runner
  const asOf = addDays(weekStart(day), lastWeekday)
  const trend =
    asOf >= runner.asOf
      ? runner.trend()
      : measureFitness({ runs: judged.map(({ facts }) => facts), boundaries, asOf, values })
  return (
    isAvailable(trend) &&
    trend.changes.some(
      ({ periodWeeks, verdict }) => verdict === 'improved' && improvementWeeks.includes(periodWeeks),
    )
  )
}

/** The week that holds a day; that of today where none is asked for. */
export function weekDocumentOf(runner: Runner, day: LocalDate = runner.asOf): WeekDocument {
  const { judged, boundaries, asOf, values } = runner
  const answer = answerWeek({
    judged,
    stresses: runner.stresses(),
    boundaries,
    day,
    asOf,
    isImproving: isImproving(runner, day),
    values,
  })
  const byId = new Map(judged.map((run) => [run.facts.activityId, run]))
  return {
    schema: 'footing.week/1',
    asOf,
    ...answer,
    runs: answer.runs.map((week) => {
      const run = byId.get(week.activityId)
      if (run === undefined) return week
      const title = run.facts.annotation?.title
      const structure = structureLine(run, runner)
      return {
        ...week,
        ...(title === undefined ? {} : { title }),
        ...(structure === undefined ? {} : { structure }),
      }
    }),
  }
}

export function seasonDocumentOf(runner: Runner): SeasonDocument {
  const { judged, asOf, values } = runner
  return {
    schema: 'footing.season/1',
    asOf,
    ...answerSeason({ judged, stresses: runner.stresses(), asOf, values }),
  }
}
