import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutOverlappingRuns } from './overlapping-runs.ts'
import { sketchRun } from './run-facts.fixture.ts'
import type { RunFacts } from './run-facts.ts'

const watch = (id: string, startS: number, minutes: number) =>
  sketchRun({
    activityId: id,
    date: '2025-03-03',
    timeOfDayS: startS,
    stretches: [{ minutes, heartRateBpm: 140, speedMps: 2.8 }],
  })
const phone = (id: string, startS: number, minutes: number) =>
  sketchRun({
    activityId: id,
    date: '2025-03-03',
    timeOfDayS: startS,
    stretches: [{ minutes, speedMps: 2.8 }],
  })
const idsOf = (runs: readonly RunFacts[]) => runs.map((run) => run.activityId)

test('the same run from a watch and a phone counts once, as the watch saw it', () => {
  const kept = withoutOverlappingRuns([phone('phone', 36_000, 60), watch('watch', 36_020, 59)])
  expect(idsOf(kept)).toEqual(['watch'])
})

test('a watch that died after ten minutes does not hide the whole run on the phone', () => {
  const kept = withoutOverlappingRuns([phone('phone', 36_000, 60), watch('watch', 36_010, 10)])
  expect(idsOf(kept)).toEqual(['phone'])
})

test('two runs on one day both stay', () => {
  const kept = withoutOverlappingRuns([watch('evening', 64_800, 41), watch('morning', 25_200, 40)])
  expect(idsOf(kept)).toEqual(['morning', 'evening'])
})

test('a watch recording in two halves beats the phone that recorded both at once', () => {
  const kept = withoutOverlappingRuns([
    phone('phone', 36_000, 60),
    watch('first half', 36_090, 29),
    watch('second half', 37_900, 29),
  ])
  // Either the one or the two, but never the same minute twice.
  for (const a of kept)
    for (const b of kept)
      if (a !== b)
        expect(
          a.startEpochS + a.elapsedS <= b.startEpochS || b.startEpochS + b.elapsedS <= a.startEpochS,
        ).toBe(true)
})

test('two recordings of one run over midnight are one', () => {
  const kept = withoutOverlappingRuns([phone('phone', 86_300, 60), watch('watch', 86_350, 60)])
  expect(idsOf(kept)).toEqual(['watch'])
})

test('one recording under two clocks counts once; a run that is a minute longer is another', () => {
  expect(idsOf(withoutOverlappingRuns([watch('utc', 36_000, 60), watch('zone', 43_200, 60)]))).toEqual([
    'utc',
  ])
  expect(withoutOverlappingRuns([watch('noon', 36_000, 60), watch('later', 43_200, 61)])).toHaveLength(2)
})

test('two that the runner told apart both stay', () => {
  const runs = [phone('phone', 36_000, 60), watch('watch', 36_020, 59)]
  expect(idsOf(withoutOverlappingRuns(runs, [['watch', 'phone']]))).toEqual(['phone', 'watch'])
})

test('runs at the same time that do not agree still count once: nobody runs two at once', () => {
  const slow = sketchRun({
    activityId: 'slow',
    date: '2025-03-03',
    timeOfDayS: 36_600,
    stretches: [{ minutes: 45, speedMps: 1.8 }],
  })
  expect(idsOf(withoutOverlappingRuns([slow, watch('watch', 36_000, 60)]))).toEqual(['watch'])
})

const recordings = fc.array(
  fc.record({
    startS: fc.integer({ min: 0, max: 300_000 }),
    minutes: fc.integer({ min: 1, max: 200 }),
    isWatch: fc.boolean(),
  }),
  { maxLength: 25 },
)

function runsOf(
  drawn: readonly { startS: number; minutes: number; isWatch: boolean }[],
): readonly RunFacts[] {
  return drawn.map(({ startS, minutes, isWatch }, index) => {
    const facts = (isWatch ? watch : phone)(`id-${index}`, 0, 10)
    const durationS = minutes * 60
    const drawnAs = { startEpochS: facts.startEpochS + startS, elapsedS: durationS }
    const recording = { ...facts.recording, elapsedS: durationS, movingS: durationS }
    return { ...facts, ...drawnAs, timerS: durationS, recording }
  })
}

test('neither the order of the files nor importing them twice matters', () => {
  fc.assert(
    fc.property(recordings, fc.nat(), (drawn, turn) => {
      const runs = runsOf(drawn)
      const cut = runs.length === 0 ? 0 : turn % runs.length
      const turned = [...runs.slice(cut), ...runs.slice(0, cut)].reverse()
      const kept = idsOf(withoutOverlappingRuns(runs))
      expect(idsOf(withoutOverlappingRuns(turned))).toEqual(kept)
      expect(idsOf(withoutOverlappingRuns([...runs, ...runs]))).toEqual(kept)
      expect(idsOf(withoutOverlappingRuns(withoutOverlappingRuns(runs)))).toEqual(kept)
    }),
  )
})

test('whatever is left out overlaps something that stays, and what stays does not overlap', () => {
  fc.assert(
    fc.property(recordings, (drawn) => {
      const runs = runsOf(drawn)
      const kept = withoutOverlappingRuns(runs)
      const sharesMost = (a: RunFacts, b: RunFacts) => {
        const shared =
          Math.min(a.startEpochS + a.elapsedS, b.startEpochS + b.elapsedS) -
          Math.max(a.startEpochS, b.startEpochS)
        return Math.abs(a.startEpochS - b.startEpochS) <= 60 || 2 * shared > Math.min(a.elapsedS, b.elapsedS)
      }
      for (const run of runs) {
        const rivals = kept.filter((other) => other !== run && sharesMost(run, other))
        expect(rivals.length > 0).toBe(!kept.includes(run))
      }
    }),
  )
})
