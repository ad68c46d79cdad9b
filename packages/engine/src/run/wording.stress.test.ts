import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  capitalized,
  clockWords,
  countOf,
  countWord,
  dateWords,
  dayWords,
  distanceWords,
  durationWords,
  listed,
  paceWords,
  percentWords,
} from './wording.ts'

test('small numbers are words, larger ones digits', () => {
  expect([0, 1, 12, 13].map(countWord)).toEqual(['no', 'one', 'twelve', '13'])
  expect([0, 1, 2].map((count) => countOf(count, 'run'))).toEqual(['no runs', 'one run', 'two runs'])
})

test('lists read aloud', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('something is never nothing, and most is never all', () => {
  expect([0, 0.002, 0.5, 0.998, 1].map(percentWords)).toEqual([
    '0 %',
    'less than 1 %',
    '50 %',
    '99 %',
    '100 %',
  ])
})

test('durations are as long as one needs to know', () => {
  expect([0, 59, 2700, 3600, 5400, 7200, 12_000].map(durationWords)).toEqual([
    '0 min',
    '1 min',
    '45 min',
    '1 h',
    '90 min',
    '2 h',
    '3 h 20 min',
  ])
})

test('distances, times and paces', () => {
  expect([840, 8449, 21_097.5].map(distanceWords)).toEqual(['0.8 km', '8.4 km', '21 km'])
  expect([59.6, 2480, 5525].map(clockWords)).toEqual(['1:00', '41:20', '1:32:05'])
  expect(paceWords(1000 / 352)).toBe('5:52 /km')
})

test('a date is said without its year', () => {
  expect(dateWords('2025-03-06')).toBe('6 March')
  expect(dayWords('2025-03-06')).toBe('Thursday 6 March')
})

test('a clock never shows sixty', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 400_000, noNaN: true }), (durationS) => {
      expect(clockWords(durationS)).not.toContain(':60')
      expect(durationWords(durationS)).not.toContain(' 60 min')
    }),
  )
})

test('only the first letter changes', () => {
  expect(capitalized('under 150 bpm')).toBe('Under 150 bpm')
  expect(capitalized('')).toBe('')
})
