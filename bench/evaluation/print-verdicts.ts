import { scenarioNames } from '@footing/virtual-runner'
import { type EvaluationSize, oneDecimal, percentText } from './printed.ts'
import { type SimulatedRunner, simulateRunner } from './simulated-runner.ts'
import { understoodRuns, verdictSummaryOf } from './verdict-errors.ts'

const weeks = 16
/** Half of the histories lie in winter, half in summer: heat is one of the causes. */
const startDates = ['2025-11-03', '2026-05-04'] as const

/** One runner of every way of training after the other. */
function* runnersOf(runnerCount: number, firstSeed: number): Generator<SimulatedRunner> {
  for (let index = 0; index < runnerCount; index++) {
    const scenario = scenarioNames[index % scenarioNames.length]
    if (scenario === undefined) return
    const startDate = startDates[index % startDates.length] ?? startDates[0]
    const simulated = simulateRunner({ scenario, seed: firstSeed + index, startDate, weeks })
    if (simulated !== undefined) yield simulated
  }
}

export function printVerdicts({ runnerCount = 88, firstSeed = 9001 }: EvaluationSize): void {
  const runs = [...runnersOf(runnerCount, firstSeed)].flatMap((runner) => understoodRuns(runner))
  const { crossingErrorMin, crossingIfKnownErrorMin, ...rest } = verdictSummaryOf(runs)
  console.log('What runs were meant to be, without titles, and whether those meant easy stayed easy')
  console.table({
    ...Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [
        name,
        name.endsWith('Frac') ? percentText(value, 1) : String(value),
      ]),
    ),
    crossingErrorMin: oneDecimal(crossingErrorMin),
    crossingIfKnownErrorMin: oneDecimal(crossingIfKnownErrorMin),
  })
}
