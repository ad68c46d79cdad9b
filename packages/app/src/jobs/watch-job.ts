import { Worker } from 'node:worker_threads'
import type { Failure } from '@footing/engine'
import { toFailure } from '../failures.ts'
import { threadFile } from '../places.ts'
import type { WatchEvent } from '../usecases/watch-folders.ts'
import { endMessage, type WatchMessage, type WatchWork } from './watch-messages.ts'

/** A worker that is in the middle of something long is ended: the store bears it. */
const patienceMs = 2000

export interface WatchJob {
  close(): Promise<void>
}

/** Watches folders in a thread of its own, until it is closed or cannot go on. */
export function startWatchJob(
  work: WatchWork,
  hear: { readonly onEvent: (event: WatchEvent) => void; readonly onFailure: (failure: Failure) => void },
): WatchJob {
  const worker = new Worker(threadFile('watch-worker'), { workerData: work })
  worker.on('message', (message: WatchMessage) => {
    if (message.type === 'event') hear.onEvent(message.event)
    else hear.onFailure(message.error)
  })
  worker.on('error', (error) => hear.onFailure(toFailure(error)))
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  return {
    async close() {
      worker.postMessage(endMessage)
      const impatience = setTimeout(() => void worker.terminate(), patienceMs)
      await ended
      clearTimeout(impatience)
    },
  }
}
