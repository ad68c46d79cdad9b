import type { ImportCounts, ImportProgress } from '../api/documents.generated.ts'
import { yearOf } from '../format/dates.ts'
import { timeLeftText } from '../format/duration.ts'
import { byteText, countedText, countText } from '../format/numbers.ts'
import type { ImportSession } from './import-session.ts'

/** What an import is doing, in one line and as a share of the whole; undefined where nothing runs. */
export interface ShownProgress {
  readonly text: string
  /** How fast it goes and how long it takes; empty while that is not known. */
  readonly pace: string
  /** What was found so far; absent before the first file is read. */
  readonly counts?: ImportCounts
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
      return { text: 'Looking through what you gave', pace: '', doneFrac: undefined }
    case 'making-sample':
      return { text: 'Making up the sample runner', pace: '', doneFrac: undefined }
    case 'sending':
      return {
        text: `Handing over ${countText(session.sentCount)} of ${countedText(session.fileCount, 'file')}`,
        pace: `${byteText(session.sentByteCount)} of ${byteText(session.byteCount)}`,
        doneFrac: session.byteCount === 0 ? undefined : session.sentByteCount / session.byteCount,
      }
    case 'running':
      return session.progress === undefined
        ? { text: 'Beginning to read', pace: '', doneFrac: undefined }
        : readingProgress(session.progress)
    default:
      return elsewhere === undefined ? undefined : readingProgress(elsewhere)
  }
}

/** "1,204 of 2,637 files · 2019 so far", with the rate, the time left and what was found. */
function readingProgress(progress: ImportProgress): ShownProgress {
  const { filesDone, filesTotal, ratePerS, secondsLeft, currentDate, counts } = progress
  const pace = [
    ratePerS > 0 ? `${countText(Math.max(1, ratePerS))} files a second` : undefined,
    secondsLeft === undefined ? undefined : timeLeftText(secondsLeft),
  ]
  return {
    text: [
      `${countText(filesDone)} of ${countedText(filesTotal, 'file')}`,
      ...(currentDate === undefined ? [] : [`${yearOf(currentDate)} so far`]),
    ].join(' · '),
    pace: pace.filter((part) => part !== undefined).join(' · '),
    counts,
    doneFrac: filesTotal === 0 ? undefined : filesDone / filesTotal,
  }
}

/** What was found so far, in a few words: "980 runs added · 2 could not be read". */
export function foundText(counts: ImportCounts): string {
  const parts = [
    `${countedText(counts.added, 'run')} added`,
    counts.known > 0 ? `${countText(counts.known)} already known` : undefined,
    counts.failed > 0 ? `${countText(counts.failed)} could not be read` : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
