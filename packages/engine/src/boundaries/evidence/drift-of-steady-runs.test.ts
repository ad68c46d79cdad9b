import { describe, expect, test } from 'vitest'
import { addDays } from '../../base/time.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts, SteadyWindow } from '../../signal/run-facts.ts'
import type { FittedRelation } from '../heart-rate-speed-relation.ts'
import { driftItems, driftOf } from './drift-of-steady-runs.ts'

const slope = 30
const asOf = '2025-06-30'
const relation: FittedRelation = {
  referenceSpeedMps: 3,
  heartRateAtReferenceBpm: 145,
  slopeBpmPerMps: slope,
  residualSdBpm: 3,
  windowCount: 100,
  speedRangeMps: [2.5, 3.5],
  heartRateAtReferenceSdBpm: 2,
  slopeSdBpmPerMps: 5,
}

const sketched = sketchRun({ date: asOf, stretches: [{ minutes: 60, heartRateBpm: 140, speedMps: 3 }] })

/** An hour of even running that starts at a heart rate and drifts by so much an hour. */
function steadyRun(options: {
  readonly startBpm: number
  readonly driftBpmPerHour: number
  readonly temperatureC?: number
  readonly speedsMps?: readonly number[]
  readonly daysAgo?: number
}): RunFacts {
  const {
    startBpm,
    driftBpmPerHour,
    temperatureC,
    speedsMps = [3, 3.02, 2.98, 3, 3.01, 3],
    daysAgo = 1,
  } = options
  const steadyWindows = speedsMps.map((speed, index): SteadyWindow => {
    const startS = 500 + 480 * index
    return {
      startS,
      durationS: 420,
      heartRateBpm: startBpm + slope * (speed - 3) + (driftBpmPerHour * (startS - 500)) / 3600,
      gradeAdjustedSpeedMps: speed,
      gradeFrac: 0,
      ...(temperatureC !== undefined && { temperatureC }),
    }
  })
  return {
    ...sketched,
    localDate: addDays(asOf, -daysAgo),
    activityId: `run-${daysAgo}-${startBpm}`,
    steadyWindows,
  }
}

describe('the drift of one steady run', () => {
  test('is the rise per hour at even speed', () => {
    const drift = driftOf(steadyRun({ startBpm: 140, driftBpmPerHour: 7 }), slope, values)
    expect(drift?.driftBpmPerHour).toBeCloseTo(7, 5)
    expect(drift?.startHeartRateBpm).toBe(140)
  })

  test('is lowered in heat', () => {
    const hot = driftOf(steadyRun({ startBpm: 140, driftBpmPerHour: 7, temperatureC: 28 }), slope, values)
    expect(hot?.driftBpmPerHour).toBeCloseTo(7 / 1.4, 5)
  })

  test('is not read from short or uneven runs', () => {
    const speedsMps = [2.7, 3, 3.3, 2.8, 3.2, 3]
    expect(
      driftOf(steadyRun({ startBpm: 140, driftBpmPerHour: 7, speedsMps }), slope, values),
    ).toBeUndefined()
    expect(
      driftOf({ ...steadyRun({ startBpm: 140, driftBpmPerHour: 7 }), elapsedS: 2400 }, slope, values),
    ).toBeUndefined()
  })
})

/** Thirty runs at start heart rates from 130 to 159, each with its scatter of drift. */
function history(driftAt: (startBpm: number) => number) {
  return Array.from({ length: 30 }, (_, index) => {
    const startBpm = 130 + index
    const scatter = 1.5 * Math.sin(index * index)
    return steadyRun({ startBpm, driftBpmPerHour: driftAt(startBpm) + scatter, daysAgo: index + 1 })
  })
}

describe('LT1 from drift', () => {
  test('a clear bend inside a history is read, weakly', () => {
    const runs = history((bpm) => (bpm < 148 ? 4 : 12))
    const [item] = driftItems({ runs, relation, asOf }, values)
    expect(item).toMatchObject({ about: 'lt1Bpm', kind: 'drift', key: 'drift' })
    expect(Math.abs((item?.value ?? 0) - 147.5)).toBeLessThan(2)
    expect(item?.sd).toBeGreaterThanOrEqual(8)
  })

  test('even drift, drift that grows slowly, few runs, or no line say nothing', () => {
    expect(driftItems({ runs: history(() => 6), relation, asOf }, values)).toEqual([])
    expect(driftItems({ runs: history((bpm) => 4 + 0.05 * (bpm - 130)), relation, asOf }, values)).toEqual([])
    const bent = history((bpm) => (bpm < 148 ? 4 : 12))
    expect(driftItems({ runs: bent.slice(14, 22), relation, asOf }, values)).toEqual([])
    expect(driftItems({ runs: bent, relation: undefined, asOf }, values)).toEqual([])
  })
})
