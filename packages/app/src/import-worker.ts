/** The thread of one import: the server's own thread stays free to answer. */

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { ok, present } from '@footing/engine'
import { openHouse } from './compose.ts'
import { toFailure } from './failures.ts'
import { cancelMessage, type ImportMessage, type ImportWork } from './jobs/import-messages.ts'
import { localAthleteId } from './ports/store.ts'
import { importFiles } from './usecases/import-files.ts'
import { loadSample } from './usecases/load-sample.ts'

const port: MessagePort = present(parentPort, 'the import worker was started as no worker')
const work = workerData as ImportWork
const say = (message: ImportMessage) => port.postMessage(message)

const cancelling = new AbortController()
port.on('message', (message) => {
  if (message === cancelMessage) cancelling.abort()
})

try {
  say(await run())
} catch (error) {
  say({ type: 'failed', error: toFailure(error) })
} finally {
  port.close()
}

async function run(): Promise<ImportMessage> {
  const house = await openHouse(work)
  try {
    const options = {
      store: house.store,
      clock: house.clock,
      startWork: house.startWork,
      signal: cancelling.signal,
      onProgress: (progress) => say({ type: 'progress', progress }),
      onSaved: () => say({ type: 'saved' }),
    } satisfies Partial<Parameters<typeof importFiles>[0]>
    const report =
      work.paths === undefined
        ? await loadSample(options)
        : ok(
            await importFiles({
              ...options,
              finder: house.finder,
              athleteId: localAthleteId,
              paths: work.paths,
            }),
          )
    return report.ok ? { type: 'ended', report: report.value } : { type: 'failed', error: report.error }
  } finally {
    await house.close()
  }
}
