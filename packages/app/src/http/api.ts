import { OpenAPIHono } from '@hono/zod-openapi'
import { fail, toFailure } from '../failures.ts'
import { addAnswerRoutes } from './answer-routes.ts'
import type { Api, ApiServices } from './api-services.ts'
import { addEventRoute } from './event-route.ts'
import { guard } from './guard.ts'
import { addHouseRoutes } from './house-routes.ts'
import { addImportRoutes } from './import-routes.ts'
import { replyFailure } from './reply.ts'
import { addRunRoutes } from './run-routes.ts'

/** The whole API as a web-standard application: `api.request('/api/easy')` needs no network. */
export function createApi(services: ApiServices): Api {
  const api: Api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const [issue] = result.error.issues
      const place = issue === undefined ? '' : ` ${issue.path.join('.')}: ${issue.message}.`
      return replyFailure(context, fail('invalid-request', `The request cannot be understood.${place}`).error)
    },
  })
  api.use('*', guard)
  addAnswerRoutes(api, services)
  addRunRoutes(api, services)
  addHouseRoutes(api, services)
  addImportRoutes(api, services)
  addEventRoute(api, services)
  api.all('/api/*', (context) => replyFailure(context, fail('not-found').error))
  api.onError((error, context) => {
    // A body that is no JSON is thrown by the framework as an exception that carries a status below 500.
    if ('status' in error && typeof error.status === 'number' && error.status < 500) {
      return replyFailure(context, fail('invalid-request').error)
    }
    services.onUnexpected(error)
    return replyFailure(context, toFailure(error))
  })
  return api
}
