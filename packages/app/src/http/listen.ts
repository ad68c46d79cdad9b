import type { AddressInfo } from 'node:net'
import type { Result } from '@footing/engine'
import { ok } from '@footing/engine'
import { createAdaptorServer } from '@hono/node-server'
import { fail } from '../failures.ts'
import type { Api } from './api-services.ts'
import { localHostNames } from './guard.ts'

const defaultHost = '127.0.0.1'
const defaultPort = 4646
/** How many ports are tried when the usual one is taken and none was asked for. */
const portTries = 20

export interface ListenOptions {
  readonly host?: string
  /** Without it the default port or the next free one. */
  readonly port?: number
}

export interface Listening {
  readonly url: string
  /** Stops taking requests and ends those that stay open. */
  close(): Promise<void>
}

/** Listens on this machine only. */
export async function listen(api: Api, options: ListenOptions): Promise<Result<Listening>> {
  const host = options.host ?? defaultHost
  if (!localHostNames.includes(host)) return fail('host-not-local')
  const first = options.port ?? defaultPort
  const last = options.port ?? defaultPort + portTries
  for (let port = first; port <= last; port += 1) {
    const listening = await listenOn(api, host, port)
    if (listening !== undefined) return ok(listening)
  }
  return fail(
    'port-taken',
    options.port === undefined
      ? `All ports from ${first} to ${last} are taken. Give another with --port.`
      : `Port ${first} is taken by another program. Give another with --port.`,
  )
}

/** Undefined where the port is taken; any other trouble is thrown. */
function listenOn(api: Api, host: string, port: number): Promise<Listening | undefined> {
  const server = createAdaptorServer({ fetch: api.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      const { port: openPort } = server.address() as AddressInfo
      const shownHost = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
      resolve({
        url: `http://${shownHost}:${openPort}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}
