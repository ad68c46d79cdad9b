import { clockText, isAvailable } from '@footing/engine'
import type { RunDocument } from '../../usecases/documents/run-documents.ts'
import type { RunPartShown } from '../../usecases/documents/run-parts-documents.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { heartRateText, metresText, roughDurationText, shareText, speedText } from '../wording.ts'

/** Causes with a smaller share are not worth a word. */
const leastShareFrac = 0.01

const kindWords = { repetition: 'rep', stride: 'stride', block: 'faster part' } as const

/** What happened in the run: its structure in words, and each faster part. */
export function sayStructure(terminal: Terminal, { structure }: RunDocument): void {
  if (structure === undefined) return
  const { words, warmUpS, coolDownS, parts } = structure
  const around = [
    ...(warmUpS > 0 ? [`${roughDurationText(warmUpS)} before`] : []),
    ...(coolDownS > 0 ? [`${roughDurationText(coolDownS)} after`] : []),
  ]
  terminal.line()
  terminal.paragraph(
    `What happened: ${terminal.styled('strong', words)}${around.length === 0 ? '' : ` (${around.join(', ')})`}.`,
  )
  if (parts.length === 0) return
  const columns = [
    { title: '', align: 'right' },
    { title: '' },
    { title: 'from', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'distance', align: 'right' },
    { title: 'pace', align: 'right' },
    { title: 'as on the flat', align: 'right' },
    { title: 'heart rate up to', align: 'right' },
    { title: 'then' },
  ] as const
  for (const line of tableLines(columns, parts.map(rowOf))) terminal.line(line)
}

function rowOf(part: RunPartShown, index: number): readonly string[] {
  const { kind, startS, runS, distanceM, speedMps, gradeAdjustedSpeedMps, peakHeartRateBpm, recovery } = part
  return [
    String(index + 1),
    kindWords[kind],
    clockText(startS),
    clockText(runS),
    metresText(distanceM),
    speedText(speedMps),
    speedText(gradeAdjustedSpeedMps),
    heartRateText(peakHeartRateBpm),
    recovery === undefined ? '' : `${clockText(recovery.durationS)} ${recovery.how}`,
  ]
}

/** The three stresses, each by itself, with what made it. */
export function sayStress(terminal: Terminal, { stress }: RunDocument): void {
  if (stress === undefined) return
  terminal.line()
  terminal.line(terminal.styled('strong', 'What it cost, on three scales that are never added up'))
  for (const one of [stress.mechanical, stress.metabolic, stress.neuromuscular]) {
    if (one.status === 'unavailable') {
      terminal.paragraph(one.reason.sentence)
      continue
    }
    terminal.paragraph(one.sentence)
    const made = one.causes
      .filter(({ shareFrac }) => shareFrac >= leastShareFrac)
      .map(({ sentence, shareFrac }) => `${shareText(shareFrac)}: ${sentence}`)
    if (made.length > 1) terminal.paragraph(terminal.styled('quiet', made.join(' ')), '  ')
  }
  const { mechanical } = stress
  if (isAvailable(mechanical) && isAvailable(mechanical.singleRun))
    terminal.paragraph(mechanical.singleRun.sentence)
}

/** Whether pace held to the end, or why the run cannot tell. */
export function sayHeld(terminal: Terminal, { held }: RunDocument): void {
  const { decoupling, marathon } = held
  terminal.line()
  if (isAvailable(marathon)) terminal.paragraph(marathon.sentence)
  if (isAvailable(decoupling)) terminal.paragraph(decoupling.sentence)
  else if (!isAvailable(marathon))
    terminal.paragraph(
      terminal.styled('quiet', `Whether your pace held cannot be told. ${decoupling.reason.sentence}`),
    )
}
