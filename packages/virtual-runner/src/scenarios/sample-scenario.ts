import { fiveKmM, halfMarathonM, hourS, type Scenario, tenKmM } from './scenario.ts'

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
