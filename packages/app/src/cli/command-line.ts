/** Runs one command of the command line: from its words to the code that the process ends with. */

import { CommanderError } from 'commander'
import { type ExitCode, exitCodes, toFailure } from '../failures.ts'
import { type Composition, type GlobalOptions, sayFailure } from './context.ts'
import { programOf } from './program.ts'
import { createTerminal, type TerminalStreams } from './terminal.ts'

export interface CommandLineHost extends TerminalStreams {
  readonly environment: NodeJS.ProcessEnv
  compose(): Promise<Composition>
  expectFiles?(paths: readonly string[]): Promise<void>
}

/** Runs one command and gives the code that the process ends with. Never throws. */
export async function runCommandLine(args: readonly string[], host: CommandLineHost): Promise<ExitCode> {
  const terminal = createTerminal(host)
  let exitCode: ExitCode = exitCodes.done
  const program = programOf({
    ...host,
    contextOf: (options) => ({ ...host, terminal, options }),
    end: (code) => {
      exitCode = code
    },
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (host.environment['FOOTING_DEBUG'] !== undefined && error instanceof Error) {
      terminal.note(error.stack ?? error.message)
    }
    const options = program.optsWithGlobals<GlobalOptions>()
    return sayFailure({ ...host, terminal, options }, toFailure(error))
  }
}
