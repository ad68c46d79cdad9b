import { attributeText } from './attribute-text.ts'

/** Texts that are remembered; a health export repeats a few hundred. */
const rememberedCount = 4096
/** Longer texts are not worth remembering. */
const longestRemembered = 200

const hashMultiplier = 31

interface Remembered {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Turns bytes that come again and again into text once. */
export class TextCache {
  readonly #byHash = new Map<number, Remembered>()

  textOf(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > longestRemembered) return attributeText(bytes, start, end)
    let hash = 0
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, hashMultiplier) + (bytes[at] ?? 0)) | 0
    const known = this.#byHash.get(hash)
    if (known !== undefined && isSame(known.bytes, bytes, start, end)) return known.text
    const text = attributeText(bytes, start, end)
    if (known === undefined && this.#byHash.size < rememberedCount) {
      this.#byHash.set(hash, { bytes: bytes.slice(start, end), text })
    }
    return text
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let index = 0; index < known.length; index += 1) {
    if (known[index] !== bytes[start + index]) return false
  }
  return true
}
