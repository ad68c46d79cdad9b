import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { available, isAvailable } from '../../base/computed.ts'
import { addDays } from '../../base/time.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { estimateBoundaries } from '../estimate-boundaries.ts'
import { predictDistance } from './predict-distance.ts'
import { predictRaces } from './predict-races.ts'
import type { PredictAnswer, RacePrediction } from './prediction.ts'
import { marathonM } from './race-distances.ts'

const firstDay = '2026-01-05'
const asOf = '2026-04-01'

interface Season {
  readonly easyMps?: number
  readonly easyMinutes?: number
  /** Races: on which day, how fast, for how many minutes. */
  readonly races?: readonly { readonly day: number; readonly speedMps: number; readonly minutes: number }[]
}

/** Three easy runs a week for twelve weeks, and the races. */
function seasonOf({ easyMps = 2.8, easyMinutes = 50, races = [] }: Season): readonly RunFacts[] {
  const easy = Array.from({ length: 36 }, (_, i) =>
    sketchRun({
      date: addDays(firstDay, Math.floor(i / 3) * 7 + (i % 3) * 2),
      activityId: `easy-${i}`,
      stretches: [{ minutes: easyMinutes, heartRateBpm: 140 + (i % 3), speedMps: easyMps }],
    }),
  )
  const raced = races.map(({ day, speedMps, minutes }) =>
    sketchRun({
      date: addDays(firstDay, day),
      activityId: `race-${day}`,
      timeOfDayS: 30_000,
      stretches: [{ minutes, heartRateBpm: 172, toHeartRateBpm: 178, speedMps }],
    }),
  )
  return [...easy, ...raced]
}

function answerOf(runs: readonly RunFacts[], more: { askedM?: number; asOf?: string } = {}): PredictAnswer {
  const day = more.asOf ?? asOf
  const boundaries = estimateBoundaries({ runs, profile: [], asOf: day, values })
  const races = runs.filter(({ activityId }) => activityId.startsWith('race'))
  const raceFracs = new Map(races.map(({ activityId }) => [activityId, 1]))
  return predictRaces({
    runs,
    boundaries,
    raceFracs,
    asOf: day,
    values,
    ...(more.askedM ? { askedM: more.askedM } : {}),
  })
}

function chosenOf(race: RacePrediction | undefined) {
  if (race === undefined || !isAvailable(race.chosen)) throw new Error('nothing was predicted')
  return race.chosen
}

function marathonOf(answer: PredictAnswer) {
  return chosenOf(answer.distances.find(({ distanceM }) => distanceM === marathonM))
}

const someSeason = fc.record({
  easyMps: fc.double({ min: 2, max: 3.4, noNaN: true }),
  easyMinutes: fc.integer({ min: 20, max: 100 }),
  races: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 84 }),
      speedMps: fc.double({ min: 2.5, max: 5.5, noNaN: true }),
      minutes: fc.integer({ min: 12, max: 240 }),
    }),
    { maxLength: 4 },
  ),
})

describe('whatever the history', () => {
  test('no longer race is faster, every time lies in its band, and nothing is NaN', () => {
    fc.assert(
      fc.property(someSeason, fc.double({ min: 400, max: 60_000, noNaN: true }), (season, askedM) => {
        const answer = answerOf(seasonOf(season), { askedM })
        const races = [...answer.distances, ...(answer.asked === undefined ? [] : [answer.asked])]
          .filter(({ chosen }) => isAvailable(chosen))
          .sort((a, b) => a.distanceM - b.distanceM)
        races.forEach((race, i) => {
          const { speedMps, durationS, low80S, high80S } = chosenOf(race)
          expect(durationS).toBeCloseTo(race.distanceM / speedMps, 6)
          expect(low80S).toBeLessThan(durationS)
          expect(high80S).toBeGreaterThan(durationS)
          const shorter = races[i - 1]
          if (shorter !== undefined) expect(speedMps).toBeLessThanOrEqual(chosenOf(shorter).speedMps + 1e-9)
        })
        expect(JSON.stringify(answer)).not.toMatch(/null|NaN/)
      }),
      { numRuns: 40 },
    )
  })

  test('the order of the runs does not matter', () => {
    const runs = seasonOf({ races: [{ day: 60, speedMps: 4, minutes: 42 }] })
    expect(answerOf([...runs].reverse())).toEqual(answerOf(runs))
  })
})

