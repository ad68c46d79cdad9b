import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originalNames } from './original-names.ts'

const hashOf = (seed: number) => createHash('sha256').update(String(seed)).digest('hex')

/** The names of files met under these paths, in their order. */
function namesOf(...paths: string[]): readonly (string | undefined)[] {
  const files = paths.map((name, index) => ({ name, contentHash: hashOf(index) }))
  const names = originalNames(files)
  return files.map(({ contentHash }) => names.get(contentHash))
}

test('the last part of the path, without the packing that the kept bytes no longer have', () => {
  expect(namesOf('/home/a/run.fit', 'export.zip/activities/12.fit.gz', String.raw`C:\runs\b.tcx`)).toEqual([
    'run.fit',
    '12.fit',
    'b.tcx',
  ])
})

test('names that are the same on some system are told apart by the content, not by the order', () => {
  const one = { name: 'x/Run.fit', contentHash: 'a'.repeat(64) }
  const other = { name: 'y/run.fit', contentHash: 'b'.repeat(64) }
  const forwards = originalNames([one, other])
  expect([...forwards.values()]).toEqual(['Run-aaaaaaaaaaaa.fit', 'run-bbbbbbbbbbbb.fit'])
  expect(new Map(originalNames([other, one]))).toEqual(new Map(forwards))
})

test('a file that is called like another one with its hash is told apart all the same', () => {
  expect(new Set(namesOf('a/run.fit', 'b/run.fit', `run-${hashOf(0).slice(0, 12)}.fit`)).size).toBe(3)
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..', 'file'],
  ['', 'file'],
  ['.fit', 'fit'],
  ['nul.fit', '_nul.fit'],
  ['a:b?.fit', 'a_b_.fit'],
  ['run.', 'run'],
])('%j is called %j', (path, name) => {
  expect(namesOf(path)).toEqual([name])
})

test('whatever the paths, names are distinct and stay in their folder', () => {
  const path = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('../x.fit', 'x.fit', 'X.FIT', 'a/x.fit.gz', '/', '..', 'com1', 'é'.repeat(300)),
  )
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 12 }), (paths) => {
      const names = namesOf(...paths)
      expect(new Set(names.map((name) => name?.toLowerCase())).size).toBe(paths.length)
      for (const name of names) {
        expect(name).toMatch(/^[^\\/]+$/)
        expect(name).not.toMatch(/^\.+$/)
        expect(Buffer.byteLength(name ?? '')).toBeLessThanOrEqual(255)
      }
    }),
  )
})
