// Measures the answers on simulated runners whose truth is known: `npm run evaluate [-- RUNNERS [FIRST_SEED]]`.
// The proposals were set on the runners with seeds 1 to 120; the default seeds are others.

import { boundaryErrors, runnerGroups, summaryOf } from './evaluation/boundary-errors.ts'

const runnersPerGroup = Number(process.argv[2] ?? 120)
const firstSeed = Number(process.argv[3] ?? 1001)
const startedMs = performance.now()
const errors = boundaryErrors({
  groups: runnerGroups,
  runnersPerGroup,
  firstSeed,
  weeks: 16,
  startDate: '2026-01-05',
  asOf: '2026-04-27',
})

const one = (value: number) => value.toFixed(1)
const percent = (value: number) => `${(100 * value).toFixed(1)} %`
console.log(
  `Boundaries of ${runnersPerGroup} simulated runners a group (seeds from ${firstSeed}), 16 weeks each`,
)
console.table(
  Object.fromEntries(
    [...errors].map(([name, group]) => {
      const summary = summaryOf(group)
      return [
        name,
        {
          'LT1 error bpm': one(summary.lt1MeanAbsoluteBpm),
          'bias bpm': one(summary.lt1BiasBpm),
          'stated sd bpm': one(summary.lt1SdBpm),
          'in 80 % band': percent(summary.lt1InBandFrac),
          'LT2 error bpm': one(summary.lt2MeanAbsoluteBpm),
          'LT2 in band': percent(summary.lt2InBandFrac),
          'max error bpm': one(summary.maxMeanAbsoluteBpm),
          'max in band': percent(summary.maxInBandFrac),
          'LT1 speed': percent(summary.lt1SpeedMeanAbsoluteFrac),
          'LT2 speed': percent(summary.lt2SpeedMeanAbsoluteFrac),
          ordered: percent(summary.orderedFrac),
          '85 % of 220 − age': one(summary.ageShortcutMeanAbsoluteBpm),
          'watch zone 2 top': one(summary.watchShortcutMeanAbsoluteBpm),
        },
      ]
    }),
  ),
)
console.log(`${((performance.now() - startedMs) / 1000).toFixed(0)} s`)