describe('from races', () => {
  const tenKilometres = { day: 70, speedMps: 4.17, minutes: 40 }
  const half = { day: 77, speedMps: 3.9, minutes: 91 }

  test('a distance that was raced is predicted near its time', () => {
    const answer = answerOf(seasonOf({ races: [half] }))
    const predicted = chosenOf(answer.distances.find(({ name }) => name === 'half marathon'))
    expect(Math.abs(predicted.durationS / (21_097.5 / 3.9) - 1)).toBeLessThan(0.01)
  })

  test('with two races every method but critical speed has a marathon, and the survey’s is slower than Riegel’s', () => {
    const answer = answerOf(seasonOf({ races: [tenKilometres, half] }))
    const marathon = answer.distances.find(({ distanceM }) => distanceM === marathonM)
    const formulas = new Map(
      marathon?.methods.flatMap(({ method, time }) => (isAvailable(time) ? [[method, time.formulaS]] : [])),
    )
    for (const method of ['riegel', 'vdot', 'emig-peltonen', 'vickers-one-race', 'vickers-two-races'])
      expect(formulas.has(method as never), method).toBe(true)
    expect(formulas.get('vickers-one-race')).toBeGreaterThan(formulas.get('riegel') ?? 0)
  })

  test('the marathon is slower on less running, from the same races', () => {
    const little = marathonOf(answerOf(seasonOf({ easyMinutes: 30, races: [half] })))
    const much = marathonOf(answerOf(seasonOf({ easyMinutes: 110, races: [half] })))
    expect(little.durationS).toBeGreaterThan(much.durationS + 300)
  })

  test('by every method the band of the marathon is wider than that of the half', () => {
    const answer = answerOf(seasonOf({ races: [tenKilometres, half] }))
    const widthOf = (name: string) => {
      const { low80S, high80S } = chosenOf(answer.distances.find((race) => race.name === name))
      return Math.log(high80S / low80S)
    }
    expect(widthOf('marathon')).toBeGreaterThan(widthOf('half marathon'))
  })

  test('an old race makes a wider band and is called old', () => {
    const runs = seasonOf({ races: [half] })
    const fresh = answerOf(runs)
    const later = answerOf(runs, { asOf: addDays(asOf, 150) })
    const width = (answer: PredictAnswer) => {
      const { low80S, high80S } = chosenOf(answer.distances[3])
      return Math.log(high80S / low80S)
    }
    expect(fresh.notes.map(({ code }) => code)).not.toContain('old-performances')
    expect(later.notes.map(({ code }) => code)).toContain('old-performances')
    expect(width(later)).toBeGreaterThan(width(fresh))
  })

  test('a slow race beside a fast longer one does not speak', () => {
    const jogged = { day: 65, speedMps: 3.2, minutes: 27 }
    const answer = answerOf(seasonOf({ races: [jogged, half] }))
    expect(answer.performances.map(({ activityId }) => activityId)).toEqual(['race-77'])
  })
})

describe('without a hard effort', () => {
  const answer = answerOf(seasonOf({}))

  test('the formulas that need one say so, and no time is slower than what was run', () => {
    for (const { distanceM, methods, chosen } of answer.distances) {
      for (const { method, time } of methods)
        if (['riegel', 'vdot', 'emig-peltonen'].includes(method))
          expect(time).toMatchObject({ reason: { code: 'no-performance' } })
      if (isAvailable(chosen) && distanceM <= 5000) expect(chosen.speedMps).toBeGreaterThanOrEqual(2.8 - 1e-6)
    }
  })

  test('nothing at all gives reasons, not numbers', () => {
    const nothing = answerOf([])
    for (const { chosen } of nothing.distances) expect(chosen.status).toBe('unavailable')
    expect(nothing.volume.status).toBe('unavailable')
  })

  test('a marathon has no time where the longest run is eight kilometres', () => {
    const marathon = answer.distances.find(({ distanceM }) => distanceM === marathonM)
    expect(marathon?.chosen).toMatchObject({ reason: { code: 'too-far-for-now' } })
    expect(answer.distances.find(({ distanceM }) => distanceM === 10_000)?.chosen.status).toBe('available')
  })

  test('a race too short or too long for every formula has no time', () => {
    for (const askedM of [400, 200_000])
      expect(answerOf(seasonOf({}), { askedM }).asked?.chosen.status).toBe('unavailable')
  })
})

test('of the methods the one with the narrowest band is chosen', () => {
  const performance = { activityId: 'a', localDate: asOf, vdot: 50, nearLimitFrac: 1, sdFrac: 0.02 }
  const predicted = predictDistance(
    {
      performances: [{ ...performance, distanceM: 5000, durationS: 1197 }],
      criticalSpeed: available({
        criticalSpeedMps: 4.0676,
        dPrimeM: 121,
        residualFrac: 0.001,
        effortCount: 3,
      }),
      lt2SpeedMps: { status: 'unavailable', reason: { code: 'not-known', sentence: 'Not known.' } },
      volume: { status: 'unavailable', reason: { code: 'not-known', sentence: 'Not known.' } },
      values,
    },
    5000,
  )
  const times = predicted.methods.flatMap(({ method, time }) =>
    isAvailable(time) ? [{ method, ...time }] : [],
  )
  const narrowest = Math.min(...times.map(({ low80S, high80S }) => high80S / low80S))
  const chosen = times.find(
    ({ method }) => isAvailable(predicted.chosen) && method === predicted.chosen.method,
  )
  expect((chosen?.high80S ?? 0) / (chosen?.low80S ?? 1)).toBeCloseTo(narrowest, 9)
  const byCriticalSpeed = times.find(({ method }) => method === 'critical-speed')
  expect(byCriticalSpeed?.formulaS).toBeCloseTo((5000 - 121) / 4.0676, 6)
})
