import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketchActivity } from '../activity/raw-activity.fixture.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { hardestSpans } from './hardest-spans.ts'
import { runSignal } from './run-signal.ts'

function spansOf(sketch: Parameters<typeof sketchActivity>[0]) {
  return hardestSpans(runSignal(sketchActivity(sketch), defaultProposalValues), defaultProposalValues)
}

/** Heart rates every three minutes, joined by straight lines so that nothing jumps, and never quite still. */
function everyThreeMinutes(levels: readonly number[]) {
  return (s: number) => {
    const at = Math.min(levels.length - 1, Math.floor(s / 180))
    const next = levels[Math.min(levels.length - 1, at + 1)] ?? 0
    return (levels[at] ?? 0) + (next - (levels[at] ?? 0)) * ((s % 180) / 180) + (s % 3)
  }
}

test('agrees with trying every start', () => {
  const levels = fc.array(fc.integer({ min: 110, max: 185 }), { minLength: 2, maxLength: 15 })
  fc.assert(
    fc.property(levels, (levelsBpm) => {
      const heartRateBpm = everyThreeMinutes(levelsBpm)
      const durationS = levelsBpm.length * 180 + 30
      for (const span of spansOf({ durationS, speedMps: () => 3, heartRateBpm })) {
        let highest = 0
        for (let start = 0; start + span.durationS <= durationS; start++) {
          let sum = 0
          for (let s = start + 1; s <= start + span.durationS; s++) sum += heartRateBpm(s)
          highest = Math.max(highest, sum / span.durationS)
        }
        expect(span.averageHeartRateBpm).toBeCloseTo(highest, 2)
      }
    }),
    { numRuns: 8 },
  )
})

test('longer spans are never harder', () => {
  const spans = spansOf({
    durationS: 5400,
    speedMps: () => 3,
    heartRateBpm: (s) => 150 + 20 * Math.sin(s / 500) + 3 * Math.sin(s / 31),
  })
  expect(spans.map(({ durationS }) => durationS / 60)).toEqual([5, 10, 20, 30, 40, 60])
  for (const [i, span] of spans.entries())
    expect(span.averageHeartRateBpm).toBeLessThanOrEqual(spans[i - 1]?.averageHeartRateBpm ?? 999)
})

test('a span needs believed heart rate and motion in nine tenths of it', () => {
  const standing = {
    durationS: 900,
    speedMps: (s: number) => (s % 300 < 60 ? 0 : 3),
    heartRateBpm: () => 150,
  }
  expect(spansOf(standing)).toEqual([])
  const lost = (s: number) => (s % 300 < 60 ? Number.NaN : 150 + (s % 5))
  expect(spansOf({ durationS: 900, speedMps: () => 3, heartRateBpm: lost })).toEqual([])
})
