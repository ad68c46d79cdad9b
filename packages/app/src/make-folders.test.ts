import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolders } from './make-folders.ts'

const parent = mkdtempSync(join(tmpdir(), 'footing-folders-'))
afterAll(() => {
  if (existsSync(join(parent, 'closed'))) chmodSync(join(parent, 'closed'), 0o700)
  rmSync(parent, { recursive: true, force: true })
})

function codeOf(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return undefined
}

test('every folder that is missing is made, with the mode asked for; what is there stays', () => {
  const folder = join(parent, 'a', 'b', 'c')
  makeFolders(folder, 0o700)
  expect(statSync(folder).isDirectory()).toBe(true)
  if (process.platform !== 'win32') expect(statSync(join(parent, 'a')).mode & 0o777).toBe(0o700)
  writeFileSync(join(folder, 'kept'), '')
  makeFolders(folder)
  expect(existsSync(join(folder, 'kept'))).toBe(true)
})

test('below a file, and where a file lies in its place, no folder is made', () => {
  const file = join(parent, 'file')
  writeFileSync(file, '')
  expect(codeOf(() => makeFolders(join(file, 'data')))).toBeDefined()
  expect(codeOf(() => makeFolders(join(file, 'deep', 'data')))).toBeDefined()
  expect(codeOf(() => makeFolders(file))).toBe('EEXIST')
})

/** The owner of the whole machine may write everywhere, and Windows knows no such mode. */
const mayWriteEverywhere = process.getuid === undefined || process.getuid() === 0

test.skipIf(mayWriteEverywhere)('below a folder that may not be written, no folder is made', () => {
  const closed = join(parent, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  expect(codeOf(() => makeFolders(join(closed, 'deep', 'data')))).toBe('EACCES')
})

test.skipIf(!existsSync('/proc/self'))('where folders cannot be made at all, it ends at once', () => {
  expect(codeOf(() => makeFolders('/proc/nowhere'))).toBe('ENOENT')
  expect(codeOf(() => makeFolders('/proc/nowhere/deep/data'))).toBe('ENOENT')
})
