// The whole import (read, inflate, decode, deduplicate, analyse, compress, store) beside what the peers need only to
// parse the same files, which they are given in memory and inflated.

import { rmSync } from 'node:fs'
import { type BenchFile, bytesPerMegabyte, spread } from './bench-files.ts'
import type { Peer } from './peers.ts'
import { formatTable, median, secondsOf } from './timing.ts'
import { importWhole, makeDataFolder, type WholeImport } from './whole-import.ts'

const warmUpMegabytes = 1

/** How many times as fast as the fastest peer's parsing the whole import is to be. */
const goalRatio = 3

export interface ImportMeasured {
  readonly first: WholeImport
  /** The same once more into the same data folder, where all is known. */
  readonly again: WholeImport
}

/** Imports several times, each time into a new data folder; the median of each by its time. */
export async function measureImport(path: string, runCount: number): Promise<ImportMeasured> {
  const runs: ImportMeasured[] = []
  for (let run = 0; run < runCount; run++) {
    const dataFolder = makeDataFolder()
    runs.push(await measureImportInto(path, dataFolder))
    rmSync(dataFolder, { recursive: true })
  }
  return { first: middle(runs.map(({ first }) => first)), again: middle(runs.map(({ again }) => again)) }
}

export async function measureImportInto(path: string, dataFolder: string): Promise<ImportMeasured> {
  return { first: await importWhole(path, dataFolder), again: await importWhole(path, dataFolder) }
}

function middle(runs: readonly WholeImport[]): WholeImport {
  const seconds = median(runs.map((run) => run.seconds))
  const found = runs.find((run) => run.seconds === seconds)
  if (found === undefined) throw new Error('nothing was measured')
  return found
}

export interface BesidePeers {
  readonly imported: ImportMeasured
  readonly peers: readonly Peer[]
  /** The imported files, or an even choice of them. */
  readonly files: readonly BenchFile[]
  /** How much a peer is given; a slow one a tenth of it. */
  readonly peerMegabytes: number
}

export async function formatImport({ imported, peers, files, peerMegabytes }: BesidePeers): Promise<string> {
  const { first, again } = imported
  const ownPerS = first.activityCount / first.seconds
  const parsed: { readonly name: string; readonly perS: number; readonly fileCount: number }[] = []
  for (const peer of peers) {
    const given = spread(files, peer.isSlow ? peerMegabytes / 10 : peerMegabytes)
    await parseAll(peer, spread(given, warmUpMegabytes))
    const seconds = await secondsOf(() => parseAll(peer, given))
    parsed.push({ name: peer.name, perS: given.length / seconds, fileCount: given.length })
  }
  const fastest = parsed.reduce((best, next) => (next.perS > best.perS ? next : best))
  const wholeRow = (name: string, run: WholeImport) => [
    name,
    (run.activityCount / run.seconds).toFixed(0),
    `files/s  ${run.activityCount} files in ${run.seconds.toFixed(2)} s, at most ${(run.peakByte / bytesPerMegabyte).toFixed(0)} MB of memory`,
  ]
  return [
    formatTable([
      wholeRow('Footing, whole import', first),
      wholeRow('Footing, the same once more', again),
      ...parsed.map(({ name, perS, fileCount }) => [
        `${name}, parsing alone`,
        perS.toFixed(1),
        `files/s  on ${fileCount} of the files`,
      ]),
    ]),
    `The whole import is ${(ownPerS / fastest.perS).toFixed(1)} times as fast as the parsing alone of the fastest other, ${fastest.name} (goal: ${goalRatio}).`,
  ].join('\n')
}

async function parseAll({ parse }: Peer, files: readonly BenchFile[]): Promise<void> {
  for (const { bytes } of files) {
    try {
      await parse(bytes.buffer)
    } catch {
      // What a peer refuses counts as parsed, and quickly.
    }
  }
}
