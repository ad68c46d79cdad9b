import { Presets, SingleBar } from 'cli-progress'
import type { ImportProgress } from '../usecases/documents/import-documents.ts'
import { numberText } from './wording.ts'

/** A progress bar beside the answer, or nothing where nobody is looking. */
export function showImportProgress(): {
  readonly update: (progress: ImportProgress) => void
  readonly stop: () => void
} {
  const { stderr } = process
  if (stderr.isTTY !== true) return { update: () => {}, stop: () => {} }
  const bar = new SingleBar(
    {
      format: ' {bar} {filesDone} of {filesTotal} files · {rate}/s{left}{date}',
      stream: stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
    },
    Presets.shades_classic,
  )
  bar.start(1, 0, { filesDone: 0, filesTotal: '…', rate: '–', left: '', date: '' })
  return {
    update(progress) {
      bar.setTotal(Math.max(1, progress.bytesTotal))
      bar.update(progress.bytesDone, {
        filesDone: numberText(progress.filesDone),
        filesTotal: numberText(progress.filesTotal),
        rate: Math.round(progress.ratePerS),
        left: progress.secondsLeft === undefined ? '' : ` · ${leftText(progress.secondsLeft)}`,
        date: progress.currentDate === undefined ? '' : ` · ${progress.currentDate.slice(0, 4)} so far`,
      })
    },
    stop: () => bar.stop(),
  }
}

function leftText(secondsLeft: number): string {
  const wholeS = Math.ceil(secondsLeft)
  return wholeS >= 90 ? `${Math.round(wholeS / 60)} min left` : `${wholeS} s left`
}
