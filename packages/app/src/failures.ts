/**
 * The one table of what can go wrong for the whole program: code → HTTP status → exit code → sentence.
 * Trouble with single files of an import has codes of its own, which stand in the import's report.
 */

import type { Failure } from '@footing/engine'
import { FileFailure } from './ports/file-failure.ts'
import { StoreFailure } from './ports/store-failure.ts'

/** What the process says to the shell that called it. Documented in docs/guide/command-line.md. */
export const exitCodes = {
  done: 0,
  internal: 1,
  usage: 2,
  partlyFailed: 3,
  nothingRead: 4,
  notFound: 5,
  dataFolder: 6,
  refused: 7,
  stopped: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

interface FailureRow {
  readonly status: 400 | 403 | 404 | 405 | 409 | 413 | 422 | 500 | 503 | 507
  readonly exit: ExitCode
  /** Said when the place of failure has nothing more exact to say. */
  readonly sentence: string
}

const failures = {
  internal: {
    status: 500,
    exit: exitCodes.internal,
    sentence: 'Something went wrong inside Footing. Nothing you imported is lost.',
  },
  'store-failed': {
    status: 500,
    exit: exitCodes.dataFolder,
    sentence: 'Footing could not read or write its data folder. "footing doctor" says more.',
  },
  'store-newer': {
    status: 503,
    exit: exitCodes.dataFolder,
    sentence: 'This data folder was written by a newer Footing. Update Footing to open it.',
  },
  'store-damaged': {
    status: 500,
    exit: exitCodes.dataFolder,
    sentence: 'The data in this folder are damaged. "footing doctor" says more.',
  },
  'store-unreachable': {
    status: 503,
    exit: exitCodes.dataFolder,
    sentence: 'The database server does not answer.',
  },
  'store-busy': {
    status: 503,
    exit: exitCodes.dataFolder,
    sentence: 'Another Footing is writing to this data folder. Try again when it is done.',
  },
  'data-folder-not-writable': {
    status: 507,
    exit: exitCodes.dataFolder,
    sentence: 'Footing cannot write to its data folder.',
  },
  'file-not-writable': { status: 507, exit: exitCodes.dataFolder, sentence: 'The file cannot be written.' },
  'file-not-readable': { status: 500, exit: exitCodes.dataFolder, sentence: 'The file cannot be read.' },
  usage: { status: 400, exit: exitCodes.usage, sentence: 'Footing did not understand the command.' },
  'invalid-request': {
    status: 400,
    exit: exitCodes.usage,
    sentence: 'The request does not have the documented shape.',
  },
  'invalid-value': { status: 400, exit: exitCodes.usage, sentence: 'That value cannot be right.' },
  'unknown-field': {
    status: 400,
    exit: exitCodes.usage,
    sentence: 'The profile has no such field.',
  },
  'unknown-proposal': { status: 400, exit: exitCodes.usage, sentence: 'There is no setting of that name.' },
  'proposal-out-of-range': {
    status: 400,
    exit: exitCodes.usage,
    sentence: 'The value lies outside the range of this setting.',
  },
  'unknown-sport': {
    status: 400,
    exit: exitCodes.usage,
    sentence:
      'There is no such sport here. Say run, walk, hike, ride, swim, ski, row, strength, other, or auto to take back what you said.',
  },
  'unknown-recording': {
    status: 404,
    exit: exitCodes.notFound,
    sentence: 'This run has no such other recording. Its page, or "footing run ID", lists them.',
  },
  'unknown-run': { status: 404, exit: exitCodes.notFound, sentence: 'There is no run with this id.' },
  'ambiguous-run': {
    status: 409,
    exit: exitCodes.notFound,
    sentence: 'More than one run begins with these characters. Give more of the id.',
  },
  'unknown-evidence': {
    status: 404,
    exit: exitCodes.notFound,
    sentence: 'No piece of evidence has this key. "footing easy" lists them.',
  },
  'ambiguous-evidence': {
    status: 409,
    exit: exitCodes.notFound,
    sentence: 'More than one piece of evidence begins with these characters. Give more of the key.',
  },
  'unknown-import': { status: 404, exit: exitCodes.notFound, sentence: 'There is no import with this id.' },
  'not-found': { status: 404, exit: exitCodes.notFound, sentence: 'There is nothing at this address.' },
  'import-already-started': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'This import has been started already; it takes no more files.',
  },
  'import-running': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'Another import is running. Wait for it to finish, or cancel it.',
  },
  'import-without-files': {
    status: 422,
    exit: exitCodes.usage,
    sentence: 'This import holds no files yet.',
  },
  'upload-too-large': {
    status: 413,
    exit: exitCodes.refused,
    sentence: 'The file is larger than Footing takes in the browser. Use "footing import" for it.',
  },
  'has-own-runs': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'You have runs of your own here, so the sample runner stays away.',
  },
  'port-taken': { status: 503, exit: exitCodes.refused, sentence: 'The port is taken by another program.' },
  'host-not-local': {
    status: 403,
    exit: exitCodes.usage,
    sentence: 'Footing has no login yet, so it listens on this machine only: 127.0.0.1, ::1 or localhost.',
  },
  'host-refused': {
    status: 403,
    exit: exitCodes.refused,
    sentence: 'Footing answers only requests addressed to this machine.',
  },
  'origin-refused': {
    status: 403,
    exit: exitCodes.refused,
    sentence: 'Footing answers only its own pages, and this request came from another one.',
  },
  'export-folder-not-empty': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'The folder holds other things than an export of Footing.',
  },
  'export-partly-failed': {
    status: 422,
    exit: exitCodes.partlyFailed,
    sentence: 'Some of the data are damaged and could not be taken out; everything else is there.',
  },
  'nothing-to-back-up': {
    status: 404,
    exit: exitCodes.notFound,
    sentence: 'There are no data in this folder yet.',
  },
  'backup-exists': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'There is a file of this name already.',
  },
  'backup-not-found': { status: 404, exit: exitCodes.notFound, sentence: 'There is no file of this name.' },
  'not-a-backup': { status: 422, exit: exitCodes.refused, sentence: 'The file is not a backup of Footing.' },
  'backup-newer': {
    status: 422,
    exit: exitCodes.refused,
    sentence: 'The backup was written by a newer Footing. Update Footing to restore it.',
  },
  'backup-damaged': { status: 422, exit: exitCodes.refused, sentence: 'The backup is damaged.' },
  'restore-would-replace': {
    status: 409,
    exit: exitCodes.refused,
    sentence: 'The data folder holds activities, which the backup would replace.',
  },
  'import-stopped': {
    status: 422,
    exit: exitCodes.stopped,
    sentence: 'The import was stopped. What was read until then is in; the same command goes on from there.',
  },
  'import-partly-failed': {
    status: 422,
    exit: exitCodes.partlyFailed,
    sentence: 'Some files could not be read; the others are in.',
  },
  'import-nothing-read': {
    status: 422,
    exit: exitCodes.nothingRead,
    sentence: 'None of the files could be read.',
  },
} as const satisfies Record<string, FailureRow>

export type FailureCode = keyof typeof failures

/** The row of a code; what the table does not know is an internal failure. */
export function findFailureRow(code: string): FailureRow {
  return Object.hasOwn(failures, code) ? failures[code as FailureCode] : failures.internal
}

/**
 * What was thrown, as a failure with a sentence. Only a broken disk or database and a bug are thrown, so
 * this is called at the edges alone: once in the command line, once in the server, once in each worker.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof StoreFailure || thrown instanceof FileFailure)
    return { code: thrown.code, sentence: thrown.sentence }
  const cause = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (cause === 'ERR_SQLITE_ERROR') return fail('store-failed').error
  if (cause === 'ENOSPC' || cause === 'EACCES' || cause === 'EROFS' || cause === 'EDQUOT') {
    return fail('data-folder-not-writable').error
  }
  return fail('internal').error
}

/** A failure of the table as a value, with its own sentence or a more exact one. */
export function fail(code: FailureCode, sentence?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, sentence: sentence ?? failures[code].sentence } }
}
