#!/usr/bin/env node
/** Starts the command line. What is loaded here is loaded at every start, so it is little. */

import { enableCompileCache } from 'node:module'

enableCompileCache()
const { runCommandLine } = await import('./cli/command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  compose: () => import('./compose.ts'),
})
