import { StoreFailure } from '../../ports/store-failure.ts'

/** Result codes of SQLite (https://www.sqlite.org/rescode.html), the low byte of `errcode`. */
const resultCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}

/** Another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error)
  return code === resultCodes.busy || code === resultCodes.locked
}

/** The bytes of the file are not those of a sound database. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error)
  return code === resultCodes.corrupt || code === resultCodes.notADatabase
}

/** What kept a data folder from being opened, as a failure with a sentence where the cause is known. */
export function toOpenFailure(error: unknown, file: string): unknown {
  switch (resultCode(error)) {
    case resultCodes.busy:
    case resultCodes.locked:
      return new StoreFailure('store-busy', `Another program keeps ${file} locked. Try again later.`, error)
    case resultCodes.corrupt:
    case resultCodes.notADatabase:
      return new StoreFailure(
        'store-damaged',
        `${file} is damaged or not Footing's. Restore a backup, or move the file away and import your files again.`,
        error,
      )
    case resultCodes.readOnly:
    case resultCodes.ioError:
    case resultCodes.full:
    case resultCodes.cannotOpen:
      return new StoreFailure(
        'data-folder-not-writable',
        `${file} cannot be opened or written. Check that the folder exists, belongs to you and has space left.`,
        error,
      )
    default:
      return error
  }
}
