import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeJsonObject, type JsonRecord, numberIn, readJsonRecords } from './json-records.ts'

const encoder = new TextEncoder()

function recordsAt(text: string, depth: number) {
  const records: JsonRecord[] = []
  const issues = readJsonRecords(encoder.encode(text), depth, (record) => {
    records.push(record)
    return undefined
  })
  return { records, codes: issues.map(({ code }) => code) }
}

describe('records', () => {
  test('are found as a parser of the whole finds them', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom(undefined, 1, '\t'), (written, space) => {
        const list = JSON.stringify(written, null, space)
        expect(recordsAt(list, 1)).toEqual({ records: JSON.parse(list), codes: [] })
        expect(recordsAt(`[{"x":${list}}]`, 3).records).toEqual(JSON.parse(list))
      }),
    )
  })

  test('that are damaged are left out, and the others read', () => {
    expect(recordsAt('[{"a":1},{"a":},{"a":3}]', 1)).toEqual({
      records: [{ a: 1 }, { a: 3 }],
      codes: ['row-unreadable'],
    })
  })

  test('before a missing end are read', () => {
    const text = '[{"a":1},{"a":[2]},{"a":"x}]"}]'
    for (let length = 1; length < text.length; length += 1) {
      const { records, codes } = recordsAt(text.slice(0, length), 1)
      expect(records).toEqual(JSON.parse(text).slice(0, records.length))
      expect(codes).toEqual(['truncated'])
    }
  })

  test('may say that a number is none', () => {
    expect(recordsAt('[{"a":[NaN,1,-Infinity],"b":"a, NaN, \\"NaN"}]', 1).records).toEqual([
      { a: [null, 1, null], b: 'a, NaN, "NaN' },
    ])
  })

  test('nested without end cost no more than their bytes', () => {
    const deep = '['.repeat(1_000_000)
    expect(recordsAt(deep, 1).codes).toEqual(['truncated'])
    expect(decodeJsonObject(encoder.encode(`{"a":${deep}`))).toMatchObject({
      error: { code: 'json-damaged' },
    })
  })

  test('more than anybody has are bounded', () => {
    const { records, codes } = recordsAt(`[${'{},'.repeat(200_001)}{}]`, 1)
    expect(records).toHaveLength(200_000)
    expect(codes).toEqual(['too-many-parts'])
  })

  test('of any bytes end in a value', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'NaN', 'a'),
    })
    fc.assert(
      fc.property(text, fc.nat(3), (json, depth) => {
        for (const record of recordsAt(json, depth).records) expect(typeof record).toBe('object')
        expect(decodeJsonObject(encoder.encode(json))).toHaveProperty('ok')
      }),
    )
  })
})

test('a number is a finite one, or a text that says one', () => {
  const record = { a: 1, b: '2.5', c: '', d: 'x', e: null, f: true, g: [1] }
  expect(Object.keys(record).map((key) => numberIn(record, key))).toEqual([1, 2.5, NaN, NaN, NaN, NaN, NaN])
})
