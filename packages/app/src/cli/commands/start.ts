import { type ExitCode, exitCodes } from '../../failures.ts'
import { checkDocumentOf, easyDocumentOf, whyDocumentOf } from '../../usecases/answers.ts'
import type { House } from '../../usecases/house.ts'
import { sayPlan } from '../../usecases/say-plan.ts'
import { type CommandContext, inHouse, readShownRunner, sayFailure } from '../context.ts'
import { importInto } from './import.ts'
import { type ServeOptions, startServer, untilStopped } from './serve.ts'

export interface StartOptions extends ServeOptions {
  readonly opensBrowser: boolean
}

const usualWeeksCount = 12
const usualDaysCount = 7

/** Imports what is given, says the four answers in a sentence each, serves and opens the browser. */
export function start(
  context: CommandContext,
  paths: readonly string[],
  options: StartOptions,
): Promise<ExitCode> {
  return inHouse(context, async (house) => {
    const { terminal } = context
    if (paths.length > 0) {
      const code = await importInto(context, house, paths)
      if (code !== exitCodes.done && code !== exitCodes.partlyFailed) return code
      terminal.line()
    }
    await sayFourAnswers(context, house)
    const server = await startServer(context, house, options)
    if (!server.ok) return sayFailure(context, server.error)
    const { url } = server.value
    terminal.line(`Footing is at ${url} (Ctrl-C stops it)`)
    if (options.opensBrowser && terminal.isInteractive) await openBrowser(context, url)
    await untilStopped()
    await server.value.close()
    return exitCodes.done
  })
}

async function sayFourAnswers(context: CommandContext, house: House): Promise<void> {
  const { terminal } = context
  const runner = await readShownRunner(context, house)
  if (runner.facts.length === 0) {
    terminal.paragraph(
      'There are no runs yet. Drop a folder or a zip onto the page, or load the sample runner there.',
    )
    terminal.line()
    return
  }
  const plan = await sayPlan({ store: house.store, clock: house.clock, runner, daysCount: usualDaysCount })
  const answers = [
    ['What is easy for me?', easyDocumentOf(runner)],
    ['Are my easy days easy?', checkDocumentOf(runner, usualWeeksCount)],
    ['Why am I improving, or not?', whyDocumentOf(runner)],
    ['What do I do next?', plan],
  ] as const
  for (const [question, { sentences }] of answers) {
    terminal.line(terminal.styled('quiet', question))
    terminal.paragraph(sentences[0] ?? '', '  ')
  }
  terminal.line()
}

async function openBrowser({ terminal }: CommandContext, url: string): Promise<void> {
  try {
    const { default: open } = await import('open')
    const child = await open(url)
    child.on('error', () => {})
  } catch {
    terminal.note('No browser could be opened; open the address yourself.')
  }
}
