/** Bytes that can be read from any place: an open file, a part of one, or memory. */
export interface ByteSource {
  readonly sizeByte: number
  /** The bytes from an offset on; fewer than asked for only at the end of the source. */
  read(offsetByte: number, lengthByte: number): Promise<Uint8Array>
}

export function byteSourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeByte: bytes.length,
    read: async (offsetByte, lengthByte) => bytes.subarray(offsetByte, offsetByte + lengthByte),
  }
}

/** A part of a source as a source of its own. */
export function partOfSource(source: ByteSource, startByte: number, sizeByte: number): ByteSource {
  return {
    sizeByte,
    read: (offsetByte, lengthByte) =>
      source.read(startByte + offsetByte, Math.max(0, Math.min(lengthByte, sizeByte - offsetByte))),
  }
}
