/** Commands that serve the pages. */

import { type Command, Option } from 'commander'
import { wholeNumber } from '../option-values.ts'
import type { Add } from './add-command.ts'

const highestPort = 65_535

interface ServeFlags {
  readonly port?: number
  readonly host?: string
  readonly apiOnly?: boolean
  readonly watch?: readonly string[]
}

function serveOptionsOf({ port, host, apiOnly, watch }: ServeFlags) {
  return {
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    isApiOnly: apiOnly === true,
    watched: watch ?? [],
  }
}

function withAddress(command: Command): Command {
  return command
    .option(
      '--port <port>',
      'the port to listen on (else 4646 or the next free one)',
      wholeNumber(0, highestPort),
    )
    .option('--host <host>', 'the address of this machine to listen on')
    .option(
      '--watch <folder>',
      'import whatever comes into this folder meanwhile; may be given more than once',
      (folder: string, folders: readonly string[] = []) => [...folders, folder],
    )
}

export function addStart(add: Add, program: Command): void {
  const start = add<ServeFlags & { readonly open: boolean }>(
    program,
    { usage: 'start [paths...]', says: 'import what is given, say the four answers, open the pages' },
    async (context, [paths], options) =>
      (await import('../commands/start.ts')).start(context, [paths ?? []].flat(), {
        ...serveOptionsOf(options),
        opensBrowser: options.open,
      }),
  )
  withAddress(start).option('--no-open', 'do not open a browser')
}

export function addServe(add: Add, program: Command): void {
  const serve = add<ServeFlags>(
    program,
    { usage: 'serve', says: 'serve the pages on this machine' },
    async (context, _, options) =>
      (await import('../commands/serve.ts')).serve(context, serveOptionsOf(options)),
  )
  withAddress(serve).addOption(new Option('--api-only', 'serve the API without the pages').hideHelp())
}
