import { type EvidenceItem, isAvailable } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { easyDocumentOf } from '../../usecases/answers.ts'
import type { EasyDocument } from '../../usecases/documents/answer-documents.ts'
import { ignoreEvidence } from '../../usecases/ignored-evidence.ts'
import {
  type CommandContext,
  inHouse,
  readShownRunner,
  sayDocument,
  sayFailure,
  saySentences,
} from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { countText, estimateCells, evidenceWords, heartRateText, shareText } from '../wording.ts'
import { sayYears } from './easy-history.ts'

/** How much of the ledger the terminal shows; the whole of it is in `--json` and in the browser. */
const shownEvidenceCount = 10

/** A smaller share than this would round to nothing. */
const leastShownFrac = 0.005

/** Evidence that is to count for nothing from now on, or to count again, by its key. */
export interface ToldOfEvidence {
  readonly ignore?: string
  readonly count?: string
}

export function easy(context: CommandContext, { ignore, count }: ToldOfEvidence = {}): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    let runner = await readShownRunner(context, house)
    for (const keyOrStart of [ignore, count]) {
      if (keyOrStart === undefined) continue
      const isIgnored = keyOrStart === ignore
      const told = await ignoreEvidence({ store: house.store, runner, keyOrStart, isIgnored })
      if (!told.ok) return sayFailure(context, told.error)
    }
    if (ignore !== undefined || count !== undefined) runner = await readShownRunner(context, house)
    return sayDocument(context, easyDocumentOf(runner), (terminal, document) => {
      saySentences(terminal, document.sentences)
      sayBoundaries(terminal, document)
      sayZones(terminal, document)
      sayEvidence(terminal, document)
      sayYears(terminal, runner.boundaryHistory())
      sayNotes(terminal, document)
    })
  })
}

function sayNotes(terminal: Terminal, { notes, sentences }: EasyDocument): void {
  const unsaid = notes.filter((note) => !sentences.includes(note.sentence))
  if (unsaid.length === 0) return
  terminal.line()
  for (const note of unsaid) terminal.paragraph(terminal.styled('quiet', note.sentence))
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

function weightText({ setAside, weightFrac }: EvidenceItem): string {
  if (setAside === 'ignored') return 'ignored'
  const share = weightFrac > 0 && weightFrac < leastShownFrac ? '<1 %' : shareText(weightFrac)
  return setAside === 'outlier' ? `outlier, ${share}` : share
}

function sayEvidence(terminal: Terminal, { lt1Bpm }: EasyDocument): void {
  if (!isAvailable(lt1Bpm) || lt1Bpm.evidence.length === 0) return
  const byWeight = [...lt1Bpm.evidence].sort((a, b) => b.weightFrac - a.weightFrac)
  // What counts for nothing is not last in rank: whoever set it aside looks for it.
  const isShown = (item: EvidenceItem, rank: number) =>
    rank < shownEvidenceCount || item.setAside !== undefined
  const shown = byWeight.filter(isShown)
  const rows = shown.map((item) => [
    evidenceWords[item.kind],
    `${heartRateText(item.value)} ± ${Math.max(1, Math.round(item.sd))}`,
    weightText(item),
    item.date,
    item.key ?? item.activityId ?? '',
  ])
  terminal.line()
  const columns = [
    { title: 'Evidence for LT1' },
    { title: 'says' },
    { title: 'weight', align: 'right' },
    { title: 'date' },
    { title: 'key' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
  const hiddenCount = byWeight.length - rows.length
  if (hiddenCount > 0) {
    terminal.line(
      terminal.styled('quiet', `and ${countText(hiddenCount, 'lighter one')}, in --json and in the browser.`),
    )
  }
  if (shown.some(({ key }) => key !== undefined)) {
    const hint = 'Is one of them wrong? footing easy --ignore KEY; --count KEY has it count again.'
    terminal.line(terminal.styled('quiet', hint))
  }
}
