import fc from 'fast-check'
import { expect, test } from 'vitest'
import { float32Text } from './float32-text.ts'

test('gives the same number back, to the last bit', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(float32Text(value)))).toBe(value + 0)
    }),
    { numRuns: 2000 },
  )
})

test('is as short as people would write it', () => {
  for (const text of ['148', '3.2', '-0.125', '2.987', '1234.5', '0.0001']) {
    expect(float32Text(Math.fround(Number(text)))).toBe(text)
  }
})
