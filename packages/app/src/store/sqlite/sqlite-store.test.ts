import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { describeStoreContract } from '../../ports/store.contract.ts'
import { openSqliteStore } from './sqlite-store.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footing-sqlite-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const newFolder = () => mkdtempSync(join(folder, 'data-'))

describeStoreContract('SQLite', () => openSqliteStore({ folder: newFolder() }))
