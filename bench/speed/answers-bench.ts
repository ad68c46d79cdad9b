// How long the answers take for a long record, from the facts in memory to all four answers.

import {
  addDays,
  buildHistory,
  checkActivity,
  checkEasyDays,
  easyAnswer,
  estimateBoundaries,
  estimateBoundaryHistory,
  explainProgress,
  judgeRuns,
  measureFitness,
  planDays,
  type RunFacts,
  runFactsOf,
  unitFactors,
  defaultProposalValues as values,
} from '@footing/engine'
import { drawRunner, scenarios, simulateHistory } from '@footing/virtual-runner'
import { formatTable, median } from './timing.ts'

const asOf = '2026-01-04'
const weeksPerYear = 52
const runCount = 5

interface AnswersBench {
  readonly runnerYearRunCount: number
  /** Simulating a year of one runner, sample by sample. */
  readonly simulateS: number
  /** From samples to facts, per run. */
  readonly factsMsPerRun: number
  readonly recordRunCount: number
  /** The boundaries of today once more, after one run was added to the long record. */
  readonly boundariesMs: number
  /** The boundaries of every month of the long record. */
  readonly boundaryHistoryMs: number
  /** Boundaries, verdicts, history and the four answers of the long record. */
  readonly answersMs: number
}

/** The same year over and over, each time a year earlier, under new ids. */
function manyYears(year: readonly RunFacts[], yearsCount: number): RunFacts[] {
  return Array.from({ length: yearsCount }, (_, back) =>
    year.map((run) => ({
      ...run,
      activityId: `${run.activityId}-${back}`,
      localDate: addDays(run.localDate, -back * weeksPerYear * 7),
      startEpochS: run.startEpochS - back * weeksPerYear * unitFactors.sPerWeek,
    })),
  ).flat()
}

function answersOf(runs: readonly RunFacts[]): void {
  const boundaries = estimateBoundaries({ runs, profile: [], asOf, values })
  const judged = judgeRuns({ runs, boundaries, toldIntents: new Map(), values })
  const history = buildHistory({ judged, asOf, values })
  easyAnswer({ boundaries, runs })
  checkEasyDays({ judged, boundaries, asOf, weeksCount: 12, values })
  const trend = measureFitness({ runs, boundaries, asOf, values })
  explainProgress({ judged, history, trend, boundaries, profile: [], asOf, values })
  planDays({ judged, history, boundaries, profile: [], asOf, daysCount: 7, values })
}

function benchAnswers(): AnswersBench {
  const runner = drawRunner({ seed: 1 })
  const scenario = scenarios['consistent-easy-with-races']
  const options = { runner, scenario, seed: 1, startDate: '2025-01-06', weeks: weeksPerYear }
  const simulateStartMs = performance.now()
  const sessions = [...simulateHistory(options)]
  const simulateS = (performance.now() - simulateStartMs) / 1000

  const factsStartMs = performance.now()
  const year = sessions.flatMap(({ activity }, index) => {
    const checked = checkActivity(activity)
    return checked.ok ? [runFactsOf(checked.value, { activityId: `run-${index}`, values })] : []
  })
  const factsMsPerRun = (performance.now() - factsStartMs) / year.length

  const record = manyYears(year, 10)
  const medianMs = (work: () => void) =>
    median(
      Array.from({ length: runCount }, () => {
        const startMs = performance.now()
        work()
        return performance.now() - startMs
      }),
    )
  const boundaryInput = { runs: record, profile: [], asOf, values }
  return {
    runnerYearRunCount: year.length,
    simulateS,
    factsMsPerRun,
    recordRunCount: record.length,
    boundariesMs: medianMs(() => estimateBoundaries(boundaryInput)),
    boundaryHistoryMs: medianMs(() => estimateBoundaryHistory(boundaryInput)),
    answersMs: medianMs(() => answersOf(record)),
  }
}

/** Simulating, deriving facts and answering, as a table. */
export function formatAnswers(): string {
  const bench = benchAnswers()
  const { runnerYearRunCount, simulateS, factsMsPerRun, recordRunCount } = bench
  const medianWords = `ms  median of ${runCount}`
  return formatTable([
    [`simulating a runner’s year (${runnerYearRunCount} runs)`, simulateS.toFixed(2), 's'],
    ['checking and analysing one run', factsMsPerRun.toFixed(1), 'ms'],
    [`boundaries of today, ${recordRunCount} runs`, bench.boundariesMs.toFixed(0), medianWords],
    ['boundaries of every month of them', bench.boundaryHistoryMs.toFixed(0), medianWords],
    ['all four answers for them', bench.answersMs.toFixed(0), medianWords],
  ])
}
