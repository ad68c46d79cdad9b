import { byteCodes as code, isSpace } from './markup-bytes.ts'

const comment = { begin: '<!--', end: '-->' }
const characterData = { begin: '<![CDATA[', end: ']]>' }
const instruction = { begin: '<?', end: '?>' }
const delimited = [comment, characterData, instruction] as const

/** The longest beginning that has to be seen to know what it begins. */
const longestBeginning = characterData.begin.length

function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false
  }
  return true
}

type Doctype = 'before-definitions' | 'definitions' | 'after-definitions'

/**
 * Passes over comments, CDATA, instructions and the document type, however many chunks they fill. The
 * definitions of a document type end at "]" and ">": quotes and nesting inside are not followed, because
 * some of Apple's own are not well formed.
 */
export class MarkupSkipper {
  isSkipping = false
  /** Whether what is or was skipped last is a document type. */
  isDoctype = false
  #end = ''
  #matchedCount = 0
  #doctype: Doctype = 'before-definitions'

  /** Begins to skip what begins with "<!" or "<?"; undefined where more has to be seen to know what it is. */
  begin(bytes: Uint8Array, start: number): number | undefined {
    const isUndecided = bytes.length - start < longestBeginning && bytes[start + 1] === code.exclamation
    if (isUndecided) return undefined
    const found = delimited.find(({ begin }) => startsWith(bytes, start, begin))
    this.isSkipping = true
    this.isDoctype = found === undefined
    this.#end = found?.end ?? ''
    this.#matchedCount = 0
    this.#doctype = 'before-definitions'
    return start + (found?.begin.length ?? 2)
  }

  /** Skips as far as it goes and gives the place behind. */
  skip(bytes: Uint8Array, start: number): number {
    return this.isDoctype ? this.#skipDoctype(bytes, start) : this.#skipToEnd(bytes, start)
  }

  #skipToEnd(bytes: Uint8Array, start: number): number {
    const end = this.#end
    for (let position = start; position < bytes.length; position += 1) {
      const byte = bytes[position]
      if (byte === end.charCodeAt(this.#matchedCount)) {
        this.#matchedCount += 1
        if (this.#matchedCount === end.length) {
          this.isSkipping = false
          return position + 1
        }
        // "--->" ends a comment too: one more of the first sign leaves the match where it was.
      } else if (!(this.#matchedCount === 2 && byte === end.charCodeAt(1) && end[0] === end[1])) {
        this.#matchedCount = byte === end.charCodeAt(0) ? 1 : 0
      }
    }
    return bytes.length
  }

  #skipDoctype(bytes: Uint8Array, start: number): number {
    for (let position = start; position < bytes.length; position += 1) {
      const byte = bytes[position]
      if (this.#doctype === 'before-definitions') {
        if (byte === code.openBracket) this.#doctype = 'definitions'
        else if (byte === code.greater) return this.#stop(position)
      } else if (byte === code.closeBracket) {
        this.#doctype = 'after-definitions'
      } else if (this.#doctype === 'after-definitions') {
        if (byte === code.greater) return this.#stop(position)
        if (!isSpace(byte)) this.#doctype = 'definitions'
      }
    }
    return bytes.length
  }

  #stop(position: number): number {
    this.isSkipping = false
    return position + 1
  }
}
