import { describe, expect, test } from 'vitest'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { inferSport } from './infer-sport.ts'
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

describe('a ride recorded as a run, slower than the best run', () => {
  const touring = { durationS: 3600, speedMps: (s: number) => 5 + 0.4 * Math.sin(s / 100) }

  test('is a ride found out by its low heart rate, and the sentence gives the numbers', () => {
    const activity = sketchActivity({ ...touring, heartRateBpm: () => 118 })
    expect(activity.sport).toBe('ride')
    expect(activity.issues.at(-1)?.sentence).toMatch(/1[78]\.\d km\/h at a mean heart rate of 118/)
  })

  test('is a ride found out by coasting downhill, pedals counted as steps or not', () => {
    const hilly = { durationS: 3600, speedMps: (s: number) => (s % 900 < 200 ? 9 : 4) }
    expect(sketchActivity(hilly).sport).toBe('ride')
    expect(sketchActivity({ ...hilly, cadenceSpm: (): number => 75 }).sport).toBe('ride')
    expect(
      sketchActivity({ durationS: 3600, speedMps: () => 6.2, cadenceSpm: (): number => 150 }).sport,
    ).toBe('ride')
  })

  test('but a fast runner with a runner’s heart or legs is believed, and so is one with a false position', () => {
    expect(sketchActivity({ ...touring, heartRateBpm: () => 165 }).sport).toBe('run')
    expect(sketchActivity({ ...touring, heartRateBpm: () => 118, cadenceSpm: (): number => 182 }).sport).toBe(
      'run',
    )
    expect(sketchActivity({ durationS: 3600, speedMps: (s) => (s < 240 ? 12 : 2.8) }).sport).toBe('run')
  })
})

describe('a walk recorded as a run', () => {
  const stroll = {
    durationS: 2400,
    speedMps: () => 1.6,
    cadenceSpm: (): number => 112,
    heartRateBpm: () => 96,
  }

  test('is a walk where pace, steps and heart all say so', () => {
    const activity = sketchActivity(stroll)
    expect(activity.sport).toBe('walk')
    expect(issueCodes(activity)).toEqual(['a-walk-by-speed'])
  })

  test.each([
    ['whose heart works', { ...stroll, heartRateBpm: () => 150 }],
    ['with a runner’s steps', { ...stroll, cadenceSpm: (): number => 155 }],
    ['with every fifth minute run', { ...stroll, speedMps: (s: number) => (s % 300 < 60 ? 2.6 : 1.5) }],
    ['that ends after five minutes', { ...stroll, durationS: 300 }],
    ['without a heart rate', { durationS: 2400, speedMps: () => 1.6, cadenceSpm: (): number => 112 }],
  ])('but a run %s is believed', (_, sketch) => {
    expect(sketchActivity(sketch).sport).toBe('run')
  })
})

test('what the runner says is not doubted, nor any other sport that the file claims', () => {
  const evidence = {
    streams: { timeS: new Float64Array(0) },
    claimed: { distanceM: 40_000, timerS: 3600 },
    steps: { speedMps: new Float64Array(0), durationS: new Float64Array(0), startS: new Float64Array(0) },
    values: defaultProposalValues,
  }
  expect(inferSport({ ...evidence, claimedSport: 'run' }).sport).toBe('ride')
  expect(inferSport({ ...evidence, claimedSport: 'run', toldSport: 'run' })).toEqual({
    sport: 'run',
    issues: [],
  })
  for (const sport of ['ride', 'walk', 'ski', 'other'] as const)
    expect(inferSport({ ...evidence, claimedSport: sport })).toEqual({ sport, issues: [] })
})
