/**
 * Simulated runners whose truth is known. Pure: a seed goes in, runs and files come out.
 *
 * The folders are a staircase; each imports only those to its left:
 * chance → physiology → place → behaviour → body → recording → history.
 *
 * Nothing here uses the engine's estimators: boundaries are drawn from published spreads, heart rate
 * follows a curve of its own, hills cost by a damped polynomial, races end where critical speed and an
 * endurance exponent say. To recover this truth therefore means something.
 */

export type { Habit } from './behaviour/habit.ts'
export { type Scenario, type ScenarioName, scenarioNames, scenarios } from './behaviour/scenarios.ts'
export {
  type EasyExecution,
  easyExecutions,
  type VirtualIntent,
  type VirtualSessionKind,
  virtualIntents,
  virtualSessionKinds,
} from './behaviour/session-plan.ts'
export type { DomainTruth } from './body/domain-truth.ts'
export { createRandom, type Random } from './chance/random.ts'
export { type VirtualFile, virtualFile, virtualRunnerFiles } from './history/files.ts'
export { type SampleRunner, sampleRunner, sampleRunnerFiles } from './history/sample-runner.ts'
export type { AllOutTruth, SessionTruth } from './history/session-truth.ts'
export { type HistoryOptions, simulateHistory, type VirtualSession } from './history/simulate.ts'
export { type Level, levels, type Sex, sexes } from './physiology/levels.ts'
export type { Physiology } from './physiology/physiology.ts'
export { drawRunner, type VirtualRunner } from './physiology/runner.ts'
export type { Watch } from './recording/watch.ts'
