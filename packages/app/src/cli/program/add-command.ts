import type { Command } from 'commander'
import type { ExitCode } from '../../failures.ts'
import type { CommandContext } from '../context.ts'

/** What a command does: its context, its arguments as typed, its own options. */
export type Work<Options> = (
  context: CommandContext,
  args: readonly (string | string[])[],
  options: Options,
) => Promise<ExitCode>

/** Adds a command; its work is done in the context that its options and the global ones make. */
export type Add = <Options extends object = object>(
  parent: Command,
  command: { readonly usage: string; readonly says: string },
  work: Work<Options>,
) => Command
