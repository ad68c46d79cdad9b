import { fiveKmM, fourEasyRuns, fourRunsWithTempo, type Scenario, tenKmM } from './scenario.ts'

/** Recordings that mislead, and recordings that are hard to read. */
export const recordingScenarios = {
  'watch-counts-steps': {
    description: 'A wrist sensor that falls for the steps on every other run.',
    typicalLevel: 'recreational',
    cause: 'bad-data',
    watch: { sensor: 'optical', cadenceLockFrac: 0.5 },
    habit: fourRunsWithTempo,
  },
  'watch-with-a-wrong-maximum': {
    description: 'A maximum 18 beats too low in the watch; every easy run looks hard there.',
    typicalLevel: 'recreational',
    cause: 'bad-data',
    watch: { sensor: 'strap', maximumErrorBpm: -18, zoneMethod: 'heart-rate-max' },
    habit: fourRunsWithTempo,
  },
  'new-watch-mid-year': {
    description:
      'From strap to wrist in week 26: the new sensor shows seven beats more, the runner is the same.',
    typicalLevel: 'club',
    cause: 'bad-data',
    watch: { sensor: 'strap' },
    laterWatches: [{ fromWeek: 26, watch: { sensor: 'optical', opticalBiasBpm: 7 } }],
    habit: fourRunsWithTempo,
  },
  'mostly-treadmill': {
    description: 'Two runs of three on a treadmill that no watch measures well.',
    typicalLevel: 'recreational',
    habit: { ...fourEasyRuns, treadmillFrac: 0.8, hardKinds: ['tempo'], hardPerWeek: 0.5 },
  },
  'without-heart-rate': {
    description: 'A watch that measures pace and nothing else.',
    typicalLevel: 'club',
    watch: { sensor: 'none' },
    habit: {
      ...fourEasyRuns,
      hardKinds: ['vo2max-intervals', 'threshold-intervals'],
      hardPerWeek: 1,
      races: { firstWeek: 6, everyWeeks: 9, distancesM: [fiveKmM, tenKmM] },
    },
  },
  'sparse-recorder': {
    description:
      'A watch that writes a sample every few seconds, pauses by itself and takes a lap each mile.',
    typicalLevel: 'club',
    watch: { recordsSparsely: true, hasAutoPause: true, autoLapM: 1609.344 },
    habit: { ...fourEasyRuns, hardKinds: ['threshold-intervals', 'vo2max-intervals'], hardPerWeek: 1 },
  },
} as const satisfies Record<string, Scenario>
