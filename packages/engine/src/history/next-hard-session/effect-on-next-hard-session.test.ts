import { describe, expect, test } from 'vitest'
import { got } from '../../base/computed.fixture.ts'
import { addDays } from '../../base/time.ts'
import { sketchBoundaries } from '../../run/boundaries.fixture.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { type DayRun, judgedRuns } from '../judged-runs.fixture.ts'
import { effectOnNextHardSession } from './effect-on-next-hard-session.ts'

interface Plan {
  readonly weeksCount: number
  /** Share of speed by which sessions after easy days that were not easy are slower. */
  readonly slowerFrac: number
  readonly isEasyBefore: (week: number) => boolean
  /** Speed of the session's repetitions in a week, apart from that. */
  readonly speedOn?: (week: number) => number
}

/** Every week: an easy or not so easy Monday, five repetitions of four minutes on Tuesday. */
function weeks({ weeksCount, slowerFrac, isEasyBefore, speedOn = () => 3.7 }: Plan): readonly JudgedRun[] {
  return judgedRuns(
    Array.from({ length: weeksCount }, (_, week): DayRun[] => {
      const monday = addDays('2024-01-01', 7 * week)
      const isEasy = isEasyBefore(week)
      const wiggle = 0.01 * Math.sin(7 * week)
      const fastMps = speedOn(week) * (1 + wiggle) * (isEasy ? 1 : 1 - slowerFrac)
      const repetitions = Array.from({ length: 5 }, () => [
        { minutes: 4, speedMps: fastMps, heartRateBpm: 172 },
        { minutes: 2, speedMps: 2.2, heartRateBpm: 150 },
      ]).flat()
      return [
        {
          date: monday,
          minutes: 50,
          intent: 'easy',
          ...(isEasy ? {} : { heartRateBpm: 160, speedMps: 3.2 }),
        },
        { date: addDays(monday, 1), minutes: 0, intent: 'hard', stretches: repetitions },
      ]
    }).flat(),
  )
}

const effectOf = (plan: Plan) =>
  effectOnNextHardSession({ judged: weeks(plan), boundaries: sketchBoundaries(), values })

const everyThird = (week: number) => week % 3 !== 0

describe('with enough of both kinds', () => {
  test('a planted three percent is found, with its size in the interval', () => {
    const effect = got(effectOf({ weeksCount: 45, slowerFrac: 0.03, isEasyBefore: everyThird }))
    expect(effect.verdict).toBe('slower')
    expect(effect.low90Frac).toBeLessThan(-0.03)
    expect(effect.high90Frac).toBeGreaterThan(-0.03)
    expect(effect.afterEasyCount).toBe(30)
    expect(effect.afterNotEasyCount).toBe(15)
    expect(effect.sentence).toContain('slower after easy days that did not stay easy')
  })

  test('where there is none, none is claimed, and it says what would have shown', () => {
    const effect = got(effectOf({ weeksCount: 45, slowerFrac: 0, isEasyBefore: everyThird }))
    expect(effect.verdict).toBe('no-difference-seen')
    expect(effect.low90Frac).toBeLessThan(0)
    expect(effect.high90Frac).toBeGreaterThan(0)
    expect(effect.sentence).toContain('would have shown')
  })

  test('getting fitter is not taken for an effect, even when the hard easy days came first', () => {
    const faster = (week: number) => 3.4 * 1.001 ** week
    const isEasyBefore = (week: number) => week > 20 || week % 2 === 0
    const effect = got(effectOf({ weeksCount: 60, slowerFrac: 0, isEasyBefore, speedOn: faster }))
    expect(effect.verdict).toBe('no-difference-seen')
  })
})

describe('nothing is said', () => {
  test('while there are fewer than eight after either kind of day', () => {
    const once = (week: number) => week % 10 !== 0
    expect(effectOf({ weeksCount: 45, slowerFrac: 0.05, isEasyBefore: once })).toMatchObject({
      status: 'unavailable',
      reason: { code: 'too-few-hard-sessions' },
    })
  })

  test('without boundaries in speed, and without runs', () => {
    const judged = weeks({ weeksCount: 45, slowerFrac: 0.03, isEasyBefore: everyThird })
    const boundaries = sketchBoundaries({ lt2SpeedMps: 'unknown' })
    expect(effectOnNextHardSession({ judged, boundaries, values }).status).toBe('unavailable')
    expect(effectOnNextHardSession({ judged: [], boundaries, values }).status).toBe('unavailable')
  })
})

test('a session after another hard run, or two days after an easy one, is sorted by what came right before', () => {
  const judged = weeks({ weeksCount: 45, slowerFrac: 0, isEasyBefore: everyThird })
  const sundays = judgedRuns(
    Array.from({ length: 10 }, (_, week) => ({
      date: addDays('2024-01-07', 7 * week),
      minutes: 40,
      intent: 'race' as const,
    })),
  )
  const all = got(effectOnNextHardSession({ judged, boundaries: sketchBoundaries(), values }))
  const fewer = got(
    effectOnNextHardSession({ judged: [...judged, ...sundays], boundaries: sketchBoundaries(), values }),
  )
  expect(fewer.sessions.length).toBe(all.sessions.length - 10)
})
