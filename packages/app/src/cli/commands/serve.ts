import { ok, type Result } from '@footing/engine'
import { type ExitCode, exitCodes } from '../../failures.ts'
import { createApi } from '../../http/api.ts'
import type { ApiServices } from '../../http/api-services.ts'
import { type Listening, type ListenOptions, listen } from '../../http/listen.ts'
import { addWebApp } from '../../http/web-app.ts'
import type { House } from '../../usecases/house.ts'
import { createRunnerCache, type RunnerCache } from '../../usecases/runner-cache.ts'
import { version } from '../../version.ts'
import { type CommandContext, inHouse, sayFailure } from '../context.ts'
import { findWebApp } from '../web-build.ts'
import { tellerOf } from './watch.ts'

export interface ServeOptions extends ListenOptions {
  /** Only the API: for development, where the pages come from elsewhere. */
  readonly isApiOnly: boolean
  /** Folders from which whatever is new is imported as long as the server runs. */
  readonly watched: readonly string[]
}

export function serve(context: CommandContext, options: ServeOptions): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const server = await startServer(context, house, options)
    if (!server.ok) return sayFailure(context, server.error)
    context.terminal.line(`Footing is at ${server.value.url} (Ctrl-C stops it)`)
    await untilStopped()
    await server.value.close()
    return exitCodes.done
  })
}

/** A server on an open house; closing it leaves the house open. */
export async function startServer(
  context: CommandContext,
  house: House,
  options: ServeOptions,
): Promise<Result<Listening>> {
  const { terminal } = context
  const composition = await context.compose()
  const place = composition.placeOf(context.options, context.environment)
  if (!place.ok) return place
  const runners: RunnerCache = createRunnerCache({
    ...house,
    mayLag: () => imports.findRunning() !== undefined || options.watched.length > 0,
  })
  const imports = await composition.openImportJobs(place.value, house, () => runners.touch())
  const services: ApiServices = {
    ...house,
    runners,
    imports,
    version,
    onUnexpected: (error) =>
      terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  }
  const api = createApi(services)
  const webFolder = options.isApiOnly ? undefined : await findWebApp(terminal)
  if (webFolder !== undefined) addWebApp(api, webFolder)
  else if (!options.isApiOnly) terminal.note('There are no pages to show; the API works.')
  const listening = await listen(api, options)
  if (!listening.ok) {
    await imports.close()
    return listening
  }
  const tell = tellerOf(context)
  const watching =
    options.watched.length === 0
      ? undefined
      : await composition.openWatchJob(place.value, options.watched, {
          onEvent(event) {
            tell(event)
            if (event.type !== 'imported') return
            runners.touch()
            imports.answersChanged()
          },
          onFailure: ({ sentence }) => terminal.note(`The folders are no longer watched. ${sentence}`),
        })
  return ok({
    url: listening.value.url,
    async close() {
      await watching?.close()
      await imports.close()
      await listening.value.close()
    },
  })
}

/** Settled when somebody asks the process to stop. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
