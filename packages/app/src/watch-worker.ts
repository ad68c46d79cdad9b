/** The thread in which a server watches folders: the server's own thread stays free to answer. */

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { present } from '@footing/engine'
import { folderWatching, openHouse } from './compose.ts'
import { toFailure } from './failures.ts'
import { endMessage, type WatchMessage, type WatchWork } from './jobs/watch-messages.ts'
import { localAthleteId } from './ports/store.ts'
import { watchFolders } from './usecases/watch-folders.ts'

const port: MessagePort = present(parentPort, 'the watch worker was started as no worker')
const work = workerData as WatchWork
const say = (message: WatchMessage) => port.postMessage(message)

const ending = new AbortController()
port.on('message', (message) => {
  if (message === endMessage) ending.abort()
})

try {
  const house = await openHouse(work)
  try {
    await watchFolders({
      ...house,
      athleteId: localAthleteId,
      folders: work.folders,
      watching: folderWatching,
      onEvent: (event) => say({ type: 'event', event }),
      signal: ending.signal,
    })
  } finally {
    await house.close()
  }
} catch (error) {
  say({ type: 'failed', error: toFailure(error) })
} finally {
  port.close()
}
