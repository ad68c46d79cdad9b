import { addDays, daysBetween, isoWeekday } from '@footing/engine'
import { describe, expect, test } from 'vitest'
import { sampleRunner, sampleRunnerFiles } from './sample-runner.ts'

const endDate = '2026-11-21'
const sample = sampleRunner({ endDate })
const truths = sample.sessions.map(({ truth }) => truth)

describe('the sample runner', () => {
  test('has about a year and a half of runs that end on the given date or the days before', () => {
    const first = truths[0]?.date ?? ''
    const last = truths.at(-1)?.date ?? ''
    expect(last <= endDate).toBe(true)
    expect(daysBetween(last, endDate)).toBeLessThan(5)
    expect(daysBetween(first, last)).toBeGreaterThan(500)
    expect(daysBetween(first, last)).toBeLessThan(580)
  })

  test('runs about four times and 35 km a week', () => {
    const weeks = daysBetween(truths[0]?.date ?? '', endDate) / 7 - 2
    const km =
      sample.sessions.reduce((sum, { activity }) => sum + (activity.claimed.distanceM ?? 0), 0) / 1000
    expect(truths.length / weeks).toBeGreaterThan(3.5)
    expect(truths.length / weeks).toBeLessThan(4.1)
    expect(km / weeks).toBeGreaterThan(32)
    expect(km / weeks).toBeLessThan(38)
  })

  test('drifts on Thursdays and keeps most other easy days easy', () => {
    const crossed = (isThursday: boolean) => {
      const days = truths.filter(
        ({ date, intent }) =>
          (intent === 'easy' || intent === 'long') && (isoWeekday(date) === 4) === isThursday,
      )
      return days.filter(({ byDemand }) => byDemand.crossedLt1AtS !== undefined).length / days.length
    }
    expect(crossed(true)).toBeGreaterThan(0.6)
    expect(crossed(false)).toBeLessThan(0.12)
  })

  test('has a few races and exactly one gap of two weeks', () => {
    const races = truths.filter(({ kind }) => kind === 'race')
    expect(races.length).toBeGreaterThanOrEqual(4)
    const gaps = truths.flatMap(({ date }, index) => {
      const before = truths[index - 1]?.date
      const days = before === undefined ? 0 : daysBetween(before, date)
      return days >= 10 ? [days] : []
    })
    expect(gaps.length).toBe(1)
    expect(gaps[0]).toBeLessThan(20)
  })

  test('is the same person with the same weeks whatever the date is', () => {
    const later = sampleRunner({ endDate: addDays(endDate, 7) })
    expect(later.runner).toEqual(sample.runner)
    expect(later.sessions.map(({ truth }) => addDays(truth.date, -7))).toEqual(truths.map(({ date }) => date))
  })

  test('leaves one file per run', () => {
    expect(sampleRunnerFiles({ endDate }).length).toBe(sample.sessions.length)
  })
})
