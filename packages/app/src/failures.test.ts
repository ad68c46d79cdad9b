import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitCodes, fail, findFailureRow, toFailure } from './failures.ts'
import { StoreFailure, type StoreFailureCode } from './ports/store-failure.ts'

describe('the table of failures', () => {
  test('has its exit codes documented, and documents no others', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/guide/command-line.md'), 'utf8')
    const table = page.slice(page.indexOf('## Exit codes'))
    const documented = [...table.matchAll(/^\| (\d+) \|/gm)].map((row) => Number(row[1]))
    expect(documented).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b))
  })

  test('knows every way in which a store says that it cannot be used', () => {
    const codes = {
      'store-newer': true,
      'store-damaged': true,
      'data-folder-not-writable': true,
      'store-unreachable': true,
      'store-busy': true,
    } as const satisfies Record<StoreFailureCode, true>
    for (const code of Object.keys(codes) as StoreFailureCode[]) {
      const failure = toFailure(new StoreFailure(code, 'Said by the store.'))
      expect(failure).toEqual({ code, sentence: 'Said by the store.' })
      expect(findFailureRow(code).exit).toBe(exitCodes.dataFolder)
    }
  })

  test('takes what it does not know for a fault of its own, and tells nothing of the inside', () => {
    for (const thrown of [new Error('password is 1234'), 'text', undefined, { code: 'toString' }]) {
      expect(toFailure(thrown)).toEqual(fail('internal').error)
    }
    expect(findFailureRow('toString')).toBe(findFailureRow('internal'))
    expect(findFailureRow('internal')).toMatchObject({ status: 500, exit: exitCodes.internal })
  })

  test('tells a full or closed disk from a fault', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    expect(toFailure(full).code).toBe('data-folder-not-writable')
  })
})
