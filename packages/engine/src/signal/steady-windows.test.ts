import { describe, expect, test } from 'vitest'
import { type ActivitySketch, sketchActivity } from '../activity/raw-activity.fixture.ts'
import { gapHeartRateTable } from './gap-heart-rate-table.ts'
import { runFactsOf } from './run-facts-of.ts'

function windowsOf(sketch: ActivitySketch) {
  return runFactsOf(sketchActivity(sketch), { activityId: 'a' }).steadyWindows
}

/** A heart that follows the effort with a lag of half a minute, and breathes. */
function following(effortMps: (s: number) => number): (s: number) => number {
  let state = effortMps(0) - 1
  const bpm = Float64Array.from({ length: 7201 }, (_, s) => {
    state += (effortMps(s) - state) / 30
    return Math.round(60 + 30 * state + 1.5 * Math.sin(s / 17))
  })
  return (s) => bpm[Math.round(s)] ?? 0
}

const level = () => (s: number) => 100 + 0.2 * Math.sin(s / 50)

describe('an hour at one speed', () => {
  const windows = windowsOf({
    durationS: 3600,
    speedMps: () => 3,
    heartRateBpm: following(() => 3),
    elevationM: level(),
  })

  test('gives many windows, the first after the heart has settled, none overlapping', () => {
    expect(windows.length).toBeGreaterThanOrEqual(9)
    expect(windows[0]?.startS).toBeGreaterThanOrEqual(150)
    for (const [i, window] of windows.entries())
      expect(window.startS).toBeGreaterThanOrEqual(
        (windows[i - 1]?.startS ?? 0) + (windows[i - 1]?.durationS ?? 0),
      )
  })

  test('each tells the speed and the heart rate that were planted', () => {
    for (const window of windows) {
      expect(window.gradeAdjustedSpeedMps).toBeCloseTo(3, 1)
      expect(Math.abs(window.heartRateBpm - 150)).toBeLessThan(1.5)
    }
  })
})

test('two speeds give windows at both, and none across the change', () => {
  const speedMps = (s: number) => (s < 1500 ? 2.6 : 3.3)
  const windows = windowsOf({
    durationS: 3000,
    speedMps,
    heartRateBpm: following(speedMps),
    elevationM: level(),
  })
  const speeds = windows.map((window) => Math.round(window.gradeAdjustedSpeedMps * 10) / 10)
  expect(speeds.filter((speed) => speed === 2.6).length).toBeGreaterThanOrEqual(3)
  expect(speeds.filter((speed) => speed === 3.3).length).toBeGreaterThanOrEqual(3)
  for (const { heartRateBpm, gradeAdjustedSpeedMps } of windows)
    expect(Math.abs(heartRateBpm - (60 + 30 * gradeAdjustedSpeedMps))).toBeLessThan(3)
})

describe('rolling ground', () => {
  /** Even effort over waves of the given steepness: slower up, faster down. */
  function rolling(steepestFrac: number): ActivitySketch {
    const gradeAt = (metres: number) => steepestFrac * Math.sin(metres / 120)
    const places = [0]
    for (let s = 1; s <= 3600; s++) {
      const before = places[s - 1] ?? 0
      places.push(before + 3 / gapHeartRateTable.factor(gradeAt(before)))
    }
    const speedMps = (s: number) => (places[s] ?? 0) - (places[s - 1] ?? 0)
    const elevationM = (_: number, metres: number) => 100 - steepestFrac * 120 * (Math.cos(metres / 120) - 1)
    return { durationS: 3600, speedMps, heartRateBpm: following(() => 3), elevationM }
  }

  test('gentle: an even effort is steady, at its level speed', () => {
    const windows = windowsOf(rolling(0.04))
    expect(windows.length).toBeGreaterThanOrEqual(6)
    for (const window of windows) expect(window.gradeAdjustedSpeedMps).toBeCloseTo(3, 1)
  })

  test('steep: says little of level running', () => {
    expect(windowsOf(rolling(0.12))).toEqual([])
  })
})

test('short repetitions give none: the heart never settles', () => {
  const speedMps = (s: number) => (s % 240 < 120 ? 4.5 : 2.2)
  const sketch = { durationS: 2400, speedMps, heartRateBpm: following(speedMps), elevationM: level() }
  expect(windowsOf(sketch)).toEqual([])
})

test('walking, and running without a believed heart rate or without grade, give none', () => {
  const heartRateBpm = following(() => 3)
  const run = { durationS: 2400, speedMps: () => 3, heartRateBpm, elevationM: level() }
  expect(windowsOf(run).length).toBeGreaterThan(0)
  expect(windowsOf({ ...run, speedMps: () => 1.4 })).toEqual([])
  expect(windowsOf({ durationS: 2400, speedMps: () => 3, heartRateBpm })).toEqual([])
  expect(windowsOf({ durationS: 2400, speedMps: () => 3, elevationM: level() })).toEqual([])
})
