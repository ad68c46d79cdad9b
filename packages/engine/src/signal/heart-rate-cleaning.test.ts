import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActivitySketch, sketchActivity } from '../activity/raw-activity.fixture.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { runSignal } from './run-signal.ts'

/** An easy run on the level whose heart rate breathes a little, as hearts do. */
const breathing = (s: number) => Math.round(138 + 6 * (1 - Math.exp(-s / 60)) + 3 * Math.sin(s / 23))
const easy: ActivitySketch = { durationS: 2400, speedMps: () => 2.8, heartRateBpm: breathing }

function clean(sketch: ActivitySketch) {
  return runSignal(sketchActivity(sketch), defaultProposalValues).heartRate
}

/** Heart rate with a stretch replaced: seconds after `from` up to and including `to`. */
function planted(from: number, to: number, value: (s: number) => number): ActivitySketch {
  return { ...easy, heartRateBpm: (s) => (s > from && s <= to ? value(s) : breathing(s)) }
}

function unbelieved(believed: Uint8Array): number[] {
  return [...believed.keys()].filter((k) => k > 0 && believed[k] === 0)
}

test('a clean heart rate is believed throughout', () => {
  const { believed, faults, believedBpm } = clean(easy)
  expect(faults).toEqual([])
  expect(unbelieved(believed)).toEqual([])
  expect(believedBpm[1000]).toBe(breathing(1000))
})

describe('planted faults are found at their place, and what lies outside is untouched', () => {
  test('dropouts longer than 5 s; shorter ones are bridged', () => {
    expect(clean(planted(600, 630, () => Number.NaN)).faults).toEqual([
      { kind: 'dropout', startS: 600, endS: 630 },
    ])
    const short = clean(planted(600, 604, () => Number.NaN))
    expect(short.faults).toEqual([])
    expect(short.believedBpm[602]).toBeCloseTo(breathing(602), -1)
  })

  test('a sensor lost for minutes', () => {
    expect(clean(planted(600, 900, () => Number.NaN)).faults).toEqual([
      { kind: 'missing', startS: 600, endS: 900 },
    ])
  })

  test('spikes up and down, wherever and however long up to two minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 900, max: 2000 }),
        fc.integer({ min: 4, max: 100 }),
        fc.constantFrom(-35, 40),
        (from, length, height) => {
          const { believed, faults } = clean(planted(from, from + length, (s) => breathing(s) + height))
          expect(faults.map(({ kind }) => kind)).toEqual(['spike'])
          const lost = unbelieved(believed)
          for (let s = from + 1; s <= from + length; s++) expect(lost).toContain(s)
          expect(Math.min(...lost)).toBeGreaterThanOrEqual(from - 3)
          expect(Math.max(...lost)).toBeLessThanOrEqual(from + length + 4)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a frozen sensor, but not a steady runner', () => {
    expect(clean(planted(600, 1000, () => 141)).faults).toMatchObject([{ kind: 'flat-line' }])
    expect(clean(planted(600, 750, () => 141)).faults).toEqual([])
  })

  test('the steps instead of the heart', () => {
    const cadence = (s: number) => 166 + Math.round(4 * Math.sin(s / 19))
    const { faults } = clean({
      ...easy,
      cadenceSpm: cadence,
      // Slides onto the cadence and off it again, so that no jump gives it away.
      heartRateBpm: (s) => {
        const share = Math.max(0, Math.min(1, (s - 800) / 60, (1400 - s) / 60))
        return breathing(s) * (1 - share) + cadence(s) * share
      },
    })
    expect(faults.map(({ kind }) => kind)).toEqual(['cadence-lock'])
  })

  test('a heart rate of no runner', () => {
    const { faults } = clean({
      ...easy,
      heartRateBpm: (s) => (s > 1000 && s <= 1100 ? 50 + (s % 3) : breathing(s)),
    })
    expect(faults.map(({ kind }) => kind)).toContain('out-of-range')
  })
})

describe('which side of a jump lies', () => {
  test('a rise after a fast repetition: the sensor slept through the repetition', () => {
    const isFast = (s: number) => s > 900 && s <= 990
    const { faults } = clean({
      ...easy,
      speedMps: (s) => (isFast(s) ? 4.5 : 2.2),
      heartRateBpm: (s) => (s > 1000 && s <= 1200 ? 175 - (s - 1000) / 6 : breathing(s)),
    })
    expect(faults).toHaveLength(1)
    expect(faults[0]?.startS).toBeGreaterThan(890)
    expect(faults[0]?.startS).toBeLessThan(910)
    expect(faults[0]?.endS).toBeGreaterThanOrEqual(1001)
    expect(faults[0]?.endS).toBeLessThan(1010)
  })

  test('a jump in the first minutes at an even speed: nothing before it is believed', () => {
    const { believed } = clean({ ...easy, heartRateBpm: (s) => (s <= 300 ? 95 + (s % 5) : breathing(s)) })
    const lost = unbelieved(believed)
    expect(lost).toContain(20)
    expect(lost).toContain(290)
    expect(Math.max(...lost)).toBeLessThan(310)
  })

  test('a quick rise that goes with a surge of speed is believed', () => {
    const { faults } = clean({
      ...easy,
      speedMps: (s) => (s > 1200 && s <= 1260 ? 5 : 2.8),
      heartRateBpm: (s) => breathing(s) + (s > 1202 ? 25 * Math.exp(-Math.max(0, s - 1262) / 90) : 0),
    })
    expect(faults).toEqual([])
  })
})

describe('the false start of an optical sensor', () => {
  const level = (_s: number, metres: number) => 100 + 0.2 * Math.sin(metres / 50)
  // Glides up and down again too slowly for a jump.
  const highStart = (s: number) => breathing(s) + Math.max(0, Math.min(30, s / 3, (420 - s) / 3))

  test('an early heart rate far above what the same speed costs later is not believed', () => {
    const { faults } = clean({ ...easy, elevationM: level, heartRateBpm: highStart })
    expect(faults).toMatchObject([{ kind: 'spike' }])
    expect(faults[0]?.endS).toBeGreaterThan(330)
    expect(faults[0]?.endS).toBeLessThan(450)
  })

  test('nothing is said when the run began faster', () => {
    const { faults } = clean({
      ...easy,
      elevationM: level,
      heartRateBpm: highStart,
      speedMps: (s) => (s < 430 ? 3.4 : 2.8),
    })
    expect(faults).toEqual([])
  })

  test('nor without elevation: it may have been a hill', () => {
    expect(clean({ ...easy, heartRateBpm: highStart }).faults).toEqual([])
  })
})

test('no second of a pause is believed or blamed', () => {
  const raw = { pauses: [{ startEpochS: 1_740_985_200 + 600, endEpochS: 1_740_985_200 + 700 }] }
  const { believed, faults } = clean({ ...easy, raw })
  expect(faults).toEqual([])
  expect(unbelieved(believed)).toEqual(Array.from({ length: 100 }, (_, i) => 601 + i))
})
