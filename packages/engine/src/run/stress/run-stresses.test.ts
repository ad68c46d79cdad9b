import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { available } from '../../base/computed.ts'
import { addDays } from '../../base/time.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { type RunSketch, type Stretch, sketchRun } from '../../signal/run-facts.fixture.ts'
import { type BoundariesSketch, sketchBoundaries } from '../boundaries.fixture.ts'
import { judgeRuns } from '../judge-runs.ts'
import type { Intent } from '../judged-run.ts'
import { runStresses } from './run-stresses.ts'

const easy: Stretch = { minutes: 40, speedMps: 2.7, heartRateBpm: 135 }

interface Sketch extends Omit<RunSketch, 'date' | 'stretches'> {
  readonly stretches: readonly Stretch[]
  readonly intent?: Intent
}

/** Ten easy runs every third day, then the run in question; its stresses. */
function stressOf(run: Sketch, boundaries: BoundariesSketch = {}) {
  const before = Array.from({ length: 10 }, (_, index) =>
    sketchRun({ date: addDays('2025-04-01', 3 * index), activityId: `easy-${index}`, stretches: [easy] }),
  )
  const own = sketchRun({ ...run, date: '2025-05-01', activityId: 'own' })
  const judged = judgeRuns({
    runs: [...before, own],
    boundaries: sketchBoundaries(boundaries),
    toldIntents: new Map<string, Intent>([
      ...before.map(({ activityId }) => [activityId, 'easy'] as const),
      ['own', run.intent ?? 'easy'],
    ]),
    values,
  })
  const stress = runStresses({ judged, boundaries: sketchBoundaries(boundaries), values }).get('own')
  if (stress === undefined) throw new Error('no stress')
  return stress
}

const mechanicalOf = (...stretches: readonly Stretch[]) => got(stressOf({ stretches }).mechanical)
const metabolicOf = (...stretches: readonly Stretch[]) => got(stressOf({ stretches }).metabolic)
const neuromuscularOf = (...stretches: readonly Stretch[]) => got(stressOf({ stretches }).neuromuscular)

describe('the usual easy run', () => {
  const usual = stressOf({ stretches: [easy] })

  test('loads the legs as much as it is long, and is once itself in every way', () => {
    const mechanical = got(usual.mechanical)
    expect(mechanical.levelEasyM).toBeCloseTo(40 * 60 * 2.7, 0)
    expect(got(mechanical.ofUsualEasyRun).timesFrac).toBeCloseTo(1, 6)
    expect(got(got(usual.metabolic).ofUsualEasyRun).timesFrac).toBeCloseTo(1, 6)
  })

  test('asks nothing of nerves and muscles', () => {
    expect(got(usual.neuromuscular).fastM).toBe(0)
  })

  test('is a share of the week that the legs are used to', () => {
    // Nine runs like it in the 28 days before.
    const week = got(got(usual.mechanical).ofUsualWeek)
    expect(week.shareFrac).toBeCloseTo(28 / 9 / 7, 1)
  })
})

describe('mechanical', () => {
  const level = mechanicalOf(easy)

  test('steps are about 160 a minute', () => {
    expect(level.stepCount / 40).toBeGreaterThan(150)
    expect(level.stepCount / 40).toBeLessThan(175)
    expect(level.stepsFrom).toBe('estimated')
  })

  test('downhill costs more than level, the more the steeper, and names itself', () => {
    const gentle = mechanicalOf({ ...easy, gradeFrac: -0.05 })
    const steep = mechanicalOf({ ...easy, gradeFrac: -0.1 })
    expect(gentle.levelEasyM).toBeGreaterThan(1.1 * level.levelEasyM)
    expect(steep.levelEasyM).toBeGreaterThan(gentle.levelEasyM)
    expect(steep.causes.find(({ code }) => code === 'downhill')?.shareFrac).toBeGreaterThan(0.2)
  })

  test('uphill at the same flat speed costs no less than level', () => {
    expect(mechanicalOf({ ...easy, gradeFrac: 0.06 }).levelEasyM).toBeGreaterThanOrEqual(level.levelEasyM)
  })

  test('the same distance faster costs a little more, the same time faster much more', () => {
    const sameDistance = mechanicalOf({ ...easy, minutes: 33.5, speedMps: 2.7 * (40 / 33.5) })
    const sameTime = mechanicalOf({ ...easy, speedMps: 3.24 })
    expect(sameDistance.levelEasyM / level.levelEasyM).toBeGreaterThan(1)
    expect(sameDistance.levelEasyM / level.levelEasyM).toBeLessThan(1.15)
    expect(sameTime.levelEasyM / level.levelEasyM).toBeGreaterThan(1.2)
  })

  test('a long run is held against the longest of thirty days', () => {
    expect(got(mechanicalOf({ ...easy, minutes: 60 }).singleRun).state).toBe('up-to-200')
    expect(got(level.singleRun).state).toBe('within')
  })

  test('a treadmill counts steps and not its speed', () => {
    const fast = got(stressOf({ surface: 'treadmill', stretches: [{ ...easy, speedMps: 4 }] }).mechanical)
    const slow = got(stressOf({ surface: 'treadmill', stretches: [easy] }).mechanical)
    expect(fast.levelEasyM).toBeCloseTo(slow.levelEasyM, 6)
  })
})

