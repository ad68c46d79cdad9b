import { describe, expect, test } from 'vitest'
import { available, isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { codesOf, judged } from './easy-verdict.fixture.ts'
import { judgeEasyDay } from './easy-verdict.ts'

describe('what is fair', () => {
  test('drift after ninety minutes is not held against a run, and said', () => {
    const long = judged([
      { minutes: 95, heartRateBpm: 140, speedMps: 2.7 },
      { minutes: 60, heartRateBpm: 162, speedMps: 2.7 },
    ])
    expect(long.verdict).toBe('easy')
    expect(codesOf(long)).toContain('late-not-counted')
    expect(long.overCeilingFrac).toBeLessThan(0.1)
  })

  test('running faster after ninety minutes is', () => {
    const pushed = judged([
      { minutes: 95, heartRateBpm: 140, speedMps: 2.7 },
      { minutes: 60, heartRateBpm: 162, speedMps: 3.1 },
    ])
    expect(pushed.verdict).toBe('crossed-over')
    expect(codesOf(pushed)).not.toContain('late-not-counted')
  })

  const hotBoundaries = {
    ...sketchBoundaries({ sdBpm: 2 }),
    heartRateSpeedRelation: available({
      referenceSpeedMps: 3,
      heartRateAtReferenceBpm: 150,
      slopeBpmPerMps: 25,
      residualSdBpm: 3,
      windowCount: 40,
      speedRangeMps: [2.4, 3.6] as const,
    }),
  }
  const inWeather = (temperatureC: number) => {
    const facts = sketchRun({
      date: '2025-07-03',
      stretches: [{ minutes: 50, heartRateBpm: 152, speedMps: 2.8 }],
      surface: 'trail',
    })
    const window = {
      startS: 600,
      durationS: 600,
      heartRateBpm: 152,
      gradeAdjustedSpeedMps: 2.8,
      gradeFrac: 0,
    }
    const judgement = judgeEasyDay({
      facts: { ...facts, steadyWindows: [{ ...window, temperatureC }] },
      boundaries: hotBoundaries,
      values,
    })
    if (!isAvailable(judgement)) throw new Error(judgement.reason.sentence)
    return judgement
  }

  test('heat lifts the boundary in beats by what a degree costs in speed, and is named', () => {
    // 32 °C by the watch is 10 above 22: 10 · 0.35 % of 3 m/s · 25 beats = 2.6 beats, so 152 is under 152.6.
    expect(inWeather(32).verdictAtMean).toBe('near-the-top')
    expect(codesOf(inWeather(32))).toContain('heat-counted')
    expect(inWeather(15).verdictAtMean).toBe('moderate-throughout')
    expect(inWeather(32).stayedEasyProbabilityFrac).toBeGreaterThan(inWeather(15).stayedEasyProbabilityFrac)
  })

  test('more heat than a watch can know is not counted', () => {
    expect(inWeather(60).stayedEasyProbabilityFrac).toBe(inWeather(34).stayedEasyProbabilityFrac)
  })

  test('at high volume the lower edge makes near the top, and the mean the crossing', () => {
    const own = sketchBoundaries({ sdBpm: 5 })
    const highVolume: Boundaries = {
      ...own,
      easyCeiling: {
        ...own.easyCeiling,
        rule: 'lower-edge',
        heartRateBpm: available({ valueBpm: 145, low80Bpm: 143.6, high80Bpm: 156.4 }),
      },
    }
    const at = (heartRateBpm: number, boundaries: Boundaries) => {
      const judgement = judgeEasyDay({
        facts: sketchRun({ date: '2025-03-03', stretches: [{ minutes: 40, heartRateBpm, speedMps: 2.9 }] }),
        boundaries,
        values,
      })
      return isAvailable(judgement) ? judgement.verdictAtMean : undefined
    }
    expect(at(144, own)).toBe('easy')
    expect(at(144, highVolume)).toBe('near-the-top')
    expect(at(149, highVolume)).toBe('near-the-top')
    expect(at(151, highVolume)).toBe('moderate-throughout')
    expect(at(138, highVolume)).toBe('easy')
  })
})
