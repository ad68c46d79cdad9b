import { scenarioNames } from '@footing/virtual-runner'
import { type EvaluationSize, oneDecimal, percentText } from './printed.ts'
import { type SimulatedRunner, simulateRunner } from './simulated-runner.ts'
import { tenTalkNotes } from './talk-notes.ts'
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
  const runners = [...runnersOf(runnerCount, firstSeed)]
  console.log('What runs were meant to be, without titles, and whether those meant easy stayed easy')
  const [alone, withNotes] = [
    runners.flatMap((runner) => understoodRuns(runner)),
    runners.flatMap((runner) => understoodRuns(runner, tenTalkNotes(runner))),
  ].map(verdictSummaryOf)
  if (alone === undefined || withNotes === undefined) return
  console.table(
    Object.fromEntries(
      keysOf(alone).map((name) => [
        name,
        {
          'from the files': printed(name, alone[name]),
          'with ten talk notes': printed(name, withNotes[name]),
        },
      ]),
    ),
  )
}

type Summary = ReturnType<typeof verdictSummaryOf>
const keysOf = (summary: Summary) => Object.keys(summary) as (keyof Summary)[]

function printed(name: keyof Summary, value: number): string {
  if (name.endsWith('Frac')) return percentText(value, 1)
  return name.endsWith('Min') ? oneDecimal(value) : String(value)
}
