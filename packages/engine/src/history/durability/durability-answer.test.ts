import { expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { available } from '../../base/computed.ts'
import { addDays } from '../../base/time.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { judgedRuns } from '../judged-runs.fixture.ts'
import { measureDurability } from './durability-answer.ts'
import { datedLateParts, lateInLongRuns } from './late-in-long-runs.ts'

/** A long run every second Sunday; drift per hour by week, with a spread of half a percent to either side. */
function longRuns(driftOn: (week: number) => number) {
  return Array.from({ length: 13 }, (_, index) => {
    const week = 2 * index
    const drift = driftOn(week) + (index % 2 === 0 ? 0.005 : -0.005)
    const lateBpm = 140 * Math.exp(drift * (77 / 60))
    return {
      date: addDays('2025-01-05', 7 * week),
      minutes: 120,
      intent: 'long' as const,
      stretches: [
        { minutes: 60, speedMps: 2.7, heartRateBpm: 140 },
        { minutes: 60, speedMps: 2.7, heartRateBpm: lateBpm },
      ],
    }
  })
}

const measure = (driftOn: (week: number) => number) =>
  measureDurability({
    judged: judgedRuns(longRuns(driftOn)),
    boundaries: sketchBoundaries(),
    asOf: '2025-07-01',
    values,
  })

test('a planted gain of three percent an hour is found, with its size in the interval', () => {
  const late = got(measure((week) => (week < 13 ? 0.06 : 0.03)).lateInLongRuns)
  expect(late.verdict).toBe('better')
  expect(late.driftPerHourFrac).toBeCloseTo(0.03, 2)
  expect(late.changeLow90Frac).toBeLessThan(-0.03)
  expect(late.changeHigh90Frac).toBeGreaterThan(-0.03)
  expect(late.sentences[1]).toContain('You hold pace better')
})

test('the other way round it is worse, and no change is no change', () => {
  expect(got(measure((week) => (week < 13 ? 0.03 : 0.06)).lateInLongRuns).verdict).toBe('worse')
  const same = got(measure(() => 0.04).lateInLongRuns)
  expect(same.verdict).toBe('no-change-seen')
  expect(same.sentences[1]).toMatch(/one above [\d.]+ % an hour would have shown/)
})

test('with three long runs in the last quarter nothing is said of months', () => {
  const answer = measureDurability({
    judged: judgedRuns(longRuns(() => 0.04).slice(0, 10)),
    boundaries: sketchBoundaries(),
    asOf: '2025-07-01',
    values,
  })
  expect(answer.lateInLongRuns).toMatchObject({ reason: { code: 'too-few-long-runs' } })
})

test('every run is there, oldest first, with what it says or why it cannot', () => {
  const judged = judgedRuns([
    ...longRuns(() => 0.01),
    { date: '2025-03-03', minutes: 40 },
    { date: '2025-08-01', minutes: 40 },
  ])
  const { runs, sentences } = measureDurability({
    judged: [...judged].reverse(),
    boundaries: sketchBoundaries(),
    asOf: '2025-07-01',
    values,
  })
  expect(runs.length).toBe(14)
  expect(runs.map(({ localDate }) => localDate)).toEqual(runs.map(({ localDate }) => localDate).sort())
  expect(runs.filter(({ decoupling }) => decoupling.status === 'unavailable').length).toBe(1)
  expect(sentences.at(-1)).toBe('All 13 long steady runs held to the end.')
})

test('of no runs it says so', () => {
  const answer = measureDurability({ judged: [], boundaries: sketchBoundaries(), asOf: '2025-07-01', values })
  expect(answer.sentences).toEqual([
    'No run was long, steady and level enough to tell whether your pace holds.',
  ])
})

test('a change that chance alone makes is claimed in about one of twenty records', () => {
  let state = 12_345
  const random = () => {
    state = (1_103_515_245 * state + 12_345) % 2 ** 31
    return state / 2 ** 31 - 0.5
  }
  const claimedCount = Array.from({ length: 400 }, () => {
    const runs = Array.from({ length: 14 }, (_, index) => ({
      localDate: addDays('2025-01-05', 13 * index),
      late: available({
        paceKeptFrac: 1,
        perBeatKeptFrac: 1,
        driftPerHourFrac: 0.04 + 0.06 * (random() + random()),
      }),
    }))
    return got(lateInLongRuns(datedLateParts(runs), '2025-07-01', values)).verdict
  }).filter((verdict) => verdict !== 'no-change-seen').length
  expect(claimedCount).toBeLessThan(32)
})
