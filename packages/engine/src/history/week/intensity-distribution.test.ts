import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { isAvailable } from '../../base/computed.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { runStresses } from '../../run/stress/run-stresses.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { anyRuns, judgedRuns } from '../judged-runs.fixture.ts'
import { distributionName } from './distribution-name.ts'
import { doseCapsM } from './dose-caps.ts'
import { easyShareAtVolume } from './easy-share-at-volume.ts'
import { fosterMonotony } from './foster-monotony.ts'
import { intensityDistributions } from './intensity-distribution.ts'
import { polarizationIndex } from './polarization-index.ts'
import { sessionGoalEasyFrac } from './session-goal-share.ts'

/** By all methods, with the stresses that the same runs have. */
function distributionsOf(judged: readonly JudgedRun[]) {
  const stresses = runStresses({ judged, boundaries: sketchBoundaries(), values })
  return intensityDistributions({ judged, stresses, values })
}

const shares = (easy: number, moderate: number, hard: number) => ({
  easyFrac: easy / 100,
  moderateFrac: moderate / 100,
  hardFrac: hard / 100,
})

describe('polarization index', () => {
  // Intensity distributions as the studies print them.
  test.each([
    [68, 6, 26, 2.469, 'polarized'],
    [77, 3, 20, 2.71, 'polarized'],
    [40, 50, 10, 0.903, 'threshold-focused'],
    [46, 35, 19, 1.397, 'threshold-focused'],
    [80, 12, 8, 1.727, 'pyramidal'],
    [80, 5, 15, 2.38, 'polarized'],
  ])('%i/%i/%i is %f and %s', (easy, moderate, hard, index, name) => {
    const own = shares(easy, moderate, hard)
    expect(Math.abs(got(polarizationIndex(own)).valueAu - index)).toBeLessThanOrEqual(0.005)
    expect(distributionName(own, values)).toBe(name)
  })

  test('of equal thirds is 1.523', () => {
    const third = { easyFrac: 1 / 3, moderateFrac: 1 / 3, hardFrac: 1 / 3 }
    expect(got(polarizationIndex(third)).valueAu).toBeCloseTo(1.523, 3)
    expect(distributionName(third, values)).toBe('mixed')
  })

  test('without hard time is 0; without moderate time a hundredth stands in', () => {
    expect(got(polarizationIndex(shares(95, 5, 0))).valueAu).toBe(0)
    expect(got(polarizationIndex(shares(80, 0, 20))).valueAu).toBeCloseTo(
      Math.log10((0.8 / 0.01) * 0.19 * 100),
      10,
    )
    expect(polarizationIndex(shares(99.5, 0, 0.5)).status).toBe('unavailable')
  })

  test('is not defined for more hard than easy time, and says where rounding decides', () => {
    expect(polarizationIndex(shares(30, 20, 50))).toMatchObject({ reason: { code: 'more-hard-than-easy' } })
    expect(got(polarizationIndex(shares(90, 0.5, 9.5))).isFragile).toBe(true)
    expect(got(polarizationIndex(shares(80, 12, 8))).isFragile).toBe(false)
  })

  test('more hard than moderate is not polarized while the index is 2 or less', () => {
    expect(got(polarizationIndex(shares(68, 15, 17))).valueAu).toBeLessThan(2)
    expect(distributionName(shares(68, 15, 17), values)).toBe('mixed')
  })

  test('easy running only, and more hard than easy', () => {
    expect(distributionName(shares(98, 2, 0), values)).toBe('easy-only')
    expect(distributionName(shares(96, 2, 2), values)).not.toBe('easy-only')
    expect(distributionName(shares(30, 20, 50), values)).toBe('high-intensity')
  })
})

test('Sylta: 96.1 % by time are 86.5 % by session', () => {
  expect(Math.abs(100 * sessionGoalEasyFrac(0.961) - 86.6)).toBeLessThan(1)
})

describe('monotony', () => {
  const loads = [300, 0, 240, 400, 0, 180, 600]

  test('of the worked week, with the standard deviation said', () => {
    const sample = got(fosterMonotony(loads, 'sample'))
    expect(sample.monotonyAu).toBeCloseTo(1.143, 3)
    expect(sample.strainAu).toBeCloseTo(1966, 0)
    expect(got(fosterMonotony(loads, 'population')).monotonyAu).toBeCloseTo(1.234, 3)
  })

  test('is not defined where all days are alike, a week of rest among them', () => {
    expect(fosterMonotony(new Array<number>(7).fill(100), 'sample')).toMatchObject({
      reason: { code: 'all-days-alike' },
    })
    expect(fosterMonotony(new Array<number>(7).fill(0), 'population').status).toBe('unavailable')
    expect(fosterMonotony([100], 'sample').status).toBe('unavailable')
  })
})

test.each([
  [20, 2, 1.6, 1, 6],
  [30, 3, 2.4, 1.5, 9],
  [40, 4, 3.2, 2, 12],
  [60, 6, 4.8, 3, 18],
])('caps at %i km a week: T %f, I %f, R %f, long %f km', (weekly, threshold, interval, repetition, long) => {
  const caps = doseCapsM(1000 * weekly)
  expect(caps.threshold).toBeCloseTo(1000 * threshold, 6)
  expect(caps.interval).toBeCloseTo(1000 * interval, 6)
  expect(caps.repetition).toBeCloseTo(1000 * repetition, 6)
  expect(caps.long).toBeCloseTo(1000 * long, 6)
})

