import { sportWords } from '@footing/engine'
import type { ImportDocument, ImportItem } from '../usecases/documents/import-documents.ts'
import { countLines } from './table.ts'
import type { Terminal } from './terminal.ts'
import { countText, numberText } from './wording.ts'

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
  const rows: readonly (readonly [string, number])[] = [
    ['added', counts.added],
    ['already known', counts.known],
    ['read beside', counts.beside],
    ['not an activity', counts.notActivity],
    ['not a run', counts.notRun],
    ['failed', counts.failed],
  ]
  const told = rows.filter(([name, count]) => name !== 'read beside' || count !== 0)
  for (const line of countLines(told)) terminal.line(line)

  sayBeside(terminal, items)
  sayNotRuns(terminal, items)
  sayNotActivities(terminal, items)
  sayFailed(terminal, items)
  const mendedCount = items.filter((item) => item.issues !== undefined).length
  if (mendedCount > 0) {
    terminal.line()
    terminal.paragraph(
      terminal.styled(
        'quiet',
        `In ${countText(mendedCount, 'activity', 'activities')} something was mended or left out; --json and the page of each run say what.`,
      ),
    )
  }
  if (counts.added > 0) {
    terminal.line()
    terminal.line('Now ask: footing easy · footing check · footing why · footing plan')
  }
}

/** What exports hold beside activities, alike things in one line. */
function sayBeside(terminal: Terminal, items: readonly ImportItem[]): void {
  const read = items.filter((item) => item.outcome === 'beside')
  if (read.length === 0) return
  terminal.line()
  terminal.line('Read beside the activities:')
  for (const [sentence, alike] of Map.groupBy(read, (item) => item.sentence)) {
    const [first] = alike
    const files = alike.length === 1 ? (first?.file ?? '') : countText(alike.length, 'file')
    terminal.paragraph(`${sentence} (${files})`, '  ')
  }
}

/** Activities that are kept and are no runs, in one line by their sport. */
function sayNotRuns(terminal: Terminal, items: readonly ImportItem[]): void {
  const notRuns = items.filter((item) => item.outcome === 'not-run')
  if (notRuns.length === 0) return
  const bySport = [...Map.groupBy(notRuns, (item) => item.sport ?? 'other')]
    .map(([sport, alike]) => ({ count: alike.length, words: sportWords[sport] }))
    .sort((a, b) => b.count - a.count || (a.words[0] < b.words[0] ? -1 : 1))
  terminal.line()
  terminal.paragraph(
    `Kept beside, as no runs: ${bySport.map(({ count, words }) => countText(count, ...words)).join(', ')}.`,
  )
}

/** What could not be read, alike things together, each file by its name. */
function sayFailed(terminal: Terminal, items: readonly ImportItem[]): void {
  const failed = items.filter((item) => item.outcome === 'failed')
  if (failed.length === 0) return
  terminal.line()
  terminal.line('Could not be read:')
  for (const [sentence, alike] of Map.groupBy(failed, (item) => item.sentence)) {
    terminal.paragraph(`${sentence} (${countText(alike.length, 'file')}, ${alike[0]?.code ?? ''})`, '  ')
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
  const shown = byEnding.slice(0, namedCount).map(({ ending, count }) => `${numberText(count)} ${ending}`)
  const hidden = byEnding.length > shown.length ? ', and others' : ''
  terminal.line()
  terminal.paragraph(`No activities: ${countText(files.length, 'file')} (${shown.join(', ')}${hidden}).`)
}

function endingOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const ending = /\.[^.]+(?:\.gz)?$/i.exec(name)?.[0]
  return ending === undefined ? 'without an ending' : ending.toLowerCase()
}
