import { afterAll, beforeAll } from 'vitest'
import { describeStoreContract } from '../../ports/store.contract.ts'
import { type PostgresServer, startPostgresServer } from '../test/postgres-server.ts'
import { openPostgresStore } from './postgres-store.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgresServer()
})
afterAll(() => server?.stop())

describeStoreContract('PostgreSQL', async () => openPostgresStore({ url: await server.createDatabase() }))
