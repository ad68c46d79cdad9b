import { clockText, isAvailable, type RacePrediction } from '@footing/engine'
import { type ExitCode, fail } from '../../failures.ts'
import { predictDocumentOf } from '../../usecases/answers.ts'
import type { PredictDocument } from '../../usecases/documents/answer-documents.ts'
import {
  type CommandContext,
  inHouse,
  readShownRunner,
  sayDocument,
  sayFailure,
  saySentences,
} from '../context.ts'
import { distanceOf } from '../parse-profile-value.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { distanceText, notKnown, shareText, speedText } from '../wording.ts'

const raceRangeM = [400, 200_000] as const

export function predict(context: CommandContext, typed: string | undefined): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const askedM = typed === undefined ? undefined : raceDistanceOf(typed)
    if (typed !== undefined && askedM === undefined) {
      const { error } = fail(
        'usage',
        `"${typed}" is no race distance from 400 m to 200 km. Write it like 10k, 8km, 5mi, half or marathon.`,
      )
      return sayFailure(context, error)
    }
    const runner = await readShownRunner(context, house)
    return sayDocument(context, predictDocumentOf(runner, askedM), sayPredict)
  })
}

/** What was typed as a race distance: "8k" is short for "8km", as runners write it. */
function raceDistanceOf(typed: string): number | undefined {
  const distanceM = distanceOf(
    typed
      .trim()
      .toLowerCase()
      .replace(/^([\d.]+)\s*k$/, '$1km'),
  )
  const [shortestM, longestM] = raceRangeM
  return distanceM !== undefined && distanceM >= shortestM && distanceM <= longestM ? distanceM : undefined
}

function sayPredict(terminal: Terminal, document: PredictDocument): void {
  saySentences(terminal, document.sentences)
  if (document.asked === undefined) {
    sayLadder(terminal, document.distances)
    for (const race of document.distances.filter(({ name }) => name === 'marathon'))
      sayMethods(terminal, race)
  } else sayMethods(terminal, document.asked)
  sayPerformances(terminal, document)
}

function sayLadder(terminal: Terminal, distances: readonly RacePrediction[]): void {
  const rows = distances.map(({ name, chosen, methods }) =>
    isAvailable(chosen)
      ? [
          name,
          clockText(chosen.durationS),
          `${clockText(chosen.low80S)}–${clockText(chosen.high80S)}`,
          speedText(chosen.speedMps),
          methods.find(({ method }) => method === chosen.method)?.name ?? '',
        ]
      : [name, notKnown, '', '', chosen.reason.sentence],
  )
  terminal.line()
  const columns = [
    { title: '' },
    { title: 'best guess', align: 'right' },
    { title: '8 times in 10 within', align: 'right' },
    { title: 'pace', align: 'right' },
    { title: 'by' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
}

function sayMethods(terminal: Terminal, { name, methods, chosen }: RacePrediction): void {
  const rows = methods.map(({ method, name: methodName, time }) =>
    isAvailable(time)
      ? [
          `${isAvailable(chosen) && chosen.method === method ? '›' : ' '} ${methodName}`,
          clockText(time.formulaS),
          clockText(time.durationS),
          `${clockText(time.low80S)}–${clockText(time.high80S)}`,
        ]
      : [`  ${methodName}`, notKnown, notKnown, time.reason.sentence],
  )
  terminal.line()
  const columns = [
    { title: `Every method, ${name}` },
    { title: 'formula', align: 'right' },
    { title: 'put right', align: 'right' },
    { title: '8 times in 10 within' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
}

function sayPerformances(terminal: Terminal, { performances }: PredictDocument): void {
  if (performances.length === 0) return
  const rows = performances.map(({ activityId, localDate, distanceM, durationS, nearLimitFrac }) => [
    distanceText(distanceM),
    clockText(durationS),
    localDate,
    shareText(nearLimitFrac),
    activityId,
  ])
  terminal.line()
  const columns = [
    { title: 'Efforts it starts from' },
    { title: 'on the flat', align: 'right' },
    { title: 'date' },
    { title: 'near your limit', align: 'right' },
    { title: 'run' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
}
