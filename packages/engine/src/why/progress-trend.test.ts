import { describe, expect, test } from 'vitest'
import { available, type Computed, unavailable } from '../base/computed.ts'
import { addDays } from '../base/time.ts'
import { buildHistory } from '../history/build-history.ts'
import { judgedRuns, weeksOfRuns } from '../history/judged-runs.fixture.ts'
import type { ChangeVerdict, FitnessChange, FitnessTrend } from '../history/trend/fitness-trend.ts'
import { sketchBoundaries } from '../run/boundaries.fixture.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { explainProgress } from './explain-progress.ts'

const monday = '2024-01-01'
const at = (week: number) => addDays(monday, 7 * week)
const judged = judgedRuns(
  weeksOfRuns({
    firstMonday: monday,
    weeksCount: 30,
    minutesOn: { 2: 60, 4: 60, 6: 50, 7: 90 },
    without: [8, 14, 20, 26],
    speedMps: 2.75,
  }),
)
const history = buildHistory({ judged, asOf: at(30), values })

/** The answer for weeks that do not hold, with this trend. */
function why(trend: Computed<FitnessTrend>) {
  const boundaries = sketchBoundaries()
  return explainProgress({ judged, history, trend, boundaries, profile: [], asOf: at(30), values })
}

describe('what the trend says', () => {
  const window = { from: monday, to: at(1), runCount: 9 }
  const change = (periodWeeks: number, verdict: ChangeVerdict): FitnessChange => ({
    periodWeeks,
    verdict,
    before: window,
    now: window,
    estimate: unavailable('not-needed', 'Not needed here.'),
    sentence: `You changed over ${periodWeeks} weeks.`,
    reasons: [],
  })
  const trendOf = (...changes: readonly FitnessChange[]): Computed<FitnessTrend> =>
    available({
      asOf: at(30),
      referenceHeartRateBpm: 140,
      sentences: changes.slice(0, 1).map(({ sentence }) => sentence),
      points: [],
      runs: [],
      breaks: [],
      hotPeriods: [],
      changes,
      effects: [],
      markers: [],
    })
  const firstTwo = (trend: Computed<FitnessTrend>) => why(trend).sentences.slice(0, 2)

  test('whoever improved reads that first, and no word of not improving', () => {
    const answer = why(trendOf(change(12, 'improved')))
    expect(answer.sentences[0]).toBe('You did improve: you changed over 12 weeks.')
    expect(answer.sentences[1]).toMatch(/^What most likely holds you back from more is that your weeks/)
    expect(answer.sentences.join(' ')).not.toContain('not improving')
    expect(answer.trend).toMatchObject({ status: 'available', verdict: 'improved' })
  })

  test('no change is said before its reason, and an older improvement is not forgotten', () => {
    expect(firstTwo(trendOf(change(12, 'no-change'), change(52, 'improved')))).toEqual([
      'You changed over 12 weeks.',
      'Over a longer time you did improve: you changed over 52 weeks.',
    ])
    expect(firstTwo(trendOf(change(12, 'worse')))[1]).toMatch(/^The most likely reason is that /)
  })

  test('what cannot be told stands at the end', () => {
    const { sentences } = why(trendOf(change(12, 'cannot-tell')))
    expect(sentences[0]).toMatch(/^If you are not improving/)
    expect(sentences.at(-1)).toBe('You changed over 12 weeks.')
  })
})
