import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isYes, numberOfCell } from './number-cell.ts'

describe('a cell with a number', () => {
  test.each([
    ['5.25', 5.25],
    ['5,25', 5.25],
    ['21,130', 21.13],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['-4', -4],
    ['0', 0],
    ['153.0', 153],
  ])('%s is %d', (cell, expected) => {
    expect(numberOfCell(cell)).toBe(expected)
  })

  test('whose comma groups thousands is told so by its column', () => {
    expect(numberOfCell('1,500', 'thousands')).toBe(1500)
    expect(numberOfCell('1,5', 'thousands')).toBe(1.5)
  })

  test.each(['--', '', ' ', '5:30', '5 km', 'NaN', '1e5', '.', ',', '1,', undefined])(
    '%j is none',
    (cell) => {
      expect(numberOfCell(cell)).toBeNaN()
    },
  )

  test('reads back what is written with a point or a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
        const fraction = String(hundredths).padStart(2, '0')
        const expected = Number(`${whole}.${fraction}`)
        expect(numberOfCell(`${whole}.${fraction}`)).toBe(expected)
        expect(numberOfCell(`${whole},${fraction}`)).toBe(expected)
      }),
    )
  })
})

test('yes is true or a number above zero', () => {
  expect(['true', 'TRUE', '1', '1.0'].map(isYes)).toEqual([true, true, true, true])
  expect(['false', '0', '0.0', '', undefined].map(isYes)).toEqual([false, false, false, false, false])
})
