import type { RawActivity } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { type SessionPlan, timed } from '../behaviour/session-plan.ts'
import { drawBodyDay } from '../body/day.ts'
import { type BodyTrace, runBody } from '../body/run-body.ts'
import { createRandom } from '../chance/random.ts'
import { drawRunner } from '../physiology/runner.ts'
import { type CourseName, drawNeighbourhood } from '../place/neighbourhood.ts'
import type { Fault } from './fault.ts'
import { recordRun } from './recording.ts'
import { drawWatch, type GivenWatch } from './watch.ts'

const runner = drawRunner({ seed: 4, level: 'club' })
const home = drawNeighbourhood(createRandom(4))
const everySecond = { recordsSparsely: false, autoLapM: 1000, forgottenStrapFrac: 0 } as const
const plan: SessionPlan = {
  kind: 'easy',
  intent: 'easy',
  plannedRepCount: 0,
  segments: [timed('steady', 3600, runner.physiology.lt1Mps * 0.9)],
}

function record(
  watch: GivenWatch,
  course: CourseName = 'rolling',
  seed = 1,
): { trace: BodyTrace; activity: RawActivity; faults: readonly Fault[] } {
  const random = createRandom(seed)
  const day = { heartRateOffsetBpm: 0, demandFrac: 1, ceilingFrac: 1, feltC: 12, acclimatisedFrac: 0 }
  const where = home.courses[course]
  const trace = runBody({ body: runner.physiology, day, plan, course: where, random: random.stream('body') })
  const { activity, faults } = recordRun({
    trace,
    plan,
    course: where,
    home,
    watch: drawWatch(runner, random.stream('watch'), { ...everySecond, ...watch }),
    body: runner.physiology,
    temperatureC: 12,
    startEpochS: 1_750_000_000,
    utcOffsetS: 7200,
    random: random.stream('recording'),
  })
  return { trace, activity, faults }
}

function heartErrors({ trace, activity }: ReturnType<typeof record>): number[] {
  const shown = activity.streams.heartRateBpm ?? new Float32Array()
  const errors: number[] = []
  activity.streams.timeS.forEach((second, sample) => {
    const value = shown[sample] ?? Number.NaN
    if (!Number.isNaN(value)) errors.push(Math.abs(value - (trace.heartRateBpm[second] ?? 0)))
  })
  return errors.sort((a, b) => a - b)
}

describe('a recording', () => {
  test('has columns of equal length and whole seconds that rise', () => {
    const { streams } = record({}).activity
    for (const column of Object.values(streams)) expect(column.length).toBe(streams.timeS.length)
    for (let sample = 1; sample < streams.timeS.length; sample++)
      expect(streams.timeS[sample]).toBeGreaterThan(streams.timeS[sample - 1] ?? 0)
  })

  test('claims what its samples and its laps add up to', () => {
    for (let seed = 0; seed < 12; seed++) {
      const { activity } = record({ hasAutoPause: seed % 2 === 0 }, 'rolling', seed)
      const { claimed, laps, pauses, streams } = activity
      const sum = (of: (lap: (typeof laps)[number]) => number) =>
        laps.reduce((total, lap) => total + of(lap), 0)
      const paused = pauses.reduce((total, pause) => total + pause.endEpochS - pause.startEpochS, 0)
      expect(sum((lap) => lap.elapsedS)).toBeCloseTo(claimed.elapsedS ?? -1, 6)
      expect(sum((lap) => lap.timerS ?? 0)).toBeCloseTo(claimed.timerS ?? -1, 6)
      expect(sum((lap) => lap.distanceM ?? 0)).toBeCloseTo(claimed.distanceM ?? -1, 6)
      expect((claimed.elapsedS ?? 0) - (claimed.timerS ?? 0)).toBe(paused)
      expect(claimed.distanceM).toBe(streams.distanceM?.at(-1))
      for (const lap of laps.slice(0, -1)) expect(Math.abs((lap.distanceM ?? 0) - 1000)).toBeLessThan(8)
    }
  })

  test('with auto-pause the seconds at a light are missing and stand as pauses, without it they are there', () => {
    let lights = 0
    for (let seed = 0; seed < 12; seed++) {
      const paused = record({ hasAutoPause: true }, 'rolling', seed)
      const kept = record({ hasAutoPause: false }, 'rolling', seed)
      const stoppedS = paused.trace.isStopped.reduce((sum, stopped) => sum + stopped, 0)
      lights += paused.activity.pauses.length
      expect(kept.activity.streams.timeS.length).toBe(kept.trace.speedMps.length)
      expect(kept.activity.pauses).toEqual([])
      const missing = paused.trace.speedMps.length - paused.activity.streams.timeS.length
      expect(missing).toBeLessThanOrEqual(stoppedS)
      if (stoppedS > 0) expect(missing).toBeGreaterThan(0)
    }
    expect(lights).toBeGreaterThan(5)
  })

  test('a strap is close to the heart, an optical sensor less so and now and then far off', () => {
    const errorsOf = (sensor: 'strap' | 'optical') =>
      Array.from({ length: 12 }, (_, seed) => heartErrors(record({ sensor }, 'flat', seed))).flat()
    const at = (errors: number[], share: number) =>
      errors.sort((a, b) => a - b)[Math.floor(share * (errors.length - 1))] ?? Number.NaN
    const strap = errorsOf('strap')
    const optical = errorsOf('optical')
    expect(at(strap, 0.99)).toBeLessThan(3)
    expect(at(optical, 0.5)).toBeGreaterThan(at(strap, 0.5))
    // Sartor 2018: within 10 bpm for 95 % of running time.
    expect(at(optical, 0.93)).toBeLessThan(10)
    expect(at(optical, 1)).toBeGreaterThan(15)
  })

  test('dropouts are missing samples, not zeros', () => {
    let missing = 0
    for (let seed = 0; seed < 20; seed++) {
      const shown =
        record({ sensor: 'optical' }, 'flat', seed).activity.streams.heartRateBpm ?? new Float32Array()
      missing += shown.filter((value) => Number.isNaN(value)).length
      expect(shown.some((value) => value < 40)).toBe(false)
    }
    expect(missing).toBeGreaterThan(20)
  })

  test('its track lies where the course is and is as long as the distance it counted', () => {
    const { trace, activity } = record({ hasAutoPause: false }, 'track')
    const { latitudeDeg = [], longitudeDeg = [], distanceM = new Float64Array() } = activity.streams
    const metresPerDeg = 111_195
    for (let sample = 0; sample < latitudeDeg.length; sample += 60) {
      const northM = ((latitudeDeg[sample] ?? 0) - home.latitudeDeg) * metresPerDeg
      const eastM =
        ((longitudeDeg[sample] ?? 0) - home.longitudeDeg) *
        metresPerDeg *
        Math.cos((home.latitudeDeg * Math.PI) / 180)
      // A lap of 400 m has no point further than 80 m from its middle.
      expect(Math.hypot(northM, eastM)).toBeLessThan(100)
    }
    const trueM = trace.distanceM.at(-1) ?? 0
    expect(Math.abs((distanceM.at(-1) ?? 0) / trueM - 1)).toBeLessThan(0.035)
  })

  test('a treadmill has neither position nor height, and is said to be one', () => {
    const { activity } = record({}, 'treadmill')
    expect(activity.surface).toBe('treadmill')
    expect(activity.streams.latitudeDeg).toBeUndefined()
    expect(activity.streams.elevationM).toBeUndefined()
    expect(activity.claimed.ascentM).toBeUndefined()
  })

  test('height follows the course within what a barometer drifts', () => {
    const { trace, activity } = record({ hasBarometer: true, hasAutoPause: false }, 'hilly')
    const course = home.courses.hilly
    const shown = activity.streams.elevationM ?? new Float32Array()
    const offsets = Array.from(shown, (height, sample) => {
      const cell = Math.floor(((trace.distanceM[sample] ?? 0) % course.lengthM) / course.cellM)
      return height - (course.elevationM[cell] ?? 0)
    })
    expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(12)
    expect(activity.claimed.ascentM).toBeGreaterThan(60)
  })

  test('steps quicken with speed and stop at a light', () => {
    const { activity } = record({ hasAutoPause: false }, 'rolling', 3)
    const { cadenceSpm = [], speedMps = [] } = activity.streams
    for (let sample = 60; sample < cadenceSpm.length; sample++) {
      const steps = cadenceSpm[sample] ?? Number.NaN
      if ((speedMps[sample] ?? 0) > 2.2) expect(steps === 0 || (steps > 140 && steps < 210)).toBe(true)
    }
  })
})

