import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptPer, keptWhileSame } from './kept-per.ts'

test('works out once per object, undefined included', () => {
  let count = 0
  const kept = keptPer((_: object) => {
    count++
    return undefined
  })
  const [a, b] = [{}, {}]
  for (const each of [a, b, a, a, b]) expect(kept(each)).toBeUndefined()
  expect(count).toBe(2)
})

test('hands out what was made last exactly while it is made of the very same things', () => {
  const things = [1, 1.5, Number.NaN, undefined, 'x', {}, []]
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...things), { maxLength: 3 }), { minLength: 1, maxLength: 20 }),
      (calls) => {
        const kept = keptWhileSame<object, readonly unknown[]>()
        const key = {}
        let last: readonly unknown[] | undefined
        for (const madeOf of calls) {
          const value = kept(key, madeOf, () => [...madeOf])
          // Made of these things, whether now or before.
          expect(value).toEqual(madeOf)
          const isSame =
            last !== undefined &&
            last.length === madeOf.length &&
            last.every((x, i) => Object.is(x, madeOf[i]))
          expect(value === last).toBe(isSame)
          last = value
        }
      },
    ),
  )
})
