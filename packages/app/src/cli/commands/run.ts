import { clockText, type Intent, isAvailable, type TalkReport } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import type { RunDocument } from '../../usecases/documents/run-documents.ts'
import type { ToldRunShown } from '../../usecases/documents/training-documents.ts'
import { readRun } from '../../usecases/read-run.ts'
import { tellApart } from '../../usecases/run-recordings.ts'
import { tellReport } from '../../usecases/run-reports.ts'
import { learnedDocumentOf, tellIntent } from '../../usecases/told-intents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, sayFailure } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import {
  capitalized,
  chanceText,
  countText,
  dayText,
  distanceText,
  heartRateText,
  notKnown,
  speedText,
} from '../wording.ts'
import { sayHeld, sayStress, sayStructure } from './run-parts.ts'

/** What is told of a run: a recording to be told apart from it or put to it again, how it felt, what it was meant to be. */
export interface ToldOfRun {
  readonly apart?: string
  readonly together?: string
  readonly talk?: TalkReport | 'none'
  readonly effort?: number | 'none'
  readonly meant?: Exclude<Intent, 'unknown'> | 'none'
}

/** As much of an id as people type. */
const exampleIdLength = 8

export function run(
  context: CommandContext,
  idOrStart: string,
  { apart, together, talk, effort, meant }: ToldOfRun = {},
): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    let runner = await readShownRunner(context, house)
    const otherIdOrStart = apart ?? together
    if (otherIdOrStart !== undefined) {
      const isApart = apart !== undefined
      const told = await tellApart({ store: house.store, runner, idOrStart, otherIdOrStart, isApart })
      if (!told.ok) return sayFailure(context, told.error)
      runner = await readShownRunner(context, house)
    }
    if (talk !== undefined || effort !== undefined) {
      const change = {
        ...(talk === undefined ? {} : { talk: talk === 'none' ? null : talk }),
        ...(effort === undefined ? {} : { effortCr10: effort === 'none' ? null : effort }),
      }
      const told = await tellReport({ store: house.store, runner, idOrStart, change })
      if (!told.ok) return sayFailure(context, told.error)
      runner = await readShownRunner(context, house)
    }
    if (meant !== undefined) {
      const intent = meant === 'none' ? null : meant
      const told = await tellIntent({ store: house.store, runner, idOrStart, intent })
      if (!told.ok) return sayFailure(context, told.error)
      runner = await readShownRunner(context, house)
    }
    const document = await readRun({ store: house.store, runner, idOrStart })
    if (!document.ok) return sayFailure(context, document.error)
    const { told } = learnedDocumentOf(runner)
    return sayDocument(context, document.value, (terminal, run) => sayRun(terminal, run, told))
  })
}

function sayRun(terminal: Terminal, document: RunDocument, told: readonly ToldRunShown[]): void {
  const { summary, intent, easyJudgement } = document
  const title = summary.title === undefined ? '' : `: ${summary.title}`
  terminal.line(terminal.styled('strong', `${dayText(summary.date)}${title}`))
  terminal.paragraph(document.sentence)
  if (isAvailable(easyJudgement)) {
    const reasons = easyJudgement.reasons.filter(({ sentence }) => !isSaidIn(document.sentence, sentence))
    for (const reason of reasons) terminal.paragraph(reason.sentence)
  }
  sayFacts(terminal, document)
  sayStructure(terminal, document)
  sayStress(terminal, document)
  sayHeld(terminal, document)
  terminal.line()
  const sureness =
    intent.from === 'runner' ? 'as you said' : `our reading, ${chanceText(intent.probabilityFrac)} sure`
  terminal.line(`Meant: ${intent.intent} (${sureness}).`)
  for (const reason of intent.reasons) terminal.paragraph(reason.sentence, '  ')
  sayLearned(terminal, document, told)
  sayReport(terminal, document)
  sayLaps(terminal, document)
  sayRecordings(terminal, document)
  for (const note of [...document.notes, ...document.issues]) {
    terminal.paragraph(terminal.styled('quiet', note.sentence))
  }
}

/** "under 150 bpm for 96 % of the time": a share of the time that the head has said is not said again. */
function isSaidIn(head: string, sentence: string): boolean {
  const [share] = sentence.match(/(above|under|faster than|slower than) .* for .* of the time/i) ?? []
  return share !== undefined && head.toLowerCase().includes(share.toLowerCase())
}

const talkWords = {
  comfortable: 'in full sentences',
  broken: 'in broken sentences',
  impossible: 'not at all',
} as const satisfies Record<TalkReport, string>

