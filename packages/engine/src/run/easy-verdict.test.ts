import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAvailable } from '../base/computed.ts'
import type { RunSketch, Stretch } from '../signal/run-facts.fixture.ts'
import type { BoundariesSketch } from './boundaries.fixture.ts'
import { codesOf, judge, judged } from './easy-verdict.fixture.ts'
import { type EasyJudgement, easyVerdicts, isLeftEasy, isStayedEasy } from './judged-run.ts'

const easyStretch = { minutes: 40, heartRateBpm: 135, speedMps: 2.7 }
const moderateStretch = { minutes: 40, heartRateBpm: 160, speedMps: 3.2 }

describe('the verdict by heart rate', () => {
  test('well under the ceiling is easy', () => {
    const judgement = judged([easyStretch])
    expect(judgement).toMatchObject({ verdict: 'easy', underCeilingFrac: 1, overCeilingFrac: 0 })
    expect(judgement.stayedEasyProbabilityFrac).toBeGreaterThan(0.99)
    expect(codesOf(judgement)).toEqual(['under-ceiling'])
  })

  test('just under the ceiling is near the top', () => {
    expect(judged([{ minutes: 40, heartRateBpm: 147, speedMps: 2.9 }])).toMatchObject({
      verdict: 'near-the-top',
      overCeilingFrac: 0,
      nearTheTopFrac: 1,
    })
  })

  test('the top of the range is graded: a beat more is a little more of it', () => {
    const shares = [142, 143, 144, 145, 146].map(
      (heartRateBpm) => judged([{ minutes: 40, heartRateBpm, speedMps: 2.9 }]).nearTheTopFrac,
    )
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    for (let i = 1; i < shares.length; i++) expect(shares[i]).toBeGreaterThan(shares[i - 1] ?? 1)
  })

  test('above from the start to the end is moderate throughout', () => {
    const judgement = judged([moderateStretch])
    expect(judgement).toMatchObject({ verdict: 'moderate-throughout', overCeilingFrac: 1 })
    expect(judgement.crossedAtMinute).toBeUndefined()
    expect(codesOf(judgement)).toContain('too-fast-throughout')
  })

  test.each([15, 25, 38, 52])('a crossing at minute %i is found there', (minute) => {
    const judgement = judged([
      { minutes: minute, heartRateBpm: 140, speedMps: 2.7 },
      { minutes: 25, heartRateBpm: 158, speedMps: 3.1 },
    ])
    expect(judgement.verdict).toBe('crossed-over')
    expect(Math.abs((judgement.crossedAtMinute ?? 0) - minute)).toBeLessThanOrEqual(2)
    expect(codesOf(judgement)).toContain('sped-up')
  })

  test('a heart rate that rises at the same speed is drift, and said so', () => {
    const judgement = judged([
      { minutes: 50, heartRateBpm: 138, toHeartRateBpm: 146, speedMps: 2.8 },
      { minutes: 40, heartRateBpm: 150.5, toHeartRateBpm: 160, speedMps: 2.8 },
    ])
    expect(judgement.verdict).toBe('crossed-over')
    expect(codesOf(judgement)).toContain('late-drift')
    expect(codesOf(judgement)).not.toContain('sped-up')
  })

  test('an early rush that is taken back crossed over, with its start as the cause', () => {
    const judgement = judged([
      { minutes: 20, heartRateBpm: 158, speedMps: 3.2 },
      { minutes: 30, heartRateBpm: 142, speedMps: 2.7 },
    ])
    expect(judgement.verdict).toBe('crossed-over')
    // From the first judged minute on, and it came back.
    expect(judgement).toMatchObject({ crossedAtMinute: 5, crossedForGood: false })
    expect(codesOf(judgement)).toContain('too-fast-from-the-start')
  })

  test('time above the ceiling on climbs is put down to the hills', () => {
    const climb = { minutes: 6, heartRateBpm: 164, speedMps: 2.6, gradeFrac: 0.06 }
    const flat = { minutes: 8, heartRateBpm: 140, speedMps: 2.8 }
    const judgement = judged([flat, flat, climb, flat, climb, flat, climb, flat])
    expect(judgement.verdict).toBe('crossed-over')
    expect(codesOf(judgement)).toContain('hill')
  })

  test('moderate running on the flat of a hilly run is not put down to the hills', () => {
    const climb = { minutes: 5, heartRateBpm: 145, speedMps: 2.6, gradeFrac: 0.06 }
    const flat = { minutes: 8, heartRateBpm: 158, speedMps: 2.8 }
    expect(codesOf(judged([flat, climb, flat, climb, flat]))).not.toContain('hill')
  })

  test('the first minutes are not judged, and stops are not running', () => {
    const withRush = [{ minutes: 5, heartRateBpm: 180, speedMps: 2.7 }, easyStretch]
    expect(judged(withRush)).toMatchObject({ overCeilingFrac: expect.closeTo(0, 1), verdict: 'easy' })
    const withStop = [easyStretch, { minutes: 30, heartRateBpm: 170, speedMps: 0, movingFrac: 0 }]
    expect(judged(withStop)).toMatchObject({ overCeilingFrac: 0, verdict: 'easy' })
  })
})

