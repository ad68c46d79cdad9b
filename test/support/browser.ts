/** A real browser and a real server for tests that drive the app as a person would. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as launcher } from 'playwright-core'
import { program } from './program.ts'

const root = join(import.meta.dirname, '..', '..')
const readyWithinMs = 90_000
const msBetweenKnocks = 150

/** Chromium from npm on Linux, with the libraries that come with it; an installed Chrome elsewhere. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return launcher.launch({ channel: 'chrome' })
  // The package's own arguments are for one page in one process and turn off the same-origin policy, which the
  // server's guard relies on: only what a container needs is taken from them.
  const wanted = ['--no-sandbox', '--no-zygote', '--disable-setuid-sandbox', '--font-render-hinting=none']
  const packageEntry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  // A bare machine has none of the libraries that Chromium links to; the package brings them for another purpose.
  const libraries = await inflate(join(dirname(packageEntry), '..', 'bin', 'al2023.tar.br'))
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => wanted.includes(argument)), '--headless=shell'],
    env: { ...environment(), LD_LIBRARY_PATH: join(libraries, 'lib') },
  })
}

/** The variables of this process that are set. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

export interface RunningServer {
  readonly url: string
  /** Stops the server and removes its data. */
  close(): Promise<void>
}

/** The server on a data folder of its own and a free port, as `footing serve` starts it. */
export async function startServer(): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'footing-browser-'))
  const port = await freePort()
  const args = [program, 'serve', '--port', String(port), '--data', dataFolder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const close = async () => {
    await ended(child)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  for (const until = Date.now() + readyWithinMs; Date.now() < until; ) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/api/status`).catch(() => undefined)
    if (answer?.ok === true) return { url, close }
    await new Promise((resolve) => setTimeout(resolve, msBetweenKnocks))
  }
  await close()
  throw new Error(`The server did not start. It said:\n${said}`)
}

/** What the server answers at an address. */
export async function askServer<T>({ url }: RunningServer, path: string): Promise<T> {
  return (await (await fetch(url + path)).json()) as T
}

const msBetweenLooks = 300

/** Fills a server's empty folder with the sample runner, as the button does, and waits until all of it is there. */
export async function loadSample(server: RunningServer): Promise<void> {
  await fetch(`${server.url}/api/sample`, { method: 'POST' })
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, msBetweenLooks))
    const status = await askServer<{ runCount: number; import?: object }>(server, '/api/status')
    if (status.import === undefined && status.runCount > 0) return
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
