import { isAvailable } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { easyDocumentOf } from '../../usecases/answers.ts'
import type { EasyDocument } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { countText, estimateCells, evidenceWords, heartRateText, shareText } from '../wording.ts'

/** How much of the ledger the terminal shows; the whole of it is in `--json` and in the browser. */
const shownEvidenceCount = 6

export function easy(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, easyDocumentOf(await readShownRunner(context, house)), sayEasy),
  )
}

function sayEasy(terminal: Terminal, document: EasyDocument): void {
  saySentences(terminal, document.sentences)
  sayBoundaries(terminal, document)
  sayZones(terminal, document)
  sayEvidence(terminal, document)
  const notes = document.notes.filter((note) => !document.sentences.includes(note.sentence))
  if (notes.length > 0) {
    terminal.line()
    for (const note of notes) terminal.paragraph(terminal.styled('quiet', note.sentence))
  }
}

function sayBoundaries(terminal: Terminal, document: EasyDocument): void {
  const rows = [
    ['LT1, the top of easy', ...estimateCells(document.lt1Bpm, 'heart-rate')],
    ['  on the flat', ...estimateCells(document.lt1SpeedMps, 'speed')],
    ['LT2, where hard begins', ...estimateCells(document.lt2Bpm, 'heart-rate')],
    ['  on the flat', ...estimateCells(document.lt2SpeedMps, 'speed')],
    ['Highest heart rate', ...estimateCells(document.heartRateMaxBpm, 'heart-rate')],
    ['Resting heart rate', ...estimateCells(document.heartRateRestBpm, 'heart-rate')],
    ['Critical speed', ...estimateCells(document.criticalSpeedMps, 'speed')],
  ]
  terminal.line()
  const columns = [{ title: '' }, { title: 'best guess' }, { title: '8 times in 10 within' }]
  for (const line of tableLines(columns, rows)) terminal.line(line)
}

function sayZones(terminal: Terminal, { zoneSystems }: EasyDocument): void {
  if (zoneSystems.length === 0) return
  const where = {
    'below-easy-ceiling': 'below your easy ceiling',
    'straddles-easy-ceiling': 'across your easy ceiling',
    'above-easy-ceiling': 'above your easy ceiling',
  } as const
  const rows = newestOfEach(zoneSystems).map(({ zones, olderCount }) => [
    zones.system,
    `${Math.round(zones.zone2LowBpm)}–${Math.round(zones.zone2HighBpm)} bpm`,
    where[zones.relation],
    zones.seenOn === undefined ? '' : `set on your watch, last seen ${zones.seenOn}${olderText(olderCount)}`,
  ])
  terminal.line()
  const columns = [{ title: 'What others call zone 2' }, { title: '' }, { title: '' }, { title: '' }]
  for (const line of tableLines(columns, rows)) terminal.line(line)
}

/** Of each system the setting seen last, with how many others came before; a watch changes its own often. */
function newestOfEach(zoneSystems: EasyDocument['zoneSystems']) {
  const bySystem = Map.groupBy(
    zoneSystems,
    ({ system, seenOn }) => `${system} ${seenOn === undefined ? 'published' : 'set'}`,
  )
  return [...bySystem.values()].flatMap((settings) => {
    const [newest] = settings.toSorted((a, b) => ((a.seenOn ?? '') < (b.seenOn ?? '') ? 1 : -1))
    return newest === undefined ? [] : [{ zones: newest, olderCount: settings.length - 1 }]
  })
}

function olderText(olderCount: number): string {
  return olderCount === 0 ? '' : `, after ${countText(olderCount, 'other setting')}`
}

function sayEvidence(terminal: Terminal, { lt1Bpm }: EasyDocument): void {
  if (!isAvailable(lt1Bpm) || lt1Bpm.evidence.length === 0) return
  const byWeight = [...lt1Bpm.evidence].sort((a, b) => b.weightFrac - a.weightFrac)
  const rows = byWeight
    .slice(0, shownEvidenceCount)
    .map((item) => [
      evidenceWords[item.kind],
      `${heartRateText(item.value)} ± ${Math.round(item.sd)}`,
      shareText(item.weightFrac),
      item.date,
      item.activityId ?? '',
    ])
  terminal.line()
  const columns = [
    { title: 'Evidence for LT1' },
    { title: 'says' },
    { title: 'weight', align: 'right' },
    { title: 'date' },
    { title: 'run' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
  const hiddenCount = byWeight.length - rows.length
  if (hiddenCount > 0) {
    terminal.line(terminal.styled('quiet', `and ${hiddenCount} lighter ones, in --json and in the browser.`))
  }
}
