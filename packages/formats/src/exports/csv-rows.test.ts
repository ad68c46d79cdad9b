import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsvRows } from './csv-rows.ts'

const encoder = new TextEncoder()

function rowsOf(content: string | Uint8Array) {
  const rows: string[][] = []
  const numbers: number[] = []
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  const issues = readCsvRows(bytes, (cells, rowNumber) => {
    rows.push([...cells])
    numbers.push(rowNumber)
  })
  return { rows, numbers, codes: issues.map(({ code }) => code) }
}

function utf16le(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
}

const table = [
  ['a', 'b'],
  ['1', 'é'],
]

describe('a table', () => {
  test.each<[string, string | Uint8Array]>([
    ['commas', 'a,b\n1,é\n'],
    ['semicolons, as a spreadsheet saves', 'a;b\r\n1;é\r\n'],
    ['tabs', 'a\tb\n1\té'],
    ['line ends of old', 'a,b\r1,é\r'],
    ['a byte order mark', '\uFEFFa,b\n1,é\n'],
    ['empty lines', 'a,b\n\n\n1,é\n\n'],
    ['every cell quoted', '"a","b"\n"1","é"\n'],
    ['UTF-16', utf16le('a,b\n1,é\n')],
    ['the encoding of Windows', Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xe9])],
  ])('with %s is read', (_, content) => {
    expect(rowsOf(content)).toEqual({ rows: table, numbers: [1, 2], codes: [] })
  })

  test('whose cells hold what the table is made of is read back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r\n', ' ', 'é') })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(rows, (written) => {
        const text = `x,y\n${written.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
        expect(rowsOf(text).rows).toEqual([['x', 'y'], ...written])
      }),
    )
  })

  test('with short and long rows keeps every cell', () => {
    expect(rowsOf('a,b\n1\n1,2,3\n').rows.slice(1)).toEqual([['1'], ['1', '2', '3']])
  })

  test('that breaks off inside a quoted cell keeps the rows before it, and says so', () => {
    expect(rowsOf('a,b\n1,2\n3,"never closed\n4,5\n')).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      numbers: [1, 2],
      codes: ['truncated'],
    })
  })

  test('with a cell larger than any is left there', () => {
    expect(rowsOf(`a,b\n1,2\n3,"${'x'.repeat(2_000_000)}"\n`).codes).toEqual(['truncated'])
  })

  test('with more rows than anybody has is bounded', () => {
    const { rows, codes } = rowsOf(`a\n${'1\n'.repeat(100_001)}`)
    expect(rows).toHaveLength(100_000)
    expect(codes).toEqual(['too-many-parts'])
  })

  test('of any bytes ends in rows', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(rowsOf(bytes).rows.every((cells) => cells.every((cell) => typeof cell === 'string'))).toBe(
          true,
        )
      }),
    )
  })
})
