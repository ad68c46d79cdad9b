import { describe, expect, test } from 'vitest'
import { available, isAvailable } from '../base/computed.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { codesOf, judged } from './easy-verdict.fixture.ts'
import { judgeEasyDay } from './easy-verdict.ts'

describe('doubt', () => {
  /** Without what is believed before anything is seen. */
  const open = { ...values, easyStayedPriorFrac: 0.5 }
  const evenAt = (heartRateBpm: number) => [{ minutes: 40, heartRateBpm, speedMps: 2.9 }]

  test.each([
    { heartRateBpm: 156, sdBpm: 8 },
    { heartRateBpm: 155, sdBpm: 6 },
  ])('where the two answers are about as likely a run is in doubt: %o', (at) => {
    const unsure = judged(evenAt(at.heartRateBpm), { sdBpm: at.sdBpm })
    expect(unsure).toMatchObject({
      verdict: 'in-doubt',
      verdictAtMean: 'moderate-throughout',
      isProbable: false,
    })
    expect(codesOf(unsure)).toContain('in-doubt')
  })

  test('above the middle of the band and yet more likely easy than not: near the top, probably', () => {
    // By hand: one beat above 150 ± 8 ⊕ 3 lies 54.7 % of a normal; 0.75 · 0.453 / (0.75 · 0.453 + 0.25 · 0.547) = 0.713.
    const near = judged(evenAt(151), { sdBpm: 8 })
    expect(near).toMatchObject({
      verdict: 'near-the-top',
      verdictAtMean: 'moderate-throughout',
      isProbable: true,
    })
    expect(near.stayedEasyProbabilityFrac).toBeCloseTo(0.713, 2)
    expect(codesOf(near)).toContain('probably-stayed')
    expect(codesOf(near)).not.toContain('too-fast-throughout')
    expect(near.crossedAtMinute).toBeUndefined()
  })

  test('what is nearly certain is said plainly', () => {
    expect(judged(evenAt(135), { sdBpm: 3 }).isProbable).toBe(false)
    expect(judged(evenAt(165), { sdBpm: 3 }).isProbable).toBe(false)
    expect(judged(evenAt(160), { sdBpm: 6 })).toMatchObject({
      verdict: 'moderate-throughout',
      isProbable: true,
    })
  })

  test('outside the band of 80 % and of a day nothing is in doubt', () => {
    expect(judged(evenAt(158), { sdBpm: 3 }).verdict).toBe('moderate-throughout')
    expect(judged(evenAt(140), { sdBpm: 3 }).verdict).toBe('easy')
  })

  test('the probability is that the boundary of the day lies above the run', () => {
    // Boundary and day together: 4 ⊕ 3 = 5 bpm. One standard deviation below 150 lies 84.1 % of a normal.
    const by = (easyStayedPriorFrac: number) => {
      const judgement = judgeEasyDay({
        facts: sketchRun({ date: '2025-03-03', stretches: evenAt(145) }),
        boundaries: sketchBoundaries({ sdBpm: 4 }),
        values: { ...open, easyStayedPriorFrac },
      })
      return isAvailable(judgement) ? judgement.stayedEasyProbabilityFrac : Number.NaN
    }
    expect(by(0.5)).toBeCloseTo(0.8413, 2)
    // Bayes by hand: 0.8413 · 0.75 / (0.8413 · 0.75 + 0.1587 · 0.25) = 0.9408.
    expect(by(0.75)).toBeCloseTo(0.9408, 2)
  })

  describe('with speed as the second witness', () => {
    // 25 beats a metre a second: 3.0 m/s at 150 bpm.
    const relation = available({
      referenceSpeedMps: 3,
      heartRateAtReferenceBpm: 150,
      slopeBpmPerMps: 25,
      residualSdBpm: 3,
      windowCount: 40,
      speedRangeMps: [2.4, 3.6] as const,
    })
    const withSpeed = (
      heartRateBpm: number,
      speedMps: number,
      { surface = 'road' as 'road' | 'trail', asOf = '2025-03-03' } = {},
    ) => {
      const judgement = judgeEasyDay({
        facts: sketchRun({
          date: '2025-03-03',
          stretches: [{ minutes: 40, heartRateBpm, speedMps }],
          surface,
        }),
        boundaries: { ...sketchBoundaries({ sdBpm: 4, asOf }), heartRateSpeedRelation: relation },
        values: open,
      })
      if (!isAvailable(judgement)) throw new Error(judgement.reason.sentence)
      return judgement
    }

    test('both above is surer than one', () => {
      const alone = judged(evenAt(157), { sdBpm: 4 })
      const both = withSpeed(157, 3.28)
      expect(both.stayedEasyProbabilityFrac).toBeLessThan(alone.stayedEasyProbabilityFrac)
    })

    test('a heart rate above at a pace well below is in doubt, and called a high heart rate', () => {
      const apart = withSpeed(160, 2.6)
      expect(apart.verdict).toBe('in-doubt')
      expect(codesOf(apart)).toContain('high-heart-rate')
      expect(codesOf(apart)).not.toContain('too-fast-throughout')
    })

    test('on trails speed is no witness', () => {
      expect(withSpeed(160, 2.6, { surface: 'trail' }).verdict).toBe('moderate-throughout')
    })

    test('speed says little of a run of years ago, which was run with another fitness', () => {
      const old = withSpeed(160, 2.6, { asOf: '2028-03-03' })
      expect(old.verdict).toBe('moderate-throughout')
      expect(codesOf(old)).not.toContain('high-heart-rate')
    })

    test('equal margins weigh nothing off: 7 beats by both, errors of 4, 3 and 3 beats', () => {
      // Day of heart 3 bpm, of speed 0.04 · 3 m/s · 25 = 3 bpm: together 3/√2. z = 7 / √(16 + 4.5) = 1.546.
      expect(1 - withSpeed(157, 3.28).stayedEasyProbabilityFrac).toBeCloseTo(0.939, 2)
    })
  })

  test('speed that stands in for heart rate says so, and is less sure', () => {
    const stretches = [{ minutes: 40, speedMps: 2.8 }]
    const bySpeed = judged(stretches, { sdMps: 0.05 })
    expect(bySpeed).toMatchObject({ verdict: 'easy', from: 'speed' })
    expect(codesOf(bySpeed)).toContain('speed-stands-in')
    // The same relative distance and the same relative error by heart rate: 0.2 m/s of 3, that is 10 bpm of 150.
    const byHeart = judged([{ minutes: 40, heartRateBpm: 140, speedMps: 2.8 }], { sdBpm: 2.5 })
    expect(bySpeed.stayedEasyProbabilityFrac).toBeLessThan(byHeart.stayedEasyProbabilityFrac)
  })
})