describe('unavailable, because', () => {
  test.each<[string, readonly Stretch[], BoundariesSketch, Partial<RunSketch>]>([
    ['too-short', [{ minutes: 12, heartRateBpm: 140, speedMps: 2.8 }], {}, {}],
    ['no-ceiling', [easyStretch], { lt1Bpm: 'unknown', lt1SpeedMps: 'unknown' }, {}],
    ['no-heart-rate', [{ minutes: 40, speedMps: 2.8 }], { lt1SpeedMps: 'unknown' }, {}],
    [
      'low-heart-rate-coverage',
      [
        { minutes: 10, heartRateBpm: 140, speedMps: 2.8 },
        { minutes: 40, speedMps: 2.8 },
      ],
      { lt1SpeedMps: 'unknown' },
      {},
    ],
    ['treadmill-without-heart-rate', [{ minutes: 40, speedMps: 2.8 }], {}, { surface: 'treadmill' }],
  ])('%s', (code, stretches, boundaries, sketch) => {
    expect(judge(stretches, boundaries, sketch)).toMatchObject({ status: 'unavailable', reason: { code } })
  })

  test('a heart rate that can be believed for a part says for how much', () => {
    const part = judged([
      { minutes: 35, heartRateBpm: 138, speedMps: 2.7 },
      { minutes: 12, speedMps: 2.7 },
    ])
    expect(part.from).toBe('heart-rate')
    expect(part.reasons.find(({ code }) => code === 'heart-rate-in-part')?.sentence).toMatch(/for 7\d % /)
  })

  test('with low coverage, speed takes over where it can', () => {
    const stretches = [
      { minutes: 10, heartRateBpm: 160, speedMps: 2.7 },
      { minutes: 40, speedMps: 2.7 },
    ]
    expect(judged(stretches)).toMatchObject({ from: 'speed' })
  })
})

const stretchList = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 30 }),
    heartRateBpm: fc.integer({ min: 110, max: 185 }),
    speedMps: fc.double({ min: 1.8, max: 4.2, noNaN: true }),
    gradeFrac: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    movingFrac: fc.constantFrom(0, 0.4, 0.9, 1),
  }),
  { minLength: 2, maxLength: 8 },
)

const severity = (judgement: EasyJudgement) => easyVerdicts.indexOf(judgement.verdict)

test('raising the boundary never makes a verdict harsher', () => {
  fc.assert(
    fc.property(
      stretchList,
      fc.double({ min: 120, max: 175, noNaN: true }),
      fc.double({ min: 0, max: 15, noNaN: true }),
      fc.boolean(),
      (stretches, lt1Bpm, raisedBpm, isBySpeed) => {
        const drawn = isBySpeed ? stretches.map(({ heartRateBpm, ...rest }) => rest) : stretches
        const toMps = (bpm: number) => bpm / 50
        const lower = judge(drawn, { lt1Bpm, lt1SpeedMps: toMps(lt1Bpm) })
        const higher = judge(drawn, {
          lt1Bpm: lt1Bpm + raisedBpm,
          lt1SpeedMps: toMps(lt1Bpm + raisedBpm),
        })
        expect(higher.status).toBe(lower.status)
        if (!isAvailable(lower) || !isAvailable(higher)) return
        expect(severity(higher)).toBeLessThanOrEqual(severity(lower))
        expect(higher.overCeilingFrac).toBeLessThanOrEqual(lower.overCeilingFrac)
      },
    ),
    { numRuns: 300 },
  )
})

test('the shares are shares, the probability is one, and it agrees with the verdict', () => {
  fc.assert(
    fc.property(stretchList, fc.integer({ min: 1, max: 12 }), (stretches, sdBpm) => {
      const judgement = judge(stretches, { sdBpm })
      if (!isAvailable(judgement)) return
      const { underCeilingFrac, overCeilingFrac, nearTheTopFrac, stayedEasyProbabilityFrac } = judgement
      expect(underCeilingFrac + nearTheTopFrac + overCeilingFrac).toBeCloseTo(1, 9)
      expect(underCeilingFrac).toBeGreaterThanOrEqual(0)
      expect(nearTheTopFrac).toBeGreaterThanOrEqual(0)
      const { verdict, verdictAtMean } = judgement
      if (isStayedEasy(verdict)) expect(stayedEasyProbabilityFrac).toBeGreaterThanOrEqual(0.55)
      else if (isLeftEasy(verdict)) expect(stayedEasyProbabilityFrac).toBeLessThanOrEqual(0.45)
      else expect(isStayedEasy(verdictAtMean) || isLeftEasy(verdictAtMean)).toBe(true)
      if (verdict === 'easy' || isLeftEasy(verdict)) expect(verdict).toBe(verdictAtMean)
      expect(stayedEasyProbabilityFrac).toBeGreaterThanOrEqual(0)
      expect(stayedEasyProbabilityFrac).toBeLessThanOrEqual(1)
      for (const reason of judgement.reasons) expect(reason.sentence).toMatch(/^[A-Z0-9].*[.]$/)
      for (const reason of judgement.reasons) expect(reason.sentence).not.toMatch(/NaN|undefined|Infinity/)
    }),
  )
})
