import { expect, test } from 'vitest'
import { isUncertain, leaningText } from './verdict-chance.ts'

test('which way a run leans, in steps of five per cent', () => {
  expect(leaningText(0.71)).toBe('More likely stayed easy, 70\u202f%')
  expect(leaningText(0.27)).toBe('More likely not easy, 75\u202f%')
  expect(leaningText(0.51)).toBe('As likely easy as not')
  expect(leaningText(0.55)).toBe('More likely stayed easy, 55\u202f%')
})

test('uncertain is what is in doubt and what is only probable', () => {
  expect(isUncertain({ verdict: 'in-doubt' })).toBe(true)
  expect(isUncertain({ verdict: 'crossed-over', isProbable: true })).toBe(true)
  expect(isUncertain({ verdict: 'easy', isProbable: false })).toBe(false)
  expect(isUncertain({})).toBe(false)
})
