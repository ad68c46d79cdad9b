import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from '../../test/csv.fixture.ts'
import { csvLine } from './csv.ts'

test('cells as RFC 4180 writes them', () => {
  // The examples of sections 2.5 to 2.7 of the RFC.
  expect(csvLine(['aaa', 'b\r\nbb', 'ccc'])).toBe('aaa,"b\r\nbb",ccc\n')
  expect(csvLine(['aaa', 'b"bb', 'ccc'])).toBe('aaa,"b""bb",ccc\n')
  expect(csvLine(['a,b', '', 'zzz'])).toBe('"a,b",,zzz\n')
})

test('what is not known is empty and never a word', () => {
  expect(csvLine([undefined, Number.NaN, 0, -1.5])).toBe(',,0,-1.5\n')
})

test('any text comes back from a reader that was written for another purpose', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      (rows) => {
        expect(parseCsv(rows.map(csvLine).join(''))).toEqual(rows)
      },
    ),
  )
})
