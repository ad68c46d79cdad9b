import { attributeText, decimalNumber } from './attribute-text.ts'
import { byteCodes as code, isNameByte, isSpace } from './markup-bytes.ts'
import { TextCache } from './text-cache.ts'

/** Attributes beyond this many are passed over; Apple's elements have at most eleven. */
const mostAttributes = 32
const placesEach = 4

/**
 * An opening tag, read in place: its attributes are known by where they stand and become text or numbers
 * only when somebody asks for them. One object serves every tag of a stream.
 */
export class ScannedTag {
  name = ''
  isEmptyElement = false
  /** True where the tag breaks the rules; what stood before that place is there. */
  isBroken = false
  #bytes: Uint8Array = new Uint8Array()
  #attributeCount = 0
  /** Start and end of the name, start and end of the value, for each attribute. */
  readonly #places = new Int32Array(mostAttributes * placesEach)
  readonly #names = new TextCache()
  readonly #values = new TextCache()

  /** Reads the tag that begins with "<" here and gives the place behind it; undefined where it is cut off. */
  read(bytes: Uint8Array, start: number): number | undefined {
    this.#bytes = bytes
    this.#attributeCount = 0
    this.isEmptyElement = false
    this.isBroken = false
    const { length } = bytes
    let position = start + 1
    while (position < length && isNameByte(bytes[position])) position += 1
    const nameEnd = position
    while (position < length) {
      const byte = bytes[position]
      if (byte === code.greater) {
        this.name = this.nameAt(bytes, start + 1, nameEnd)
        return position + 1
      }
      this.isEmptyElement = byte === code.slash
      if (isSpace(byte) || byte === code.slash) {
        position += 1
        continue
      }
      const end = isNameByte(byte) ? this.#attribute(bytes, position) : -1
      if (end === length) return undefined
      if (end === -1) {
        this.isBroken = true
        while (position < length && bytes[position] !== code.greater && bytes[position] !== code.less)
          position += 1
        if (position === length) return undefined
        this.isEmptyElement = bytes[position - 1] === code.slash
        if (bytes[position] === code.less) {
          this.name = this.nameAt(bytes, start + 1, nameEnd)
          return position
        }
      } else position = end
    }
    return undefined
  }

  /** Reads one attribute; the bytes' length where it is cut off, -1 where it is none. */
  #attribute(bytes: Uint8Array, start: number): number {
    const { length } = bytes
    let position = start
    while (position < length && isNameByte(bytes[position])) position += 1
    const nameEnd = position
    while (position < length && isSpace(bytes[position])) position += 1
    if (position === length) return length
    if (bytes[position] !== code.equals) return -1
    position += 1
    while (position < length && isSpace(bytes[position])) position += 1
    if (position === length) return length
    const quote = bytes[position]
    if (quote !== code.doubleQuote && quote !== code.singleQuote) return -1
    position += 1
    const valueStart = position
    while (position < length && bytes[position] !== quote) position += 1
    if (position === length) return length
    if (this.#attributeCount < mostAttributes) {
      const places = this.#places
      const at = this.#attributeCount * placesEach
      places[at] = start
      places[at + 1] = nameEnd
      places[at + 2] = valueStart
      places[at + 3] = position
      this.#attributeCount += 1
    }
    return position + 1
  }

  nameAt(bytes: Uint8Array, start: number, end: number): string {
    return this.#names.textOf(bytes, start, end)
  }

  /** An attribute's value with entities resolved; undefined where there is no such attribute. */
  text(name: string): string | undefined {
    const at = this.#find(name)
    if (at === -1) return undefined
    return attributeText(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
  }

  /** The same for values that come again and again: names of types, of sources, units. */
  repeatedText(name: string): string | undefined {
    const at = this.#find(name)
    if (at === -1) return undefined
    return this.#values.textOf(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
  }

  /** A number, or NaN. */
  number(name: string): number {
    const at = this.#find(name)
    if (at === -1) return Number.NaN
    return decimalNumber(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
  }

  /** What a reader of a place in the bytes makes of the value; undefined where there is no such attribute. */
  readWith<T>(name: string, reader: (bytes: Uint8Array, start: number, end: number) => T): T | undefined {
    const at = this.#find(name)
    if (at === -1) return undefined
    return reader(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
  }

  #find(name: string): number {
    const bytes = this.#bytes
    const places = this.#places
    const last = this.#attributeCount * placesEach
    for (let at = 0; at < last; at += placesEach) {
      const start = places[at] ?? 0
      if ((places[at + 1] ?? 0) - start !== name.length) continue
      let index = 0
      while (index < name.length && bytes[start + index] === name.charCodeAt(index)) index += 1
      if (index === name.length) return at
    }
    return -1
  }
}
