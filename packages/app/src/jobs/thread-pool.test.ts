import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { endWaitingThreads, expectFiles, takePool, worthThreads, worthThreadsCount } from './thread-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'footing-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (let i = 0; i < worthThreadsCount; i++) writeFileSync(join(folder, `${i}.fit`), '')

test('few files are worth no threads, and more files never fewer', () => {
  expect(worthThreads('understand', worthThreadsCount - 1)).toBe(0)
  for (const purpose of ['understand', 'derive-facts'] as const) {
    const worth = [1, 40, 100, 400, 1000, 100_000].map((count) => worthThreads(purpose, count))
    expect(worth).toEqual(worth.toSorted((x, y) => x - y))
  }
})

test('threads that were started early are given to one taker only', async () => {
  await expectFiles([folder])
  const pools = await Promise.all([takePool('understand', 1), takePool('understand', 1)])
  expect(pools[0]).not.toBe(pools[1])
  for (const pool of pools) {
    expect(pool.threads.length).toBeGreaterThan(0)
    await pool.destroy()
  }
})

test('threads that nobody took are ended, and not given away afterwards', async () => {
  await expectFiles([folder])
  await endWaitingThreads()
  const pool = await takePool('understand', 1)
  expect(pool.threads).toHaveLength(1)
  await pool.destroy()
})

test('a path that is not there is nothing to complain of yet', async () => {
  await expectFiles([join(folder, 'nothing')])
  await endWaitingThreads()
})
