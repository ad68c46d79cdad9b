import type { ImportDocument, ImportItem } from '../usecases/documents/import-documents.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'
import { countText } from './wording.ts'

/** How many files of one kind of trouble are named; all of them are in `--json`. */
const namedCount = 10

/** The report of an import in words: the counts, then what gave nothing and why, alike things together. */
export function sayImport(terminal: Terminal, report: ImportDocument): void {
  const { counts, fileCount, durationS, items } = report
  const files = countText(fileCount, 'file')
  const added = `Added ${countText(counts.added, 'run')} from ${files} in ${durationS.toFixed(1)} s.`
  terminal.line(
    terminal.styled(
      'strong',
      counts.added === 0 && counts.known > 0 ? `Nothing new in ${files}: all of it was known.` : added,
    ),
  )
  terminal.line()
  const rows = [
    ['added', counts.added],
    ['already known', counts.known],
    ['not an activity', counts.notActivity],
    ['not a run', counts.notRun],
    ['failed', counts.failed],
  ].map((row) => row.map(String))
  const columns = [{ title: '' }, { title: '', align: 'right' }] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)

  sayAlike(terminal, 'Not a run, kept beside', items, 'not-run')
  sayNotActivities(terminal, items)
  sayAlike(terminal, 'Could not be read', items, 'failed')
  const mendedCount = items.filter((item) => item.issues !== undefined).length
  if (mendedCount > 0) {
    terminal.line()
    terminal.paragraph(
      terminal.styled(
        'quiet',
        `In ${countText(mendedCount, 'activity', 'activities')} something was mended or left out; --json and each run's page say what.`,
      ),
    )
  }
  if (counts.added > 0) {
    terminal.line()
    terminal.line('Now ask: footing easy · footing check · footing why · footing plan')
  }
}

/** The items of one outcome under a title, those with the same sentence together. */
function sayAlike(
  terminal: Terminal,
  title: string,
  items: readonly ImportItem[],
  outcome: ImportItem['outcome'],
): void {
  const groups = Map.groupBy(
    items.filter((item) => item.outcome === outcome),
    (item) => item.sentence,
  )
  if (groups.size === 0) return
  terminal.line()
  terminal.line(`${title}:`)
  for (const [sentence, alike] of groups) {
    terminal.paragraph(`${sentence} (${countText(alike.length, 'time')})`, '  ')
    if (outcome !== 'failed') continue
    for (const item of alike.slice(0, namedCount)) terminal.line(`    ${item.file}`)
    if (alike.length > namedCount) terminal.line(`    and ${alike.length - namedCount} more`)
  }
}

/** Files that are no activities, however many thousands, in one line by their endings. */
function sayNotActivities(terminal: Terminal, items: readonly ImportItem[]): void {
  const files = items.filter((item) => item.outcome === 'not-activity')
  if (files.length === 0) return
  const byEnding = [...Map.groupBy(files, (item) => endingOf(item.file))]
    .map(([ending, alike]) => ({ ending, count: alike.length }))
    .sort((a, b) => b.count - a.count || (a.ending < b.ending ? -1 : 1))
  const shown = byEnding.slice(0, namedCount).map(({ ending, count }) => `${count} ${ending}`)
  const hidden = byEnding.length > shown.length ? ', and others' : ''
  terminal.line()
  terminal.paragraph(`No activities: ${countText(files.length, 'file')} (${shown.join(', ')}${hidden}).`)
}

function endingOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const ending = /\.[^.]+(?:\.gz)?$/i.exec(name)?.[0]
  return ending === undefined ? 'without an ending' : ending.toLowerCase()
}
