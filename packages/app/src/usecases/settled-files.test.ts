import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSettledFiles } from './settled-files.ts'

const settleS = 2
const files = (entries: Record<string, string>) => new Map(Object.entries(entries))

describe('files that come into a folder', () => {
  test('are ready when they looked the same for long enough, and once', () => {
    const settled = createSettledFiles(settleS)
    expect(settled.look('in', files({ a: '1' }), 0)).toEqual([])
    expect(settled.isWaiting()).toBe(true)
    expect(settled.look('in', files({ a: '1' }), 1)).toEqual([])
    expect(settled.look('in', files({ a: '1' }), 2)).toEqual(['a'])
    settled.read('a', { hasFailed: false })
    expect(settled.look('in', files({ a: '1' }), 9)).toEqual([])
    expect(settled.isWaiting()).toBe(false)
    // Changed, and so new again.
    expect(settled.look('in', files({ a: '2' }), 10)).toEqual([])
    expect(settled.look('in', files({ a: '2' }), 12)).toEqual(['a'])
  })

  test('that were read are not read again when the folder comes back; those that failed are', () => {
    const settled = createSettledFiles(settleS)
    const stick = files({ good: '1', bad: '1' })
    settled.look('stick', stick, 0)
    expect(settled.look('stick', stick, 2)).toEqual(['good', 'bad'])
    settled.read('good', { hasFailed: false })
    settled.read('bad', { hasFailed: true })
    expect(settled.look('stick', stick, 4)).toEqual([])
    settled.gone('stick')
    expect(settled.isWaiting()).toBe(false)
    expect(settled.look('stick', stick, 6)).toEqual([])
    expect(settled.look('stick', stick, 8)).toEqual(['bad'])
  })

  test('however they come and change: never read while young, and each as it stands once', () => {
    const step = fc.record({
      stamps: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3')),
      passedS: fc.double({ min: 0, max: 3, noNaN: true }),
      hasFailed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const settled = createSettledFiles(settleS)
        const changedS = new Map<string, { stamp: string; sinceS: number }>()
        const readStamp = new Map<string, string>()
        const failed = new Set<string>()
        let nowS = 0
        for (const { stamps, passedS, hasFailed } of steps) {
          nowS += passedS
          for (const path of ['a', 'b', 'c']) {
            const stamp = stamps[path]
            if (stamp === undefined) {
              changedS.delete(path)
              if (failed.delete(path)) readStamp.delete(path)
            }
            if (stamp !== undefined && changedS.get(path)?.stamp !== stamp)
              changedS.set(path, { stamp, sinceS: nowS })
          }
          const ready = settled.look('in', files(stamps), nowS)
          for (const path of Object.keys(stamps)) {
            const isOld = nowS - (changedS.get(path)?.sinceS ?? nowS) >= settleS
            if (!isOld) expect(ready).not.toContain(path)
            else expect(ready.includes(path)).toBe(readStamp.get(path) !== stamps[path])
          }
          for (const path of ready) {
            settled.read(path, { hasFailed })
            readStamp.set(path, stamps[path] ?? '')
            if (hasFailed) failed.add(path)
            else failed.delete(path)
          }
          expect(settled.look('in', files(stamps), nowS)).toEqual([])
        }
      }),
    )
  })
})
