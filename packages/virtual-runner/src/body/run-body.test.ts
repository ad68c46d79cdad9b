import { describe, expect, test } from 'vitest'
import { raceSession } from '../behaviour/all-out-sessions.ts'
import { hardSession } from '../behaviour/hard-sessions.ts'
import { type SessionPlan, timed } from '../behaviour/session-plan.ts'
import { drawTemperament } from '../behaviour/temperament.ts'
import { createRandom } from '../chance/random.ts'
import { limitSpeedMps } from '../physiology/endurance.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { drawRunner } from '../physiology/runner.ts'
import { treadmillCourse } from '../place/course.ts'
import { drawNeighbourhood } from '../place/neighbourhood.ts'
import { type BodyTrace, runBody } from './run-body.ts'

const ordinaryDay = { heartRateOffsetBpm: 0, demandFrac: 1, ceilingFrac: 1, feltC: 12, acclimatisedFrac: 0 }
const level = treadmillCourse()
const bodies = Array.from({ length: 60 }, (_, seed) => drawRunner({ seed }).physiology)

function steadyPlan(timeS: number, speedMps: number): SessionPlan {
  return {
    kind: 'easy',
    intent: 'easy',
    plannedRepCount: 0,
    segments: [timed('steady', timeS, speedMps)],
  }
}

function onTreadmill(body: Physiology, plan: SessionPlan, seed = 1): BodyTrace {
  return runBody({ body, day: ordinaryDay, plan, course: level, random: createRandom(seed) })
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('steady running', () => {
  test('at LT1 speed the heart beats at LT1, from minute 5 to 15 of a cool flat run', () => {
    const errors = bodies.map((body) => {
      const trace = onTreadmill(body, steadyPlan(900, body.lt1Mps))
      return mean(trace.heartRateBpm.subarray(300)) - body.lt1Bpm
    })
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(2.5)
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.8)
  })

  test('over 75 min at LT1 speed heart rate drifts up by a few beats, more in heat', () => {
    const drifts = bodies.map((body) => {
      const plan = steadyPlan(4500, body.lt1Mps)
      const at = (feltC: number) =>
        runBody({
          body,
          day: { ...ordinaryDay, feltC },
          plan,
          course: level,
          random: createRandom(1),
        }).heartRateBpm
      const cool = at(12)
      const lateBpm = mean(cool.subarray(4200))
      expect(mean(at(28).subarray(4200))).toBeGreaterThan(lateBpm + 1)
      return lateBpm - mean(cool.subarray(420, 720))
    })
    const meanDrift = drifts.reduce((sum, drift) => sum + drift, 0) / drifts.length
    expect(meanDrift).toBeGreaterThan(3)
    expect(meanDrift).toBeLessThan(10)
    expect(Math.max(...drifts)).toBeLessThan(22)
  })

  test('heart rate never exceeds what is within reach that day', () => {
    for (const body of bodies) {
      const day = {
        heartRateOffsetBpm: 9,
        demandFrac: 1.03,
        ceilingFrac: 0.98,
        feltC: 30,
        acclimatisedFrac: 0,
      }
      const plan = steadyPlan(1200, body.criticalSpeedMps * 1.1)
      const trace = runBody({ body, day, plan, course: level, random: createRandom(2) })
      expect(Math.max(...trace.heartRateBpm)).toBeLessThanOrEqual(body.heartRateMaxBpm * 0.98 + 0.01)
    }
  })
})

describe('intervals', () => {
  const body = drawRunner({ seed: 3, level: 'club' }).physiology
  const person = { body, temperament: drawTemperament(createRandom(3)) }
  const plan = hardSession(person, {
    kind: 'vo2max-intervals',
    workS: 1000,
    temperatureC: 12,
    random: createRandom(4),
  })
  const trace = onTreadmill(body, plan)
  const reps = plan.segments.flatMap((segment, index) => (segment.role === 'rep' ? [index] : []))
  const spans = reps.map((index) => ({
    from: trace.segmentIndex.indexOf(index),
    to: trace.segmentIndex.lastIndexOf(index),
  }))

  test('heart rate lags behind speed: far below its end value 20 s into a rep, still high 15 s after it', () => {
    expect(spans.length).toBe(plan.plannedRepCount)
    expect(spans.length).toBeGreaterThan(2)
    for (const { from, to } of spans) {
      const at = (second: number) => trace.heartRateBpm[second] ?? Number.NaN
      expect(trace.speedMps[from + 15]).toBeGreaterThan(0.95 * (trace.speedMps[to] ?? Number.NaN))
      expect(at(to) - at(from + 20)).toBeGreaterThan(0.4 * (at(to) - at(from)))
      expect(at(to) - at(to + 15)).toBeLessThan(0.4 * (at(to) - at(to + 120)))
    }
  })

  test('it rises faster than it falls', () => {
    const rise = body.heart.riseTimeS
    const fall = body.heart.fallTimeS
    expect(rise).toBeLessThan(fall)
    const { to } = spans[0] ?? { to: 0 }
    // 60 s after a rep less than the share that the time constant allows has been lost.
    const lost = (trace.heartRateBpm[to] ?? 0) - (trace.heartRateBpm[to + 60] ?? 0)
    const whole = (trace.heartRateBpm[to] ?? 0) - (body.heartRateRestBpm + 22)
    expect(lost / whole).toBeLessThan(1 - Math.exp(-60 / fall) + 0.02)
  })

  test('each rep spends D′ and each rest gives some back', () => {
    for (const { from, to } of spans)
      expect(trace.dPrimeLeftM[to]).toBeLessThan(trace.dPrimeLeftM[from + 5] ?? 0)
    const [first, second] = spans
    expect(trace.dPrimeLeftM[second?.from ?? 0]).toBeGreaterThan(trace.dPrimeLeftM[first?.to ?? 0] ?? 1e9)
  })
})

