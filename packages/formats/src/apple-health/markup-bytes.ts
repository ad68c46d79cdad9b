/** The bytes that XML is made of. */
export const byteCodes = {
  exclamation: 0x21,
  doubleQuote: 0x22,
  ampersand: 0x26,
  singleQuote: 0x27,
  hyphen: 0x2d,
  slash: 0x2f,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  openBracket: 0x5b,
  closeBracket: 0x5d,
} as const

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** Whether a byte can stand in a name: letters, digits, "-", ".", ":", "_" and everything beyond ASCII. */
const nameBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0,
)

export function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && nameBytes[byte] === 1
}