describe('metabolic', () => {
  test('an hour at LT2 is an hour, by heart rate and by speed', () => {
    const atLt2 = metabolicOf({ minutes: 60, speedMps: 3.6, heartRateBpm: 170 })
    expect(atLt2.byHeartRateS).toBeCloseTo(3600, 0)
    expect(atLt2.bySpeedS).toBeCloseTo(3600, 0)
  })

  test('an hour of easy running is a third to a half of that', () => {
    const hour = metabolicOf({ ...easy, minutes: 60 })
    expect(hour.bySpeedS).toBeCloseTo(3600 * 0.75 ** 3, 0)
    expect(hour.byHeartRateS).toBeGreaterThan(600)
    expect(hour.byHeartRateS).toBeLessThan(2000)
  })

  test('heat shows in heart rate and not in speed', () => {
    const hot = metabolicOf({ ...easy, heartRateBpm: 150 })
    const cool = metabolicOf(easy)
    expect(hot.from).toBe('heart-rate')
    expect(hot.thresholdEquivalentS).toBeGreaterThan(1.3 * cool.thresholdEquivalentS)
    expect(hot.bySpeedS).toBeCloseTo(cool.bySpeedS ?? 0, 6)
  })

  test('speed decides where the heart is too late for fast repetitions', () => {
    const repetitions = Array.from({ length: 10 }, () => [
      { minutes: 1, speedMps: 4.4, heartRateBpm: 155 },
      { minutes: 1, speedMps: 2, heartRateBpm: 155 },
    ]).flat()
    expect(metabolicOf(...repetitions).from).toBe('speed')
  })

  test('without heart rate speed stands in, held against easy runs by speed', () => {
    const { heartRateBpm: _, ...silent } = easy
    const stress = metabolicOf(silent)
    expect(stress.from).toBe('speed')
    expect(got(stress.ofUsualEasyRun).timesFrac).toBeCloseTo(1, 6)
  })

  test('says which heart rate at rest it took where none is known', () => {
    expect(metabolicOf(easy).notes.map(({ code }) => code)).toEqual(['rest-assumed'])
  })

  test('an unsure LT2 makes an unsure stress', () => {
    const sure = got(stressOf({ stretches: [easy] }, { sdBpm: 1 }).metabolic)
    const unsure = got(stressOf({ stretches: [easy] }, { sdBpm: 6 }).metabolic)
    expect(unsure.sdFrac).toBeCloseTo(6 * sure.sdFrac, 6)
  })

  test('without boundaries, and without heart rate and speed, there is none, and it says why', () => {
    const nothing = { lt2Bpm: 'unknown', lt2SpeedMps: 'unknown' } as const
    expect(stressOf({ stretches: [easy] }, nothing).metabolic).toMatchObject({
      status: 'unavailable',
      reason: { code: 'no-lt2-heart-rate' },
    })
  })
})

