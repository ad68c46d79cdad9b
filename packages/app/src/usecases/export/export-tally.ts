import type { Clock } from '../../ports/clock.ts'
import type { ExportDocument, ExportTrouble } from '../documents/taking-out-documents.ts'

/** Keeps the count of an export and tells how far it is. */
export interface ExportTally {
  /** A file of this size is there. */
  wrote(path: string, sizeByte: number): void
  laps(lapCount: number): void
  removed(): void
  /** A file is missing; one that an earlier export left there stays. */
  trouble(trouble: ExportTrouble): void
  /** One activity or one original file more is done. */
  stepped(): void
  /** What belongs to the export. */
  files(): ReadonlySet<string>
  report(known: Pick<ExportDocument, 'folder' | 'samples' | 'activityCount'>): ExportDocument
}

export function createExportTally(
  options: {
    readonly clock: Clock
    readonly onProgress?: (progress: { readonly doneCount: number; readonly totalCount: number }) => void
  },
  totalCount: number,
): ExportTally {
  const { clock, onProgress } = options
  const startS = clock.monotonicS()
  const counts = { lapCount: 0, sampleFileCount: 0, originalFileCount: 0, fileCount: 0, removedFileCount: 0 }
  const troubles: ExportTrouble[] = []
  const files = new Set<string>()
  let sizeByte = 0
  let doneCount = 0
  return {
    wrote(path, fileByte) {
      files.add(path)
      sizeByte += fileByte
      counts.fileCount += 1
      if (path.startsWith('samples/')) counts.sampleFileCount += 1
      if (path.startsWith('originals/')) counts.originalFileCount += 1
    },
    laps(lapCount) {
      counts.lapCount += lapCount
    },
    removed() {
      counts.removedFileCount += 1
    },
    trouble(trouble) {
      files.add(trouble.file)
      troubles.push(trouble)
    },
    stepped() {
      doneCount += 1
      onProgress?.({ doneCount, totalCount })
    },
    files: () => files,
    report: (known) => ({
      schema: 'footing.export/1',
      ...known,
      ...counts,
      sizeByte,
      durationS: clock.monotonicS() - startS,
      troubles,
    }),
  }
}
