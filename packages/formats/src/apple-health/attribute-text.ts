const decoder = new TextDecoder()

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Longer values are cut here: the longest that is read, the description of a device, has about 200. */
const longestTextByte = 1000

const highestCodePoint = 0x10ffff

/** The character that a reference names; one that nobody defined stays as it is written. */
function resolved(written: string, name: string): string {
  if (!name.startsWith('#')) return namedEntities[name] ?? written
  const isHexadecimal = name[1] === 'x'
  const codePoint = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10)
  return codePoint > 0 && codePoint <= highestCodePoint ? String.fromCodePoint(codePoint) : written
}

/** The text of an attribute's value: UTF-8, with XML's own entities resolved and no others. */
export function attributeText(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start, Math.min(end, start + longestTextByte)))
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[a-z]{1,4});/g, resolved)
}

const zero = 0x30
const nine = 0x39
const dot = 0x2e
const minus = 0x2d
/** Whole numbers of this many digits are exact, and so is their quotient by a power of ten, rounded once. */
const exactDigits = 15

/** The number that a value writes, or NaN. Plain decimals are read in place and rounded as `Number` rounds. */
export function decimalNumber(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === minus
  const first = isNegative ? start + 1 : start
  let whole = 0
  let divisor = 1
  let digitCount = 0
  let hasDot = false
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= zero && byte <= nine) {
      whole = whole * 10 + byte - zero
      digitCount += 1
      if (hasDot) divisor *= 10
    } else if (byte === dot && !hasDot) hasDot = true
    else return unusualNumber(bytes, start, end)
  }
  if (digitCount === 0) return Number.NaN
  if (digitCount > exactDigits) return unusualNumber(bytes, start, end)
  return (isNegative ? -whole : whole) / divisor
}

function unusualNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = attributeText(bytes, start, end).trim()
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}
