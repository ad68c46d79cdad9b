import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AmpersandMender } from './mend-ampersands.ts'

function mended(chunks: readonly string[]): string {
  const mender = new AmpersandMender()
  return chunks.map((chunk) => mender.mend(chunk)).join('') + mender.rest()
}

describe('ampersands', () => {
  test.each([
    ['Nico & Mag', 'Nico &amp; Mag'],
    ['a&b', 'a&amp;b'],
    ['&amp;&lt;&#38;&#x26;', '&amp;&lt;&#38;&#x26;'],
    ['&custom;', '&amp;custom;'],
    ['&amp', '&amp;amp'],
    ['&', '&amp;'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(mended([text])).toBe(expected)
  })

  test('are mended alike wherever the text is cut into chunks', () => {
    const text = fc.string({
      unit: fc.constantFrom('&', 'a', 'm', 'p', ';', '#', '3', 'x', ' ', 'lt;', '&amp;'),
    })
    fc.assert(
      fc.property(fc.array(text), (chunks) => {
        expect(mended(chunks)).toBe(mended([chunks.join('')]))
      }),
    )
  })

  test('keep to themselves what was put right: mending twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mended([mended([text])])).toBe(mended([text]))
      }),
    )
  })

  test('counts what it mends', () => {
    const mender = new AmpersandMender()
    mender.mend('a & b &amp; c & d, and then the rest')
    expect(mender.mendedCount).toBe(2)
  })

  test('gives CDATA its own ampersands back', () => {
    expect(new AmpersandMender().unmend('Nico &amp; Mag')).toBe('Nico & Mag')
  })
})
