import { readRun } from '../usecases/read-run.ts'
import { tellApart } from '../usecases/run-recordings.ts'
import { tellReport } from '../usecases/run-reports.ts'
import { runsDocumentOf } from '../usecases/runs.ts'
import { setAsideDocumentOf, tellSport } from '../usecases/set-aside.ts'
import { tellIntent } from '../usecases/told-intents.ts'
import type { Api, ApiServices } from './api-services.ts'
import { reply, replyDocument } from './reply.ts'
import { routes } from './routes.ts'

export function addRunRoutes(api: Api, { store, runners }: ApiServices): void {
  api.openapi(routes.runs, async (context) => {
    const { limit, before } = context.req.valid('query')
    const page = { limitCount: limit, ...(before === undefined ? {} : { before }) }
    return reply(context, runsDocumentOf(await runners.read(), page))
  })
  api.openapi(routes.run, async (context) => {
    const { id } = context.req.valid('param')
    return reply(context, await readRun({ store, runner: await runners.read(), idOrStart: id }))
  })
  api.openapi(routes.setIntent, async (context) => {
    const { id } = context.req.valid('param')
    const { intent } = context.req.valid('json')
    const told = await tellIntent({ store, runner: await runners.read(), idOrStart: id, intent })
    if (!told.ok) return reply(context, told)
    runners.touch()
    return reply(
      context,
      await readRun({ store, runner: await runners.read(), idOrStart: told.value.activityId }),
    )
  })
  api.openapi(routes.tellReport, async (context) => {
    const { id } = context.req.valid('param')
    const { talk, effortCr10 } = context.req.valid('json')
    const change = {
      ...(talk === undefined ? {} : { talk }),
      ...(effortCr10 === undefined ? {} : { effortCr10 }),
    }
    const told = await tellReport({ store, runner: await runners.read(), idOrStart: id, change })
    if (!told.ok) return reply(context, told)
    runners.touch()
    return reply(
      context,
      await readRun({ store, runner: await runners.read(), idOrStart: told.value.activityId }),
    )
  })
  api.openapi(routes.tellApart, async (context) => {
    const { id } = context.req.valid('param')
    const { otherId, isApart } = context.req.valid('json')
    const runner = await runners.read()
    const told = await tellApart({ store, runner, idOrStart: id, otherIdOrStart: otherId, isApart })
    if (!told.ok) return reply(context, told)
    runners.touch()
    return reply(
      context,
      await readRun({ store, runner: await runners.read(), idOrStart: told.value.activityId }),
    )
  })
  api.openapi(routes.setAside, async (context) => {
    const { athleteId } = await runners.read()
    return replyDocument(context, await setAsideDocumentOf(store, athleteId))
  })
  api.openapi(routes.tellSport, async (context) => {
    const { id } = context.req.valid('param')
    const { sport } = context.req.valid('json')
    const { athleteId } = await runners.read()
    const told = await tellSport({ store, athleteId, idOrStart: id, sport })
    if (!told.ok) return reply(context, told)
    runners.touch()
    return replyDocument(context, await setAsideDocumentOf(store, athleteId))
  })
}
