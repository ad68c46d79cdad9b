import type { Issue } from '@footing/engine'
import { SaxesParser } from 'saxes'
import { formatIssue } from '../codes.ts'
import { AmpersandMender } from './mend-ampersands.ts'

const chunkSizeByte = 65_536
/** Activity files nest about a dozen elements. */
const deepestNesting = 100
/** How far into a file its own statement of its encoding is looked for. */
const declarationSizeByte = 200
/** Distinct element names worth remembering; an activity file has fewer than a hundred. */
const rememberedNameCount = 1000
/** Longer texts than this are no value of an activity file; a title is cut here. */
const longestText = 4096

/** What a reader of one XML dialect does at each element. Names come without their namespace prefix. */
export interface XmlHandler {
  /** `attributes` are keyed by their names as written, prefix included. */
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** `parent` is the name of the element around it, `text` the element's own text since its last child. */
  close(name: string, parent: string, text: string): void
}

export interface XmlReading {
  /** The local name of the outermost element; absent where there is none. */
  readonly rootName?: string
  readonly issues: readonly Issue[]
}

/** saxes with complaints counted instead of thrown, so that reading goes on and costs nothing extra. */
class TolerantParser extends SaxesParser<{ xmlns: false; position: false }> {
  complaintCount = 0

  constructor() {
    super({ xmlns: false, position: false })
  }

  override fail(): this {
    this.complaintCount += 1
    return this
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationSizeByte))
  const label = /^\W*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8'
  // A declaration that says UTF-16 and can be read byte by byte is wrong.
  if (/^(utf|ucs)-?(16|32|2|4)/i.test(label)) return new TextDecoder()
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}

/** Finds the local part of qualified names, once for each name, and notices prefixes nobody declared. */
class ElementNames {
  isPrefixUndeclared = false
  readonly #localNames = new Map<string, string>()
  readonly #declared = new Set(['xml'])

  localName(name: string, attributes: Readonly<Record<string, string>>): string {
    const known = this.#localNames.get(name)
    if (known !== undefined) return known
    // Prefixes are declared by the root, or by the first element of a kind: later ones repeat them.
    for (const attribute in attributes) {
      if (attribute.startsWith('xmlns:')) this.#declared.add(attribute.slice('xmlns:'.length))
    }
    const colon = name.indexOf(':')
    if (colon > 0 && !this.#declared.has(name.slice(0, colon))) this.isPrefixUndeclared = true
    const local = name.slice(colon + 1)
    if (this.#localNames.size < rememberedNameCount) this.#localNames.set(name, local)
    return local
  }
}

/**
 * Streams XML through a handler without building a tree, and never fails: markup that breaks the rules is
 * counted, what follows is still read, and an end that is missing is said. Custom entities are not expanded,
 * invalid characters become U+FFFD, anything before the first "<" (white space, byte order marks) is passed
 * over. Elements are known by their local names, because files in the field use prefixes they never declare.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): XmlReading {
  const parser = new TolerantParser()
  const names = new ElementNames()
  const mender = new AmpersandMender()
  const openNames: string[] = []
  let rootName: string | undefined
  let text = ''
  let hasDoctype = false
  let isTooDeep = false

  const addText = (more: string) => {
    if (text.length < longestText) text += more.slice(0, longestText)
  }
  parser.on('opentag', (tag) => {
    const name = names.localName(tag.name, tag.attributes)
    rootName ??= name
    openNames.push(name)
    if (openNames.length > deepestNesting) isTooDeep = true
    text = ''
    handler.open(name, tag.attributes)
  })
  parser.on('text', addText)
  parser.on('cdata', (cdata) => addText(mender.unmend(cdata)))
  parser.on('doctype', () => {
    hasDoctype = true
  })
  parser.on('closetag', () => {
    const name = openNames.pop() ?? ''
    handler.close(name, openNames.at(-1) ?? '', text)
    text = ''
  })

  const decoder = decoderFor(bytes)
  let hasBegun = false
  const feed = (decoded: string) => {
    const start = hasBegun ? 0 : decoded.indexOf('<')
    if (start === -1) return
    hasBegun = true
    parser.write(mender.mend(start === 0 ? decoded : decoded.slice(start)))
  }
  for (let offset = 0; offset < bytes.length && !isTooDeep; offset += chunkSizeByte) {
    feed(decoder.decode(bytes.subarray(offset, offset + chunkSizeByte), { stream: true }))
  }
  if (!isTooDeep) parser.write(mender.rest())

  const issues: Issue[] = []
  const complaintCount = parser.complaintCount + mender.mendedCount
  if (isTooDeep) {
    issues.push(formatIssue('xml-too-deep', 'The file nests its parts too deeply; reading stopped there.'))
  } else if (openNames.length > 0) {
    issues.push(
      formatIssue('truncated', 'The end of the file is missing; everything before it was read.', {
        byteOffset: bytes.length,
      }),
    )
  }
  if (complaintCount > 0) {
    issues.push(
      formatIssue(
        'xml-damaged',
        `The file breaks the rules of XML in ${complaintCount} ${complaintCount === 1 ? 'place' : 'places'}; what could be understood was read.`,
      ),
    )
  }
  if (hasDoctype) {
    issues.push(
      formatIssue('xml-entities-ignored', 'The file defines abbreviations of its own; none was expanded.'),
    )
  }
  if (names.isPrefixUndeclared) {
    issues.push(
      formatIssue(
        'namespace-undeclared',
        'Some values carry a prefix that the file never explains; they were read by their names.',
      ),
    )
  }
  return rootName === undefined ? { issues } : { rootName, issues }
}
