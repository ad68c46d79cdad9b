import { expect, test } from 'vitest'
import { temporaryHouse } from '../test/house.fixture.ts'
import { smallHistoryToday } from '../test/small-history.fixture.ts'
import { createRunnerCache } from './runner-cache.ts'

/** A cache on an empty house, with hands on everything that moves it. */
async function handled() {
  const house = await temporaryHouse()
  const hands = { stamp: '1', today: smallHistoryToday, nowS: 0, mayLag: false, readCount: 0, fails: false }
  const cache = createRunnerCache({
    startWork: house.startWork,
    store: {
      ...house.store,
      listRunFacts: async (...args) => {
        hands.readCount += 1
        if (hands.fails) throw new Error('the disk is gone')
        return await house.store.listRunFacts(...args)
      },
    },
    clock: { ...house.clock, today: () => hands.today, monotonicS: () => hands.nowS },
    readDataStamp: async () => hands.stamp,
    mayLag: () => hands.mayLag,
  })
  return { hands, cache }
}

test('works a runner out once for many who ask, at the same time and later', async () => {
  const { hands, cache } = await handled()
  await Promise.all([cache.read(), cache.read(), cache.read()])
  await cache.read()
  expect(hands.readCount).toBe(1)
})

test('works it out again after a change of the data, of the day, or of our own', async () => {
  const { hands, cache } = await handled()
  await cache.read()
  hands.stamp = '2'
  await cache.read()
  expect(hands.readCount).toBe(2)
  hands.today = '2026-03-03'
  expect((await cache.read()).asOf).toBe('2026-03-03')
  expect(hands.readCount).toBe(3)
  cache.touch()
  await cache.read()
  expect(hands.readCount).toBe(4)
})

test('while data pour in it may lag for a moment, but never behind a change of our own', async () => {
  const { hands, cache } = await handled()
  hands.mayLag = true
  await cache.read()
  hands.stamp = '2'
  hands.nowS = 0.5
  await cache.read()
  expect(hands.readCount).toBe(1)
  hands.nowS = 1.5
  await cache.read()
  expect(hands.readCount).toBe(2)
  hands.stamp = '3'
  cache.touch()
  await cache.read()
  expect(hands.readCount).toBe(3)
})

test('a reading that failed is not kept', async () => {
  const { hands, cache } = await handled()
  hands.fails = true
  await expect(cache.read()).rejects.toThrow('the disk is gone')
  hands.fails = false
  expect((await cache.read()).facts).toEqual([])
})

test('the revision grows with each change and with nothing else', async () => {
  const { hands, cache } = await handled()
  const first = await cache.revision()
  expect(await cache.revision()).toBe(first)
  hands.stamp = '2'
  const second = await cache.revision()
  expect(second).toBeGreaterThan(first)
  cache.touch()
  expect(await cache.revision()).toBeGreaterThan(second)
})