test('at 200 km a week the caps in kilometres hold', () => {
  expect(doseCapsM(200_000)).toMatchObject({ interval: 10_000, repetition: 8000 })
})

describe('by time, by session, by intent', () => {
  const fast = { speedMps: 3.8, heartRateBpm: 175 }
  const easy = { speedMps: 2.6, heartRateBpm: 135 }
  const days = judgedRuns([
    { date: '2025-05-05', minutes: 60 },
    {
      date: '2025-05-06',
      minutes: 60,
      intent: 'hard',
      stretches: [
        { minutes: 45, ...easy },
        { minutes: 15, ...fast },
      ],
    },
    { date: '2025-05-07', minutes: 60, heartRateBpm: 160 },
    { date: '2025-05-08', minutes: 60, intent: 'hard', heartRateBpm: 160 },
  ])
  const distributions = distributionsOf(days)

  test('are three different answers to three questions', () => {
    const time = got(distributions.time)
    expect(time.easyFrac).toBeCloseTo(105 / 240, 6)
    expect(time.hardFrac).toBeCloseTo(15 / 240, 6)
    // The easy day that was moderate counts as moderate by session and as easy by intent.
    expect(got(distributions.session)).toMatchObject({ easyFrac: 0.25, moderateFrac: 0.5, hardFrac: 0.25 })
    expect(got(distributions.intent)).toMatchObject({ easyFrac: 0.5, moderateFrac: 0.25, hardFrac: 0.25 })
  })

  test('repetitions that the heart never answered make a hard session, not a moderate one', () => {
    const repetitions = Array.from({ length: 12 }, () => [
      { minutes: 1, speedMps: 4.5, heartRateBpm: 160 },
      { minutes: 1, speedMps: 2.2, heartRateBpm: 160 },
    ]).flat()
    const track = distributionsOf(
      judgedRuns([{ date: '2025-05-06', minutes: 0, intent: 'hard', stretches: repetitions }]),
    )
    expect(got(track.time).hardFrac).toBe(0)
    expect(got(track.session).hardFrac).toBe(1)
    expect(got(track.intent).hardFrac).toBe(1)
  })

  test('each says its method', () => {
    expect(got(distributions.time).sentence).toMatch(/by time\.$/)
    expect(got(distributions.session).sentence).toContain('by its hardest part')
    expect(got(distributions.intent).sentence).toContain('meant to be')
  })

  test('the time shares of any runs add up to one, or are unavailable', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        for (const one of Object.values(distributionsOf(judgedRuns(runs.slice(0, 25))))) {
          if (!isAvailable(one)) continue
          expect(one.easyFrac + one.moderateFrac + one.hardFrac).toBeCloseTo(1, 9)
          expect(one.knownFrac).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('more hard running never lowers the hard share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (some, more) => {
        const hardFracOf = (minutes: number) =>
          got(
            distributionsOf(
              judgedRuns([
                { date: '2025-05-05', minutes: 60 },
                { date: '2025-05-06', minutes: 0, stretches: [{ minutes, ...fast }] },
              ]),
            ).time,
          ).hardFrac
        expect(hardFracOf(some + more)).toBeGreaterThan(hardFracOf(some))
      }),
      { numRuns: 20 },
    )
  })

  test('without runs there is no distribution', () => {
    expect(distributionsOf([]).time).toMatchObject({ reason: { code: 'no-runs' } })
  })
})

describe('the easy share at a volume', () => {
  const byTime = (easyMinutes: number, moderateMinutes: number) =>
    distributionsOf(
      judgedRuns([
        { date: '2025-05-05', minutes: easyMinutes },
        { date: '2025-05-06', minutes: moderateMinutes, heartRateBpm: 160 },
      ]),
    ).time
  const shareOf = (weeklyHours: number, isImproving: boolean) =>
    got(easyShareAtVolume({ byTime: byTime(40, 60), weeklyMovingS: 3600 * weeklyHours, isImproving, values }))

  test('a runner of three hours a week with 40 % easy who improves is not told to change (Festa 2020)', () => {
    expect(shareOf(3.1, true).state).toBe('below-but-improving')
    expect(shareOf(3.1, true).sentence).toContain('nothing to change')
    expect(shareOf(3.1, false).state).toBe('below-but-little-running')
    expect(shareOf(3.1, false).sentence).toContain('that is fine')
  })

  test('at nine hours a week it is told what to aim at', () => {
    expect(shareOf(9, false)).toMatchObject({ state: 'below', leastFrac: values.anchorFrom8hFrac })
  })

  test('the least share rises with the volume', () => {
    const leasts = [2, 4, 6, 9].map((hours) => shareOf(hours, false).leastFrac)
    expect(leasts).toEqual([...leasts].sort())
    expect(new Set(leasts).size).toBe(4)
  })
})
