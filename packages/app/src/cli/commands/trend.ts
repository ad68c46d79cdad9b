import { type FitnessChange, isAvailable } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import type { TrendDocument, TrendShown } from '../../usecases/documents/training-documents.ts'
import { trendDocumentOf } from '../../usecases/training-answers.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { changeText, countText, dayText, finePercentText, notKnown, speedText } from '../wording.ts'

/** After more weeks than this without a run that qualifies, the level of today is a guess. */
const recentWeeks = 6

/** Am I fitter? */
export function trend(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, trendDocumentOf(await readShownRunner(context, house)), sayTrend),
  )
}

const verdictWords = {
  improved: 'faster',
  worse: 'slower',
  'no-change': 'no change seen',
  'cannot-tell': 'cannot tell',
} as const satisfies Record<FitnessChange['verdict'], string>

const markerNames = { races: 'Races and time trials', 'hard-running': 'Hard runs' } as const

function sayTrend(terminal: Terminal, { sentences, trend: shown, durability, tissue }: TrendDocument): void {
  saySentences(terminal, sentences)
  if (isAvailable(shown)) {
    sayNow(terminal, shown)
    sayChanges(terminal, 'At the same heart rate', shown.changes)
    for (const { kind, changes, points } of shown.markers)
      if (points.length > 0) sayMarker(terminal, markerNames[kind], changes)
    sayBehind(terminal, shown)
  }
  terminal.line()
  terminal.line(terminal.styled('strong', 'Does your pace hold late in long runs?'))
  for (const sentence of durability.sentences) terminal.paragraph(sentence)
  if (!isAvailable(durability.lateInLongRuns))
    terminal.paragraph(terminal.styled('quiet', durability.lateInLongRuns.reason.sentence))
  if (tissue.sentences.length === 0) return
  terminal.line()
  terminal.line(terminal.styled('strong', 'What are your legs used to?'))
  for (const sentence of tissue.sentences) terminal.paragraph(sentence)
  if (!isAvailable(tissue.afterJumps))
    terminal.paragraph(terminal.styled('quiet', tissue.afterJumps.reason.sentence))
}

/** Of a marker that can tell nothing, a line will do. */
function sayMarker(terminal: Terminal, title: string, changes: readonly FitnessChange[]): void {
  if (changes.some(({ verdict }) => verdict !== 'cannot-tell')) {
    sayChanges(terminal, title, changes)
    return
  }
  terminal.line()
  terminal.paragraph(`${title} are too few, or too far apart, to say more.`)
}

function sayNow(terminal: Terminal, { points, referenceHeartRateBpm }: TrendShown): void {
  const last = points.at(-1)
  const isKnownNow = points.slice(-recentWeeks).some(({ runCount }) => runCount > 0)
  if (last === undefined || !isKnownNow) return
  terminal.line()
  terminal.paragraph(
    `At ${Math.round(referenceHeartRateBpm)} bpm, fresh, on the flat and in the cool, you now run ` +
      `${speedText(last.speedMps)} (${speedText(last.low90Mps)} to ${speedText(last.high90Mps)}).`,
  )
}

function sayChanges(terminal: Terminal, title: string, changes: readonly FitnessChange[]): void {
  const rows = changes.map(({ periodWeeks, verdict, before, now, estimate }) => [
    `over ${periodWeeks} weeks`,
    verdictWords[verdict],
    ...(isAvailable(estimate)
      ? [
          changeText(estimate.changeFrac),
          `${changeText(estimate.low90Frac)} to ${changeText(estimate.high90Frac)}`,
          finePercentText(estimate.smallestVisibleFrac),
        ]
      : [notKnown, '', notKnown]),
    `${before.runCount} → ${now.runCount}`,
  ])
  terminal.line()
  const columns = [
    { title },
    { title: '' },
    { title: 'change', align: 'right' },
    { title: '9 times in 10 within', align: 'right' },
    { title: 'would show from', align: 'right' },
    { title: 'runs', align: 'right' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
}

/** What was taken off to see fitness alone, and what took no part. */
function sayBehind(terminal: Terminal, { effects, breaks, hotPeriods, leftOut, runs }: TrendShown): void {
  if (effects.length > 0) {
    terminal.line()
    const columns = [
      { title: 'What else moves your speed' },
      { title: 'by', align: 'right' },
      { title: '' },
      { title: '' },
    ] as const
    const rows = effects.map(({ name, per, effectFrac, sdFrac }) => [
      name,
      changeText(effectFrac),
      `± ${finePercentText(sdFrac)}`,
      per,
    ])
    for (const line of tableLines(columns, rows)) terminal.line(line)
  }
  for (const { sentence } of breaks) terminal.paragraph(sentence)
  const lastHot = hotPeriods.at(-1)
  if (lastHot !== undefined)
    terminal.paragraph(
      `${countText(hotPeriods.length, 'hot spell')} in the record, the last up to ${dayText(lastHot.to)}; what heat did is taken off.`,
    )
  const took = `${countText(runs.length, 'run')} took part.`
  terminal.paragraph(terminal.styled('quiet', leftOut.length === 0 ? took : `${took} Left out:`))
  for (const { runCount, sentence } of leftOut)
    terminal.paragraph(terminal.styled('quiet', `${countText(runCount, 'run')}: ${sentence}`), '  ')
}