test('who starts too fast slows to critical speed once D′ is spent, whatever was planned', () => {
  for (const body of bodies) {
    const timeS = 1200
    const trace = onTreadmill(body, steadyPlan(timeS, body.criticalSpeedMps * 1.15))
    expect(mean(trace.flatSpeedMps)).toBeLessThan(limitSpeedMps(body, timeS) * 1.01)
    expect(mean(trace.flatSpeedMps.subarray(900))).toBeCloseTo(body.criticalSpeedMps, 1)
  }
})

describe('races', () => {
  const home = drawNeighbourhood(createRandom(9))
  const races = Array.from({ length: 90 }, (_, seed) => {
    const { physiology: body } = drawRunner({ seed })
    const distanceM = [5000, 10_000, 21_097.5][seed % 3] ?? 5000
    const person = { body, temperament: drawTemperament(createRandom(seed)) }
    const plan = raceSession(person, { distanceM, temperatureC: 12, random: createRandom(seed, 'plan') })
    const trace = runBody({
      body,
      day: ordinaryDay,
      plan,
      course: home.courses.race,
      random: createRandom(seed, 'body'),
    })
    return { body, distanceM, trace }
  })

  test('are run near the limit of that body and not above it', () => {
    for (const { body, trace } of races) {
      const timeS = trace.speedMps.length
      const share = mean(trace.flatSpeedMps) / limitSpeedMps(body, timeS)
      expect(share).toBeLessThan(1.002)
      expect(share).toBeGreaterThan(0.93)
    }
  })

  test('end close to maximum heart rate over 5 km', () => {
    for (const { body, distanceM, trace } of races)
      if (distanceM === 5000)
        expect(Math.max(...trace.heartRateBpm) / body.heartRateMaxBpm).toBeGreaterThan(0.96)
  })

  test('are as long as they should be', () => {
    for (const { distanceM, trace } of races)
      expect(Math.abs((trace.distanceM.at(-1) ?? 0) - distanceM)).toBeLessThan(12)
  })
})

test('uphill the same effort is slower and the body pays more for the same speed', () => {
  const { hilly } = drawNeighbourhood(createRandom(5)).courses
  for (const body of bodies.slice(0, 10)) {
    const plan = steadyPlan(3000, body.lt1Mps * 0.9)
    const trace = runBody({ body, day: ordinaryDay, plan, course: hilly, random: createRandom(1) })
    const sums = { up: [0, 0, 0], down: [0, 0, 0] }
    for (let second = 120; second < trace.speedMps.length; second++) {
      if (trace.isStopped[second] === 1) continue
      const grade =
        hilly.gradeFrac[Math.floor(((trace.distanceM[second] ?? 0) % hilly.lengthM) / hilly.cellM)] ?? 0
      const sum = grade > 0.04 ? sums.up : grade < -0.04 ? sums.down : undefined
      if (sum === undefined) continue
      sum[0] = (sum[0] ?? 0) + 1
      sum[1] = (sum[1] ?? 0) + (trace.speedMps[second] ?? 0)
      sum[2] = (sum[2] ?? 0) + (trace.demandMps[second] ?? 0)
    }
    const per = ([count = 0, speed = 0, demand = 0]: number[]) => ({
      speed: speed / count,
      demand: demand / count,
    })
    expect(per(sums.up).speed).toBeLessThan(per(sums.down).speed)
    expect(per(sums.up).demand).toBeGreaterThan(per(sums.down).demand)
  }
})
