import { ok } from '@footing/engine'
import {
  boundaryHistoryDocumentOf,
  checkDocumentOf,
  easyDocumentOf,
  predictDocumentOf,
  testsDocumentOf,
  whyDocumentOf,
  zonesDocumentOf,
} from '../usecases/answers.ts'
import { ignoreEvidence } from '../usecases/ignored-evidence.ts'
import { sayPlan } from '../usecases/say-plan.ts'
import { learnedDocumentOf } from '../usecases/told-intents.ts'
import { seasonDocumentOf, trendDocumentOf, weekDocumentOf } from '../usecases/training-answers.ts'
import type { Api, ApiServices } from './api-services.ts'
import { reply, replyDocument } from './reply.ts'
import { routes } from './routes.ts'

/** The four answers, and what stands beside the first. */
export function addAnswerRoutes(api: Api, { store, clock, runners }: ApiServices): void {
  api.openapi(routes.easy, async (context) => replyDocument(context, easyDocumentOf(await runners.read())))
  api.openapi(routes.boundaryHistory, async (context) =>
    replyDocument(context, boundaryHistoryDocumentOf(await runners.read())),
  )
  const ignore = async (key: string, isIgnored: boolean) => {
    const told = await ignoreEvidence({ store, runner: await runners.read(), keyOrStart: key, isIgnored })
    if (!told.ok) return told
    runners.touch()
    return ok(easyDocumentOf(await runners.read()))
  }
  api.openapi(routes.ignoreEvidence, async (context) =>
    reply(context, await ignore(context.req.valid('param').key, true)),
  )
  api.openapi(routes.countEvidence, async (context) =>
    reply(context, await ignore(context.req.valid('param').key, false)),
  )
  api.openapi(routes.tests, async (context) => replyDocument(context, testsDocumentOf(await runners.read())))
  api.openapi(routes.check, async (context) => {
    const { weeks } = context.req.valid('query')
    return replyDocument(context, checkDocumentOf(await runners.read(), weeks))
  })
  api.openapi(routes.learned, async (context) =>
    replyDocument(context, learnedDocumentOf(await runners.read())),
  )
  api.openapi(routes.why, async (context) => replyDocument(context, whyDocumentOf(await runners.read())))
  api.openapi(routes.trend, async (context) => replyDocument(context, trendDocumentOf(await runners.read())))
  api.openapi(routes.week, async (context) => {
    const { day } = context.req.valid('query')
    return replyDocument(context, weekDocumentOf(await runners.read(), day))
  })
  api.openapi(routes.season, async (context) =>
    replyDocument(context, seasonDocumentOf(await runners.read())),
  )
  api.openapi(routes.zones, async (context) => replyDocument(context, zonesDocumentOf(await runners.read())))
  api.openapi(routes.predict, async (context) => {
    const { distanceM } = context.req.valid('query')
    return replyDocument(context, predictDocumentOf(await runners.read(), distanceM))
  })
  api.openapi(routes.plan, async (context) => {
    const { days } = context.req.valid('query')
    const runner = await runners.read()
    return replyDocument(context, await sayPlan({ store, clock, runner, daysCount: days }))
  })
}
