import { expect, test } from 'vitest'
import { lentText, startText } from './recording-words.ts'

test('what was taken is said in a runner’s words, and longitude is no matter of its own', () => {
  expect(lentText(['latitudeDeg', 'longitudeDeg', 'heartRateBpm', 'laps'])).toBe(
    'Taken from it: heart rate, the route and laps.',
  )
  expect(lentText(['cadenceSpm'])).toBe('Taken from it: cadence.')
})

test('channels that have no name for runners are not shown by their column', () => {
  expect(lentText(['legSpringStiffness', 'powerW'])).toBe('Taken from it: power and further measurements.')
  expect(lentText([])).toBe('Nothing was taken from it.')
})

test('the start is seen from the recording that counts', () => {
  expect(startText(12)).toBe('It begins 12 s later.')
  expect(startText(-7200)).toBe('It begins 2 h earlier.')
  expect(startText(0.4)).toBe('It begins in the same second.')
})
