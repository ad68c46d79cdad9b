import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stretch, sketchRun } from '../signal/run-facts.fixture.ts'
import { type RunStructure, runStructure } from './run-structure.ts'

function structureOf(stretches: readonly Stretch[]): RunStructure {
  const structure = runStructure(sketchRun({ date: '2025-03-03', stretches }))
  if (structure === undefined) throw new Error('no structure')
  return structure
}

const clearest = (structure: RunStructure) =>
  [...structure.repetitions].sort((a, b) => b.clarityFrac - a.clarityFrac)[0]

const repetitions = (count: number, fastMinutes: number, slowMinutes: number): readonly Stretch[] => [
  { minutes: 12, speedMps: 2.8 },
  ...Array.from({ length: count }, () => [
    { minutes: fastMinutes, speedMps: 4.1 },
    { minutes: slowMinutes, speedMps: 2.4 },
  ]).flat(),
  { minutes: 10, speedMps: 2.7 },
]

test.each([
  [4, 4, 2],
  [6, 3, 2],
  [10, 1.5, 1],
  [12, 1, 1],
])('%i repetitions of %d min are counted', (count, fastMinutes, slowMinutes) => {
  const best = clearest(structureOf(repetitions(count, fastMinutes, slowMinutes)))
  expect(best?.count).toBe(count)
  expect(best?.clarityFrac).toBeGreaterThan(0.9)
  expect(best?.fastSpeedMps).toBeCloseTo(4.1, 1)
})

test('even running has neither repetitions nor a block', () => {
  const even = structureOf([{ minutes: 60, speedMps: 2.8, toSpeedMps: 2.9 }])
  expect(clearest(even)?.clarityFrac).toBe(0)
  expect(even.block.clarityFrac).toBe(0)
})

test('a faster block stands between slower running', () => {
  const tempo = structureOf([
    { minutes: 15, speedMps: 2.8 },
    { minutes: 20, speedMps: 3.6 },
    { minutes: 10, speedMps: 2.7 },
  ])
  expect(tempo.block).toMatchObject({ clarityFrac: 1 })
  expect(tempo.block.fastSpeedMps).toBeCloseTo(3.6, 1)
  expect(clearest(tempo)?.clarityFrac).toBe(0)
})

test('a fast finish is less of a block', () => {
  const finish = structureOf([
    { minutes: 35, speedMps: 2.8 },
    { minutes: 15, speedMps: 3.4 },
  ])
  expect(finish.block.clarityFrac).toBeGreaterThan(0)
  expect(finish.block.clarityFrac).toBeLessThan(0.5)
})

test('laps pressed by hand, fast and slow in turn, are seen; automatic ones are not', () => {
  const lapsOf = (trigger: 'manual' | 'automatic') =>
    runStructure(
      sketchRun({
        date: '2025-03-03',
        stretches: repetitions(5, 3, 2),
        laps: Array.from({ length: 10 }, (_, lap) => ({
          startS: lap * 180,
          durationS: lap % 2 === 0 ? 180 : 120,
          distanceM: lap % 2 === 0 ? 738 : 288,
          trigger,
        })),
      }),
    )?.lapsFrac
  expect(lapsOf('manual')).toBe(1)
  expect(lapsOf('automatic')).toBe(0)
})

test('without speed there is no structure', () => {
  expect(
    runStructure(sketchRun({ date: '2025-03-03', stretches: [{ minutes: 40, heartRateBpm: 140 }] })),
  ).toBeUndefined()
})

test('a faster or slower runner with the same session has the same structure', () => {
  const session = fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 15 }),
      speedMps: fc.double({ min: 1, max: 5, noNaN: true }),
    }),
    { minLength: 3, maxLength: 14 },
  )
  fc.assert(
    fc.property(session, fc.double({ min: 0.7, max: 1.4, noNaN: true }), (stretches, factor) => {
      const run = (by: number) =>
        runStructure(
          sketchRun({
            date: '2025-03-03',
            stretches: stretches.map((stretch) => ({ ...stretch, speedMps: stretch.speedMps * by })),
          }),
        )
      const own = run(1)
      const other = run(factor)
      expect(other === undefined).toBe(own === undefined)
      own?.repetitions.forEach((each, index) => {
        expect(other?.repetitions[index]?.clarityFrac).toBeCloseTo(each.clarityFrac, 3)
      })
      expect(other?.block.clarityFrac ?? 0).toBeCloseTo(own?.block.clarityFrac ?? 0, 3)
    }),
    { numRuns: 2500 },
  )
})
