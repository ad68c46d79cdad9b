import type { LocalDate, PlannedSession, SessionTarget } from '@footing/engine'
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
  // What holds for the whole week is said once, not with each session again.
  const said = new Set(document.sentences)
  for (const session of document.sessions) saySession(terminal, session, { today: document.asOf, said })
  sayLeftOut(terminal, document.leavesOut)
}

function saySession(
  terminal: Terminal,
  session: PlannedSession,
  { today, said }: { readonly today: LocalDate; readonly said: Set<string> },
): void {
  const head = `${nearDayText(session.date, today)}: ${session.title}`
  const reasons = session.reasons.map((reason) => reason.sentence)
  terminal.line()
  if (session.target === undefined) {
    terminal.paragraph(terminal.styled('quiet', `${head}. ${reasons.join(' ')}`))
    return
  }
  terminal.paragraph(terminal.styled('strong', head))
  terminal.paragraph(`${limitsText(session.target)}. ${session.target.feel}`, '  ')
  for (const sentence of [session.purpose, ...reasons]) {
    if (!said.has(sentence)) terminal.paragraph(terminal.styled('quiet', sentence), '  ')
    said.add(sentence)
  }
}

function limitsText(target: SessionTarget): string {
  return [
    roughDurationText(target.durationS),
    ...(target.distanceM === undefined ? [] : [`about ${distanceText(target.distanceM)}`]),
    ...(target.heartRateHighBpm === undefined ? [] : [`under ${heartRateText(target.heartRateHighBpm)}`]),
    ...(target.speedHighMps === undefined ? [] : [`slower than ${speedText(target.speedHighMps)}`]),
  ].join(', ')
}
