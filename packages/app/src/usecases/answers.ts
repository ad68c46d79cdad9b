/** The answers as documents, each a pure function of the runner. */

import {
  type Computed,
  checkEasyDays,
  easyAnswer,
  explainProgress,
  type FitnessTrend,
  isAvailable,
  type JudgedRun,
  performances,
  planDays,
  predictRaces,
  testsAnswer,
  zonesAnswer,
} from '@footing/engine'
import type {
  BoundaryHistoryDocument,
  CheckDocument,
  CheckedRun,
  EasyDocument,
  PlanDocument,
  PredictDocument,
  TestsDocument,
  WhyDocument,
  ZonesDocument,
} from './documents/answer-documents.ts'
import type { Runner } from './runner.ts'
import { structureLine } from './shown-structure.ts'

export function easyDocumentOf(runner: Runner): EasyDocument {
  const { boundaries, facts } = runner
  return { schema: 'footing.easy/1', ...easyAnswer({ boundaries, runs: facts }) }
}

/** The boundaries of every month of running. */
export function boundaryHistoryDocumentOf(runner: Runner): BoundaryHistoryDocument {
  return { schema: 'footing.boundary-history/1', asOf: runner.asOf, ...runner.boundaryHistory() }
}

/** What would make the boundaries surer, the most for the least first. */
export function testsDocumentOf({ boundaries }: Runner): TestsDocument {
  return { schema: 'footing.tests/1', ...testsAnswer(boundaries) }
}

/** Shorter than this a change of the trend says little of the training. */
const shortestTrendWeeks = 12

function hasImproved(trend: Computed<FitnessTrend>): boolean {
  return (
    isAvailable(trend) &&
    trend.changes.some(
      ({ periodWeeks, verdict }) => periodWeeks >= shortestTrendWeeks && verdict === 'improved',
    )
  )
}

export function checkDocumentOf(runner: Runner, weeksCount: number): CheckDocument {
  const { judged, boundaries, asOf, values } = runner
  const isImproving = () => hasImproved(runner.trend())
  const answer = checkEasyDays({ judged, boundaries, asOf, weeksCount, isImproving, values })
  const byId = new Map(judged.map((run) => [run.facts.activityId, run]))
  const runs = answer.activityIds.flatMap((activityId) => {
    const run = byId.get(activityId)
    return run === undefined ? [] : [checkedRunOf(run, runner)]
  })
  const nextHardSession = runner.nextHardSession()
  return { schema: 'footing.check/1', ...answer, weeksCount, runs, nextHardSession }
}

function checkedRunOf(run: JudgedRun, runner: Runner): CheckedRun {
  const { facts, intent, easyJudgement, sentence } = run
  const structure = structureLine(run, runner)
  const head = {
    activityId: facts.activityId,
    date: facts.localDate,
    ...(facts.annotation?.title === undefined ? {} : { title: facts.annotation.title }),
    ...(isAvailable(facts.distanceM) ? { distanceM: facts.distanceM.valueM } : {}),
    movingS: facts.movingS,
    intent: intent.intent,
    intentProbabilityFrac: intent.probabilityFrac,
    intentFrom: intent.from,
    ...(structure === undefined ? {} : { structure }),
    sentence,
  }
  if (!isAvailable(easyJudgement)) return { ...head, reasons: [easyJudgement.reason] }
  const { status: _, ...judgement } = easyJudgement
  return { ...head, ...judgement }
}

export function whyDocumentOf(runner: Runner): WhyDocument {
  const { judged, history, boundaries, profile, asOf, values } = runner
  return {
    schema: 'footing.why/1',
    ...explainProgress({ judged, history, trend: runner.trend(), boundaries, profile, asOf, values }),
  }
}

export function planDocumentOf(runner: Runner, daysCount: number): PlanDocument {
  const { judged, history, boundaries, profile, asOf, values } = runner
  return {
    schema: 'footing.plan/1',
    daysCount,
    ...planDays({ judged, history, boundaries, profile, asOf, daysCount, values }),
  }
}

/** Probability that a run was a race, of every run that is taken for one. */
function raceFracsOf(judged: readonly JudgedRun[]): ReadonlyMap<string, number> {
  return new Map(
    judged.flatMap(({ facts, intent }) =>
      intent.intent === 'race' ? [[facts.activityId, intent.probabilityFrac] as const] : [],
    ),
  )
}

export function zonesDocumentOf({ judged, boundaries, asOf, values }: Runner): ZonesDocument {
  // Of several recordings of one run the judged one counts.
  const runs = judged.map(({ facts }) => facts)
  const search = { runs, raceFracs: raceFracsOf(judged), asOf, values }
  return {
    schema: 'footing.zones/1',
    ...zonesAnswer({ boundaries, runs, performances: performances(search), values }),
  }
}

/** How fast the runner could race; over `askedM` too, where one is asked for. */
export function predictDocumentOf(runner: Runner, askedM: number | undefined): PredictDocument {
  const { judged, facts, toldApart, boundaries, asOf, values } = runner
  return {
    schema: 'footing.predict/1',
    ...predictRaces({
      runs: facts,
      toldApart,
      boundaries,
      raceFracs: raceFracsOf(judged),
      asOf,
      ...(askedM === undefined ? {} : { askedM }),
      values,
    }),
  }
}
