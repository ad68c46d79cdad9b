import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { endWaitingThreads, expectFiles, takePool, threadCount, worthThreadsCount } from './thread-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'footing-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))
for (let i = 0; i < worthThreadsCount; i++) writeFileSync(join(folder, `${i}.fit`), '')

test('threads that were started early are given to one taker only', async () => {
  await expectFiles([folder])
  const pools = await Promise.all([takePool('understand'), takePool('understand')])
  expect(pools[0]).not.toBe(pools[1])
  for (const pool of pools) {
    expect(pool.threads).toHaveLength(threadCount)
    await pool.destroy()
  }
})

test('threads that nobody took are ended, and not given away afterwards', async () => {
  await expectFiles([folder])
  await endWaitingThreads()
  const pool = await takePool('understand')
  expect(pool.threads).toHaveLength(threadCount)
  await pool.destroy()
})

test('a path that is not there is nothing to complain of yet', async () => {
  await expectFiles([join(folder, 'nothing')])
  await endWaitingThreads()
})
