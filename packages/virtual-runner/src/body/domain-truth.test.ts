import { describe, expect, test } from 'vitest'
import { easySession } from '../behaviour/easy-sessions.ts'
import { type EasyExecution, timed } from '../behaviour/session-plan.ts'
import { drawTemperament } from '../behaviour/temperament.ts'
import { createRandom } from '../chance/random.ts'
import { drawRunner } from '../physiology/runner.ts'
import { trackCourse } from '../place/course.ts'
import { demandTruth, heartTruth } from './domain-truth.ts'
import { runBody } from './run-body.ts'

const day = { heartRateOffsetBpm: 0, demandFrac: 1, ceilingFrac: 1, feltC: 12, acclimatisedFrac: 0 }
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

function hourOf(execution: EasyExecution, seed: number) {
  const { physiology: body } = drawRunner({ seed })
  const person = { body, temperament: drawTemperament(createRandom(seed)) }
  const plan = easySession(person, {
    kind: 'easy',
    timeS: 3600,
    execution,
    random: createRandom(seed, 'plan'),
  })
  const trace = runBody({ body, day, plan, course: trackCourse(500), random: createRandom(seed) })
  return { demand: demandTruth(trace, body), heart: heartTruth(trace, body) }
}

describe('an easy hour on the flat', () => {
  test('truly easy never crosses LT1', () => {
    for (const seed of seeds) {
      const { demand, heart } = hourOf('true-easy', seed)
      expect(demand.crossedLt1AtS).toBeUndefined()
      expect(demand.easyS / 3600).toBeGreaterThan(0.99)
      expect(heart.hardS).toBe(0)
    }
  })

  test('near the top stays below LT1 for most of its time', () => {
    for (const seed of seeds) expect(hourOf('top-of-range', seed).demand.easyS / 3600).toBeGreaterThan(0.85)
  })

  test('a drifter begins easy and crosses late', () => {
    for (const seed of seeds) {
      const { demand } = hourOf('drifter', seed)
      expect(demand.crossedLt1AtS).toBeGreaterThan(15 * 60)
      expect(demand.crossedLt1AtS).toBeLessThan(55 * 60)
      expect(demand.easyS).toBeGreaterThan(900)
      expect(demand.moderateS).toBeGreaterThan(600)
    }
  })

  test('moderate throughout is above LT1 soon and stays there', () => {
    for (const seed of seeds) {
      const { demand } = hourOf('moderate-throughout', seed)
      expect(demand.crossedLt1AtS).toBeLessThan(15 * 60)
      expect(demand.moderateS + demand.hardS).toBeGreaterThan(0.75 * 3600)
    }
  })
})

test('seconds of all three domains add up to the running time', () => {
  const { physiology: body } = drawRunner({ seed: 1 })
  const plan = {
    kind: 'easy',
    intent: 'easy',
    plannedRepCount: 0,
    segments: [
      timed('steady', 600, body.lt1Mps * 0.8),
      timed('steady', 600, (body.lt1Mps + body.lt2Mps) / 2),
      timed('steady', 240, body.lt2Mps * 1.08),
    ],
  } as const
  const trace = runBody({ body, day, plan, course: trackCourse(500), random: createRandom(1) })
  const truth = demandTruth(trace, body)
  expect(truth.easyS + truth.moderateS + truth.hardS).toBe(trace.speedMps.length)
  expect(Math.abs(truth.easyS - 600)).toBeLessThan(60)
  expect(Math.abs(truth.hardS - 240)).toBeLessThan(60)
  expect(Math.abs((truth.crossedLt1AtS ?? 0) - 600)).toBeLessThan(60)
})
