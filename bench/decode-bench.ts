// How fast FIT files are read, beside fit-file-parser: `node bench/decode-bench.ts`. Same files, same run.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeFit } from '@footing/formats'
import { drawRunner, scenarios, virtualRunnerFiles } from '@footing/virtual-runner'
import FitParser from 'fit-file-parser'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus')
const bytesPerMegabyte = 1e6
const msPerS = 1000
const warmUpFileCount = 20

export interface ReaderSpeed {
  readonly reader: string
  readonly megabytesPerS: number
  readonly medianS: number
  readonly runCount: number
}

export interface DecodeBench {
  /** Where the files come from, in words. */
  readonly source: string
  readonly fileCount: number
  readonly megabytes: number
  readonly withChecksum: ReaderSpeed
  readonly withoutChecksum: ReaderSpeed
  readonly fitFileParser: ReaderSpeed
  /** Our throughput with the checksum verified over that of fit-file-parser, which does not verify it. */
  readonly ratio: number
}

interface Files {
  readonly source: string
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

/** Reads all files with each reader, in turns so that a busy machine slows all alike, after a warm-up. */
export function benchDecode(): DecodeBench {
  const { source, bytes } = realFiles() ?? virtualFiles()
  const [withChecksum, withoutChecksum, fitFileParser] = measureInTurns(bytes, [
    { name: 'Footing, checksum verified', runCount: 5, read: (file) => decodeFit(file) },
    {
      name: 'Footing, checksum not looked at',
      runCount: 5,
      read: (file) => decodeFit(file, { verifyChecksum: false }),
    },
    { name: 'fit-file-parser, checksum not looked at', runCount: 3, read: parseWithPeer },
  ]) as [ReaderSpeed, ReaderSpeed, ReaderSpeed]
  return {
    source,
    fileCount: bytes.length,
    megabytes: megabytesOf(bytes),
    withChecksum,
    withoutChecksum,
    fitFileParser,
    ratio: withChecksum.megabytesPerS / fitFileParser.megabytesPerS,
  }
}

/** The result as a small table for the terminal. */
export function formatDecodeBench(bench: DecodeBench): string {
  const rows = [bench.withChecksum, bench.withoutChecksum, bench.fitFileParser].map(
    ({ reader, megabytesPerS, runCount }) =>
      `${reader.padEnd(42)}${megabytesPerS.toFixed(1).padStart(8)} MB/s  median of ${runCount}`,
  )
  return [
    `Reading FIT: ${bench.fileCount} files, ${bench.megabytes.toFixed(1)} MB, ${bench.source}`,
    ...rows,
    `Footing with the checksum verified is ${bench.ratio.toFixed(1)} times as fast as fit-file-parser.`,
  ].join('\n')
}

function realFiles(): Files | undefined {
  const folder = join(corpus, 'runner-a/watch')
  if (!existsSync(folder)) return undefined
  const names = readdirSync(folder).filter((name) => name.endsWith('.fit'))
  return {
    source: 'from a real watch',
    bytes: names.map((name) => new Uint8Array(readFileSync(join(folder, name)))),
  }
}

function virtualFiles(): Files {
  const runner = drawRunner({ seed: 1 })
  const scenario = scenarios['consistent-easy-with-races']
  const files = virtualRunnerFiles({ runner, scenario, seed: 1, startDate: '2025-01-06', weeks: 52 })
  return {
    source: 'written by the virtual runner, because the folder of real files is missing',
    bytes: files.map(({ bytes }) => new Uint8Array(bytes)),
  }
}

function megabytesOf(files: readonly Uint8Array[]): number {
  return files.reduce((sum, file) => sum + file.length, 0) / bytesPerMegabyte
}

interface Reader {
  readonly name: string
  readonly runCount: number
  readonly read: (file: Uint8Array<ArrayBuffer>) => unknown
}

function measureInTurns(files: Files['bytes'], readers: readonly Reader[]): readonly ReaderSpeed[] {
  for (const { read } of readers) for (const file of files.slice(0, warmUpFileCount)) read(file)
  const seconds = readers.map((): number[] => [])
  const turns = Math.max(...readers.map(({ runCount }) => runCount))
  for (let turn = 0; turn < turns; turn++) {
    readers.forEach(({ runCount, read }, index) => {
      if (turn >= runCount) return
      const startedMs = performance.now()
      for (const file of files) read(file)
      seconds[index]?.push((performance.now() - startedMs) / msPerS)
    })
  }
  return readers.map(({ name, runCount }, index) => {
    const medianS = seconds[index]?.toSorted((a, b) => a - b)[Math.floor(runCount / 2)] ?? Number.NaN
    return { reader: name, megabytesPerS: megabytesOf(files) / medianS, medianS, runCount }
  })
}

function parseWithPeer(file: Uint8Array<ArrayBuffer>): unknown {
  let parsed: unknown
  const parser = new FitParser({ force: true, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' })
  parser.parse(file.buffer, (error, data) => {
    if (error) throw new Error(error)
    parsed = data
  })
  return parsed
}

if (import.meta.main) console.log(formatDecodeBench(benchDecode()))
