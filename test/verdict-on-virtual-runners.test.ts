// What runs were meant to be and what became of them, against simulated runners whose truth is known, without titles.

import { scenarioNames } from '@footing/virtual-runner'
import { beforeAll, describe, expect, test } from 'vitest'
import { simulateRunner } from '../bench/evaluation/simulated-runner.ts'
import { type UnderstoodRun, understoodRuns, verdictSummaryOf } from '../bench/evaluation/verdict-errors.ts'

const firstSeed = 9001

describe('runs of simulated runners, one of every way of training', () => {
  let runs: readonly UnderstoodRun[]

  beforeAll(() => {
    runs = scenarioNames.flatMap((scenario, index) => {
      // Half of them in winter and spring, half in summer.
      const startDate = index % 2 === 0 ? '2025-01-06' : '2025-06-02'
      const simulated = simulateRunner({ scenario, seed: firstSeed + index, startDate, weeks: 10 })
      return simulated === undefined ? [] : understoodRuns(simulated)
    })
  }, 300_000)

  test('runs meant easy are recognised', () => {
    const { easyPrecisionFrac, easyRecallFrac } = verdictSummaryOf(runs)
    expect(easyPrecisionFrac).toBeGreaterThanOrEqual(0.93)
    expect(easyRecallFrac).toBeGreaterThanOrEqual(0.88)
  })

  test('verdicts that are not in doubt are right in nine of ten', () => {
    const { statedRightFrac, clearCount, inDoubtFrac } = verdictSummaryOf(runs)
    expect(clearCount).toBeGreaterThan(500)
    expect(statedRightFrac).toBeGreaterThanOrEqual(0.9)
    expect(inDoubtFrac).toBeLessThan(0.2)
  })

  test('outside the doubt nine of ten runs are judged right, a run in doubt counted as wrong', () => {
    const { outsideRightFrac, outsideCount } = verdictSummaryOf(runs)
    expect(outsideCount).toBeGreaterThan(500)
    expect(outsideRightFrac).toBeGreaterThanOrEqual(0.9)
  })

  test('truly easy runs of high volume are hardly ever said to have crossed over', () => {
    const easy = runs.filter(
      ({ scenario, truth }) =>
        ['high-volume', 'near-the-top-at-high-volume', 'marathon-in-2-30'].includes(scenario) &&
        truth.execution === 'true-easy',
    )
    expect(easy.length).toBeGreaterThan(50)
    expect(easy.filter(({ standing }) => standing === 'left').length).toBeLessThanOrEqual(0.05 * easy.length)
  })

  test('where the minute of crossing is named it is within three', () => {
    const { crossingNamedCount, crossingNamedErrorMin } = verdictSummaryOf(runs)
    expect(crossingNamedCount).toBeGreaterThan(5)
    expect(crossingNamedErrorMin).toBeLessThanOrEqual(3)
  })

  test('with the boundary known, the minute of crossing is within three', () => {
    const { crossingIfKnownCount, crossingIfKnownErrorMin } = verdictSummaryOf(runs)
    expect(crossingIfKnownCount).toBeGreaterThan(20)
    expect(crossingIfKnownErrorMin).toBeLessThanOrEqual(3)
  })
})
