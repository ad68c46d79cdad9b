import type { Level } from '../physiology/levels.ts'
import type { Habit } from './habit.ts'

/** A named way of training whose consequences are known, with the level of runner it is typical of. */
export interface Scenario {
  readonly description: string
  readonly typicalLevel: Level
  readonly habit: Habit
}

const hourS = 3600
const fiveKmM = 5000
const tenKmM = 10_000
const halfMarathonM = 21_097.5

const mostlyEasy = [
  ['true-easy', 0.85],
  ['top-of-range', 0.15],
] as const

/** All numbers below are our own choices: ordinary weeks of ordinary runners. */
export const scenarios = {
  'consistent-easy-with-races': {
    description:
      'Easy days that are easy, one hard session a week, a race every nine weeks, hardly a run missed.',
    typicalLevel: 'club',
    habit: {
      runsPerWeek: 5,
      weeklyRunningS: 4.2 * hourS,
      longRunFrac: 0.32,
      easy: mostlyEasy,
      hardKinds: ['threshold-intervals', 'vo2max-intervals', 'tempo'],
      hardPerWeek: 1,
      stridesPerWeek: 1,
      races: { firstWeek: 6, everyWeeks: 9, distancesM: [fiveKmM, tenKmM, halfMarathonM] },
      stepBackEveryWeeks: 4,
      missedRunFrac: 0.04,
      missedWeekFrac: 0,
    },
  },
  'easy-only': {
    description: 'Nothing faster than easy, ever; a steady week.',
    typicalLevel: 'recreational',
    habit: {
      runsPerWeek: 4,
      weeklyRunningS: 3.5 * hourS,
      longRunFrac: 0.34,
      easy: mostlyEasy,
      hardKinds: [],
      hardPerWeek: 0,
      stridesPerWeek: 0,
      missedRunFrac: 0.06,
      missedWeekFrac: 0,
    },
  },
  drifter: {
    description:
      'Easy runs begin easy and end above LT1; a hard session every second week and a race now and then.',
    typicalLevel: 'recreational',
    habit: {
      runsPerWeek: 4,
      weeklyRunningS: 3.8 * hourS,
      longRunFrac: 0.32,
      easy: [
        ['drifter', 0.75],
        ['true-easy', 0.15],
        ['top-of-range', 0.1],
      ],
      hardKinds: ['tempo', 'vo2max-intervals'],
      hardPerWeek: 0.5,
      stridesPerWeek: 0,
      races: { firstWeek: 8, everyWeeks: 13, distancesM: [tenKmM, fiveKmM] },
      missedRunFrac: 0.06,
      missedWeekFrac: 0,
    },
  },
  'moderate-throughout': {
    description: 'Every easy run is run in the grey zone between LT1 and LT2.',
    typicalLevel: 'recreational',
    habit: {
      runsPerWeek: 3,
      weeklyRunningS: 2.6 * hourS,
      longRunFrac: 0.38,
      easy: [
        ['moderate-throughout', 0.9],
        ['top-of-range', 0.1],
      ],
      hardKinds: [],
      hardPerWeek: 0,
      stridesPerWeek: 0,
      races: { firstWeek: 10, everyWeeks: 16, distancesM: [tenKmM] },
      missedRunFrac: 0.08,
      missedWeekFrac: 0.03,
    },
  },
  'low-volume-half-goal': {
    description: 'Two runs a week and a half marathon twice a year.',
    typicalLevel: 'recreational',
    habit: {
      runsPerWeek: 2,
      weeklyRunningS: 1.9 * hourS,
      longRunFrac: 0.58,
      easy: [
        ['true-easy', 0.5],
        ['top-of-range', 0.4],
        ['drifter', 0.1],
      ],
      hardKinds: [],
      hardPerWeek: 0,
      stridesPerWeek: 0,
      races: { firstWeek: 12, everyWeeks: 13, distancesM: [tenKmM, halfMarathonM] },
      missedRunFrac: 0.08,
      missedWeekFrac: 0.04,
    },
  },
  'interrupted-weeks': {
    description: 'Good weeks that do not hold: single weeks fall out and every three months two in a row.',
    typicalLevel: 'recreational',
    habit: {
      runsPerWeek: 4,
      weeklyRunningS: 3.4 * hourS,
      longRunFrac: 0.34,
      easy: mostlyEasy,
      hardKinds: ['tempo', 'threshold-intervals'],
      hardPerWeek: 0.5,
      stridesPerWeek: 0,
      races: { firstWeek: 14, everyWeeks: 20, distancesM: [tenKmM] },
      missedRunFrac: 0.12,
      missedWeekFrac: 0.14,
      gaps: { firstWeek: 5, everyWeeks: 13, lengthWeeks: 2 },
    },
  },
  'high-volume': {
    description:
      'Nine runs and nine hours a week with two hard sessions; some easy days near the top of easy.',
    typicalLevel: 'competitive',
    habit: {
      runsPerWeek: 9,
      weeklyRunningS: 9 * hourS,
      longRunFrac: 0.2,
      easy: [
        ['true-easy', 0.65],
        ['top-of-range', 0.35],
      ],
      hardKinds: ['threshold-intervals', 'vo2max-intervals', 'tempo', 'threshold-intervals'],
      hardPerWeek: 2,
      stridesPerWeek: 2,
      races: { firstWeek: 7, everyWeeks: 7, distancesM: [tenKmM, fiveKmM, halfMarathonM] },
      stepBackEveryWeeks: 4,
      missedRunFrac: 0.04,
      missedWeekFrac: 0,
    },
  },
  'new-runner': {
    description: 'The first months: running broken by walking, then short runs that are mostly too fast.',
    typicalLevel: 'beginner',
    habit: {
      runsPerWeek: 3,
      weeklyRunningS: 2 * hourS,
      longRunFrac: 0.38,
      easy: [
        ['moderate-throughout', 0.6],
        ['top-of-range', 0.4],
      ],
      hardKinds: [],
      hardPerWeek: 0,
      stridesPerWeek: 0,
      races: { firstWeek: 20, everyWeeks: 16, distancesM: [fiveKmM] },
      missedRunFrac: 0.12,
      missedWeekFrac: 0.05,
      walkRunWeeks: 10,
      growth: { fromFrac: 0.6, overWeeks: 14 },
    },
  },
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[]

/** The runner of the first visit: four runs a week, about 35 km, easy days that drift on Thursdays. */
export const sampleScenario: Scenario = {
  description: 'Four runs a week, about 35 km; easy days drift on Thursdays.',
  typicalLevel: 'club',
  habit: {
    runsPerWeek: 4,
    weeklyRunningS: 3.85 * hourS,
    longRunFrac: 0.36,
    easy: [
      ['true-easy', 0.85],
      ['top-of-range', 0.15],
    ],
    easyOnWeekday: {
      4: [
        ['drifter', 0.8],
        ['true-easy', 0.2],
      ],
    },
    hardKinds: ['threshold-intervals', 'tempo', 'vo2max-intervals'],
    hardPerWeek: 0.5,
    stridesPerWeek: 0.5,
    races: { firstWeek: 9, everyWeeks: 15, distancesM: [fiveKmM, tenKmM, halfMarathonM] },
    stepBackEveryWeeks: 5,
    missedRunFrac: 0.06,
    missedWeekFrac: 0,
    gaps: { firstWeek: 33, everyWeeks: 200, lengthWeeks: 2 },
  },
}
