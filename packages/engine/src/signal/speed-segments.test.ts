import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { mostSpeedSegments, segmentsOfSeconds } from './speed-segments.ts'

/** A column of seconds, entry 0 without time. */
function secondsOf(pieces: readonly (readonly [lengthS: number, speedMps: number])[]): Float32Array {
  return Float32Array.from([0, ...pieces.flatMap(([lengthS, speedMps]) => Array(lengthS).fill(speedMps))])
}

function segmentsOf(
  speedMps: Float32Array,
  heartRateBpm: Float32Array = new Float32Array(speedMps.length).fill(Number.NaN),
) {
  const segments = segmentsOfSeconds({ speedMps, flatSpeedMps: speedMps, heartRateBpm }, values)
  if (segments === undefined) throw new Error('no segments')
  return segments
}

const anyColumn = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0, max: 6, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  .filter((pieces) => pieces.some(([, speed]) => speed > 1))
  .map(secondsOf)

describe('edges', () => {
  test('lie on the second at which the speed changes', () => {
    const { endS, speedMps } = segmentsOf(
      secondsOf([
        [601, 2.8],
        [92, 4.3],
        [47, 2.3],
        [31, 4.6],
        [200, 2.7],
      ]),
    )
    expect(endS).toEqual([601, 693, 740, 771, 971])
    expect(speedMps).toEqual([2.8, 4.3, 2.3, 4.6, 2.7])
  })

  test('a stride of 15 s in a run of an hour is a segment of its own', () => {
    const { endS } = segmentsOf(
      secondsOf([
        [2000, 2.6],
        [15, 4],
        [1600, 2.5],
      ]),
    )
    expect(endS).toContain(2000)
    expect(endS).toContain(2015)
  })

  test('a wild second of the satellites is none', () => {
    const speeds = secondsOf([[1200, 3]])
    speeds[500] = 11
    speeds[502] = 0
    expect(segmentsOf(speeds).endS).toEqual([1200])
  })

  test('uneven running of three per cent is one segment', () => {
    const speeds = secondsOf([[1800, 3]]).map((speed, second) => speed * (1 + 0.03 * Math.sin(second / 30)))
    expect(segmentsOf(Float32Array.from(speeds)).endS).toEqual([1800])
  })
})

test('the peak of a heart rate is one that was held', () => {
  const beats = secondsOf([
    [60, 140],
    [60, 170],
  ])
  beats[30] = 230
  beats[100] = Number.NaN
  const { peakHeartRateBpm } = segmentsOf(
    secondsOf([
      [60, 2.5],
      [60, 4],
    ]),
    beats,
  )
  expect(peakHeartRateBpm).toEqual([140, 170])
})

test('nobody who stands has segments', () => {
  const standing = new Float32Array(300)
  expect(
    segmentsOfSeconds({ speedMps: standing, flatSpeedMps: standing, heartRateBpm: standing }, values),
  ).toBeUndefined()
})

test('segments follow each other to the end, keep the distance, and are never too many', () => {
  fc.assert(
    fc.property(anyColumn, (speeds) => {
      const { endS, speedMps, gradeFrac, peakHeartRateBpm } = segmentsOf(speeds)
      expect(endS.length).toBeLessThanOrEqual(mostSpeedSegments)
      expect(endS.at(-1)).toBe(speeds.length - 1)
      expect(endS.every((end, i) => end > (endS[i - 1] ?? 0))).toBe(true)
      expect([speedMps.length, gradeFrac.length, peakHeartRateBpm.length]).toEqual(Array(3).fill(endS.length))
      const coveredM = speedMps.reduce(
        (sum, speed, i) => sum + speed * ((endS[i] ?? 0) - (endS[i - 1] ?? 0)),
        0,
      )
      const trueM = speeds.reduce((sum, speed) => sum + speed, 0)
      // Speeds are kept to a millimetre per second.
      expect(Math.abs(coveredM - trueM)).toBeLessThanOrEqual(0.0006 * speeds.length)
    }),
    { numRuns: 60 },
  )
})

test('however restless a run, it has at most so many segments', () => {
  const restless = secondsOf(
    Array.from({ length: 600 }, (_, i): [number, number] => [12, i % 2 === 0 ? 1.5 + (i % 7) / 10 : 5]),
  )
  expect(segmentsOf(restless).endS.length).toBeLessThanOrEqual(mostSpeedSegments)
})

test('what is stored is what was found', () => {
  const segments = segmentsOf(
    secondsOf([
      [300, 2.5],
      [60, 4.1],
      [300, 2.4],
    ]),
  )
  expect(JSON.parse(JSON.stringify(segments))).toEqual(segments)
})
