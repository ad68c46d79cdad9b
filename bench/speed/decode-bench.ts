// How fast FIT files are read, beside other readers: the same files in the same run, in turns.

import { decodeFit } from '@footing/formats'
import { type BenchFile, megabytesOf, spread } from './bench-files.ts'
import type { Peer } from './peers.ts'
import { formatTable, median, secondsOf } from './timing.ts'

const warmUpMegabytes = 2
const slowMegabytes = 3
const ownTurnCount = 5
const peerTurnCount = 3

/** How many times as fast as the fastest peer reading is to be. */
const goalRatio = 15

interface Reader {
  readonly name: string
  readonly turnCount: number
  readonly files: readonly BenchFile[]
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => unknown
}

interface ReaderSpeed {
  readonly reader: Reader
  readonly megabytesPerS: number
  readonly refusedCount: number
}

/** A table of megabytes per second. Checksums are verified by Footing alone, which says what that costs. */
export async function benchDecode(files: readonly BenchFile[], peers: readonly Peer[]): Promise<string> {
  const own = { turnCount: ownTurnCount, files }
  const verifying = {
    ...own,
    name: 'Footing, checksum verified',
    read: (bytes: BenchFile['bytes']) => decodeFit(bytes),
  }
  const readers: readonly Reader[] = [
    verifying,
    {
      ...own,
      name: 'Footing, checksum not looked at',
      read: (bytes) => decodeFit(bytes, { verifyChecksum: false }),
    },
    ...peers.map(({ name, version, isSlow, parse }) => ({
      name: `${name} ${version}`,
      turnCount: peerTurnCount,
      files: isSlow ? spread(files, slowMegabytes) : files,
      read: ({ buffer }: BenchFile['bytes']) => parse(buffer),
    })),
  ]
  const speeds = await measureInTurns(readers)
  const ownSpeed = speeds.find(({ reader }) => reader === verifying)?.megabytesPerS ?? Number.NaN
  const fastest = speeds
    .filter(({ reader }) => reader.turnCount === peerTurnCount)
    .reduce((best, next) => (next.megabytesPerS > best.megabytesPerS ? next : best))
  const ratio = (ownSpeed / fastest.megabytesPerS).toFixed(1)
  return [
    formatTable(speeds.map(toRow)),
    `Footing, verifying, is ${ratio} times as fast as the fastest other, ${fastest.reader.name} (goal: ${goalRatio}).`,
  ].join('\n')
}

async function measureInTurns(readers: readonly Reader[]): Promise<readonly ReaderSpeed[]> {
  for (const reader of readers) await readAll(reader, spread(reader.files, warmUpMegabytes))
  const measured = readers.map((reader) => ({ reader, seconds: [] as number[], refusedCount: 0 }))
  for (let turn = 0; turn < ownTurnCount; turn++) {
    for (const one of measured) {
      if (turn >= one.reader.turnCount) continue
      one.seconds.push(
        await secondsOf(async () => {
          one.refusedCount = await readAll(one.reader, one.reader.files)
        }),
      )
    }
  }
  return measured.map(({ reader, seconds, refusedCount }) => ({
    reader,
    refusedCount,
    megabytesPerS: megabytesOf(reader.files) / median(seconds),
  }))
}

/** How many of the files the reader threw at. */
async function readAll({ read }: Reader, files: readonly BenchFile[]): Promise<number> {
  let refusedCount = 0
  for (const { bytes } of files) {
    try {
      await read(bytes)
    } catch {
      refusedCount += 1
    }
  }
  return refusedCount
}

function toRow({ reader, megabytesPerS, refusedCount }: ReaderSpeed): readonly string[] {
  const { name, files, turnCount } = reader
  const refused = refusedCount === 0 ? '' : `, ${refusedCount} refused`
  const megabytes = megabytesOf(files).toFixed(1)
  return [
    name,
    megabytesPerS.toFixed(1),
    `MB/s  ${files.length} files, ${megabytes} MB${refused}, median of ${turnCount}`,
  ]
}
