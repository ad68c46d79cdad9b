import { open } from 'node:fs/promises'
import type { ByteSource } from '@footing/formats'

/** A file on disk as bytes that can be read from any place; to be closed after use. */
export async function diskBytes(path: string): Promise<ByteSource & { close(): Promise<void> }> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    sizeByte: size,
    async read(offsetByte, lengthByte) {
      const wantedByte = Math.max(0, Math.min(lengthByte, size - offsetByte))
      const bytes = new Uint8Array(wantedByte)
      let doneByte = 0
      while (doneByte < wantedByte) {
        const { bytesRead } = await handle.read(bytes, doneByte, wantedByte - doneByte, offsetByte + doneByte)
        if (bytesRead === 0) break
        doneByte += bytesRead
      }
      return bytes.subarray(0, doneByte)
    },
    close: () => handle.close(),
  }
}
