import { streamSSE } from 'hono/streaming'
import type { ServerEvent } from '../usecases/import-jobs.ts'
import type { Api, ApiServices } from './api-services.ts'
import { routes } from './routes.ts'

/** How often a silent stream says that it is still there, so that nothing between closes it. */
const keepAliveS = 20
/** Events kept for a page that reads slowly; older ones are dropped, as each says the whole state. */
const heldEventCount = 64

/** Server-sent events: every page hears of progress and of changed answers without asking. */
export function addEventRoute(api: Api, { imports }: ApiServices): void {
  api.openAPIRegistry.registerPath(routes.events)
  api.get(routes.events.path, (context) =>
    streamSSE(context, async (stream) => {
      const waiting: ServerEvent[] = []
      let wake: () => void = () => {}
      const stop = imports.listen((event) => {
        waiting.push(event)
        if (waiting.length > heldEventCount) waiting.shift()
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      await stream.writeSSE({ event: 'hello', data: '{}' })
      while (!stream.aborted && !stream.closed) {
        const event = waiting.shift()
        if (event !== undefined) {
          await stream.writeSSE(messageOf(event))
          continue
        }
        const isSilent = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), keepAliveS * 1000)
          wake = () => {
            clearTimeout(timer)
            resolve(false)
          }
        })
        if (isSilent) await stream.write(': still here\n\n')
      }
      stop()
    }),
  )
}

function messageOf(event: ServerEvent): { readonly event: string; readonly data: string } {
  const data =
    event.type === 'answers-changed'
      ? {}
      : { importId: event.importId, ...(event.type === 'import-progress' ? event.progress : {}) }
  return { event: event.type, data: JSON.stringify(data) }
}
