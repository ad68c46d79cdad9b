import type { ImportItem } from '../usecases/documents/import-documents.ts'
import type { WatchDocument } from '../usecases/documents/watch-documents.ts'
import type { WatchEvent } from '../usecases/watch-folders.ts'
import { sayImport } from './import-words.ts'
import type { Terminal } from './terminal.ts'
import { countText } from './wording.ts'

/** More than this at once is told as an import is: counts, and what gave nothing. */
const mostLines = 40

/** Says an event in words. */
export function sayWatchEvent(terminal: Terminal, event: WatchEvent): void {
  if (event.type !== 'imported') {
    if (event.type !== 'stopped') terminal.line(sentenceOf(event))
    return
  }
  const { items } = event.report
  if (items.length > mostLines) sayImport(terminal, event.report)
  else for (const item of items) terminal.line(itemLine(item))
}

/** An event as documents, one for each line. */
export function watchDocumentsOf(event: WatchEvent): readonly WatchDocument[] {
  const sentence = sentenceOf(event)
  switch (event.type) {
    case 'started':
      return event.folders.map((folder) => ({ ...head, event: 'started', sentence, folder }))
    case 'imported':
      return [
        ...event.report.items.map(
          (item): WatchDocument => ({ ...head, event: 'file', sentence: item.sentence, item }),
        ),
        { ...head, event: 'imported', sentence, counts: event.report.counts },
      ]
    case 'folder-gone':
    case 'folder-back':
      return [{ ...head, event: event.type, sentence, folder: event.folder }]
    case 'trouble':
    case 'stopped':
      return [{ ...head, event: event.type, sentence }]
  }
}

const head = { schema: 'footing.watch/1' } as const

function sentenceOf(event: WatchEvent): string {
  switch (event.type) {
    case 'started':
      return `Watching ${event.folders.join(', ')} (Ctrl-C ends it).`
    case 'imported':
      return `Added ${countText(event.report.counts.added, 'run')} from ${countText(event.report.fileCount, 'file')}.`
    case 'folder-gone':
      return `${event.folder} is not there. It is read as soon as it is.`
    case 'folder-back':
      return `${event.folder} is there again.`
    case 'trouble':
      return `${event.sentence} The files are tried again.`
    case 'stopped':
      return 'No longer watching.'
  }
}

const outcomeWords: Readonly<Partial<Record<string, string>>> = {
  known: 'already known',
  'not-run': 'not a run',
  'not-activity': 'not an activity',
}
const outcomeWidth = 15

/** One file, or one activity in it, and what became of it; why, where it is not simply in. */
function itemLine({ file, outcome, date, sentence }: ImportItem): string {
  const what = (outcomeWords[outcome] ?? outcome).padEnd(outcomeWidth)
  const why = outcome === 'added' || outcome === 'known' ? '' : `: ${sentence}`
  return `${what}  ${date === undefined ? '' : `${date}  `}${file}${why}`
}
