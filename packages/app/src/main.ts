#!/usr/bin/env node
/** Starts the command line. What is loaded here is loaded at every start, so it is little. */

import { keepCompiledFiles } from './compile-cache.ts'

keepCompiledFiles()
// Whoever reads may stop reading ("footing runs | head"): then there is nothing more to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
const { runCommandLine } = await import('./cli/command-line.ts')
let threads: typeof import('./jobs/thread-pool.ts') | undefined
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  compose: () => import('./compose.ts'),
  async expectFiles(paths) {
    threads = await import('./jobs/thread-pool.ts')
    await threads.expectFiles(paths)
  },
})
await threads?.endWaitingThreads()
