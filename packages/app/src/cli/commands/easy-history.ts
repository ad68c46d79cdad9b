import { type BoundaryHistory, type BoundaryPoint, paceText } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { boundaryHistoryDocumentOf } from '../../usecases/answers.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { dayText, speedText } from '../wording.ts'

/** The boundaries of every month of running. */
export function easyHistory(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(
      context,
      boundaryHistoryDocumentOf(await readShownRunner(context, house)),
      (terminal, { points, breaks }) => {
        if (points.length === 0) terminal.line('There is no month of running yet.')
        sayPoints(terminal, points, 'Month by month')
        sayBreaks(terminal, breaks)
      },
    ),
  )
}

/** The same in brief: the last of each year, the newest first. */
export function sayYears(terminal: Terminal, { points, breaks }: BoundaryHistory): void {
  const byYear = new Map(points.map((point) => [point.date.slice(0, 4), point]))
  if (byYear.size < 2) return
  terminal.line()
  sayPoints(terminal, [...byYear.values()].toReversed(), 'Year by year')
  const hints = [
    'Month by month: footing easy --history.',
    ...(breaks.length === 0 ? [] : ['A change of sensor or watch may look like one of you; it lists them.']),
  ]
  terminal.paragraph(terminal.styled('quiet', hints.join(' ')))
}

function sayPoints(terminal: Terminal, points: readonly BoundaryPoint[], title: string): void {
  const rows = points.map(({ date, lt1, lt2, lt1Speed }) => [
    date,
    `${Math.round(lt1.valueBpm)} bpm`,
    `${Math.round(lt1.low80Bpm)}–${Math.round(lt1.high80Bpm)}`,
    speedText(lt1Speed?.valueMps),
    lt1Speed === undefined ? '' : `${paceText(lt1Speed.low80Mps)}–${paceText(lt1Speed.high80Mps)}`,
    `${Math.round(lt2.valueBpm)} bpm`,
    `${Math.round(lt2.low80Bpm)}–${Math.round(lt2.high80Bpm)}`,
  ])
  const columns = [
    { title },
    { title: 'LT1', align: 'right' },
    { title: '' },
    { title: 'on the flat', align: 'right' },
    { title: '' },
    { title: 'LT2', align: 'right' },
    { title: '' },
  ] as const
  for (const line of rows.length === 0 ? [] : tableLines(columns, rows)) terminal.line(line)
}

function sayBreaks(terminal: Terminal, breaks: BoundaryHistory['breaks']): void {
  if (breaks.length === 0) return
  terminal.line()
  terminal.line('What measured changed, which is no change of you:')
  for (const { date, sentence } of breaks) terminal.paragraph(`${dayText(date)}: ${sentence}`, '  ')
}
