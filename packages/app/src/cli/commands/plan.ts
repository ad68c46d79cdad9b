import type { LocalDate, PlannedSession } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import type { PlanDocument } from '../../usecases/documents/answer-documents.ts'
import { sayPlan } from '../../usecases/say-plan.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import type { Terminal } from '../terminal.ts'
import { distanceText, heartRateText, nearDayText, roughDurationText, speedText } from '../wording.ts'
import { sayLeftOut } from './why.ts'

export function plan(context: CommandContext, daysCount: number): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const runner = await readShownRunner(context, house)
    const { store, clock } = house
    return sayDocument(context, await sayPlan({ store, clock, runner, daysCount }), sayPlanInWords)
  })
}

function sayPlanInWords(terminal: Terminal, document: PlanDocument): void {
  saySentences(terminal, document.sentences)
  for (const session of document.sessions) saySession(terminal, session, document.asOf)
  sayLeftOut(terminal, document.leavesOut)
}

function saySession(terminal: Terminal, session: PlannedSession, today: LocalDate): void {
  const { target } = session
  terminal.line()
  const head = `${nearDayText(session.date, today)}: ${session.title}`
  terminal.paragraph(terminal.styled(session.kind === 'rest' ? 'quiet' : 'strong', head))
  if (target !== undefined) {
    const limits = [
      roughDurationText(target.durationS),
      ...(target.distanceM === undefined ? [] : [`about ${distanceText(target.distanceM)}`]),
      ...(target.heartRateHighBpm === undefined ? [] : [`under ${heartRateText(target.heartRateHighBpm)}`]),
      ...(target.speedHighMps === undefined ? [] : [`slower than ${speedText(target.speedHighMps)}`]),
    ]
    terminal.paragraph(`${limits.join(', ')}. ${target.feel}`, '  ')
  }
  terminal.paragraph(session.purpose, '  ')
  for (const reason of session.reasons) terminal.paragraph(terminal.styled('quiet', reason.sentence), '  ')
}
