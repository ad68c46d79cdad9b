import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../activity/activity.ts'
import { type ActivitySketch, checked, sketchActivity, sketchRaw } from '../activity/raw-activity.fixture.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { bestEffortDistancesM, bestEfforts } from './best-efforts.ts'
import { runSignal } from './run-signal.ts'

function effortsOf(activity: Activity) {
  return bestEfforts(runSignal(activity, defaultProposalValues), defaultProposalValues)
}

function effort(activity: Activity, distanceM: number) {
  const found = effortsOf(activity).find((candidate) => candidate.distanceM === distanceM)
  if (found === undefined) throw new Error(`no effort over ${distanceM} m`)
  return found
}

const steady: ActivitySketch = { durationS: 3600, speedMps: () => 3, heartRateBpm: (s) => 150 + (s % 7) }

test('at an even speed every distance takes its length over the speed', () => {
  const efforts = effortsOf(sketchActivity(steady))
  expect(efforts.map(({ distanceM }) => distanceM)).toEqual([
    400, 800, 1000, 1500, 1609.344, 3000, 5000, 10_000,
  ])
  for (const { distanceM, durationS } of efforts) expect(durationS).toBeCloseTo(distanceM / 3, 6)
})

test('a fast kilometre inside an easy run is found where it is, with its heart rate', () => {
  const isFast = (s: number) => s > 1000 && s <= 1250
  const found = effort(
    sketchActivity({
      ...steady,
      speedMps: (s) => (isFast(s) ? 4 : 2.5),
      heartRateBpm: (s) => (isFast(s) ? 175 + (s % 3) : 145 + (s % 5)),
    }),
    1000,
  )
  expect(found).toMatchObject({ startS: 1000, durationS: 250 })
  expect(found.averageHeartRateBpm).toBeGreaterThan(170)
})

test('agrees with trying every pair of seconds, on runs of any pace', () => {
  const paces = fc.array(fc.double({ min: 1.5, max: 5.5, noNaN: true }), { minLength: 4, maxLength: 30 })
  fc.assert(
    fc.property(paces, (speeds) => {
      const sketch = {
        durationS: speeds.length * 60,
        speedMps: (s: number) => speeds[Math.floor(s / 60)] ?? 2,
      }
      const cumulativeM = sketchActivity(sketch).streams.distanceM ?? new Float64Array(0)
      for (const { distanceM, durationS } of effortsOf(sketchActivity(sketch))) {
        let shortest = Number.POSITIVE_INFINITY
        for (let from = 0; from < cumulativeM.length; from++) {
          const goalM = (cumulativeM[from] ?? 0) + distanceM
          const to = cumulativeM.findIndex((metres) => metres >= goalM)
          if (to < 0) break
          const lastM = cumulativeM[to - 1] ?? 0
          shortest = Math.min(shortest, to - 1 - from + (goalM - lastM) / ((cumulativeM[to] ?? 0) - lastM))
        }
        expect(durationS).toBeCloseTo(shortest, 6)
      }
    }),
    { numRuns: 30 },
  )
})

test('a longer distance never takes less time', () => {
  const speedMps = (s: number) => 3 + Math.sin(s / 97) + 0.4 * Math.sin(s / 11)
  const durations = effortsOf(sketchActivity({ durationS: 5400, speedMps })).map(({ durationS }) => durationS)
  expect(durations.length).toBeGreaterThan(6)
  for (const [i, durationS] of durations.entries()) expect(durationS).toBeGreaterThan(durations[i - 1] ?? 0)
})

describe('what no legs did is no effort', () => {
  test('a jump of the position', () => {
    const jumping = sketchActivity({ ...steady, speedMps: (s) => (s === 1800 ? 300 : 3) })
    expect(effort(jumping, 1000).durationS).toBeCloseTo(1000 / 3, 6)
  })

  test('a glide of the position over some seconds', () => {
    const gliding = sketchActivity({ ...steady, speedMps: (s) => (s > 1800 && s <= 1806 ? 8.5 : 3) })
    expect(effort(gliding, 400).durationS).toBeCloseTo(400 / 3, 6)
  })

  test('a jump in a sparse recording by a phone', () => {
    const raw = sketchRaw({ ...steady, intervalS: 6, speedMps: (s) => (s > 1800 && s <= 1812 ? 9.6 : 3) })
    expect(effort(checked(raw), 400).durationS).toBeCloseTo(400 / 3, 1)
  })

  test('nothing beats the world record', () => {
    const car = sketchActivity({ durationS: 3600, speedMps: (s) => (s > 3000 ? 9.9 : 3) })
    expect(effort(car, 1000).durationS).toBeGreaterThan(131)
  })
})

test('a stop in the middle counts: the clock is the elapsed one', () => {
  const raw = { pauses: [{ startEpochS: 1_740_985_200 + 100, endEpochS: 1_740_985_200 + 160 }] }
  const sketch = { durationS: 400, speedMps: (s: number) => (s > 100 && s <= 160 ? 0 : 3) }
  expect(effort(sketchActivity({ ...sketch, raw }), 1000).durationS).toBeCloseTo(1000 / 3 + 60, 6)
})

test('uphill the level speed of an effort is higher than its speed; without elevation it is not stated', () => {
  const climbing = effort(sketchActivity({ ...steady, elevationM: (_, metres) => 100 + metres * 0.06 }), 3000)
  expect(climbing.gradeAdjustedSpeedMps).toBeCloseTo(3 * 1.228, 1)
  expect(effort(sketchActivity(steady), 3000).gradeAdjustedSpeedMps).toBeUndefined()
})

test('a heart rate that is mostly missing gives no mean', () => {
  const patchy = { ...steady, heartRateBpm: (s: number) => (s % 100 < 40 ? Number.NaN : 150 + (s % 7)) }
  expect(effort(sketchActivity(patchy), 3000).averageHeartRateBpm).toBeUndefined()
})

test('the distances are those of the records, shortest first', () => {
  expect(bestEffortDistancesM).toEqual(bestEffortDistancesM.toSorted((a, b) => a - b))
})
