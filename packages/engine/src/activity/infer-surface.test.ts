import { describe, expect, test } from 'vitest'
import { mPerDeg } from '../base/great-circle.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { inferSurface } from './infer-surface.ts'
import { sketchRaw } from './raw-activity.fixture.ts'
import type { RawActivity } from './raw-activity.ts'
import type { Streams } from './streams.ts'

function surfaceOf(raw: Partial<RawActivity> & { readonly streams: Streams }) {
  const { surface, surfaceFrom } = inferSurface(raw, { sport: 'run', streams: raw.streams, values })
  return [surface, surfaceFrom]
}

/** A way at 3 m/s, its place given in metres east and north after so many metres. */
function wayAt(place: (metres: number) => readonly [number, number], lengthM: number): Streams {
  const timeS = Float64Array.from({ length: Math.floor(lengthM / 3) }, (_, i) => i)
  return {
    timeS,
    longitudeDeg: timeS.map((s) => 20 + place(3 * s)[0] / (mPerDeg * Math.cos(Math.PI / 18))),
    latitudeDeg: timeS.map((s) => 10 + place(3 * s)[1] / mPerDeg),
  }
}

/** A point on a stadium of two straights and two half circles. */
function onStadium(metres: number, straightM: number, radiusM: number): readonly [number, number] {
  const bendM = Math.PI * radiusM
  const at = metres % (2 * (straightM + bendM))
  if (at < straightM) return [at, 0]
  if (at < straightM + bendM) {
    const angle = (at - straightM) / radiusM
    return [straightM + radiusM * Math.sin(angle), radiusM * (1 - Math.cos(angle))]
  }
  if (at < 2 * straightM + bendM) return [2 * straightM + bendM - at, 2 * radiusM]
  const angle = (at - 2 * straightM - bendM) / radiusM
  return [-radiusM * Math.sin(angle), radiusM * (1 + Math.cos(angle))]
}

describe('the surface of a run', () => {
  const { streams } = sketchRaw({ durationS: 1800, speedMps: () => 3, hasPositions: true })

  test('is what the file says', () => {
    expect(surfaceOf({ surface: 'trail', streams })).toEqual(['trail', 'file'])
  })

  test('is unknown on a straight road', () => {
    expect(surfaceOf({ streams })).toEqual(['unknown', undefined])
  })

  test('is a track for laps of its measures (84.39 m straights, 36.8 m bends)', () => {
    const lap = (metres: number) => onStadium(metres, 84.39, 36.8)
    expect(surfaceOf({ streams: wayAt(lap, 4000) })[0]).toBe('track')
  })

  test('is a track when a jog to it and from it is the shorter part', () => {
    const way = (metres: number): readonly [number, number] =>
      metres < 1000
        ? [0, metres - 1000]
        : metres < 5000
          ? onStadium(metres - 1000, 84.39, 36.8)
          : [0, 5000 - metres]
    expect(surfaceOf({ streams: wayAt(way, 6000) })[0]).toBe('track')
    expect(surfaceOf({ streams: wayAt((metres) => way(metres + 3400), 6000) })[0]).toBe('unknown')
  })

  test.each([
    ['there and back on 200 m of road', (m: number) => [Math.abs((m % 400) - 200), 0]],
    ['laps of a round place', (m: number) => [64 * Math.sin(m / 64), 64 * Math.cos(m / 64)]],
    ['laps of a kilometre', (m: number) => onStadium(m, 300, 64)],
    ['three laps of a track on a long run', (m: number) => (m < 1200 ? onStadium(m, 84.39, 36.8) : [0, m])],
  ] as const)('is no track for %s', (_, place) => {
    const streams = wayAt((m) => [place(m)[0] ?? 0, place(m)[1] ?? 0], 6000)
    expect(surfaceOf({ streams })[0]).toBe('unknown')
  })

  test('is a treadmill without positions at one height, or when marked as indoors', () => {
    const indoors = sketchRaw({ durationS: 1800, speedMps: () => 3 })
    const level = sketchRaw({ durationS: 1800, speedMps: () => 3, elevationM: (s) => 100 + Math.sin(s) })
    expect(surfaceOf({ streams: level.streams })[0]).toBe('treadmill')
    expect(surfaceOf({ streams: indoors.streams })[0]).toBe('unknown')
    expect(surfaceOf({ annotation: { marks: ['indoor'] }, streams: indoors.streams })[0]).toBe('treadmill')
    expect(surfaceOf({ annotation: { marks: ['indoor'] }, streams })[0]).toBe('unknown')
  })

  test('is virtual from an app that rides and runs through pictures', () => {
    expect(surfaceOf({ device: { manufacturer: 'Zwift' }, streams })[0]).toBe('virtual')
  })

  test('is a trail where every kilometre climbs, and a few false heights change nothing', () => {
    const hills = (perKmM: number) => (_: number, metres: number) =>
      perKmM * Math.abs(((metres / 1000) % 2) - 1) + (Math.floor(metres) % 151 === 0 ? -400 : 0)
    const over = (perKmM: number) =>
      sketchRaw({ durationS: 3600, speedMps: () => 2.5, elevationM: hills(perKmM), hasPositions: true })
        .streams
    // Up a kilometre and down a kilometre: half of the number is climbed per kilometre.
    expect(surfaceOf({ streams: over(140) })[0]).toBe('trail')
    expect(surfaceOf({ streams: over(60) })[0]).toBe('unknown')
  })
})
