import { type Computed, type HeartRateZone, isAvailable, paceText, type SpeedZone } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { zonesDocumentOf } from '../../usecases/answers.ts'
import type { ZonesDocument } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { countText } from '../wording.ts'

/** How many stretches of a watch's settings the terminal shows; all are in `--json`. */
const shownPeriodCount = 12

export function zones(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, zonesDocumentOf(await readShownRunner(context, house)), sayZones),
  )
}

function sayZones(terminal: Terminal, document: ZonesDocument): void {
  const sayRows = (rows: readonly (readonly string[])[]) => {
    for (const line of tableLines([{ title: '' }, { title: '' }], rows)) terminal.line(line)
  }
  saySentences(terminal, document.sentences)
  terminal.line()
  terminal.line(terminal.styled('strong', 'Heart rate, bpm'))
  sayRows(systemRows(document.heartRateSystems, heartRateZoneText))
  terminal.line()
  terminal.line(terminal.styled('strong', 'Pace on the flat, /km'))
  sayRows([
    ...systemRows(document.speedSystems, speedZoneText),
    ...document.powerSystems.map(({ name, zones: { reason } }) => [`  ${name}`, reason.sentence]),
  ])
  sayWatch(terminal, document)
}

function spanText(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return high === undefined ? '' : `to ${high}`
  return high === undefined ? `from ${low}` : `${low}–${high}`
}

function heartRateZoneText({ name, lowBpm, highBpm }: HeartRateZone): string {
  const text = (bpm: number | undefined) => (bpm === undefined ? undefined : String(Math.round(bpm)))
  return `${name}: ${spanText(text(lowBpm), text(highBpm))}`
}

function speedZoneText({ name, lowMps, highMps }: SpeedZone): string {
  const text = (speedMps: number | undefined) => (speedMps === undefined ? undefined : paceText(speedMps))
  return `${name}: ${spanText(text(lowMps), text(highMps))}`
}

function systemRows<Zone>(
  systems: readonly {
    readonly name: string
    readonly zones: Computed<{ readonly zones: readonly Zone[] }>
  }[],
  zoneText: (zone: Zone) => string,
): readonly (readonly string[])[] {
  return systems.map(({ name, zones: found }) => [
    `  ${name}`,
    isAvailable(found) ? found.zones.map(zoneText).join('   ') : found.reason.sentence,
  ])
}

const standingWords = {
  'below-lt1': 'ends below LT1',
  'within-lt1': 'ends about at LT1',
  'above-lt1': 'ends above LT1',
} as const

const methodWords = {
  'heart-rate-max': '%max',
  'heart-rate-reserve': '%reserve',
  threshold: '%threshold',
  custom: 'own zones',
} as const

function sayWatch(terminal: Terminal, { watchZones }: ZonesDocument): void {
  if (watchZones.length === 0) return
  const shown = watchZones.slice(-shownPeriodCount).reverse()
  const rows = shown.map((period) => [
    `${period.device}, ${methodWords[period.method]}`,
    `${period.from} to ${period.to}`,
    countText(period.runCount, 'run'),
    `${Math.round(period.zone2LowBpm)}–${Math.round(period.zone2HighBpm)} bpm`,
    period.standing === undefined ? '' : standingWords[period.standing],
  ])
  terminal.line()
  const columns = [
    { title: 'What your watch called zone 2' },
    { title: '' },
    { title: '' },
    { title: '' },
    { title: '' },
  ]
  for (const line of tableLines(columns, rows)) terminal.line(line)
  const hiddenCount = watchZones.length - shown.length
  if (hiddenCount > 0)
    terminal.line(terminal.styled('quiet', `and ${hiddenCount} earlier settings, in --json.`))
}
