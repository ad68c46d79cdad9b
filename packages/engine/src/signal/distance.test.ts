import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../activity/activity.ts'
import { type ActivitySketch, checked, sketchActivity, sketchRaw } from '../activity/raw-activity.fixture.ts'
import { mPerDeg } from '../base/great-circle.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { runSignal } from './run-signal.ts'

const run: ActivitySketch = { durationS: 1800, speedMps: (s) => 2.8 + 0.4 * Math.sin(s / 90) }

function signalOf(activity: Activity) {
  return runSignal(activity, defaultProposalValues)
}

function totalM(activity: Activity): number {
  return signalOf(activity).distance?.cumulativeM.at(-1) ?? Number.NaN
}

const counted = totalM(sketchActivity(run))

test('the device’s own count comes first', () => {
  const { distance } = signalOf(sketchActivity(run))
  expect(distance?.from).toBe('device')
  expect(counted).toBeCloseTo(sketchActivity(run).streams.distanceM?.at(-1) ?? 0, 9)
})

describe('positions', () => {
  const byPosition = sketchRaw({ ...run, hasPositions: true })

  test('give the same distance on a straight road, at every interval of recording', () => {
    for (const intervalS of [1, 5, 15]) {
      const activity = sketchActivity({ ...run, intervalS, hasPositions: true })
      expect(signalOf(activity).distance?.from).toBe('positions')
      expect(Math.abs(totalM(activity) / counted - 1)).toBeLessThan(0.005)
    }
  })

  test('a jump far away and back adds nothing', () => {
    const raw = sketchRaw({ ...run, hasPositions: true })
    for (const i of [700, 701, 702]) if (raw.streams.latitudeDeg) raw.streams.latitudeDeg[i] = 11
    expect(Math.abs(totalM(checked(raw)) / counted - 1)).toBeLessThan(0.005)
  })

  test('a jump that stays moves the runner but is no distance', () => {
    const raw = sketchRaw({ ...run, hasPositions: true })
    raw.streams.latitudeDeg?.forEach((degrees, i) => {
      if (i >= 700 && raw.streams.latitudeDeg) raw.streams.latitudeDeg[i] = degrees + 0.01
    })
    expect(Math.abs(totalM(checked(raw)) / counted - 1)).toBeLessThan(0.01)
  })

  test('on the other side of the date line nothing changes', () => {
    const alongEquator = (fromDeg: number) => {
      const { latitudeDeg, ...streams } = byPosition.streams
      const eastM = latitudeDeg?.map((degrees) => (degrees - 10) * mPerDeg) ?? new Float64Array(0)
      const longitudeDeg = eastM.map((metres) => ((fromDeg + metres / mPerDeg + 180) % 360) - 180)
      return checked({
        ...byPosition,
        streams: { ...streams, latitudeDeg: eastM.map(() => 0.001), longitudeDeg },
      })
    }
    expect(totalM(alongEquator(179.99))).toBeCloseTo(totalM(alongEquator(20)), 3)
  })
})

test('without distance and place the device’s speed is summed up', () => {
  const raw = sketchRaw(run)
  const { timeS } = raw.streams
  const speedMps = Float32Array.from(timeS, (s) => run.speedMps(s))
  const activity = checked({ ...raw, streams: { timeS, speedMps } })
  expect(Math.abs(totalM(activity) / counted - 1)).toBeLessThan(0.001)
})

test('speed is the distance over the time, motion is where it is', () => {
  const stopped = sketchActivity({ durationS: 1200, speedMps: (s) => (s > 500 && s <= 560 ? 0 : 3) })
  const { speedMps, moving } = signalOf(stopped)
  expect(speedMps?.[300]).toBeCloseTo(3, 5)
  expect(speedMps?.[530]).toBe(0)
  expect(moving.reduce((sum, isMoving) => sum + isMoving, 0)).toBeGreaterThanOrEqual(1138)
  expect(moving.reduce((sum, isMoving) => sum + isMoving, 0)).toBeLessThanOrEqual(1146)
})

test('a pause neither slows the seconds around it nor counts as motion', () => {
  const { speedMps, moving } = signalOf(
    sketchActivity({
      durationS: 1200,
      speedMps: (s) => (s > 500 && s <= 560 ? 0 : 3),
      raw: { pauses: [{ startEpochS: 1_740_985_200 + 500, endEpochS: 1_740_985_200 + 560 }] },
    }),
  )
  expect(speedMps?.[499]).toBeCloseTo(3, 5)
  expect(speedMps?.[530]).toBeNaN()
  expect(speedMps?.[562]).toBeCloseTo(3, 5)
  expect(moving.reduce((sum, isMoving) => sum + isMoving, 0)).toBe(1140)
})

test('distance by speed and time agree: the mean of the speed is the whole way over the whole time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 10, maxLength: 30 }),
      (paces) => {
        const durationS = paces.length * 60
        const activity = sketchActivity({ durationS, speedMps: (s) => paces[Math.floor(s / 60)] ?? 2 })
        const { speedMps } = signalOf(activity)
        const mean = (speedMps ?? new Float32Array(0)).subarray(1).reduce((sum, v) => sum + v, 0) / durationS
        expect(mean).toBeCloseTo(totalM(activity) / durationS, 1)
      },
    ),
    { numRuns: 30 },
  )
})

test('a treadmill without distance moves by its steps', () => {
  const raw = sketchRaw({ ...run, cadenceSpm: (s) => (s > 600 && s <= 700 ? 0 : 165) })
  const { distanceM: _, ...streams } = raw.streams
  const { moving, distance } = signalOf(checked({ ...raw, streams }))
  expect(distance).toBeUndefined()
  expect(moving.reduce((sum, isMoving) => sum + isMoving, 0)).toBeCloseTo(1700, -1)
})
