import { byteCodes as code, isNameByte, isSpace } from './markup-bytes.ts'
import { MarkupSkipper } from './markup-skipper.ts'
import { ScannedTag } from './scanned-tag.ts'

/** A tag that is longer than this is no tag of a health export; its beginning is passed over as text. */
const longestTagByte = 262_144

/** What is done at each element of a stream. The tag is valid during the call only. */
export interface ElementHandler {
  open(tag: ScannedTag): void
  close(name: string): void
}

/**
 * Finds the elements and attributes of a stream of UTF-8 XML whose text does not matter, several times as
 * fast as a general parser: Apple's export is millions of elements that say everything in attributes. Tags
 * may be cut by the borders of chunks and ">" may stand in a value; comments, CDATA, instructions and the
 * document type are passed over unread, so that nothing they define is ever expanded. Never fails: what
 * cannot be a tag is counted and passed over. Holds no more than one tag.
 */
export class ElementScanner {
  /** Places that break the rules of XML. */
  complaintCount = 0
  /** True once a document type with definitions of its own was passed over. */
  hasDoctype = false
  readonly #handler: ElementHandler
  readonly #tag = new ScannedTag()
  readonly #skipper = new MarkupSkipper()
  #carry: Uint8Array = new Uint8Array()

  constructor(handler: ElementHandler) {
    this.#handler = handler
  }

  /** Reads the next bytes of the stream. */
  push(chunk: Uint8Array): void {
    let bytes = chunk
    if (this.#carry.length > 0) {
      bytes = new Uint8Array(this.#carry.length + chunk.length)
      bytes.set(this.#carry)
      bytes.set(chunk, this.#carry.length)
    }
    const consumedByte = this.#scan(bytes)
    // A copy: whoever sent the chunk may use its memory again.
    this.#carry = bytes.slice(consumedByte)
  }

  /** Whether the stream broke off inside a tag or a comment. */
  get isInsideMarkup(): boolean {
    return this.#carry.length > 0 || this.#skipper.isSkipping
  }

  /** Reads what is there; the result is where the first unfinished tag begins. */
  #scan(bytes: Uint8Array): number {
    let position = 0
    while (position < bytes.length) {
      if (this.#skipper.isSkipping) {
        position = this.#skipper.skip(bytes, position)
        continue
      }
      while (position < bytes.length && bytes[position] !== code.less) position += 1
      if (position === bytes.length) return position
      const end = this.#markup(bytes, position)
      if (end === undefined) {
        if (bytes.length - position <= longestTagByte) return position
        this.complaintCount += 1
        position += 1
      } else position = end
    }
    return position
  }

  /** Reads the markup that begins here and gives the place behind it; undefined where its end is not there yet. */
  #markup(bytes: Uint8Array, start: number): number | undefined {
    const next = bytes[start + 1]
    if (next === undefined) return undefined
    if (next === code.exclamation || next === code.question) {
      const begun = this.#skipper.begin(bytes, start)
      if (this.#skipper.isDoctype) this.hasDoctype = true
      return begun
    }
    if (next === code.slash) return this.#closeTag(bytes, start)
    if (isNameByte(next)) return this.#openTag(bytes, start)
    this.complaintCount += 1
    return start + 1
  }

  #closeTag(bytes: Uint8Array, start: number): number | undefined {
    let end = start + 2
    while (end < bytes.length && isNameByte(bytes[end])) end += 1
    const nameEnd = end
    while (end < bytes.length && isSpace(bytes[end])) end += 1
    if (end === bytes.length) return undefined
    this.#handler.close(this.#tag.nameAt(bytes, start + 2, nameEnd))
    if (bytes[end] === code.greater) return end + 1
    this.complaintCount += 1
    return end
  }

  #openTag(bytes: Uint8Array, start: number): number | undefined {
    const end = this.#tag.read(bytes, start)
    if (end === undefined) return undefined
    if (this.#tag.isBroken) this.complaintCount += 1
    this.#handler.open(this.#tag)
    if (this.#tag.isEmptyElement) this.#handler.close(this.#tag.name)
    return end
  }
}
