import { isAvailable } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { checkDocumentOf } from '../../usecases/answers.ts'
import type { CheckDocument, CheckedRun } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { dayText, distanceText, notKnown, roughDurationText, shareText, verdictWords } from '../wording.ts'

export function check(context: CommandContext, weeksCount: number): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, checkDocumentOf(await readShownRunner(context, house), weeksCount), sayCheck),
  )
}

function sayCheck(terminal: Terminal, document: CheckDocument): void {
  saySentences(terminal, document.sentences)
  for (const pattern of document.patterns) terminal.paragraph(pattern.sentence)
  if (isAvailable(document.intensity)) {
    const { easyS, moderateS, hardS } = document.intensity
    const wholeS = easyS + moderateS + hardS
    terminal.line()
    terminal.line(
      `All running in these weeks, by time: ${shareText(easyS / wholeS)} easy, ` +
        `${shareText(moderateS / wholeS)} moderate, ${shareText(hardS / wholeS)} hard.`,
    )
  }
  if (isAvailable(document.nextHardSession)) terminal.paragraph(document.nextHardSession.sentence)
  else
    terminal.paragraph(
      terminal.styled(
        'quiet',
        `What it did to the hard sessions after them: ${document.nextHardSession.reason.sentence}`,
      ),
    )
  if (document.runs.length === 0) return
  terminal.line()
  const columns = [
    { title: 'Meant easy' },
    { title: 'distance', align: 'right' },
    { title: 'time', align: 'right' },
    { title: 'over', align: 'right' },
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

function rowOf(terminal: Terminal, run: CheckedRun): readonly string[] {
  return [
    dayText(run.date),
    distanceText(run.distanceM),
    roughDurationText(run.movingS),
    run.overCeilingFrac === undefined ? notKnown : shareText(run.overCeilingFrac),
    verdictText(terminal, run),
    run.activityId,
  ]
}

function verdictText(
  terminal: Terminal,
  { verdict, verdictAtMean, crossedAtMinute, crossedForGood }: CheckedRun,
): string {
  if (verdict === undefined) return terminal.styled('quiet', 'cannot tell')
  switch (verdict) {
    case 'easy':
      return terminal.styled('good', verdictWords.easy)
    case 'near-the-top':
      return verdictWords['near-the-top']
    case 'in-doubt': {
      const leaning = verdictAtMean === undefined ? '' : `; rather ${verdictWords[verdictAtMean]}`
      return `${verdictWords['in-doubt']}${leaning}`
    }
    case 'crossed-over': {
      const after = crossedForGood === false ? 'around' : 'after'
      const minute = crossedAtMinute === undefined ? '' : ` ${after} minute ${Math.round(crossedAtMinute)}`
      return terminal.styled('warning', `${verdictWords['crossed-over']}${minute}`)
    }
    case 'moderate-throughout':
      return terminal.styled('warning', verdictWords['moderate-throughout'])
  }
}
