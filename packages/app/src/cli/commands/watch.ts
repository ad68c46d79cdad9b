import { type ExitCode, exitCodes } from '../../failures.ts'
import { localAthleteId } from '../../ports/store.ts'
import { type WatchEvent, watchFolders } from '../../usecases/watch-folders.ts'
import { type CommandContext, inHouse } from '../context.ts'
import { sayWatchEvent, watchDocumentsOf } from '../watch-words.ts'

/** Imports what lies in the folders, and then whatever comes into them, until somebody ends it. */
export async function watch(context: CommandContext, folders: readonly string[]): Promise<ExitCode> {
  const { folderWatching } = await context.compose()
  return await inHouse(context, async (house) => {
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    try {
      await watchFolders({
        ...house,
        athleteId: localAthleteId,
        folders,
        watching: folderWatching,
        onEvent: tellerOf(context),
        signal: stopping.signal,
      })
      // Ending it is how a watch is meant to end.
      return exitCodes.done
    } finally {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    }
  })
}

/** Tells events on the terminal, in words or, with `--json`, as one document in each line. */
export function tellerOf({ terminal, options }: CommandContext): (event: WatchEvent) => void {
  return (event) => {
    if (options.json !== true) sayWatchEvent(terminal, event)
    else for (const document of watchDocumentsOf(event)) terminal.line(JSON.stringify(document))
  }
}
