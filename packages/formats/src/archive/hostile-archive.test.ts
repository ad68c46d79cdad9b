import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readXml } from '../xml/read-xml.ts'
import { archiveLimits } from './archive-limits.ts'
import { type ByteSource, byteSourceOf } from './byte-source.ts'
import { gunzip } from './gunzip.ts'
import { openArchive } from './open-archive.ts'
import { type ZipFixtureFile, zip64End, zipFixture } from './zip-fixture.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const mebibyteByte = 2 ** 20

function file(name: string, text: string, more: Partial<ZipFixtureFile> = {}): ZipFixtureFile {
  return { name, content: encoder.encode(text), ...more }
}

interface Outcome {
  /** Path, then the text or the code of the failure, then the codes of issues. */
  readonly lines: readonly string[]
  readonly sentences: ReadonlySet<string>
  /** All that was inflated and given out. */
  readonly givenByte: number
}

/** Reads everything in an archive as an import does. */
async function outcome(source: ByteSource): Promise<Outcome> {
  const lines: string[] = []
  const sentences = new Set<string>()
  let givenByte = 0
  const archive = await openArchive(source)
  if (!archive.ok)
    return { lines: [archive.error.code], sentences: new Set([archive.error.sentence]), givenByte }
  for await (const entry of archive.value.entries) {
    const content = await entry.read()
    if (content.ok) {
      givenByte += content.value.length
      lines.push(
        [
          entry.path,
          decoder.decode(content.value.subarray(0, 20)),
          ...entry.issues.map(({ code }) => code),
        ].join(' '),
      )
    } else {
      sentences.add(content.error.sentence)
      lines.push(`${entry.path} ${content.error.code}`)
    }
  }
  return { lines, sentences, givenByte }
}

function outcomeOf(files: readonly ZipFixtureFile[]): Promise<Outcome> {
  return outcome(byteSourceOf(zipFixture(files)))
}

