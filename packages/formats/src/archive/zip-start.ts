import { type ByteSource, partOfSource } from './byte-source.ts'

const endSizeByte = 22
const longestComment = 65_535
const endSignature = 0x0605_4b50
const directorySignature = 0x0201_4b50
/** Stands for "see the 64-bit record". */
const elsewhere = 0xffff_ffff

/**
 * The zip inside a source that has something else before it, such as a program that unpacks it. Places in
 * the zip's directory count from the zip's own start: where the directory ends before its own end record
 * says, the rest lies before the zip. A source that is a zip from its start on comes back as it is.
 */
export async function withoutPreamble(source: ByteSource): Promise<ByteSource> {
  const tailByte = Math.min(source.sizeByte, endSizeByte + longestComment)
  const tailStart = source.sizeByte - tailByte
  const bytes = await source.read(tailStart, tailByte)
  const tail = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = tail.byteLength - endSizeByte
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) return source

  const directoryByte = tail.getUint32(end + 12, true)
  const directoryStart = tail.getUint32(end + 16, true)
  const preambleByte = tailStart + end - directoryByte - directoryStart
  if (directoryByte === elsewhere || directoryStart === elsewhere || preambleByte <= 0) return source
  const signature = await source.read(preambleByte + directoryStart, 4)
  if (signature.length < 4) return source
  const found = new DataView(signature.buffer, signature.byteOffset, 4).getUint32(0, true)
  return found === directorySignature
    ? partOfSource(source, preambleByte, source.sizeByte - preambleByte)
    : source
}
