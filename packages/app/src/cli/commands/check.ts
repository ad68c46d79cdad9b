import { isAvailable } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { checkDocumentOf } from '../../usecases/answers.ts'
import type { CheckDocument, CheckedRun } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import {
  chanceText,
  dayText,
  distanceText,
  notKnown,
  roughDurationText,
  shareText,
  verdictWords,
} from '../wording.ts'

export function check(context: CommandContext, weeksCount: number): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, checkDocumentOf(await readShownRunner(context, house), weeksCount), sayCheck),
  )
}

function sayCheck(terminal: Terminal, document: CheckDocument): void {
  saySentences(terminal, document.sentences)
  const said = document.sentences.join(' ')
  for (const { sentence } of document.patterns)
    if (!said.includes(whereOf(sentence))) terminal.paragraph(sentence)
  if (isAvailable(document.intensity)) {
    const { easyS, moderateS, hardS } = document.intensity
    const wholeS = easyS + moderateS + hardS
    terminal.line()
    terminal.line(
      `All running in these weeks, by time: ${shareText(easyS / wholeS)} easy, ` +
        `${shareText(moderateS / wholeS)} moderate, ${shareText(hardS / wholeS)} hard.`,
    )
  }
  if (document.runs.length === 0) return
  if (isAvailable(document.nextHardSession)) terminal.paragraph(document.nextHardSession.sentence)
  else
    terminal.paragraph(
      terminal.styled(
        'quiet',
        `What an easy day that was not easy costs you in the hard session after it cannot be told yet. ${document.nextHardSession.reason.sentence}`,
      ),
    )
  terminal.line()
  const columns = [
    { title: 'Meant easy' },
    { title: 'distance', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'over', align: 'right' },
    { title: 'stayed easy?', align: 'right' },
    { title: 'verdict' },
    { title: 'run' },
  ] as const
  for (const line of tableLines(
    columns,
    document.runs.map((run) => rowOf(terminal, run)),
  )) {
    terminal.line(line)
  }
}

/** "after minute 20": what a pattern says of where or when, which the answer may have said already. */
function whereOf(sentence: string): string {
  return sentence.replace(/^.* mostly /, '').replace(/[.]$/, '')
}

function rowOf(terminal: Terminal, run: CheckedRun): readonly string[] {
  return [
    dayText(run.date),
    distanceText(run.distanceM),
    roughDurationText(run.movingS),
    run.overCeilingFrac === undefined ? notKnown : shareText(run.overCeilingFrac),
    run.stayedEasyProbabilityFrac === undefined ? notKnown : chanceText(run.stayedEasyProbabilityFrac),
    verdictText(terminal, run),
    run.activityId,
  ]
}

function verdictText(
  terminal: Terminal,
  { verdict, isProbable, crossedAtMinute, crossedBetweenMinutes: between, crossedForGood }: CheckedRun,
): string {
  if (verdict === undefined) return terminal.styled('quiet', 'cannot tell')
  const probably = isProbable === true ? 'probably ' : ''
  switch (verdict) {
    case 'easy':
      return terminal.styled('good', `${probably}${verdictWords.easy}`)
    case 'near-the-top':
      return `${probably}${verdictWords['near-the-top']}`
    case 'in-doubt':
      return verdictWords['in-doubt']
    case 'crossed-over': {
      const after = crossedForGood === false ? 'around' : 'after'
      const minute =
        between !== undefined
          ? ` between minutes ${between.from} and ${between.to}`
          : crossedAtMinute === undefined
            ? ''
            : ` ${after} minute ${Math.round(crossedAtMinute)}`
      return terminal.styled('warning', `${probably}${verdictWords['crossed-over']}${minute}`)
    }
    case 'moderate-throughout':
      return terminal.styled('warning', `${probably}${verdictWords['moderate-throughout']}`)
  }
}
