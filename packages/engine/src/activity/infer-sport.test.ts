import { describe, expect, test } from 'vitest'
import {
  type ActivitySketch,
  checked,
  issueCodes,
  sketchActivity,
  sketchRaw,
} from './raw-activity.fixture.ts'

/** What the door makes of a recording whose file does not name the sport. */
function inferred(sketch: ActivitySketch) {
  const { sport: _, ...unnamed } = sketchRaw({ ...sketch, hasPositions: true })
  return checked(unnamed).sport
}

describe('a sport that the file does not name', () => {
  test.each([
    ['an easy run', { durationS: 1800, speedMps: () => 2.6 }, 'run'],
    [
      'a walk-run of a beginner',
      { durationS: 1800, speedMps: (s: number) => (s % 240 < 120 ? 2.6 : 1.4) },
      'run',
    ],
    ['a walk', { durationS: 3600, speedMps: () => 1.4 }, 'walk'],
    ['a ride', { durationS: 3600, speedMps: (s: number) => 6 + 2 * Math.sin(s / 200) }, 'ride'],
    ['a slow jog by its cadence', { durationS: 1800, speedMps: () => 1.9, cadenceSpm: () => 158 }, 'run'],
    ['an hour on one spot', { durationS: 3600, speedMps: () => 0 }, 'other'],
  ] as const)('%s', (_, sketch, sport) => {
    expect(inferred(sketch)).toBe(sport)
  })

  test('is said to be inferred', () => {
    const { sport: _, ...unnamed } = sketchRaw({ durationS: 1800, speedMps: () => 2.6 })
    expect(issueCodes(checked(unnamed))).toEqual(['sport-inferred'])
  })
})

describe('a run that no one ran', () => {
  const tenIn29 = { durationS: 1754, speedMps: () => 5.7 }

  test('10 km in 29:14 at a mean heart rate of 137 is a ride', () => {
    const activity = sketchActivity({ ...tenIn29, heartRateBpm: () => 137 })
    expect(activity.sport).toBe('ride')
    expect(issueCodes(activity)).toContain('not-a-run-by-speed')
  })

  test('an hour at 25 km/h is a ride, whatever the heart does', () => {
    const activity = sketchActivity({
      durationS: 3600,
      speedMps: () => 7,
      heartRateBpm: () => 175,
      cadenceSpm: () => 180,
    })
    expect(activity.sport).toBe('ride')
  })

  test('but the best in the world run 10 km in 29:14, with their cadence and a racing heart', () => {
    const activity = sketchActivity({ ...tenIn29, heartRateBpm: () => 178, cadenceSpm: () => 186 })
    expect(activity.sport).toBe('run')
  })

  test('and a session of short sprints is a run', () => {
    const activity = sketchActivity({ durationS: 3600, speedMps: (s) => (s % 180 < 25 ? 7.5 : 1.5) })
    expect(activity.sport).toBe('run')
  })

  test('a claim alone is judged too', () => {
    const claim = (distanceM: number) =>
      sketchActivity({
        durationS: 0,
        speedMps: () => 0,
        raw: { streams: { timeS: new Float64Array(0) }, claimed: { distanceM, timerS: 3600 } },
      }).sport
    expect(claim(25_000)).toBe('ride')
    expect(claim(12_000)).toBe('run')
  })
})