describe('bombs', () => {
  test('sixteen zips in each of sixteen zips, five deep, with gigabytes at the bottom', async () => {
    const zeros = new Uint8Array(64 * mebibyteByte)
    let zip = zipFixture([{ name: '0.dll', content: zeros }])
    expect(zip.length).toBeLessThan(70_000)
    for (let depth = 0; depth < 5; depth += 1) {
      const content = zip
      zip = zipFixture(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content })))
    }
    const { lines, givenByte, sentences } = await outcome(byteSourceOf(zip))
    expect(givenByte).toBe(0)
    expect(sentences.size).toBeLessThanOrEqual(3)
    expect(lines.length).toBeLessThan(16 ** 4)
  }, 30_000)

  test('a flat one whose entries lie on top of each other', async () => {
    const content = new Uint8Array(mebibyteByte).fill(7)
    const same = { content, packed: deflateRawSync(content), statedCrc32: crc32(content) }
    const files = Array.from({ length: 5000 }, (_, index) => ({
      name: `${index}.fit`,
      ...same,
      ...(index > 0 && { sameDataAs: 0 }),
    }))
    const { lines, givenByte } = await outcomeOf(files)
    expect(lines.at(-1)).toBe(' archive-entries-overlap')
    expect(givenByte).toBeLessThanOrEqual(archiveLimits.smallTotalByte)
  })

  test('twenty zips inside each other', async () => {
    let zip = zipFixture([file('a.fit', 'A')])
    for (let depth = 1; depth < 20; depth += 1)
      zip = zipFixture([{ name: 'z.zip', content: zip }, file('b.fit', 'B')])
    const { lines, sentences } = await outcome(byteSourceOf(zip))
    expect(lines).toEqual([
      'z.zip/z.zip/z.zip/z.zip/z.zip archive-too-deep',
      ...[4, 3, 2, 1, 0].map((depth) => `${'z.zip/'.repeat(depth)}b.fit B`),
    ])
    expect([...sentences]).toEqual(['Too many archives lie inside each other; this one was left closed.'])
  })

  test('a million entries are told one by one', async () => {
    const count = 1_000_000
    const [local = new Uint8Array(), entry = new Uint8Array()] = (() => {
      const one = Buffer.from(zipFixture([{ name: '0000.csv', content: new Uint8Array(), isStored: true }]))
      const directory = one.indexOf('PK\x01\x02', 0, 'latin1')
      return [one.subarray(0, directory), one.subarray(directory, one.length - 22)]
    })()
    const directoryByte = entry.length * count
    const end = zip64End(count, directoryByte, local.length)
    const source: ByteSource = {
      sizeByte: local.length + directoryByte + end.length,
      read: async (offsetByte, lengthByte) => {
        const bytes = new Uint8Array(lengthByte)
        for (let index = 0; index < lengthByte; index += 1) {
          const at = offsetByte + index - local.length
          bytes[index] =
            (at < 0
              ? local[at + local.length]
              : at < directoryByte
                ? entry[at % entry.length]
                : end[at - directoryByte]) ?? 0
        }
        return bytes
      },
    }
    const archive = await openArchive(source)
    if (!archive.ok) throw new Error(archive.error.code)
    expect(archive.value.entryCount).toBe(count)
    let toldCount = 0
    for await (const { sizeByte } of archive.value.entries) toldCount += sizeByte === 0 ? 1 : 0
    expect(toldCount).toBe(count)
  }, 60_000)

  test('gzip', () => {
    const bomb = gzipSync(new Uint8Array(64 * mebibyteByte))
    expect(gunzip(bomb)).toMatchObject({ ok: false, error: { code: 'expands-too-much' } })
    const members = Buffer.concat(Array.from({ length: 20 }, () => gzipSync(new Uint8Array(mebibyteByte))))
    expect(gunzip(members)).toMatchObject({ ok: false, error: { code: 'expands-too-much' } })
  })

  test('entities of XML', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY l${level + 1} "&l${level};&l${level};">`,
    )
    let text = ''
    const { issues } = readXml(
      encoder.encode(`<!DOCTYPE a [<!ENTITY l0 "ha">${levels.join('')}]><a>&l30;</a>`),
      {
        open: () => {},
        close: (_, __, inside) => {
          text += inside
        },
      },
    )
    expect(text).toBe('&l30;')
    expect(issues.map(({ code }) => code)).toContain('xml-entities-ignored')
  })
})

describe('entries that lie', () => {
  // The largest is -1 to programs that read it with a sign.
  test.each([0, 1, 2 ** 31, 2 ** 32 - 2, 2 ** 32 - 1])('about a size of %d bytes', async (statedSizeByte) => {
    const { lines } = await outcomeOf([file('a.fit', 'AAAA', { statedSizeByte }), file('b.fit', 'B')])
    expect(lines).toEqual(['a.fit AAAA checksum-mismatch', 'b.fit B'])
  })

  test.each([2 ** 31, 2 ** 32 - 2])(
    'about %d packed bytes: no more is asked for than is there',
    async (statedPackedByte) => {
      const zip = zipFixture([
        file('a.fit', 'AAAA', { statedPackedByte }),
        file('b.fit', 'BBBB', { statedPackedByte, isStored: true }),
      ])
      let longestByte = 0
      const source: ByteSource = {
        sizeByte: zip.length,
        read: async (offsetByte, lengthByte) => {
          longestByte = Math.max(longestByte, lengthByte)
          return zip.subarray(offsetByte, offsetByte + lengthByte)
        },
      }
      const { lines } = await outcome(source)
      expect(lines).toEqual(['a.fit archive-entry-damaged', ' archive-entries-overlap'])
      expect(longestByte).toBeLessThan(100_000)
    },
  )

  test('in data descriptors, which nobody reads', async () => {
    const { lines } = await outcomeOf([
      file('a.fit', 'A', { hasDataDescriptor: true }),
      file('b.fit', 'B', { hasDataDescriptor: true }),
    ])
    expect(lines).toEqual(['a.fit A', 'b.fit B'])
  })

  test('about 16 exabytes', async () => {
    const { lines } = await outcomeOf([
      file('a.fit', 'AAAA', { isZip64: true, statedSizeByte: 2 ** 53 - 1 }),
      file('b.fit', 'B'),
    ])
    expect(lines).toEqual(['a.fit AAAA checksum-mismatch', 'b.fit B'])
  })
})

describe('archives that are unlike others', () => {
  test('with 64-bit sizes and places', async () => {
    const files = [
      file('a.fit', 'A', { isZip64: true }),
      file('b.fit', 'B', { isZip64: true, isStored: true }),
    ]
    const { lines } = await outcome(byteSourceOf(zipFixture(files, { isZip64: true })))
    expect(lines).toEqual(['a.fit A', 'b.fit B'])
  })

  test('with several files of one name: each is read', async () => {
    const { lines } = await outcomeOf([file('a.fit', 'A'), file('a.fit', 'B'), file('A.FIT', 'C')])
    expect(lines).toEqual(['a.fit A', 'a.fit B', 'A.FIT C'])
  })

  test('whose directory ends before it should', async () => {
    const zip = zipFixture([file('a.fit', 'A'), file('b.fit', 'B')], { statedCount: 5 })
    const { lines, sentences } = await outcome(byteSourceOf(zip))
    expect(lines).toEqual(['a.fit A', 'b.fit B', ' archive-damaged'])
    expect([...sentences]).toEqual([
      'The archive, or the rest of it, is damaged and cannot be read. Download it again.',
    ])
  })

  test('behind something else', async () => {
    const zip = zipFixture([file('a.fit', 'A'), { name: 'z.zip', content: zipFixture([file('b.fit', 'B')]) }])
    const behind = Buffer.concat([Buffer.from('#!/bin/sh\nsomething PK\x03\x04 else\n'.repeat(9)), zip])
    expect((await outcome(byteSourceOf(behind))).lines).toEqual(['a.fit A', 'z.zip/b.fit B'])
  })
})

describe('gzip files that are unlike others', () => {
  test('several members are one text', () => {
    const members = Buffer.concat([gzipSync('one '), gzipSync('two '), gzipSync('')])
    const inflated = gunzip(members)
    if (!inflated.ok) throw new Error(inflated.error.code)
    expect(decoder.decode(inflated.value.bytes)).toBe('one two ')
    expect(inflated.value.isComplete).toBe(true)
  })

  test.each(['garbage', '\0\0\0\0'])('%o behind the end is passed over', (rest) => {
    const inflated = gunzip(Buffer.concat([gzipSync('content'), Buffer.from(rest)]))
    if (!inflated.ok) throw new Error(inflated.error.code)
    expect(decoder.decode(inflated.value.bytes)).toBe('content')
  })
})
