import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findXmlRoot } from './find-xml-root.ts'
import { readXml } from './read-xml.ts'

const encoder = new TextEncoder()

/** What a handler was told, one line for each end of an element. */
function closings(bytes: Uint8Array) {
  const lines: string[] = []
  const reading = readXml(bytes, {
    open: () => {},
    close: (name, parent, text) => lines.push(`${parent}/${name}=${text.trim()}`),
  })
  return { lines, rootName: reading.rootName, codes: reading.issues.map(({ code }) => code) }
}

function closingsOf(xml: string) {
  return closings(encoder.encode(xml))
}

describe('the XML reader', () => {
  test('tells elements by their local names, with their parents and own text', () => {
    expect(closingsOf('<a xmlns:p="urn:x"><p:b>1</p:b><c><p:d>2</p:d> 3</c></a>')).toEqual({
      lines: ['a/b=1', 'c/d=2', 'a/c=3', '/a='],
      rootName: 'a',
      codes: [],
    })
  })

  test('reads prefixes that nobody declared, and says so', () => {
    expect(closingsOf('<a><p:b>1</p:b></a>')).toMatchObject({
      lines: ['a/b=1', '/a='],
      codes: ['namespace-undeclared'],
    })
  })

  test.each(['\uFEFF', '  \n\t', '\uFEFF \n', '\n\n', '\0\0'])(
    'passes over %j before the declaration',
    (before) => {
      expect(closingsOf(`${before}<?xml version="1.0" encoding="UTF-8"?><a>1</a>`)).toEqual({
        lines: ['/a=1'],
        rootName: 'a',
        codes: [],
      })
    },
  )

  test('reads text that entities, comments and CDATA interrupt as one', () => {
    const { lines, codes } = closingsOf('<a>Nico &amp; <!-- and --><![CDATA[Mag & <b>]]> &#233;</a>')
    expect(lines).toEqual(['/a=Nico & Mag & <b> é'])
    expect(codes).toEqual(['xml-damaged'])
  })

  test('a bare ampersand costs nothing but itself', () => {
    expect(closingsOf('<a><name>Nico & Mag</name><n>1</n></a>')).toMatchObject({
      lines: ['a/name=Nico & Mag', 'a/n=1', '/a='],
      codes: ['xml-damaged'],
    })
  })

  test('never expands an entity that the file defines', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    )
    const { lines, codes } = closingsOf(
      `<!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]><a>&l9;|&f;|&toString;</a>`,
    )
    expect(lines).toEqual(['/a=&l9;|&f;|&toString;'])
    expect(codes).toContain('xml-entities-ignored')
  })

  test('says where the end is missing, and keeps what came before', () => {
    expect(closingsOf('<a><b>1</b><c>2')).toMatchObject({ lines: ['a/b=1'], codes: ['truncated'] })
  })

  test('goes on after a wrong end tag', () => {
    const { lines, codes } = closingsOf('<a><b>1</x><b>2</b></a>')
    expect(lines).toContain('/b=2')
    expect(codes).toContain('xml-damaged')
  })

  test('stops where elements are nested without end', () => {
    const { codes } = closingsOf('<a>'.repeat(200_000))
    expect(codes).toEqual(['xml-too-deep'])
  })

  test('reads invalid UTF-8 as replacement characters', () => {
    const bytes = encoder.encode('<a>?</a>')
    bytes[3] = 0xff
    expect(closings(bytes)).toMatchObject({ lines: ['/a=\uFFFD'], codes: [] })
  })

  test('reads the encodings that programs write', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Laufrunde für Zoë</a>'
    const latin1 = Uint8Array.from(xml, (character) => character.charCodeAt(0))
    expect(closings(latin1).lines).toEqual(['/a=Laufrunde für Zoë'])

    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('<a>Zoë</a>', 'utf16le')])
    expect(closings(utf16).lines).toEqual(['/a=Zoë'])

    expect(closingsOf('<?xml version="1.0" encoding="klingon"?><a>Zoë</a>').lines).toEqual(['/a=Zoë'])
    expect(closingsOf('<?xml version="1.0" encoding="utf-16"?><a>Zoë</a>').lines).toEqual(['/a=Zoë'])
  })

  test('reads alike wherever its chunks end', () => {
    const body = '<p>é&amp;𝕏</p>'
    // Shifts the body over a chunk's edge byte by byte.
    for (let shift = 0; shift < 40; shift += 1) {
      const { lines, codes } = closingsOf(`<a>${' '.repeat(65_536 - 20 - shift)}${body}${body}</a>`)
      expect(lines).toEqual(['a/p=é&𝕏', 'a/p=é&𝕏', '/a='])
      expect(codes).toEqual([])
    }
  })

  test('any bytes end in a value', () => {
    const markup = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '/',
        '!',
        '?',
        '[',
        ']',
        '-',
        '"',
        '=',
        '&',
        ';',
        'a',
        ' ',
        'xml',
        'DOCTYPE',
        'CDATA[',
      ),
      maxLength: 200,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          markup.map((text) => encoder.encode(text)),
        ),
        (bytes) => {
          expect(closings(bytes).lines).toBeInstanceOf(Array)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('the root of an XML file', () => {
  test.each([
    ['<?xml version="1.0"?><!-- <kml> --><g:gpx xmlns:g="urn:x"/>', 'gpx'],
    ['\n<TrainingCenterDatabase', undefined],
    ['<TrainingCenterDatabase>', 'TrainingCenterDatabase'],
    [`<!--${' '.repeat(10_000)}--><gpx/>`, 'gpx'],
    ['not XML', undefined],
    ['', undefined],
  ])('%#', (xml, rootName) => {
    expect(findXmlRoot(encoder.encode(xml))).toBe(rootName)
  })
})
