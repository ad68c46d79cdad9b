/** Files that a browser gives, on disk under numbers, in a folder that only this import uses. */

import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ok, type Result, unitFactors } from '@footing/engine'
import { fail } from '../failures.ts'
import type { SourcePath } from '../ports/source-files.ts'

/** The largest file, and the largest sum of files, that a browser may give to one import. */
export interface IncomingLimits {
  readonly fileSizeByte: number
  readonly totalSizeByte: number
}

const gibibyteByte = 2 ** 30
const incomingLimits: IncomingLimits = {
  fileSizeByte: 8 * gibibyteByte,
  totalSizeByte: 16 * gibibyteByte,
}

/** What an earlier server left behind is removed when it is older than this: no import runs as long. */
const leftoverAgeS = unitFactors.sPerDay

export interface IncomingFiles {
  take(name: string, body: ReadableStream<Uint8Array>): Promise<Result<void>>
  paths(): readonly SourcePath[]
  remove(): Promise<void>
}

function incomingFolder(dataFolder: string): string {
  return join(dataFolder, 'incoming')
}

export function createIncomingFiles(
  dataFolder: string,
  importId: string,
  limits: IncomingLimits = incomingLimits,
): IncomingFiles {
  const folder = join(incomingFolder(dataFolder), importId)
  const paths: SourcePath[] = []
  let nextNumber = 0
  let totalByte = 0
  return {
    async take(name, body) {
      await mkdir(folder, { recursive: true })
      const path = join(folder, String(nextNumber))
      nextNumber += 1
      let fileByte = 0
      let isTooLarge = false
      async function* bounded(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          fileByte += chunk.length
          totalByte += chunk.length
          if (fileByte > limits.fileSizeByte || totalByte > limits.totalSizeByte) {
            isTooLarge = true
            return
          }
          yield chunk
        }
      }
      try {
        await pipeline(bounded(Readable.fromWeb(body as never)), createWriteStream(path))
      } catch (error) {
        await rm(path, { force: true })
        totalByte -= fileByte
        throw error
      }
      if (isTooLarge) {
        await rm(path, { force: true })
        totalByte -= fileByte
        return fail('upload-too-large')
      }
      paths.push({ path, name })
      return ok(undefined)
    },
    paths: () => paths,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Removes what servers that were killed left behind. */
export async function removeLeftovers(dataFolder: string, nowEpochS: number): Promise<void> {
  const folder = incomingFolder(dataFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    const facts = await stat(join(folder, name)).catch(() => undefined)
    if (facts !== undefined && nowEpochS - facts.mtimeMs / 1000 > leftoverAgeS) {
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}
