/** Every reference that XML knows without a DTD is shorter than this. */
const longestReference = 12
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/g

/**
 * Turns every "&" that begins none of XML's own references into "&amp;". Titles with a bare ampersand are
 * common, and a parser would take everything up to the next ";" for the name of an entity. It also means
 * that a custom entity is never more than its own name.
 */
export class AmpersandMender {
  mendedCount = 0
  #held = ''

  /** The chunk mended; a reference that may be cut by its end is held back for the next call. */
  mend(chunk: string): string {
    let text = this.#held + chunk
    this.#held = ''
    const last = text.lastIndexOf('&')
    if (last === -1) return text
    if (text.length - last < longestReference) {
      this.#held = text.slice(last)
      text = text.slice(0, last)
    }
    return this.#replace(text)
  }

  /** What was held back at the end of the file. */
  rest(): string {
    const text = this.#replace(this.#held)
    this.#held = ''
    return text
  }

  /** In CDATA an ampersand is itself. */
  unmend(cdata: string): string {
    return cdata.replaceAll('&amp;', '&')
  }

  #replace(text: string): string {
    return text.replace(strayAmpersand, () => {
      this.mendedCount += 1
      return '&amp;'
    })
  }
}
