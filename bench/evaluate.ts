// Measures the answers on simulated runners whose truth is known: `npm run evaluate [-- RUNNERS [FIRST_SEED]]`.
// The proposals were set on the runners with seeds 1 to 340; the default seeds are others.

import { boundaryErrors, runnerGroups, shortcuts, summaryOf } from './evaluation/boundary-errors.ts'
import { easyOnlyScenarios, hardScenarios, simulateRunners } from './evaluation/simulated-runner.ts'

const runnersPerKind = Number(process.argv[2] ?? 300)
const firstSeed = Number(process.argv[3] ?? 5001)
const startedMs = performance.now()
const weeks = 16
const simulation = { count: runnersPerKind, firstSeed, startDate: '2026-01-05', weeks }
const hard = [...simulateRunners({ ...simulation, scenarioNames: hardScenarios, isHard: true })]
const easy = [...simulateRunners({ ...simulation, scenarioNames: easyOnlyScenarios, isHard: false })]

const one = (value: number) => value.toFixed(1)
const percent = (value: number) => `${(100 * value).toFixed(0)} %`
const summaries = runnerGroups.map(
  (group) => [group.name, summaryOf(boundaryErrors(group, group.isHard ? hard : easy))] as const,
)
console.log(`Boundaries of simulated runners (seeds from ${firstSeed}), ${weeks} weeks each`)
console.table(
  Object.fromEntries(
    summaries.map(([name, summary]) => [
      name,
      {
        runners: summary.runnerCount,
        'LT1 error bpm': one(summary.lt1MeanAbsoluteBpm),
        'bias bpm': one(summary.lt1BiasBpm),
        'stated sd bpm': one(summary.lt1SdBpm),
        'in 80 % band': percent(summary.lt1InBandFrac),
        'LT2 error bpm': one(summary.lt2MeanAbsoluteBpm),
        'LT2 in band': percent(summary.lt2InBandFrac),
        'max error bpm': one(summary.maxMeanAbsoluteBpm),
        'max in band': percent(summary.maxInBandFrac),
        'LT1 speed': `${one(100 * summary.lt1SpeedMeanAbsoluteFrac)} %`,
        'LT2 speed': `${one(100 * summary.lt2SpeedMeanAbsoluteFrac)} %`,
        'speed known': percent(summary.speedAvailableFrac),
        ordered: percent(summary.orderedFrac),
        'conflict said': percent(summary.conflictFrac),
      },
    ]),
  ),
)
console.log('What shortcuts take for the top of easy, mean distance from LT1 in bpm')
console.table(
  Object.fromEntries(
    summaries
      .filter(([name]) => name === 'hard runs or races' || name === 'easy only')
      .map(([name, summary]) => [
        name,
        {
          Footing: one(summary.lt1MeanAbsoluteBpm),
          ...Object.fromEntries(
            shortcuts.map((shortcut) => [shortcut, one(summary.shortcutsMeanAbsoluteBpm[shortcut])]),
          ),
        },
      ]),
  ),
)
console.log(`${((performance.now() - startedMs) / 1000).toFixed(0)} s`)
