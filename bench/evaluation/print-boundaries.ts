import { boundaryErrors, runnerGroups, shortcuts, summaryOf } from './boundary-errors.ts'
import { predictedDistancesM, predictionErrors } from './prediction-errors.ts'
import { type EvaluationSize, oneDecimal, percentText } from './printed.ts'
import {
  easyOnlyScenarios,
  hardScenarios,
  type SimulatedRunner,
  simulateRunners,
} from './simulated-runner.ts'

const weeks = 16

/** Runners who ran hard and runners who never did, as many of each. */
function simulatedKinds({ runnerCount = 300, firstSeed = 5001 }: EvaluationSize): {
  readonly hard: readonly SimulatedRunner[]
  readonly easy: readonly SimulatedRunner[]
} {
  const simulation = { count: runnerCount, firstSeed, startDate: '2026-01-05', weeks }
  return {
    hard: [...simulateRunners({ ...simulation, scenarioNames: hardScenarios, isHard: true })],
    easy: [...simulateRunners({ ...simulation, scenarioNames: easyOnlyScenarios, isHard: false })],
  }
}

export function printBoundaries(size: EvaluationSize): void {
  const { hard, easy } = simulatedKinds(size)
  const summaries = runnerGroups.map(
    (group) => [group.name, summaryOf(boundaryErrors(group, group.isHard ? hard : easy))] as const,
  )
  console.log(`Boundaries after ${weeks} weeks, against the body of the last day`)
  console.table(
    Object.fromEntries(
      summaries.map(([name, summary]) => [
        name,
        {
          runners: summary.runnerCount,
          'LT1 error bpm': oneDecimal(summary.lt1MeanAbsoluteBpm),
          'bias bpm': oneDecimal(summary.lt1BiasBpm),
          'stated sd bpm': oneDecimal(summary.lt1SdBpm),
          'in 80 % band': percentText(summary.lt1InBandFrac),
          'LT2 error bpm': oneDecimal(summary.lt2MeanAbsoluteBpm),
          'LT2 in band': percentText(summary.lt2InBandFrac),
          'max error bpm': oneDecimal(summary.maxMeanAbsoluteBpm),
          'max in band': percentText(summary.maxInBandFrac),
          'LT1 speed': percentText(summary.lt1SpeedMeanAbsoluteFrac, 1),
          'LT2 speed': percentText(summary.lt2SpeedMeanAbsoluteFrac, 1),
          'speed known': percentText(summary.speedAvailableFrac),
          ordered: percentText(summary.orderedFrac),
          'conflict said': percentText(summary.conflictFrac),
        },
      ]),
    ),
  )
  console.log('What shortcuts take for the top of easy: mean distance from LT1 in bpm')
  console.table(
    Object.fromEntries(
      summaries
        .filter(([name]) => name === 'hard runs or races' || name === 'easy only')
        .map(([name, summary]) => [
          name,
          {
            Footing: oneDecimal(summary.lt1MeanAbsoluteBpm),
            ...Object.fromEntries(
              shortcuts.map((shortcut) => [shortcut, oneDecimal(summary.shortcutsMeanAbsoluteBpm[shortcut])]),
            ),
          },
        ]),
    ),
  )
}

export function printPredictions(size: EvaluationSize): void {
  const { hard, easy } = simulatedKinds({ runnerCount: 150, firstSeed: 5001, ...size })
  console.log('Predicted times against what the body could race on a flat, cool course')
  const rows = Object.entries({ 'hard runs or races': hard, 'easy only': easy }).flatMap(
    ([name, runners]) => {
      const errors = runners.flatMap(predictionErrors)
      return predictedDistancesM.map((distanceM) => {
        const own = errors.filter((error) => error.distanceM === distanceM)
        const mean = (of: (error: (typeof own)[number]) => number) =>
          own.reduce((sum, error) => sum + of(error), 0) / own.length
        return [
          `${name}, ${distanceM / 1000} km`,
          {
            runners: own.length,
            error: percentText(
              mean(({ errorFrac }) => Math.abs(errorFrac)),
              1,
            ),
            bias: percentText(
              mean(({ errorFrac }) => errorFrac),
              1,
            ),
            'in 80 % band': percentText(mean(({ isInBand }) => (isInBand ? 1 : 0))),
            'half width of the band': percentText(
              mean(({ bandFrac }) => bandFrac),
              1,
            ),
          },
        ] as const
      })
    },
  )
  console.table(Object.fromEntries(rows))
}
