import { type Activity, checkActivity, defaultProposalValues, runSignal } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displaySeriesOf } from './display-series.ts'

interface Made {
  readonly sampleCount: number
  readonly intervalS: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
}

/** A run straight north at 3 m/s with a heart rate that rises from 120 by one beat in a hundred seconds. */
function straightRun({ sampleCount, intervalS, latitudeDeg, longitudeDeg }: Made): Activity {
  const timeS = Float64Array.from({ length: sampleCount }, (_, index) => index * intervalS)
  const checked = checkActivity({
    format: 'fit',
    sport: 'run',
    startEpochS: 1_770_000_000,
    utcOffsetS: 0,
    claimed: {},
    laps: [],
    pauses: [],
    issues: [],
    streams: {
      timeS,
      heartRateBpm: Float32Array.from(timeS, (time) => 120 + time / 100),
      distanceM: timeS.map((time) => time * 3),
      latitudeDeg: timeS.map((time) => latitudeDeg + (time * 3) / 111_319.5),
      longitudeDeg: timeS.map(() => longitudeDeg),
    },
  })
  if (!checked.ok) throw new Error(checked.error.sentence)
  return checked.value
}

function seriesOf(options: Made) {
  const activity = straightRun(options)
  return displaySeriesOf(activity, runSignal(activity, defaultProposalValues))
}

const made = fc.record({
  sampleCount: fc.integer({ min: 20, max: 6000 }),
  intervalS: fc.constantFrom(1, 2, 5),
  latitudeDeg: fc.double({ min: -70, max: 70, noNaN: true }),
  longitudeDeg: fc.double({ min: -170, max: 170, noNaN: true }),
})

describe('the series for drawing', () => {
  test('has few points of equal columns, in order, from the first to the last second', () => {
    fc.assert(
      fc.property(made, (options) => {
        const series = seriesOf(options)
        const { elapsedS, ...columns } = series
        const lastS = (options.sampleCount - 1) * options.intervalS
        expect(elapsedS.length).toBeLessThanOrEqual(1200)
        for (const column of Object.values(columns)) expect(column).toHaveLength(elapsedS.length)
        for (let k = 1; k < elapsedS.length; k += 1) expect(elapsedS[k]).toBeGreaterThan(elapsedS[k - 1] ?? 0)
        expect(elapsedS[0]).toBeLessThan(elapsedS.length < 2 ? lastS : (elapsedS[1] ?? 0))
        expect(elapsedS.at(-1)).toBeLessThanOrEqual(lastS + (elapsedS[1] ?? 0))
      }),
      { numRuns: 40 },
    )
  })

  test('keeps what the run did: its heart rate over time, its length on the ground', () => {
    fc.assert(
      fc.property(made, (options) => {
        const series = seriesOf(options)
        for (const [k, heartRateBpm] of (series.heartRateBpm ?? []).entries()) {
          if (heartRateBpm === null) continue
          expect(Math.abs(heartRateBpm - (120 + (series.elapsedS[k] ?? 0) / 100))).toBeLessThan(1)
        }
        const north = (series.northM ?? []).filter((metres) => metres !== null)
        const lengthM = Math.max(...north) - Math.min(...north)
        const ranM = (options.sampleCount - 1) * options.intervalS * 3
        const stretchM = 3 * ((series.elapsedS[1] ?? 0) - (series.elapsedS[0] ?? 0))
        expect(Math.abs(lengthM - ranM)).toBeLessThan(stretchM + 0.01 * ranM + 1)
        expect(Math.max(...(series.eastM ?? []).map((metres) => Math.abs(metres ?? 0)))).toBeLessThan(1)
      }),
      { numRuns: 40 },
    )
  })

  test('tells no place: the same way elsewhere gives the same outline', () => {
    const here = seriesOf({ sampleCount: 900, intervalS: 1, latitudeDeg: 47, longitudeDeg: 8 })
    const there = seriesOf({ sampleCount: 900, intervalS: 1, latitudeDeg: 47, longitudeDeg: -70 })
    expect(there.northM).toEqual(here.northM)
    expect(there.eastM).toEqual(here.eastM)
  })
})
