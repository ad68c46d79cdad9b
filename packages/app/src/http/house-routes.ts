import { readConstants, setConstant } from '../usecases/constants.ts'
import { deleteProfileEntry, profileDocumentOf, setProfileEntry } from '../usecases/profile.ts'
import { statusDocumentOf } from '../usecases/status.ts'
import type { Api, ApiServices } from './api-services.ts'
import { reply, replyDocument } from './reply.ts'
import { routes } from './routes.ts'

/** Where things stand, and what the runner entered and set. */
export function addHouseRoutes(api: Api, services: ApiServices): void {
  const { store, clock, runners, imports, version } = services

  api.openapi(routes.status, async (context) => {
    const runner = await runners.read()
    const revision = await runners.revision()
    return replyDocument(
      context,
      await statusDocumentOf({ store, clock, runner, revision, version, imports }),
    )
  })

  api.openapi(routes.profile, async (context) => {
    const { profile, asOf } = await runners.read()
    return replyDocument(context, profileDocumentOf(profile, asOf))
  })
  api.openapi(routes.setProfile, async (context) => {
    const { from, ...body } = context.req.valid('json')
    const { athleteId } = await runners.read()
    const today = clock.today()
    const result = await setProfileEntry({
      store,
      athleteId,
      today,
      input: { ...body, from: from ?? today },
    })
    runners.touch()
    return reply(context, result)
  })
  api.openapi(routes.deleteProfile, async (context) => {
    const { field, from } = context.req.valid('json')
    const { athleteId } = await runners.read()
    const result = await deleteProfileEntry({ store, athleteId, today: clock.today(), field, from })
    runners.touch()
    return reply(context, result)
  })

  api.openapi(routes.constants, async (context) => {
    const { athleteId } = await runners.read()
    return replyDocument(context, await readConstants(store, athleteId))
  })
  api.openapi(routes.setConstant, async (context) => {
    const { name, value } = context.req.valid('json')
    const { athleteId } = await runners.read()
    const result = await setConstant(store, athleteId, { name, value: value ?? undefined })
    runners.touch()
    return reply(context, result)
  })
}
