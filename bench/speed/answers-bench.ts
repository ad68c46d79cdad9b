// How long the answers take for a long record, from the facts in memory to all four answers.

import {
  addDays,
  type BoundaryInput,
  boundariesOfTime,
  buildHistory,
  checkActivity,
  checkEasyDays,
  easyAnswer,
  estimateBoundaries,
  estimateBoundaryHistory,
  explainProgress,
  judgeRuns,
  measureFitness,
  type PastDays,
  pastDays,
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
/** New runs that are judged one after the other. */
const oneByOneCount = 15

interface AnswersBench {
  readonly runnerYearRunCount: number
  /** Simulating a year of one runner, sample by sample. */
  readonly simulateS: number
  /** From samples to facts, per run. */
  readonly factsMsPerRun: number
  readonly recordRunCount: number
  /** The boundaries of today, from the long record. */
  readonly boundariesMs: number
  /** The boundaries of every month of the long record. */
  readonly boundaryHistoryMs: number
  /** Boundaries, verdicts, history and the four answers of the long record. */
  readonly answersMs: number
  /** Every run of the long record judged by the boundary of its own time, from facts never seen before. */
  readonly judgeMs: number
  /** The same once more after one run was added: the boundaries, the days of the past and every verdict. */
  readonly judgeOneMoreMs: number
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

/** The boundaries, and every run judged by those of its own time. */
function judged(input: BoundaryInput, before?: PastDays): PastDays {
  const { runs } = input
  const boundaries = estimateBoundaries(input)
  const past = pastDays(input, before)
  const boundariesOf = boundariesOfTime(boundaries, past)
  judgeRuns({ runs, boundaries, boundariesOf, toldIntents: new Map(), values })
  return past
}

/** Time of judging each of the last runs, one after the other as they come. */
function judgeOneByOneMs(input: BoundaryInput, count: number): number {
  let before = judged({ ...input, runs: input.runs.slice(0, -count) })
  return median(
    Array.from({ length: count }, (_, index) => {
      const runs = input.runs.slice(0, input.runs.length - count + index + 1)
      const startMs = performance.now()
      before = judged({ ...input, runs }, before)
      return performance.now() - startMs
    }),
  )
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

  const record = manyYears(year, 10).sort((a, b) => a.startEpochS - b.startEpochS)
  /** Every time in objects never seen before: what is kept of facts and lists from one reading to the next is gone. */
  const medianMs = (work: (runs: readonly RunFacts[]) => void) =>
    median(
      Array.from({ length: runCount }, () => {
        const runs = structuredClone(record)
        const startMs = performance.now()
        work(runs)
        return performance.now() - startMs
      }),
    )
  const boundaryInput = { runs: record, profile: [], asOf, values }
  return {
    runnerYearRunCount: year.length,
    simulateS,
    factsMsPerRun,
    recordRunCount: record.length,
    boundariesMs: medianMs((runs) => estimateBoundaries({ ...boundaryInput, runs })),
    boundaryHistoryMs: medianMs((runs) => estimateBoundaryHistory({ ...boundaryInput, runs })),
    answersMs: medianMs(answersOf),
    judgeMs: medianMs((runs) => judged({ ...boundaryInput, runs })),
    judgeOneMoreMs: judgeOneByOneMs(boundaryInput, oneByOneCount),
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
    [
      'judging them from scratch, each by the boundary of its time',
      bench.judgeMs.toFixed(0),
      `${medianWords} (goal: 5000)`,
    ],
    [
      'judging them after one new run',
      bench.judgeOneMoreMs.toFixed(0),
      `ms  median of ${oneByOneCount} (goal: 50)`,
    ],
  ])
}
