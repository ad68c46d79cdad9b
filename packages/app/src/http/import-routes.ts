import { ok } from '@footing/engine'
import { fail } from '../failures.ts'
import type { Api, ApiServices } from './api-services.ts'
import { reply, replyDocument } from './reply.ts'
import { routes } from './routes.ts'

/** Imports that run beside the server. */
export function addImportRoutes(api: Api, { imports }: ApiServices): void {
  api.openapi(routes.sample, async (context) => reply(context, await imports.startSample()))
  api.openapi(routes.openImport, (context) => replyDocument(context, imports.open()))
  api.openapi(routes.addImportFile, async (context) => {
    const { importId } = context.req.valid('param')
    const { path } = context.req.valid('query')
    const body = context.req.raw.body ?? new ReadableStream({ start: (controller) => controller.close() })
    return reply(context, await imports.addFile(importId, { name: path, body }))
  })
  api.openapi(routes.startImport, (context) =>
    reply(context, imports.start(context.req.valid('param').importId)),
  )
  api.openapi(routes.import, (context) => {
    const state = imports.find(context.req.valid('param').importId)
    return reply(context, state === undefined ? fail('unknown-import') : ok(state))
  })
  api.openapi(routes.cancelImport, async (context) =>
    reply(context, await imports.cancel(context.req.valid('param').importId)),
  )
}
