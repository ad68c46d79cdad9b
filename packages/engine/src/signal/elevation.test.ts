import { describe, expect, test } from 'vitest'
import { type ActivitySketch, sketchActivity } from '../activity/raw-activity.fixture.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { climbSums } from './elevation.ts'
import { runSignal } from './run-signal.ts'

/** Said to be a road: level and without positions, it would be taken for a treadmill. */
const raw = { surface: 'road' } as const
const run: ActivitySketch = { durationS: 3000, speedMps: () => 3, raw }

function signalOf(sketch: ActivitySketch) {
  return runSignal(sketchActivity(sketch), defaultProposalValues)
}

function climbsOf(sketch: ActivitySketch) {
  const { elevation } = signalOf(sketch)
  if (elevation === undefined) throw new Error('no elevation')
  return climbSums(elevation, defaultProposalValues)
}

/** A triangle of hills: up and down `heightM` on every `lengthM` of ground. */
const hills = (heightM: number, lengthM: number) => (_: number, metres: number) =>
  100 + heightM * (1 - Math.abs(((metres / lengthM) % 1) * 2 - 1))

/** Noise without a pattern that repeats inside a window. */
const noise = (s: number) => Math.sin(s * s * 12.9898) + Math.sin(s * 78.233)

describe('ascent and descent', () => {
  test('six hills of 30 m on 9 km', () => {
    const { ascentM, descentM } = climbsOf({ ...run, elevationM: hills(30, 1500) })
    expect(Math.abs(ascentM - 180)).toBeLessThan(3)
    expect(Math.abs(descentM - 180)).toBeLessThan(3)
  })

  test('the quiver of a barometer on the level adds nothing', () => {
    const { ascentM, descentM } = climbsOf({ ...run, elevationM: (s) => 100 + 0.3 * noise(s) })
    expect(ascentM).toBe(0)
    expect(descentM).toBe(0)
  })

  test('nor does the noise of satellites, and the hills are still there', () => {
    expect(climbsOf({ ...run, elevationM: (s) => 100 + 0.7 * noise(s) }).ascentM).toBeLessThan(10)
    const hilly = hills(40, 3000)
    const { ascentM } = climbsOf({ ...run, elevationM: (s, metres) => hilly(s, metres) + 0.7 * noise(s) })
    expect(Math.abs(ascentM - 120)).toBeLessThan(20)
  })

  test('a recalibrated barometer is no cliff', () => {
    const { ascentM } = climbsOf({
      ...run,
      elevationM: (s, m) => hills(30, 1500)(s, m) + (s > 1111 ? 60 : 0),
    })
    expect(Math.abs(ascentM - 180)).toBeLessThan(4)
  })
})

describe('grade', () => {
  test('is the slope of the ground, up and down', () => {
    const { gradeFrac } = signalOf({ ...run, elevationM: hills(30, 1500) })
    // 30 m up on 750 m: 4 %. At 3 m/s the first top is at 250 s.
    expect(gradeFrac?.[125]).toBeCloseTo(0.04, 3)
    expect(gradeFrac?.[375]).toBeCloseTo(-0.04, 3)
  })

  test('of noisy heights is quieter than their noise', () => {
    const { gradeFrac } = signalOf({ ...run, elevationM: (s) => 100 + 0.7 * noise(s) })
    const steepest = Math.max(
      ...(gradeFrac ?? []).map((grade) => (Number.isNaN(grade) ? 0 : Math.abs(grade))),
    )
    expect(steepest).toBeLessThan(0.03)
  })

  test('is not known while standing', () => {
    const standing = { durationS: 3000, speedMps: (s: number) => (s > 1000 && s <= 1600 ? 0 : 3) }
    const { gradeFrac, gradeAdjustedSpeedMps } = signalOf({
      ...standing,
      raw,
      elevationM: (s) => 100 + 0.1 * noise(s),
    })
    expect(gradeFrac?.[1300]).toBeNaN()
    expect(gradeAdjustedSpeedMps?.[1300]).toBe(0)
  })

  test('a climb costs: the level speed is higher by the factor of its grade', () => {
    const { gradeAdjustedSpeedMps } = signalOf({ ...run, elevationM: (_, metres) => metres * 0.06 })
    expect(gradeAdjustedSpeedMps?.[500]).toBeCloseTo(3 * 1.228, 2)
  })
})

describe('where heights say nothing', () => {
  test.each(['treadmill', 'track', 'virtual'] as const)('a %s is level by nature', (surface) => {
    const signal = signalOf({ ...run, elevationM: hills(30, 1500), raw: { surface } })
    expect(signal.elevation).toBeUndefined()
    expect(signal.gradeAdjustedSpeedMps).toEqual(signal.speedMps)
  })

  test('heights that never change are no heights', () => {
    expect(signalOf({ ...run, elevationM: () => 0 }).gradeAdjustedSpeedMps).toBeUndefined()
  })

  test('heights for a small part of the run are not enough', () => {
    const elevationM = (s: number) => (s < 1000 ? 100 + Math.sin(s / 40) : Number.NaN)
    expect(signalOf({ ...run, elevationM }).elevation).toBeUndefined()
  })
})
