import { expect, test } from 'vitest'
import { mapAhead } from './map-ahead.ts'

const limits = { count: 8, size: 100, sizeOf: (size: number) => size }

async function* each(sizes: readonly number[]): AsyncGenerator<number> {
  yield* sizes
}

/** Work that takes the longer the earlier it begins, with a count of what is under way. */
function slowWork() {
  const underWay = { now: 0, most: 0, begun: 0 }
  return {
    underWay,
    begin: async (size: number) => {
      const order = underWay.begun++
      underWay.now += 1
      underWay.most = Math.max(underWay.most, underWay.now)
      await new Promise((resolve) => setTimeout(resolve, (40 - order) % 7))
      underWay.now -= 1
      return order * 1000 + size
    },
  }
}

test('gives every result in the order of the items', async () => {
  const { begin } = slowWork()
  const seen: number[] = []
  for await (const result of mapAhead(each(Array(40).fill(1)), begin, limits)) seen.push(result)
  expect(seen).toEqual(Array.from({ length: 40 }, (_, order) => order * 1000 + 1))
})

test('works on several at a time, and on no more than its bounds', async () => {
  const small = slowWork()
  for await (const _ of mapAhead(each(Array(40).fill(1)), small.begin, limits));
  expect(small.underWay.most).toBeGreaterThan(1)
  expect(small.underWay.most).toBeLessThanOrEqual(9)
  const large = slowWork()
  for await (const _ of mapAhead(each(Array(10).fill(60)), large.begin, limits));
  expect(large.underWay.most).toBeLessThanOrEqual(2)
  const huge = slowWork()
  for await (const _ of mapAhead(each([500, 500, 500]), huge.begin, limits));
  expect(huge.underWay.begun).toBe(3)
})

test('a failure is met in its turn, after the results before it', async () => {
  const seen: number[] = []
  const begin = async (size: number) => {
    if (size === 3) throw new Error('torn')
    return size
  }
  await expect(async () => {
    for await (const result of mapAhead(each([1, 2, 3, 4]), begin, limits)) seen.push(result)
  }).rejects.toThrow('torn')
  expect(seen).toEqual([1, 2])
})

test('who stops early waits for what was begun, and begins nothing more', async () => {
  const { begin, underWay } = slowWork()
  for await (const _ of mapAhead(each(Array(40).fill(1)), begin, limits)) break
  expect(underWay.now).toBe(0)
  expect(underWay.begun).toBeLessThan(12)
})
