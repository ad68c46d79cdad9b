// Any of 5,000 damaged files ends in a value. They run in a process of their own, so that its memory can be read.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('5,000 damaged files end in a value, none of them hangs or eats the memory', {
  timeout: 300_000,
}, () => {
  const result = spawnSync(process.execPath, [join(root, 'bench/fuzz.ts'), '5000'], {
    cwd: root,
    encoding: 'utf8',
  })
  const report = JSON.parse(result.stdout)
  expect(report.faults).toEqual([])
  expect(report.fileCount).toBe(5000)
  expect(report.activityCount).toBeGreaterThan(500)
  expect(report.refusedCount).toBeGreaterThan(500)
  expect(report.highestMemoryMb).toBeLessThan(512)
  // A hang guard, a thousand times the usual; no measure of speed.
  expect(report.slowestMs).toBeLessThan(2000)
})
