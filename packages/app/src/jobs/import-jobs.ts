import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { type Failure, type LocalDate, ok, type Result } from '@footing/engine'
import { fail, toFailure } from '../failures.ts'
import { threadFile } from '../places.ts'
import type { SourcePath } from '../ports/source-files.ts'
import type { Store } from '../ports/store.ts'
import type {
  ImportDocument,
  ImportPhase,
  ImportProgress,
  ImportStateDocument,
} from '../usecases/documents/import-documents.ts'
import type { ImportJobs, ServerEvent } from '../usecases/import-jobs.ts'
import { findSampleRefusal } from '../usecases/load-sample.ts'
import { cancelMessage, type ImportMessage, type ImportWork } from './import-messages.ts'
import { createIncomingFiles, type IncomingFiles, type IncomingLimits } from './incoming-files.ts'

/** A worker that is asked to stop and is in the middle of something long is ended: the store bears it. */
const patienceMs = 2000

/** How many finished imports are remembered for those who ask. */
const rememberedCount = 20

/** An import and where it stands. */
interface Job {
  readonly importId: string
  readonly files: IncomingFiles
  phase: ImportPhase
  progress?: ImportProgress
  report?: ImportDocument
  error?: Failure
  worker?: Worker
  isStopping: boolean
  /** Settled when the worker has ended. */
  ended?: Promise<void>
}

export interface ImportJobsOptions {
  readonly dataFolder: string
  readonly store: Store
  readonly today?: LocalDate
  readonly limits?: IncomingLimits
  /** Told when an import is over, however it ended. */
  readonly onEnded: () => void
}

function stateOf(job: Job): ImportStateDocument {
  const { importId, phase, progress, report, error, files } = job
  return {
    schema: 'footing.import-state/1',
    importId,
    phase,
    fileCount: files.paths().length,
    ...(progress === undefined ? {} : { progress }),
    ...(report === undefined ? {} : { report }),
    ...(error === undefined ? {} : { error }),
  }
}

/** Files come in whatever order the browser sends them; what is imported must not depend on it. */
function byName(paths: readonly SourcePath[]): readonly SourcePath[] {
  const nameOf = ({ path, name = path }: SourcePath) => name
  return paths.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** Runs imports in worker threads, one at a time. */
export function createImportJobs(options: ImportJobsOptions): ImportJobs {
  const { dataFolder, store, today, limits, onEnded } = options
  const jobs = new Map<string, Job>()
  const listeners = new Set<(event: ServerEvent) => void>()
  const tell = (event: ServerEvent) => {
    for (const listener of listeners) listener(event)
  }

  function openJob(): Job {
    for (const old of jobs.values()) {
      if (jobs.size < rememberedCount) break
      if (old.phase !== 'running' && old.phase !== 'collecting') jobs.delete(old.importId)
    }
    const importId = randomUUID()
    const job: Job = {
      importId,
      files: createIncomingFiles(dataFolder, importId, limits),
      phase: 'collecting',
      isStopping: false,
    }
    jobs.set(importId, job)
    return job
  }

  function findRunningJob(): Job | undefined {
    return [...jobs.values()].find((job) => job.phase === 'running')
  }

  function run(job: Job, paths: readonly SourcePath[] | undefined): void {
    const work: ImportWork = {
      dataFolder,
      ...(today === undefined ? {} : { today }),
      ...(paths === undefined ? {} : { paths }),
    }
    const worker = new Worker(threadFile('import-worker'), { workerData: work })
    job.phase = 'running'
    job.worker = worker
    worker.on('message', (message: ImportMessage) => hear(job, message))
    worker.on('error', (error) => hear(job, { type: 'failed', error: toFailure(error) }))
    job.ended = new Promise((resolve) => {
      worker.on('exit', () => {
        // A worker that ends without a word was ended from outside: by us, or by what nobody foresaw.
        if (job.phase === 'running' && job.isStopping) endJob(job, 'cancelled')
        else if (job.phase === 'running') hear(job, { type: 'failed', error: fail('internal').error })
        delete job.worker
        job.files.remove().then(resolve, resolve)
      })
    })
  }

  function hear(job: Job, message: ImportMessage): void {
    switch (message.type) {
      case 'progress':
        job.progress = message.progress
        tell({ type: 'import-progress', importId: job.importId, progress: message.progress })
        return
      case 'saved':
        tell({ type: 'answers-changed' })
        return
      case 'ended':
        job.report = message.report
        endJob(job, message.report.isCancelled ? 'cancelled' : 'done')
        return
      case 'failed':
        if (job.phase !== 'running') return
        job.error = message.error
        endJob(job, 'failed')
    }
  }

  function endJob(job: Job, phase: ImportPhase): void {
    job.phase = phase
    onEnded()
    tell({ type: 'import-ended', importId: job.importId })
    tell({ type: 'answers-changed' })
  }

  /** Asks a worker to stop after the file at hand, and ends it where that takes long. */
  async function stop(job: Job): Promise<void> {
    job.isStopping = true
    job.worker?.postMessage(cancelMessage)
    const impatience = setTimeout(() => void job.worker?.terminate(), patienceMs)
    await job.ended
    clearTimeout(impatience)
  }

  function collecting(importId: string): Result<Job> {
    const job = jobs.get(importId)
    if (job === undefined) return fail('unknown-import')
    return job.phase === 'collecting' ? ok(job) : fail('import-already-started')
  }

  return {
    open: () => stateOf(openJob()),
    async addFile(importId, { name, body }) {
      const job = collecting(importId)
      if (!job.ok) return job
      const taken = await job.value.files.take(name, body)
      return taken.ok ? ok(stateOf(job.value)) : taken
    },
    start(importId) {
      const job = collecting(importId)
      if (!job.ok) return job
      if (job.value.files.paths().length === 0) return fail('import-without-files')
      if (findRunningJob() !== undefined) return fail('import-running')
      run(job.value, byName(job.value.files.paths()))
      return ok(stateOf(job.value))
    },
    async startSample() {
      const refusal = await findSampleRefusal(store)
      if (refusal !== undefined) return refusal
      if (findRunningJob() !== undefined) return fail('import-running')
      const job = openJob()
      run(job, undefined)
      return ok(stateOf(job))
    },
    find(importId) {
      const job = jobs.get(importId)
      return job === undefined ? undefined : stateOf(job)
    },
    findRunning() {
      const job = findRunningJob()
      return job === undefined ? undefined : stateOf(job)
    },
    async cancel(importId) {
      const job = jobs.get(importId)
      if (job === undefined) return fail('unknown-import')
      if (job.phase === 'collecting') {
        job.phase = 'cancelled'
        await job.files.remove()
      }
      await stop(job)
      return ok(stateOf(job))
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    answersChanged: () => tell({ type: 'answers-changed' }),
    async close() {
      for (const job of jobs.values()) {
        await stop(job)
        if (job.phase === 'collecting') await job.files.remove()
      }
    },
  }
}
