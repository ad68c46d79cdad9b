import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleActivity, sampleFacts } from '../ports/test/sample-imports.ts'
import { decodeFacts, encodeFacts } from './facts-codec.ts'

test('facts come back as they were, whatever their columns hold', () => {
  const base = sampleFacts('a-0', sampleActivity({ seed: 1 }))
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 50 }), (column) => {
      const facts = { ...base, halfMinutes: { ...base.halfMinutes, speedMps: column, gradeFrac: column } }
      expect(decodeFacts(encodeFacts(facts))).toStrictEqual(facts)
    }),
  )
})

test('columns that are views of one buffer keep to their part', () => {
  const base = sampleFacts('a-0', sampleActivity({ seed: 2 }))
  const both = Float32Array.of(1, Number.NaN, 3, 4, 5, 6)
  const facts = {
    ...base,
    halfMinutes: { ...base.halfMinutes, speedMps: both.subarray(0, 3), gradeFrac: both.subarray(3) },
  }
  const { halfMinutes } = decodeFacts(encodeFacts(facts))
  expect([...halfMinutes.speedMps]).toEqual([1, Number.NaN, 3])
  expect([...halfMinutes.gradeFrac]).toEqual([4, 5, 6])
})

test('all but the columns is plain JSON', () => {
  const facts = sampleFacts('a-0', sampleActivity({ seed: 3 }))
  const document = JSON.parse(encodeFacts(facts)) as Record<string, unknown>
  const { halfMinutes: _, ...plain } = facts
  expect(document).toMatchObject(plain)
})
