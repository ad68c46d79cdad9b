import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { ElementScanner } from './element-scanner.ts'

const encoder = new TextEncoder()
const names = ['a', 'startDate', 'value'] as const

interface Seen {
  readonly events: string[]
  readonly scanner: ElementScanner
}

function scanned(bytes: Uint8Array, cuts: readonly number[] = []): Seen {
  const events: string[] = []
  const scanner = new ElementScanner({
    open: (tag) => {
      events.push(`<${tag.name} ${names.map((name) => JSON.stringify(tag.text(name) ?? null)).join(' ')}`)
    },
    close: (name) => events.push(`>${name}`),
  })
  const borders = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  for (let index = 1; index < borders.length; index += 1) {
    scanner.push(bytes.subarray(borders[index - 1], borders[index]))
  }
  return { events, scanner }
}

/** The same from a parser that knows all of XML. */
function parsed(xml: string): string[] {
  const events: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    events.push(`<${name} ${names.map((key) => JSON.stringify(attributes[key] ?? null)).join(' ')}`)
  })
  parser.on('closetag', ({ name }) => events.push(`>${name}`))
  parser.write(xml).close()
  return events
}

const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'/=é跑\n]-?!'), maxLength: 12 })

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', ' ')
}

const attribute = fc
  .tuple(fc.constantFrom(...names), text, fc.constantFrom('', ' ', '\n'))
  .map(([name, value, space]) => ({ name, xml: `${name}${space}=${space}"${escaped(value)}"` }))
const attributes = fc
  .uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 3 })
  .map((list) => list.map(({ xml }) => ` ${xml}`).join(''))
const noise = fc.constantFrom(
  '',
  '\n  ',
  '<!-- <Record a="1"> -- -->'.replace(' -- ', ' '),
  '<!---->',
  '<![CDATA[ <a> ]] ]]>',
  '<?pi <x> ?>',
  'text',
)
interface Shape {
  readonly name: string
  readonly head: string
  readonly between: string
  readonly inside: readonly Shape[]
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    name: fc.constantFrom('Record', 'Workout', 'é-x'),
    head: attributes,
    between: noise,
    inside: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('shape'), { maxLength: 3 })),
  }),
}))

function xmlOf({ name, head, between, inside }: Shape): string {
  return inside.length === 0 && between === ''
    ? `<${name}${head}/>`
    : `<${name}${head}>${between}${inside.map(xmlOf).join(between)}</${name} >`
}

const document = shape.map(
  (root) =>
    `<?xml version="1.0"?><!DOCTYPE HealthData [ <!ELEMENT a (b)> <!ATTLIST a b CDATA "x"> ]>\n${xmlOf(root)}\n`,
)

describe('the element scanner', () => {
  test('sees what a full parser sees, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(), { maxLength: 6 }), (xml, cuts) => {
        const bytes = encoder.encode(xml)
        const { events, scanner } = scanned(
          bytes,
          cuts.map((cut) => cut % bytes.length),
        )
        expect(events).toEqual(parsed(xml))
        expect(scanner).toMatchObject({ complaintCount: 0, isInsideMarkup: false, hasDoctype: true })
      }),
      { numRuns: 1000 },
    )
  })

  test('sees the same when the bytes come one at a time', () => {
    const bytes = encoder.encode(
      '<?xml?><!DOCTYPE h [<!-- don\'t ]x> --> <!ENTITY e "]"> \n ] ><h><!-- -- > ---><r a="1>2" value=\'"\'/>é</h>',
    )
    const cuts = Array.from(bytes, (_, index) => index)
    expect(scanned(bytes, cuts).events).toEqual(['<h null null null', '<r "1>2" null "\\""', '>r', '>h'])
  })

  test('knows the entities of XML and expands no others', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    )
    const { events, scanner } = scanned(
      encoder.encode(
        `<!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]><a a="&l9;&f;&#233;&#x8dd1;&lt;&amp;&#0;"/>`,
      ),
    )
    expect(events).toEqual(['<a "&l9;&f;é跑<&&#0;" null null', '>a'])
    expect(scanner.hasDoctype).toBe(true)
  })

  test('goes on after tags that break the rules', () => {
    const { events, scanner } = scanned(
      encoder.encode('<a value="1" a=2 ><b a="3" value<c a="4"/> < 5 </></a'),
    )
    expect(events).toEqual(['<a null null "1"', '<b "3" null null', '<c "4" null null', '>c', '>'])
    expect(scanner.complaintCount).toBeGreaterThan(2)
    expect(scanner.isInsideMarkup).toBe(true)
  })

  test('holds no more than a tag: one that never ends is passed over', () => {
    const scanner = new ElementScanner({ open: () => {}, close: () => {} })
    const endless = encoder.encode(`<a b="${'x'.repeat(100_000)}`)
    for (let index = 0; index < 20; index += 1) scanner.push(endless.subarray(index === 0 ? 0 : 6))
    scanner.push(encoder.encode('"><'))
    expect(scanner.complaintCount).toBeGreaterThan(0)
  })

  test('any bytes end in a value', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom(...'<>/!?[]-="\'& ab'), maxLength: 60 })
        .map((xml) => encoder.encode(xml)),
    )
    fc.assert(
      fc.property(anything, fc.nat(200), (bytes, cut) => {
        const whole = scanned(bytes)
        expect(scanned(bytes, [Math.min(cut, bytes.length)]).events).toEqual(whole.events)
      }),
      { numRuns: 2000 },
    )
  })
})
