import { unitFactors } from '@footing/engine'
import type { Habit } from '../behaviour/habit.ts'
import type { Level, Sex } from '../physiology/levels.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { GivenWatch } from '../recording/watch.ts'

/** Why a year of running may bring no progress; one of them is true of a scenario that names one. */
export const scenarioCauses = [
  'bad-data',
  'improved-unnoticed',
  'zone-two-mis-set',
  'easy-days-drift',
  'weeks-do-not-hold',
  'too-little-for-the-goal',
  'constant-stimulus',
  'nothing-faster-than-easy',
  'too-much-hard',
  'not-race-specific',
  'under-recovered',
  'injury-saw-tooth',
  'economy-never-trained',
  'little-headroom',
] as const
export type ScenarioCause = (typeof scenarioCauses)[number]

export const scenarioStages = [
  'new',
  'returning',
  'rebuilding',
  'building',
  'sustaining',
  'quality-ready',
  'high-volume',
] as const
export type ScenarioStage = (typeof scenarioStages)[number]

/** A named way of training whose consequences are known, with the runner it is typical of. */
export interface Scenario {
  readonly description: string
  readonly typicalLevel: Level
  readonly habit: Habit
  /** What truly keeps this runner from progress; absent where nothing does. */
  readonly cause?: ScenarioCause
  /** The stage this runner is truly in, at the end of a year. */
  readonly stage?: ScenarioStage
  /** The race this runner trains for. */
  readonly goalDistanceM?: number
  /** Who it is, where that belongs to the scenario. */
  readonly person?: {
    readonly sex?: Sex
    readonly ageYears?: number
    readonly trainability?: number
    readonly body?: Partial<Pick<Physiology, 'dPrimeM' | 'enduranceExponent' | 'durability'>>
  }
  readonly watch?: GivenWatch
  /** Watches that come later, each from a week on. */
  readonly laterWatches?: readonly { readonly fromWeek: number; readonly watch: GivenWatch }[]
  /** How much hotter than temperate the place is. */
  readonly warmerByC?: number
}

export const hourS = unitFactors.sPerHour
export const fiveKmM = 5000
export const tenKmM = 10_000
export const halfMarathonM = 21_097.5
export const marathonM = 42_195

/** Easy days of somebody who keeps them easy. */
export const mostlyEasy = [
  ['true-easy', 0.85],
  ['top-of-range', 0.15],
] as const

/** What nearly everybody's year holds besides. */
export const ordinaryLife = { illnessesPerYear: 1.2, holidaysPerYear: 0.8, seasonFrac: 0.06 } as const

/** What many runners' weeks have in common; the causes differ in one thing each. */
export const fourRunsWithTempo = {
  ...ordinaryLife,
  runsPerWeek: 4,
  weeklyRunningS: 3.8 * hourS,
  longRunFrac: 0.34,
  easy: mostlyEasy,
  hardKinds: ['tempo', 'threshold-intervals'],
  hardPerWeek: 0.5,
  stridesPerWeek: 0.5,
  races: { firstWeek: 10, everyWeeks: 16, distancesM: [tenKmM] },
  missedRunFrac: 0.05,
  missedWeekFrac: 0,
} as const

const { races: _, ...fourRunsWithoutRaces } = fourRunsWithTempo

/** The same weeks with nothing hard in them. */
export const fourEasyRuns = { ...fourRunsWithoutRaces, hardKinds: [], hardPerWeek: 0 } as const
