/**
 * The import that this browser window runs. It lives outside of the pages, so that walking through the app does not
 * disturb it: files are sent to the server a few at a time, then the server reads them and reports.
 */

import type { Reason } from '@footing/engine'
import { requestDocument, sendFile, sentenceOf } from '../api/client.ts'
import type { ImportDocument, ImportProgress, ImportStateDocument } from '../api/documents.generated.ts'
import type { GivenFile } from './dropped-files.ts'

export type ImportSession =
  | { readonly phase: 'idle' }
  | { readonly phase: 'looking' }
  | { readonly phase: 'making-sample' }
  | {
      readonly phase: 'sending'
      readonly sentCount: number
      readonly fileCount: number
      readonly sentByteCount: number
      readonly byteCount: number
    }
  | { readonly phase: 'running'; readonly progress?: ImportProgress }
  | { readonly phase: 'over'; readonly report: ImportDocument; readonly notSent: readonly NotSent[] }
  | { readonly phase: 'failed'; readonly sentence: string }

/** A file that never reached the server, and why. */
export interface NotSent {
  readonly file: string
  readonly sentence: string
}

const uploadsAtATime = 4
const msBetweenLooks = 700

const nothingGiven: Reason = {
  code: 'nothing-given',
  sentence: 'There was no file in what you dropped.',
}

let session: ImportSession = { phase: 'idle' }
let importId: string | undefined
let isStopping = false
const listeners = new Set<() => void>()

export function importSession(): ImportSession {
  return session
}

export function onImportSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Forgets a finished import, so that the next one can begin. */
export function closeImportSession(): void {
  if (session.phase === 'over' || session.phase === 'failed') become({ phase: 'idle' })
}

/** What the server says of a running import, as it says it. */
export function hearImportProgress(progress: ImportProgress): void {
  if (session.phase === 'running' || session.phase === 'making-sample') become({ phase: 'running', progress })
}

export async function stopImport(): Promise<void> {
  isStopping = true
  if (importId !== undefined)
    await requestDocument(`/imports/${importId}`, { method: 'DELETE' }).catch(() => {})
}

/** Sends the files and has them imported. Does nothing while another import runs. */
export function importFiles(given: Promise<readonly GivenFile[]>): Promise<void> {
  return begin(async () => {
    const files = await given
    if (files.length === 0) return become({ phase: 'failed', sentence: nothingGiven.sentence })
    const opened = await requestDocument<ImportStateDocument>('/imports', { method: 'POST' })
    importId = opened.importId
    const notSent = await sendAll(opened.importId, files)
    if (isStopping) return become({ phase: 'idle' })
    become({ phase: 'running' })
    await requestDocument(`/imports/${opened.importId}/start`, { method: 'POST' })
    await followUntilOver(opened.importId, notSent)
  })
}

/** Has the server make the sample runner, whose files are imported like any others. */
export function importSample(): Promise<void> {
  return begin(async () => {
    const started = await requestDocument<ImportStateDocument>('/sample', { method: 'POST' })
    importId = started.importId
    become({ phase: 'making-sample' })
    await followUntilOver(started.importId, [])
  })
}

/** Takes up an import that runs already, begun by another window or before a reload. */
export async function followImport(id: string): Promise<void> {
  // The status may still speak of the import that this window has just seen to its end.
  if (session.phase !== 'idle' || id === importId) return
  await begin(async () => {
    importId = id
    become({ phase: 'running' })
    await followUntilOver(id, [])
  })
}

async function begin(work: () => Promise<void>): Promise<void> {
  const isFree = session.phase === 'idle' || session.phase === 'over' || session.phase === 'failed'
  if (!isFree) return
  isStopping = false
  importId = undefined
  become({ phase: 'looking' })
  try {
    await work()
  } catch (thrown) {
    become(isStopping ? { phase: 'idle' } : { phase: 'failed', sentence: sentenceOf(thrown) })
  }
}

async function sendAll(id: string, files: readonly GivenFile[]): Promise<readonly NotSent[]> {
  const notSent: NotSent[] = []
  const byteCount = files.reduce((sum, given) => sum + given.file.size, 0)
  const underWay = new Map<GivenFile, number>()
  let sentCount = 0
  let finishedByteCount = 0
  const tell = () => {
    const sentByteCount = [...underWay.values()].reduce((sum, count) => sum + count, finishedByteCount)
    become({ phase: 'sending', sentCount, fileCount: files.length, sentByteCount, byteCount })
  }
  tell()
  const waiting = files.values()
  const sendInTurn = async () => {
    for (const given of waiting) {
      if (isStopping) return
      const path = `/imports/${id}/files?path=${encodeURIComponent(given.path)}`
      try {
        await sendFile(path, given.file, (count) => {
          underWay.set(given, count)
          tell()
        })
      } catch (thrown) {
        notSent.push({ file: given.path, sentence: sentenceOf(thrown) })
      }
      underWay.delete(given)
      finishedByteCount += given.file.size
      sentCount += 1
      tell()
    }
  }
  await Promise.all(Array.from({ length: uploadsAtATime }, sendInTurn))
  return notSent
}

async function followUntilOver(id: string, notSent: readonly NotSent[]): Promise<void> {
  for (;;) {
    const state = await requestDocument<ImportStateDocument>(`/imports/${id}`)
    if (state.report !== undefined) return become({ phase: 'over', report: state.report, notSent })
    if (state.phase === 'cancelled') return become({ phase: 'idle' })
    if (state.phase === 'failed') {
      return become({
        phase: 'failed',
        sentence: state.error?.sentence ?? 'The import stopped before it read a file.',
      })
    }
    if (state.progress !== undefined) hearImportProgress(state.progress)
    await new Promise((resolve) => setTimeout(resolve, msBetweenLooks))
  }
}

function become(next: ImportSession): void {
  session = next
  for (const listener of listeners) listener()
}
