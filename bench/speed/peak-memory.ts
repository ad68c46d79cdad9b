// Loaded into a measured process before its program: writes down, when it ends, the most memory it ever held.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const noteFile = process.env['FOOTING_BENCH_PEAK_FILE']
const statusFile = '/proc/self/status'

/** All threads together, in kilobytes. Linux lets the other number inherit what the starting process had held. */
function peakKb(): number {
  const stated = existsSync(statusFile)
    ? /VmHWM:\s*(\d+)/.exec(readFileSync(statusFile, 'utf8'))?.[1]
    : undefined
  return stated === undefined ? process.resourceUsage().maxRSS : Number(stated)
}

if (isMainThread && noteFile !== undefined) process.on('exit', () => writeFileSync(noteFile, `${peakKb()}`))
