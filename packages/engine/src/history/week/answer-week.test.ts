import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { addDays } from '../../base/time.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { runStresses } from '../../run/stress/run-stresses.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { anyRuns, type DayRun, judgedRuns, weeksOfRuns } from '../judged-runs.fixture.ts'
import { answerSeason } from './answer-season.ts'
import { answerWeek } from './answer-week.ts'

const boundaries = sketchBoundaries()
const firstMonday = '2025-01-06'
const mondayOf = (week: number) => addDays(firstMonday, 7 * week)

function weekOf(
  judged: readonly JudgedRun[],
  day: string,
  options: { asOf?: string; isImproving?: boolean } = {},
) {
  const stresses = runStresses({ judged, boundaries, values })
  const { asOf = '2025-12-31', isImproving = false } = options
  return answerWeek({ judged, stresses, boundaries, day, asOf, isImproving, values })
}

const eightWeeks = weeksOfRuns({ firstMonday, weeksCount: 8, minutesOn: { 1: 40, 3: 50, 6: 80 } })

describe('a week like those before it', () => {
  const week = weekOf(judgedRuns(eightWeeks), mondayOf(7))

  test('has its runs with verdict and stresses, and their sums', () => {
    expect(week.runs.map(({ localDate }) => localDate)).toEqual([
      mondayOf(7),
      addDays(mondayOf(7), 2),
      addDays(mondayOf(7), 5),
    ])
    expect(week.sums.movingS).toBe(170 * 60)
    expect(week.sums.distanceM).toBeCloseTo(170 * 60 * 2.75, 3)
    expect(got(week.sums.mechanical).levelEasyM).toBeCloseTo(170 * 60 * 2.75, 0)
    expect(week.runs.every(({ verdict }) => got(verdict).verdict === 'easy')).toBe(true)
  })

  test('is once itself against the weeks before', () => {
    const against = got(week.againstBefore)
    expect(against.movingTimesFrac).toBeCloseTo(1, 9)
    expect(against.mechanicalTimesFrac).toBeCloseTo(1, 6)
    expect(against.metabolicTimesFrac).toBeCloseTo(1, 6)
    // Of next to no fast running there is no multiple.
    expect(against.neuromuscularTimesFrac).toBeUndefined()
    expect(week.sentences[0]).toBe(
      'Three runs, 2 h 50 min, 28 km. That is about as much as a usual week, which had 2 h 50 min in the four weeks before.',
    )
    expect(week.sentences[1]).toBe('All three easy runs stayed easy.')
  })

  test('its longest run is no jump, and its monotony is that of its days', () => {
    expect(got(week.longestRun).ratioFrac).toBeCloseTo(1, 9)
    const daily = [40, 0, 50, 0, 0, 80, 0]
    const mean = 170 / 7
    const sd = Math.sqrt(daily.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 6)
    expect(got(week.monotony).monotonyAu).toBeCloseTo(mean / sd, 3)
    expect(got(week.monotony).sd).toBe('sample')
  })
})

test('a longest run that jumps is said', () => {
  const longer = eightWeeks.map((run, index) =>
    index === eightWeeks.length - 1 ? { ...run, minutes: 120 } : run,
  )
  const week = weekOf(judgedRuns(longer), mondayOf(7))
  expect(got(week.longestRun).state).toBe('up-to-200')
  expect(week.sentences.join(' ')).toContain(
    'The longest run: it was 50 % longer than the longest run of the 30 days before',
  )
})

test('a week that still runs has what was run so far, and no judgement of the whole', () => {
  const judged = judgedRuns(eightWeeks)
  const week = weekOf(judged, mondayOf(7), { asOf: addDays(mondayOf(7), 2) })
  expect(week.isOver).toBe(false)
  expect(week.sums.runCount).toBe(2)
  expect(week.monotony).toMatchObject({ reason: { code: 'week-not-over' } })
  expect(week.sentences[0]).toBe('Two runs, 90 min, 15 km so far; your weeks are about 2 h 50 min.')
})

test('a week with a hard session stands out for nerves and muscles', () => {
  const repetitions: DayRun['stretches'] = Array.from({ length: 8 }, () => [
    { minutes: 2, speedMps: 4.4, heartRateBpm: 170 },
    { minutes: 2, speedMps: 2.2, heartRateBpm: 150 },
  ]).flat()
  const runs = eightWeeks.map((run, index) => {
    const isSession = run.date === addDays(mondayOf(Math.floor(index / 3)), 2)
    if (!isSession) return run
    // The last week has twice the repetitions of the others.
    const times = index >= 21 ? 2 : 1
    return { ...run, intent: 'hard' as const, stretches: new Array(times).fill(repetitions).flat() }
  })
  const week = weekOf(judgedRuns(runs), mondayOf(7))
  expect(got(week.againstBefore).neuromuscularTimesFrac).toBeCloseTo(2, 1)
  expect(week.sentences.join(' ')).toMatch(/For its time it was harder .*for nerves and muscles/)
  expect(week.doses.find(({ kind }) => kind === 'repetition')?.isAbove).toBe(true)
})

test('the first week of all has nothing to be held against', () => {
  const week = weekOf(judgedRuns(eightWeeks), mondayOf(0))
  expect(week.againstBefore).toMatchObject({ reason: { code: 'no-weeks-before' } })
  expect(week.sentences[0]).toBe('Three runs, 2 h 50 min, 28 km.')
})

test('an empty week says so', () => {
  expect(weekOf(judgedRuns(eightWeeks), '2025-06-02').sentences).toEqual(['No runs in this week.'])
})

test('any runs, any week: sums are those of its days, and nothing is NaN', () => {
  fc.assert(
    fc.property(anyRuns, fc.integer({ min: 0, max: 42 }), (runs, back) => {
      const judged = judgedRuns(runs.slice(0, 30))
      const week = weekOf(judged, addDays('2024-06-03', 7 * back))
      const inWeek = judged.filter(
        ({ facts }) => facts.localDate >= week.monday && facts.localDate < addDays(week.monday, 7),
      )
      expect(week.sums.runCount).toBe(inWeek.length)
      expect(week.runs.length).toBe(inWeek.length)
      expect(JSON.stringify({ ...week, runs: [] })).not.toMatch(/:null|NaN/)
    }),
    { numRuns: 30 },
  )
})

describe('the season', () => {
  const judged = judgedRuns(
    weeksOfRuns({ firstMonday, weeksCount: 14, minutesOn: { 1: 40, 6: 80 }, without: [6] }),
  )
  const stresses = runStresses({ judged, boundaries, values })
  const season = answerSeason({ judged, stresses, asOf: addDays(mondayOf(14), 2), values })

  test('comes in blocks of four complete weeks, the last one last', () => {
    expect(season.blocks.map(({ from }) => from)).toEqual([mondayOf(2), mondayOf(6), mondayOf(10)])
    expect(season.blocks.map(({ emptyWeeksCount }) => emptyWeeksCount)).toEqual([0, 1, 0])
    expect(season.blocks.map(({ sums }) => sums.runCount)).toEqual([8, 6, 8])
  })

  test('says the last block and the one before', () => {
    expect(season.sentences).toEqual([
      'The last four complete weeks: 20 km and 2 h a week; by time easy running only.',
      'Before that: 15 km and 90 min a week.',
    ])
  })

  test('shows after four weeks', () => {
    const young = judged.filter(({ facts }) => facts.localDate < mondayOf(3))
    expect(answerSeason({ judged: young, stresses, asOf: mondayOf(3), values })).toEqual({
      sentences: ['A season shows after four complete weeks.'],
      blocks: [],
    })
  })
})
