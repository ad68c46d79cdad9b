import { describe, expect, test } from 'vitest'
import { checkActivity } from '../activity/check-activity.ts'
import type { RawActivity } from '../activity/raw-activity.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { beatWindows } from './beat-windows.ts'
import { runFactsOf } from './run-facts-of.ts'
import { runSignal } from './run-signal.ts'

const minutes = 20

/** A run on a treadmill at 3 m/s, one sample a second. */
function activityOf() {
  const timeS = Float64Array.from({ length: minutes * 60 + 1 }, (_, second) => second)
  const raw: RawActivity = {
    format: 'fit',
    sport: 'run',
    surface: 'treadmill',
    startEpochS: 1_750_000_000,
    claimed: {},
    streams: { timeS, distanceM: timeS.map((s) => 3 * s), speedMps: new Float32Array(timeS.length).fill(3) },
    laps: [],
    pauses: [],
    issues: [],
  }
  const checked = checkActivity(raw)
  if (!checked.ok) throw new Error(checked.error.sentence)
  return checked.value
}
const activity = activityOf()
const signal = runSignal(activity, values)

/** Intervals of the given lengths until the run ends. */
function beatsOf(intervalOf: (beat: number) => number) {
  const intervals: number[] = []
  const times: number[] = []
  let nowS = 0
  for (let beat = 0; nowS < minutes * 60; beat++) {
    const interval = intervalOf(beat)
    nowS += interval
    intervals.push(interval)
    times.push(nowS)
  }
  return { timeS: Float64Array.from(times), intervalS: Float32Array.from(intervals) }
}

/** Slow waves under a little noise, as at rest: single faults make noise of them. */
const steady = (beat: number) => 0.4 + 0.012 * Math.sin(beat / 9) + 0.004 * Math.sin(beat * beat)

describe('windows of beats', () => {
  test('lie end to end, each with heart rate and speed', () => {
    const windows = beatWindows(beatsOf(steady), signal, values)
    expect(windows.map(({ startS }) => startS)).toEqual(Array.from({ length: 10 }, (_, i) => 120 * i))
    for (const window of windows) {
      expect(window.heartRateBpm).toBeCloseTo(150, 0)
      expect(window.artefactFrac).toBe(0)
    }
    expect(windows[5]?.gradeAdjustedSpeedMps).toBeCloseTo(3, 1)
  })

  test('missed and double beats are mended, counted, and hardly move the exponent', () => {
    const clean = beatWindows(beatsOf(steady), signal, values)
    const faulty = beatWindows(
      beatsOf((beat) => (beat % 97 === 50 ? 0.8 : beat % 131 === 60 ? 0.2 : steady(beat))),
      signal,
      values,
    )
    const raw = beatWindows(
      beatsOf((beat) => (beat % 97 === 50 ? 0.8 : steady(beat))),
      signal,
      { ...values, beatArtefactFrac: 5 },
    )
    faulty.forEach((window, index) => {
      expect(window.artefactFrac).toBeGreaterThan(0.005)
      expect(window.artefactFrac).toBeLessThan(0.03)
      expect(window.heartRateBpm).toBeCloseTo(150, 0)
      expect(Math.abs(window.alpha1 - (clean[index]?.alpha1 ?? 0))).toBeLessThan(0.1)
    })
    // Without mending the same beats say something else.
    const moved = raw.map((window, index) => Math.abs(window.alpha1 - (clean[index]?.alpha1 ?? 0)))
    expect(Math.max(...moved)).toBeGreaterThan(0.2)
  })

  test('a stretch whose beats were never sent has none', () => {
    const { timeS, intervalS } = beatsOf(steady)
    const keep = (_: number, index: number) => (timeS[index] ?? 0) < 240 || (timeS[index] ?? 0) > 500
    const windows = beatWindows(
      { timeS: timeS.filter(keep), intervalS: intervalS.filter(keep) },
      signal,
      values,
    )
    expect(windows.map(({ startS }) => startS)).toEqual([0, 120, 600, 720, 840, 960, 1080])
  })

  test('without intervals there are none', () => {
    expect(beatWindows(undefined, signal, values)).toEqual([])
    expect(beatWindows({ timeS: new Float64Array(), intervalS: new Float32Array() }, signal, values)).toEqual(
      [],
    )
  })
})

test('stand among the facts of a run whose recording holds beats, and of no other', () => {
  const options = { activityId: 'a' }
  expect(runFactsOf({ ...activity, beats: beatsOf(steady) }, options).beatWindows).toHaveLength(10)
  expect(runFactsOf(activity, options)).not.toHaveProperty('beatWindows')
})
