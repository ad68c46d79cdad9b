// Histories of simulated runners with their truth: what every evaluation of the boundaries looks at.

import { checkActivity, type LocalDate, type RunFacts, type RunReport, runFactsOf } from '@footing/engine'
import {
  drawRunner,
  levels,
  type Physiology,
  type Scenario,
  type ScenarioName,
  type SessionTruth,
  scenarioNames,
  scenarioRunner,
  scenarios,
  simulateHistory,
  type VirtualRunner,
} from '@footing/virtual-runner'

/** A simulated history: the facts of its runs, and the body at its end, which training has changed. */
export interface SimulatedRunner {
  readonly runner: VirtualRunner
  readonly scenario: ScenarioName
  readonly runs: readonly RunFacts[]
  /** What the runner would say of each run, if asked. */
  readonly reports: ReadonlyMap<string, RunReport>
  /** What each run truly was, by its id. */
  readonly sessions: ReadonlyMap<string, SessionTruth>
  readonly truth: Physiology
  readonly asOf: LocalDate
}

/** Ways of training that hold nothing hard, and all others. */
export const easyOnlyScenarios = scenarioNames.filter((name) => {
  const { habit }: Scenario = scenarios[name]
  return habit.hardPerWeek === 0 && habit.races === undefined
})
export const hardScenarios = scenarioNames.filter((name) => !easyOnlyScenarios.includes(name))

/** Every second runner is of the scenario's own level and age; the others are of all levels in turn. */
function runnerFor(scenario: Scenario, seed: number): VirtualRunner {
  const level = levels[Math.floor(seed / 2) % levels.length]
  return seed % 2 === 0 || level === undefined ? scenarioRunner(scenario, seed) : drawRunner({ seed, level })
}

export function simulateRunner(options: {
  readonly scenario: ScenarioName
  readonly seed: number
  readonly startDate: LocalDate
  readonly weeks: number
}): SimulatedRunner | undefined {
  const { seed, startDate, weeks } = options
  const scenario: Scenario = scenarios[options.scenario]
  const runner = runnerFor(scenario, seed)
  const runs: RunFacts[] = []
  const reports = new Map<string, RunReport>()
  const sessions = new Map<string, SessionTruth>()
  let truth = runner.physiology
  for (const session of simulateHistory({ runner, scenario, seed, startDate, weeks })) {
    const checked = checkActivity(session.activity)
    truth = session.truth.physiology
    if (!checked.ok) continue
    const activityId = `run-${runs.length}`
    runs.push(runFactsOf(checked.value, { activityId }))
    reports.set(activityId, { talk: session.report.talk, effortCr10: session.report.effort })
    sessions.set(activityId, session.truth)
  }
  const asOf = runs.at(-1)?.localDate
  if (asOf === undefined) return undefined
  return { runner, scenario: options.scenario, runs, reports, sessions, truth, asOf }
}

/** True where the runner truly ran a race or a hard session. */
export function ranHard({ sessions }: SimulatedRunner): boolean {
  return [...sessions.values()].some(({ intent }) => intent === 'hard' || intent === 'race')
}

/** So many runners of the given scenarios in turn who ran hard at least once, or never. */
export function* simulateRunners(options: {
  readonly scenarioNames: readonly ScenarioName[]
  readonly isHard: boolean
  readonly count: number
  readonly firstSeed: number
  readonly startDate: LocalDate
  readonly weeks: number
}): Generator<SimulatedRunner> {
  const { isHard, count, firstSeed } = options
  let found = 0
  for (let seed = firstSeed; found < count; seed++) {
    const scenario = options.scenarioNames[seed % options.scenarioNames.length]
    if (scenario === undefined) return
    const simulated = simulateRunner({ ...options, scenario, seed })
    if (simulated === undefined || ranHard(simulated) !== isHard) continue
    found += 1
    yield simulated
  }
}
