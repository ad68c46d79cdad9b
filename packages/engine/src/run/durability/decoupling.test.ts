import { describe, expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { type RunSketch, type Stretch, sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { sketchBoundaries } from '../boundaries.fixture.ts'
import {
  decouplingClass,
  decouplingFrac,
  isDecoupled,
  smythClass,
  smythDecouplingFrac,
} from './decoupling.ts'
import { latePart } from './late-part.ts'
import { marathonDecoupling } from './marathon-decoupling.ts'
import { runDecoupling } from './run-decoupling.ts'

test('3.00 m/s at 145, then 2.98 at 152: 5.24 % decoupled', () => {
  const drift = decouplingFrac({ speedMps: 3, heartRateBpm: 145 }, { speedMps: 2.98, heartRateBpm: 152 })
  expect(drift).toBeCloseTo(0.0524, 4)
  expect(decouplingClass(drift)).toBe('moderate')
  expect([0.049, 0.05, 0.1, 0.101].map(decouplingClass)).toEqual(['coupled', 'moderate', 'moderate', 'weak'])
})

test('Smyth’s classes and onset', () => {
  expect([1.099, 1.1, 1.199, 1.2].map(smythClass)).toEqual(['low', 'moderate', 'moderate', 'high'])
  expect([1.025, 1.026].map(isDecoupled)).toEqual([false, true])
})

test('88 % of the maximum at 90 % of critical speed, then 91 at 80: 1.163, whatever the maximum and critical speed', () => {
  for (const [maximum, critical] of [
    [190, 4],
    [170, 3.2],
  ] as const) {
    const early = { heartRateBpm: 0.88 * maximum, speedMps: 0.9 * critical }
    const late = { heartRateBpm: 0.91 * maximum, speedMps: 0.8 * critical }
    expect(smythDecouplingFrac(early, late)).toBeCloseTo(1.163, 3)
  }
})

const start: Stretch = { minutes: 10, speedMps: 2.7, heartRateBpm: 130 }

function decouplingOf(stretches: readonly Stretch[], rest: Partial<RunSketch> & Partial<RunFacts> = {}) {
  const { surface, usableFrac, ...facts } = rest
  const run = sketchRun({
    date: '2025-05-01',
    stretches: [start, ...stretches],
    ...(surface && { surface }),
    ...(usableFrac !== undefined && { usableFrac }),
  })
  return runDecoupling({ ...run, ...facts }, sketchBoundaries(), values)
}

const warm = (fromC: number, toC: number) =>
  [fromC, toC].map((temperatureC, index) => ({
    startS: 900 + 1800 * index,
    durationS: 600,
    heartRateBpm: 140,
    gradeAdjustedSpeedMps: 2.7,
    gradeFrac: 0,
    temperatureC,
  }))

describe('a run that qualifies', () => {
  test('tells the planted drift, halves of the time after ten minutes', () => {
    const held = got(decouplingOf([{ minutes: 80, speedMps: 2.7, heartRateBpm: 140 }]))
    expect(held.driftFrac).toBeCloseTo(0, 6)
    expect(held.drift).toBe('coupled')
    const drifted = got(
      decouplingOf([
        { minutes: 40, speedMps: 3, heartRateBpm: 145 },
        { minutes: 40, speedMps: 2.98, heartRateBpm: 152 },
      ]),
    )
    expect(drifted.driftFrac).toBeCloseTo(0.0524, 3)
    expect(drifted.sentence).toBe(
      'It held less than fully: the second half gave 5 % less pace for each heart beat than the first.',
    )
  })
})

describe('a run that does not qualify says why', () => {
  const even: Stretch = { minutes: 80, speedMps: 2.7, heartRateBpm: 140 }
  const intervals = Array.from({ length: 10 }, () => [
    { minutes: 4, speedMps: 3.6, heartRateBpm: 165 },
    { minutes: 4, speedMps: 2.4, heartRateBpm: 150 },
  ]).flat()
  const { heartRateBpm: _, ...silent } = even
  const lock = [{ kind: 'cadence-lock', startS: 0, endS: 400 }] as const
  test.each<[string, ReturnType<typeof decouplingOf>]>([
    ['too-short', decouplingOf([{ ...even, minutes: 50 }])],
    [
      'no-heart-rate',
      decouplingOf(
        [silent].map((each) => each),
        { heartRate: noHeart() },
      ),
    ],
    ['heart-rate-doubted', decouplingOf([even], { usableFrac: 0.85 })],
    ['heart-rate-doubted', decouplingOf([even], { heartRateFaults: lock })],
    ['treadmill', decouplingOf([even], { surface: 'treadmill' })],
    [
      'pauses',
      decouplingOf([
        { ...even, minutes: 40 },
        { minutes: 10, movingFrac: 0 },
        { ...even, minutes: 40 },
      ]),
    ],
    ['not-steady', decouplingOf(intervals)],
    ['too-hilly', decouplingOf([{ ...even, gradeFrac: 0.08 }])],
    [
      'uphill-or-downhill',
      decouplingOf([
        { ...even, minutes: 40, gradeFrac: 0.03 },
        { ...even, minutes: 40, gradeFrac: -0.03 },
      ]),
    ],
    [
      'another-pace',
      decouplingOf([
        { ...even, minutes: 40 },
        { ...even, minutes: 40, speedMps: 3.05 },
      ]),
    ],
    ['grew-warmer', decouplingOf([even], { steadyWindows: warm(14, 24) })],
    ['hot', decouplingOf([even], { steadyWindows: warm(30, 31) })],
    ['above-lt2', decouplingOf([{ ...even, heartRateBpm: 175 }])],
  ])('%s', (code, decoupling) => {
    expect(decoupling).toMatchObject({ status: 'unavailable', reason: { code } })
  })
})

function noHeart(): RunFacts['heartRate'] {
  return { status: 'unavailable', reason: { code: 'no-heart-rate', sentence: 'None.' } }
}

describe('a marathon', () => {
  const marathon = (lateBpm: number, lateMps: number) =>
    sketchRun({
      date: '2025-04-27',
      stretches: [
        { minutes: 150, speedMps: 3, heartRateBpm: 160 },
        { minutes: (42_200 - 27_000) / lateMps / 60, speedMps: lateMps, heartRateBpm: lateBpm },
      ],
    })

  test('is told by kilometres 35–40 against 5–10', () => {
    const faded = got(marathonDecoupling(marathon(164, 2.6), values))
    expect(faded.ratioFrac).toBeCloseTo(164 / 2.6 / (160 / 3), 3)
    expect(faded.decoupling).toBe('moderate')
    // The last 5 km first differ by 2.5 % soon after kilometre 27.
    expect(faded.onsetM).toBeGreaterThanOrEqual(27_000)
    expect(faded.onsetM).toBeLessThanOrEqual(29_000)
  })

  test('that held has no onset', () => {
    const held = got(marathonDecoupling(marathon(161, 3), values))
    expect(held.decoupling).toBe('low')
    expect(held.onsetM).toBeUndefined()
  })

  test('is not a half marathon', () => {
    const half = sketchRun({
      date: '2025-04-27',
      stretches: [{ minutes: 117, speedMps: 3, heartRateBpm: 165 }],
    })
    expect(marathonDecoupling(half, values)).toMatchObject({ reason: { code: 'no-marathon' } })
  })
})

describe('late in a long run', () => {
  const long = (lateBpm: number, lateMps: number) =>
    sketchRun({
      date: '2025-05-01',
      stretches: [
        { minutes: 60, speedMps: 2.7, heartRateBpm: 140 },
        { minutes: 60, speedMps: lateMps, heartRateBpm: lateBpm },
      ],
    })

  test('pace, pace per beat, and the drift in an hour', () => {
    const late = got(latePart(long(150, 2.6), values))
    expect(late.paceKeptFrac).toBeCloseTo(2.6 / 2.7, 4)
    expect(late.perBeatKeptFrac).toBeCloseTo(2.6 / 150 / (2.7 / 140), 4)
    // Middle of minutes 10–40 to middle of the last half hour but three minutes: 77 min apart.
    expect(late.driftPerHourFrac).toBeCloseTo(-Math.log(late.perBeatKeptFrac) / (77 / 60), 2)
  })

  test('takes ninety minutes', () => {
    const run = sketchRun({
      date: '2025-05-01',
      stretches: [{ minutes: 80, speedMps: 2.7, heartRateBpm: 140 }],
    })
    expect(latePart(run, values)).toMatchObject({ reason: { code: 'too-short' } })
  })

  test('form is the cadence that was counted', () => {
    const run = long(145, 2.7)
    const segments = {
      endS: [3600, 7200],
      speedMps: [2.7, 2.7],
      flatSpeedMps: [2.7, 2.7],
      gradeFrac: [0, 0],
      peakHeartRateBpm: [140, 145],
      cadenceSpm: [170, 165],
    }
    const late = got(latePart({ ...run, speedSegments: segments }, values))
    expect(late.cadenceKeptFrac).toBeCloseTo(165 / 170, 6)
    expect(late.stepLengthKeptFrac).toBeCloseTo(170 / 165, 6)
    expect(got(latePart(run, values)).cadenceKeptFrac).toBeUndefined()
  })
})