test('the recorded heart rate of an hour at LT1 on a flat course is LT1, within a day’s noise and drift', () => {
  const errors = Array.from({ length: 40 }, (_, seed) => {
    const wearer = drawRunner({ seed })
    const body = wearer.physiology
    const random = createRandom(seed, 'hour at LT1')
    const hour = { ...plan, segments: [timed('steady', 3600, body.lt1Mps)] }
    const course = home.courses.track
    const day = drawBodyDay(
      body,
      { day: random.stream('day'), week: random.stream('week') },
      { feltC: 12, acclimatisedFrac: 0, tiredness: 0, sickness: 0, depletion: 0 },
    )
    const trace = runBody({ body, day, plan: hour, course, random: random.stream('body') })
    const {
      activity: { streams },
    } = recordRun({
      trace,
      plan: hour,
      course,
      home,
      watch: drawWatch(wearer, random.stream('watch'), { ...everySecond, sensor: 'strap' }),
      body,
      temperatureC: 12,
      startEpochS: 1_750_000_000,
      utcOffsetS: 3600,
      random: random.stream('recording'),
    })
    const settled = (streams.heartRateBpm ?? new Float32Array())
      .subarray(300)
      .filter((value) => !Number.isNaN(value))
    return settled.reduce((sum, value) => sum + value, 0) / settled.length - body.lt1Bpm
  })
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length)
  // Drift over the hour lifts the mean by a few beats; days differ by about 3 bpm (Lamberts & Lambert 2009).
  expect(mean).toBeGreaterThan(0)
  expect(mean).toBeLessThan(4)
  expect(sd).toBeGreaterThan(2)
  expect(sd).toBeLessThan(5)
})

describe('watches', () => {
  test('many believe a wrong maximum, none a wrong order of zones', () => {
    const watches = Array.from({ length: 300 }, (_, seed) => {
      const wearer = drawRunner({ seed })
      return { wearer, watch: drawWatch(wearer, createRandom(seed, 'watch')) }
    })
    const wrong = watches.filter(
      ({ wearer, watch }) =>
        Math.abs((watch.settings.heartRateMaxBpm ?? 0) - wearer.physiology.heartRateMaxBpm) > 8,
    )
    expect(wrong.length / watches.length).toBeGreaterThan(0.2)
    expect(wrong.length / watches.length).toBeLessThan(0.6)
    for (const { watch } of watches) {
      const edges = watch.settings.zoneUpperBpm ?? []
      for (let zone = 1; zone < edges.length; zone++)
        expect(edges[zone]).toBeGreaterThan(edges[zone - 1] ?? Number.NaN)
    }
  })
})