describe('neuromuscular', () => {
  const strides = Array.from({ length: 6 }, () => [
    { minutes: 0.5, speedMps: 5, heartRateBpm: 140 },
    { minutes: 1.5, speedMps: 2.4, heartRateBpm: 140 },
  ]).flat()

  test('strides are counted and cost, though neither heart nor legs show them much', () => {
    const stress = stressOf({ stretches: [easy, ...strides] })
    const neuromuscular = got(stress.neuromuscular)
    expect(neuromuscular.strideCount).toBe(6)
    expect(neuromuscular.metresAboveLt2M).toBeCloseTo(6 * 150, -2)
    expect(neuromuscular.causes[0]).toMatchObject({ code: 'strides', sentence: '6 strides.' })
  })

  test('ten minutes at 1.2 times LT2 are as many metres as they are long, and an acceleration', () => {
    const fast = neuromuscularOf(easy, { minutes: 10, speedMps: 4.32, heartRateBpm: 175 })
    expect(fast.fastM / (600 * 4.32)).toBeGreaterThan(0.97)
    expect(fast.fastM / (600 * 4.32)).toBeLessThan(1.05)
    expect(fast.accelerationCount).toBe(1)
  })

  test('at a higher LT2 fewer metres are fast', () => {
    const fast = neuromuscularOf(easy, { minutes: 10, speedMps: 4, heartRateBpm: 175 })
    expect(fast.low80M).toBeLessThan(fast.fastM)
    expect(fast.high80M).toBeGreaterThan(fast.fastM)
  })

  test('on a treadmill nothing is said', () => {
    expect(stressOf({ surface: 'treadmill', stretches: [easy] }).neuromuscular).toMatchObject({
      reason: { code: 'treadmill' },
    })
  })
})

const anyStretch = fc.record({
  minutes: fc.integer({ min: 1, max: 60 }),
  speedMps: fc.double({ min: 0.5, max: 6, noNaN: true }),
  heartRateBpm: fc.integer({ min: 80, max: 200 }),
  gradeFrac: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  movingFrac: fc.double({ min: 0.2, max: 1, noNaN: true }),
})

test('any run: shares add up to one, nothing is NaN, and the three stay apart', () => {
  fc.assert(
    fc.property(fc.array(anyStretch, { minLength: 1, maxLength: 6 }), (stretches) => {
      const stress = stressOf({ stretches, intent: 'unknown' })
      for (const one of [stress.mechanical, stress.metabolic, stress.neuromuscular]) {
        if (one.status === 'unavailable') continue
        const whole = one.causes.reduce((sum, { shareFrac }) => sum + shareFrac, 0)
        if (one.causes.length > 0) expect(whole).toBeCloseTo(1, 6)
        expect(JSON.stringify(one)).not.toMatch(/null|NaN/)
        expect(one.sentence).toMatch(/^For .*\.$/)
      }
    }),
    { numRuns: 40 },
  )
})

test('more of the same running never costs less', () => {
  fc.assert(
    fc.property(anyStretch, fc.integer({ min: 1, max: 30 }), (drawn, more) => {
      const stretch = { ...drawn, speedMps: 1 + drawn.speedMps, movingFrac: 1 }
      const short = stressOf({ stretches: [stretch] })
      const long = stressOf({ stretches: [{ ...stretch, minutes: stretch.minutes + more }] })
      expect(got(long.mechanical).levelEasyM).toBeGreaterThan(got(short.mechanical).levelEasyM)
      expect(got(long.neuromuscular).fastM).toBeGreaterThanOrEqual(got(short.neuromuscular).fastM - 1e-6)
    }),
    { numRuns: 30 },
  )
})

test('the order of the runs does not matter, and without runs there is nothing', () => {
  const runs = [3, 1, 2].map((day) => sketchRun({ date: `2025-05-0${day}`, stretches: [easy] }))
  const judged = judgeRuns({ runs, boundaries: sketchBoundaries(), toldIntents: new Map(), values })
  const options = { boundaries: sketchBoundaries(), values }
  const forwards = runStresses({ judged, ...options })
  const backwards = runStresses({ judged: [...judged].reverse(), ...options })
  expect([...backwards.values()]).toEqual([...forwards.values()])
  expect(runStresses({ judged: [], ...options }).size).toBe(0)
})

test('the runner’s own relation of heart rate to speed makes both ways agree on easy running', () => {
  const boundaries = {
    ...sketchBoundaries(),
    heartRateSpeedRelation: available({
      referenceSpeedMps: 2.7,
      heartRateAtReferenceBpm: 135,
      slopeBpmPerMps: 35,
      residualSdBpm: 4,
      windowCount: 40,
      speedRangeMps: [2.4, 3.2] as const,
    }),
  }
  const judged = judgeRuns({
    runs: [sketchRun({ date: '2025-05-01', stretches: [easy] })],
    boundaries,
    toldIntents: new Map(),
    values,
  })
  const [stress] = [...runStresses({ judged, boundaries, values }).values()]
  if (stress === undefined) throw new Error('no stress')
  const metabolic = got(stress.metabolic)
  expect(metabolic.byHeartRateS).toBeCloseTo(metabolic.bySpeedS ?? 0, 3)
  expect(metabolic.notes).toEqual([])
})
