import { Writable } from 'node:stream'
import { runCommandLine } from '../cli/command-line.ts'
import type { ExitCode } from '../failures.ts'

export interface CommandEnded {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process: the same words in, the same words and code out as from a shell, and quicker. */
export async function runFooting(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandEnded> {
  const out: string[] = []
  const err: string[] = []
  const collecting = (into: string[]) =>
    new Writable({
      write(chunk: Buffer, _, done) {
        into.push(chunk.toString())
        done()
      },
    })
  const code = await runCommandLine(args, {
    environment,
    compose: () => import('../compose.ts'),
    stdout: collecting(out),
    stderr: collecting(err),
  })
  return { code, out: out.join(''), err: err.join('') }
}
