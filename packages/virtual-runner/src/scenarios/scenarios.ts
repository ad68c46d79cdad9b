import { drawRunner, type VirtualRunner } from '../physiology/runner.ts'
import { behaviourScenarios } from './by-behaviour.ts'
import { causeScenarios } from './by-cause.ts'
import { recordingScenarios } from './by-recording.ts'
import { stageScenarios } from './by-stage.ts'
import { everydayScenarios } from './everyday.ts'
import type { Scenario } from './scenario.ts'

/** Every named way of training. */
export const scenarios = {
  ...everydayScenarios,
  ...stageScenarios,
  ...causeScenarios,
  ...behaviourScenarios,
  ...recordingScenarios,
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[]

/** A runner as the scenario asks for: its level, and whatever it says of sex, age and body. */
export function scenarioRunner(scenario: Scenario, seed: number): VirtualRunner {
  const { body, ...person } = scenario.person ?? {}
  const runner = drawRunner({ seed, level: scenario.typicalLevel, ...person })
  return body === undefined ? runner : { ...runner, physiology: { ...runner.physiology, ...body } }
}
