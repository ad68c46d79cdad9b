import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countNumberOf, numberOf, positiveNumberOf } from './number-text.ts'

test('any text gives a finite number or NaN, never an exception', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [numberOf, positiveNumberOf, countNumberOf]) {
        const value = read(text)
        expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true)
      }
    }),
  )
})

test('a written number comes back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(numberOf(` ${value}\n`)).toBeCloseTo(value, 10)
    }),
  )
})

test.each([undefined, '', '   ', '\n', 'NaN', 'null', '--', '1,5', '1e999'])(
  '%j says nothing, not zero',
  (text) => {
    expect(numberOf(text)).toBeNaN()
  },
)

test('zero is a number, a count and no reading', () => {
  expect(numberOf('0')).toBe(0)
  expect(countNumberOf('0.0')).toBe(0)
  expect(countNumberOf('-1')).toBeNaN()
  expect(positiveNumberOf('0')).toBeNaN()
  expect(positiveNumberOf('61')).toBe(61)
})
