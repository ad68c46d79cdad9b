import type { Reason } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { whyDocumentOf } from '../../usecases/answers.ts'
import type { WhyDocument } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import type { Terminal } from '../terminal.ts'

export function why(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, whyDocumentOf(await readShownRunner(context, house)), sayWhy),
  )
}

const standingWords = {
  likely: 'likely',
  possible: 'possible',
  unlikely: 'unlikely',
  'cannot-tell': 'cannot tell',
} as const

function sayWhy(terminal: Terminal, document: WhyDocument): void {
  saySentences(terminal, document.sentences)
  for (const cause of document.causes) {
    terminal.line()
    terminal.paragraph(`${terminal.styled('strong', cause.claim)} (${standingWords[cause.standing]})`)
    sayReasons(terminal, 'for', cause.evidenceFor)
    sayReasons(terminal, 'against', cause.evidenceAgainst)
    sayReasons(terminal, 'not known', cause.missing)
    if (cause.standing !== 'unlikely') terminal.paragraph(`What to change: ${cause.advice}`, '  ')
  }
  sayLeftOut(terminal, document.leavesOut)
}

function sayReasons(terminal: Terminal, title: string, reasons: readonly Reason[]): void {
  for (const { sentence } of reasons) {
    terminal.paragraph(`${terminal.styled('quiet', `${title}:`)} ${sentence}`, '  ')
  }
}

/** What an answer leaves out, plainly, at its end. */
export function sayLeftOut(terminal: Terminal, leavesOut: readonly Reason[]): void {
  if (leavesOut.length === 0) return
  terminal.line()
  for (const { sentence } of leavesOut) terminal.paragraph(terminal.styled('quiet', sentence))
}
