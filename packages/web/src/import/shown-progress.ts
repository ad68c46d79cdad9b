import type { ImportProgress } from '../api/documents.generated.ts'
import { yearOf } from '../format/dates.ts'
import { timeLeftText } from '../format/duration.ts'
import { byteText, countedText, countText } from '../format/numbers.ts'
import type { ImportSession } from './import-session.ts'

/** What an import is doing, in one line and as a share of the whole; undefined where nothing runs. */
export interface ShownProgress {
  readonly text: string
  readonly detail: string
  /** Undefined while the size of the work is not known. */
  readonly doneFrac: number | undefined
}

/** The line for this window's own import or, without one, for an import that runs elsewhere. */
export function shownProgress(
  session: ImportSession,
  elsewhere: ImportProgress | undefined,
): ShownProgress | undefined {
  switch (session.phase) {
    case 'looking':
      return { text: 'Looking through what you gave', detail: '', doneFrac: undefined }
    case 'making-sample':
      return { text: 'Making up the sample runner', detail: '', doneFrac: undefined }
    case 'sending':
      return {
        text: `Handing over ${countText(session.sentCount)} of ${countedText(session.fileCount, 'file')}`,
        detail: `${byteText(session.sentByteCount)} of ${byteText(session.byteCount)}`,
        doneFrac: session.byteCount === 0 ? undefined : session.sentByteCount / session.byteCount,
      }
    case 'running':
      return session.progress === undefined
        ? { text: 'Beginning to read', detail: '', doneFrac: undefined }
        : readingProgress(session.progress)
    default:
      return elsewhere === undefined ? undefined : readingProgress(elsewhere)
  }
}

/** "1,204 of 2,637 files · 2019 so far", with the rate, the time left and what was found. */
function readingProgress(progress: ImportProgress): ShownProgress {
  const { filesDone, filesTotal, ratePerS, secondsLeft, currentDate, counts } = progress
  const detail = [
    ratePerS > 0 ? `${countText(Math.max(1, ratePerS))} files a second` : undefined,
    secondsLeft === undefined ? undefined : timeLeftText(secondsLeft),
    `${countedText(counts.added, 'run')} added`,
    counts.known > 0 ? `${countText(counts.known)} already known` : undefined,
    counts.failed > 0 ? `${countText(counts.failed)} could not be read` : undefined,
  ]
  return {
    text: [
      `${countText(filesDone)} of ${countedText(filesTotal, 'file')}`,
      ...(currentDate === undefined ? [] : [`${yearOf(currentDate)} so far`]),
    ].join(' · '),
    detail: detail.filter((part) => part !== undefined).join(' · '),
    doneFrac: filesTotal === 0 ? undefined : filesDone / filesTotal,
  }
}
