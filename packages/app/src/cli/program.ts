/** The commands and their options. What a command needs is loaded only when it runs. */

import { Command } from 'commander'
import type { ExitCode } from '../failures.ts'
import { version } from '../version.ts'
import type { CommandContext, GlobalOptions } from './context.ts'
import type { Add, Work } from './program/add-command.ts'
import { addAnswers } from './program/answers.ts'
import { addImport, addTakingOut } from './program/bringing-in.ts'
import { addRuns } from './program/runs.ts'
import { addServe, addStart } from './program/serving.ts'
import { addConstants, addProfile } from './program/settings.ts'
import type { TerminalStreams } from './terminal.ts'

export interface ProgramHost extends TerminalStreams {
  contextOf(options: GlobalOptions): CommandContext
  /** Told the code with which a command ended. */
  end(code: ExitCode): void
}

export function programOf({ contextOf, end, stdout, stderr }: ProgramHost): Command {
  const add: Add = <Options extends object>(
    parent: Command,
    { usage, says }: { readonly usage: string; readonly says: string },
    work: Work<Options>,
  ) =>
    parent
      .command(usage)
      .description(says)
      .action(async (...actionArgs: unknown[]) => {
        const command = actionArgs.at(-1) as Command
        const args = actionArgs.slice(0, -2) as (string | string[])[]
        end(await work(contextOf(command.optsWithGlobals<GlobalOptions>()), args, command.opts<Options>()))
      })

  const program = new Command('footing')
    .description(
      'Reads every run you have recorded and answers: what is easy for you, are your easy days easy, why you ' +
        'are improving or not, and what to do next. Your data stay on this machine.',
    )
    .version(version)
    .option('--data <folder>', 'where your data lie (else FOOTING_DATA, else the usual place of the system)')
    .option('--json', 'the answer as JSON of a documented shape')
    .option(
      '--today <date>',
      'the day to take for today, like 2026-03-01 (else FOOTING_TODAY, else the clock)',
    )
    .showSuggestionAfterError()
    .showHelpAfterError('Ask "footing --help" for what there is.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    })
  addStart(add, program)
  addImport(add, program)
  addAnswers(add, program)
  addRuns(add, program)
  addProfile(add, program)
  addConstants(add, program)
  addServe(add, program)
  addTakingOut(add, program)
  add(program, { usage: 'doctor', says: 'look whether everything is well' }, async (context) =>
    (await import('./commands/doctor.ts')).doctor(context),
  )
  return program
}
