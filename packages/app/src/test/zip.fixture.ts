import { crc32 } from 'node:zlib'

/** The fields of a zip's headers as little-endian numbers of 2 or 4 bytes. */
function numbers(fields: readonly (readonly [value: number, lengthByte: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, lengthByte]) => {
      const bytes = Buffer.alloc(lengthByte)
      bytes.writeUIntLE(value, 0, lengthByte)
      return bytes
    }),
  )
}

/** A zip archive that holds the entries as they are, not compressed. */
export function zipOf(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offsetByte = 0
  for (const [path, bytes] of Object.entries(entries)) {
    const name = Buffer.from(path)
    const facts = numbers([
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 4],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ])
    const local = Buffer.concat([numbers([[0x04034b50, 4]]), facts, name, bytes])
    directory.push(
      Buffer.concat([
        numbers([
          [0x02014b50, 4],
          [20, 2],
        ]),
        facts,
        numbers([
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offsetByte, 4],
        ]),
        name,
      ]),
    )
    locals.push(local)
    offsetByte += local.length
  }
  const directoryBytes = Buffer.concat(directory)
  const end = numbers([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [directory.length, 2],
    [directory.length, 2],
    [directoryBytes.length, 4],
    [offsetByte, 4],
    [0, 2],
  ])
  return Buffer.concat([...locals, directoryBytes, end])
}
