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
