/**
 * The seal at the end of a backup: one line with the SHA-256 of all that stands before it. A database does not notice
 * a changed digit in a text; the seal does. Programs that read SQLite pass over it, for the database says in its own
 * header how long it is.
 */

import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

const sealPattern = /^\nFooting backup 1 sha256 ([0-9a-f]{64}) of (\d{16}) bytes\n$/
const sizeDigitCount = 16

function sealText(hash: string, sizeByte: number): string {
  return `\nFooting backup 1 sha256 ${hash} of ${String(sizeByte).padStart(sizeDigitCount, '0')} bytes\n`
}

const sealByte = sealText('0'.repeat(64), 0).length
const readByte = 2 ** 20

async function hashOf(handle: FileHandle, sizeByte: number): Promise<string> {
  const hash = createHash('sha256')
  const bytes = Buffer.alloc(readByte)
  for (let offset = 0; offset < sizeByte; ) {
    const { bytesRead } = await handle.read(bytes, 0, Math.min(readByte, sizeByte - offset), offset)
    if (bytesRead === 0) break
    hash.update(bytes.subarray(0, bytesRead))
    offset += bytesRead
  }
  return hash.digest('hex')
}

/** Writes the seal behind the bytes of a file and brings both to the disk. */
export async function seal(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(sealText(await hashOf(handle, size), size), size)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** How long the sealed part is, where the seal is there; and whether it holds. */
export async function readSeal(
  file: string,
): Promise<{ readonly holds: boolean; readonly sizeByte: number } | undefined> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const start = size - sealByte
    if (start < 0) return undefined
    const end = Buffer.alloc(sealByte)
    await handle.read(end, 0, sealByte, start)
    const match = sealPattern.exec(end.toString('latin1'))
    if (match === null) return undefined
    return {
      holds: Number(match[2]) === start && match[1] === (await hashOf(handle, start)),
      sizeByte: start,
    }
  } finally {
    await handle.close()
  }
}
