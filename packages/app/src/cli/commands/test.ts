import type { NextTest } from '@footing/engine'
import type { ExitCode } from '../../failures.ts'
import { testsDocumentOf } from '../../usecases/answers.ts'
import type { TestsDocument } from '../../usecases/documents/answer-documents.ts'
import { type CommandContext, inHouse, readShownRunner, sayDocument, saySentences } from '../context.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { bandHalfText, testWords } from '../wording.ts'

/** What would make the top of easy surer, the cheapest first. */
export function nextTest(context: CommandContext): Promise<ExitCode> {
  return inHouse(context, async (house) =>
    sayDocument(context, testsDocumentOf(await readShownRunner(context, house)), sayTests),
  )
}

function sayTests(terminal: Terminal, { sentences, tests }: TestsDocument): void {
  saySentences(terminal, sentences)
  const [best, ...others] = tests
  if (best === undefined) return
  terminal.line()
  terminal.line(`${terminal.styled('strong', testWords[best.test])}${costText(best)}`)
  best.steps.forEach((step, index) => {
    terminal.paragraph(`${index + 1}. ${step}`, '  ')
  })
  if (others.length === 0) return
  terminal.line()
  const rows = tests.map((test) => [
    testWords[test.test],
    bandHalfText(test.lt1SdNowBpm),
    bandHalfText(test.lt1SdAfterBpm),
    test.cost,
  ])
  const columns = [
    { title: 'All that would' },
    { title: 'LT1 now', align: 'right' },
    { title: 'then', align: 'right' },
    { title: 'what it costs' },
  ] as const
  for (const line of tableLines(columns, rows)) terminal.line(line)
  terminal.line()
  for (const { test, sentence } of others) {
    terminal.paragraph(`${terminal.styled('quiet', `${testWords[test]}:`)} ${sentence}`)
  }
}

function costText({ cost }: NextTest): string {
  return cost === '' ? '' : `: ${cost}`
}
