import { fiveKmM, fourEasyRuns, halfMarathonM, hourS, marathonM, type Scenario, tenKmM } from './scenario.ts'

/** Ways in which runs turn out. */
export const behaviourScenarios = {
  'fast-starter': {
    description: 'Off too fast for the first minutes of every run, easy once the breath is gone.',
    typicalLevel: 'recreational',
    habit: {
      ...fourEasyRuns,
      easy: [
        ['fast-start', 0.8],
        ['true-easy', 0.2],
      ],
    },
  },
  'hill-pusher': {
    description: 'Lives among hills and holds the pace on every one of them.',
    typicalLevel: 'club',
    habit: {
      ...fourEasyRuns,
      easy: [
        ['hill-pusher', 0.8],
        ['true-easy', 0.2],
      ],
    },
  },
  'in-the-heat': {
    description: 'The same easy runs in a place that is nine degrees warmer.',
    typicalLevel: 'club',
    warmerByC: 9,
    habit: {
      ...fourEasyRuns,
      hardKinds: ['tempo', 'threshold-intervals'],
      hardPerWeek: 0.5,
      races: { firstWeek: 9, everyWeeks: 12, distancesM: [tenKmM, fiveKmM] },
    },
  },
  'races-without-a-plan': {
    description: 'A race a month from 5 km to marathon, each begun too fast.',
    typicalLevel: 'recreational',
    habit: {
      ...fourEasyRuns,
      hardKinds: ['tempo'],
      hardPerWeek: 0.5,
      races: {
        firstWeek: 4,
        everyWeeks: 4,
        distancesM: [fiveKmM, tenKmM, halfMarathonM, tenKmM, fiveKmM, marathonM],
        pacing: 'fast-start',
      },
    },
  },
  'first-marathon': {
    description: 'A woman of 36 who builds from 35 to 60 km a week for her first marathon in week 26.',
    typicalLevel: 'recreational',
    goalDistanceM: marathonM,
    person: { sex: 'female', ageYears: 36 },
    habit: {
      ...fourEasyRuns,
      runsPerWeek: 5,
      weeklyRunningS: 5.8 * hourS,
      longRunFrac: 0.36,
      hardKinds: ['tempo', 'progression', 'threshold-intervals'],
      hardPerWeek: 0.5,
      races: { firstWeek: 13, everyWeeks: 13, distancesM: [halfMarathonM, marathonM] },
      growth: { fromFrac: 0.6, overWeeks: 20 },
      before: { doseFrac: 0.55, restWeeks: 0 },
      stepBackEveryWeeks: 4,
      frailty: 0.2,
    },
  },
} as const satisfies Record<string, Scenario>