/** What was learned from this run, or what it was read from, and how to take it back. */
function sayLearned(
  terminal: Terminal,
  { activityId, intent }: RunDocument,
  told: readonly ToldRunShown[],
): void {
  const short = (id: string) => id.slice(0, exampleIdLength)
  const quiet = (text: string) => terminal.paragraph(terminal.styled('quiet', text), '  ')
  const own = told.find((run) => run.activityId === activityId)
  if (own !== undefined) {
    if (own.learned.length > 0)
      quiet(
        `${capitalized(countText(own.learned.length, 'run'))} like it ${own.learned.length === 1 ? 'is' : 'are'} read the same way.`,
      )
    quiet(`To take it back: footing run ${short(activityId)} --meant none`)
    return
  }
  for (const run of told.filter(({ learned }) => learned.some((each) => each.activityId === activityId)))
    quiet(
      `You said so of ${dayText(run.localDate)}. To take that back: footing run ${short(run.activityId)} --meant none`,
    )
  if (intent.from === 'inferred')
    quiet(`Was it meant otherwise? footing run ${short(activityId)} --meant easy (or long, hard, race)`)
}

/** How the run felt, as told; where nothing was told, how to. */
function sayReport(terminal: Terminal, { activityId, report }: RunDocument): void {
  const { talk, effortCr10 } = report
  const said = [
    ...(talk === undefined ? [] : [`You could talk near its end: ${talkWords[talk]}.`]),
    ...(effortCr10 === undefined ? [] : [`It felt like ${effortCr10} of 10.`]),
  ]
  if (said.length > 0) terminal.paragraph(said.join(' '))
  else {
    const example = `footing run ${activityId.slice(0, exampleIdLength)} --talk comfortable --effort 3`
    terminal.paragraph(terminal.styled('quiet', `Could you talk, and how hard did it feel? ${example}`))
  }
}

/** Where the run was recorded more than once: by what, and what was taken from each. */
function sayRecordings(terminal: Terminal, { recordings = [], toldApartIds = [] }: RunDocument): void {
  if (recordings.length === 0 && toldApartIds.length === 0) return
  terminal.line()
  for (const { activityId, fileName, isPrimary, lent } of recordings) {
    const part = isPrimary ? 'counts' : lent.length === 0 ? 'kept beside' : `gives ${lent.join(', ')}`
    terminal.line(`Recorded in ${fileName} (${activityId}): ${part}.`)
  }
  for (const id of toldApartIds) terminal.line(`You told it apart from ${id}.`)
}

function sayFacts(terminal: Terminal, { summary, heartRate, intensity }: RunDocument): void {
  const rows: string[][] = [
    ['Distance', distanceText(summary.distanceM)],
    ['Moving time', clockText(summary.movingS)],
    ['Pace', speedText(summary.averageSpeedMps)],
    ['Pace as on the flat', speedText(summary.gradeAdjustedSpeedMps)],
    [
      'Heart rate',
      isAvailable(heartRate)
        ? `${heartRateText(heartRate.averageBpm)}, up to ${heartRateText(heartRate.highestSustainedBpm)}`
        : heartRate.reason.sentence,
    ],
    ['Climb', summary.ascentM === undefined ? notKnown : `${Math.round(summary.ascentM)} m`],
  ]
  if (isAvailable(intensity)) {
    const { easyS, moderateS, hardS } = intensity
    rows.push(['Easy, moderate, hard', `${clockText(easyS)}, ${clockText(moderateS)}, ${clockText(hardS)}`])
  }
  terminal.line()
  for (const line of tableLines([{ title: '' }, { title: '' }], rows)) terminal.line(line)
}

function sayLaps(terminal: Terminal, { laps }: RunDocument): void {
  if (laps.length < 2) return
  terminal.line()
  const columns = [
    { title: 'lap', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'distance', align: 'right' },
    { title: 'pace', align: 'right' },
    { title: 'heart rate', align: 'right' },
  ] as const
  const rows = laps.map((lap, index) => [
    String(index + 1),
    clockText(lap.movingS),
    distanceText(lap.distanceM),
    lap.distanceM === undefined
      ? notKnown
      : speedText(lap.movingS === 0 ? undefined : lap.distanceM / lap.movingS),
    heartRateText(lap.averageHeartRateBpm),
  ])
  for (const line of tableLines(columns, rows)) terminal.line(line)
  terminal.line()
}
