import type { LocalDate } from '@footing/engine'
import type { Clock } from '../ports/clock.ts'
import type { ImportOutcome } from '../ports/store.ts'
import type {
  ImportCounts,
  ImportDocument,
  ImportItem,
  ImportProgress,
} from './documents/import-documents.ts'

/** At most this many progress reports a second. */
const reportsPerS = 10

const countOfOutcome = {
  added: 'added',
  known: 'known',
  beside: 'beside',
  'not-activity': 'notActivity',
  'not-run': 'notRun',
  failed: 'failed',
} as const satisfies Record<ImportOutcome, keyof ImportCounts>

/** Keeps the count of an import and tells how far it is. */
export interface ImportTally {
  add(items: readonly ImportItem[]): void
  fileDone(shareByte: number): void
  /** Something was read that is in no file's share. */
  bytesRead(sizeByte: number): void
  report(isCancelled: boolean): ImportDocument
}

export interface ImportTallyOptions {
  readonly clock: Clock
  readonly totals: () => { readonly fileCount: number; readonly sizeByte: number }
  readonly onProgress: (progress: ImportProgress) => void
}

export function createImportTally({ clock, totals, onProgress }: ImportTallyOptions): ImportTally {
  const startS = clock.monotonicS()
  const counts = { added: 0, known: 0, beside: 0, notActivity: 0, notRun: 0, failed: 0 }
  const items: ImportItem[] = []
  let filesDone = 0
  let bytesDone = 0
  let currentDate: LocalDate | undefined
  let toldS = Number.NEGATIVE_INFINITY

  function progress(nowS: number): ImportProgress {
    const { fileCount, sizeByte } = totals()
    const passedS = nowS - startS
    const bytesPerS = passedS > 0 ? bytesDone / passedS : 0
    return {
      filesDone,
      filesTotal: Math.max(fileCount, filesDone),
      bytesDone: Math.round(bytesDone),
      bytesTotal: sizeByte,
      ratePerS: passedS > 0 ? filesDone / passedS : 0,
      ...(bytesPerS > 0 ? { secondsLeft: Math.max(0, (sizeByte - bytesDone) / bytesPerS) } : {}),
      ...(currentDate === undefined ? {} : { currentDate }),
      counts: { ...counts },
    }
  }

  function tellNowAndThen(): void {
    const nowS = clock.monotonicS()
    if (nowS - toldS < 1 / reportsPerS) return
    toldS = nowS
    onProgress(progress(nowS))
  }

  return {
    add(newItems) {
      for (const item of newItems) {
        items.push(item)
        counts[countOfOutcome[item.outcome]] += 1
        if (item.date !== undefined) currentDate = item.date
      }
    },
    fileDone(shareByte) {
      filesDone += 1
      bytesDone += shareByte
      tellNowAndThen()
    },
    bytesRead(sizeByte) {
      bytesDone += sizeByte
      tellNowAndThen()
    },
    report(isCancelled) {
      const nowS = clock.monotonicS()
      onProgress(progress(nowS))
      return {
        schema: 'footing.import/1',
        counts: { ...counts },
        fileCount: filesDone,
        isCancelled,
        durationS: nowS - startS,
        items,
      }
    },
  }
}
