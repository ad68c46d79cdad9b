/**
 * Simulated runners whose truth is known. Pure: a seed goes in, runs and files come out.
 *
 * The folders are a staircase; each imports only those to its left:
 * chance → physiology → adaptation → place → behaviour → body → recording → scenarios → history.
 *
 * Nothing here uses the engine's estimators: boundaries are drawn from published spreads, heart rate
 * follows a curve of its own, hills cost by a damped polynomial, heat is felt by another index, races end where
 * critical speed and an endurance exponent say, fitness answers training along published courses. To recover
 * this truth therefore means something.
 */

export type { FitnessCourse, PlantedChange } from './adaptation/fitness-course.ts'
export type { Habit } from './behaviour/habit.ts'
export { type Interruption, type InterruptionKind, interruptionKinds } from './behaviour/life.ts'
export {
  type EasyExecution,
  easyExecutions,
  type RacePacing,
  racePacings,
  type VirtualIntent,
  type VirtualSessionKind,
  virtualIntents,
  virtualSessionKinds,
} from './behaviour/session-plan.ts'
export { type CrossingCause, crossingCauses } from './body/crossing-cause.ts'
export type { DomainTruth } from './body/domain-truth.ts'
export { type RunnerReport, type TalkTest, talkTests } from './body/runner-report.ts'
export { createRandom, type Random } from './chance/random.ts'
export { type VirtualFile, virtualFile, virtualRunnerFiles } from './history/files.ts'
export {
  type SampleFile,
  type SampleRunner,
  sampleRunner,
  sampleRunnerFiles,
} from './history/sample-runner.ts'
export type { AllOutTruth, DayTruth, RepTruth, SessionTruth } from './history/session-truth.ts'
export { type HistoryOptions, simulateHistory, type VirtualSession } from './history/simulate.ts'
export { limitTimeS } from './physiology/endurance.ts'
export { type Level, levels, type Sex, sexes } from './physiology/levels.ts'
export type { Physiology } from './physiology/physiology.ts'
export { drawRunner, type VirtualRunner } from './physiology/runner.ts'
export { type Fault, type FaultKind, faultKinds } from './recording/fault.ts'
export type { GivenWatch, Watch } from './recording/watch.ts'
export {
  type Scenario,
  type ScenarioCause,
  type ScenarioStage,
  scenarioCauses,
  scenarioStages,
} from './scenarios/scenario.ts'
export { type ScenarioName, scenarioNames, scenarioRunner, scenarios } from './scenarios/scenarios.ts'
