import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts'
import { type ByteSource, byteSourceOf } from './byte-source.ts'
import { openArchive } from './open-archive.ts'
import { type ZipFixtureFile, zipFixture } from './zip-fixture.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function file(name: string, text: string, more: Partial<ZipFixtureFile> = {}): ZipFixtureFile {
  return { name, content: encoder.encode(text), ...more }
}

interface ReadEntry {
  readonly path: string
  readonly text?: string
  readonly code?: string
  readonly issues?: readonly string[]
}

/** Everything that comes out of an archive: its text, or the code of what went wrong. */
async function readAll(bytes: Uint8Array, limits?: ArchiveLimits): Promise<ReadEntry[] | string> {
  const archive = await openArchive(byteSourceOf(bytes), limits)
  if (!archive.ok) return archive.error.code
  const read: ReadEntry[] = []
  for await (const entry of archive.value.entries) {
    const content = await entry.read()
    const { path } = entry
    if (!content.ok) read.push({ path, code: content.error.code })
    else if (entry.issues.length === 0) read.push({ path, text: decoder.decode(content.value) })
    else
      read.push({ path, text: decoder.decode(content.value), issues: entry.issues.map(({ code }) => code) })
  }
  return read
}

function limits(change: Partial<ArchiveLimits>): ArchiveLimits {
  return { ...archiveLimits, ...change }
}

/** The gzip files that are kept in the place of their content, by entry. */
async function packedOf(contents: Readonly<Record<string, Uint8Array>>) {
  const zip = zipFixture(Object.entries(contents).map(([name, content]) => ({ name, content })))
  const archive = await openArchive(byteSourceOf(zip))
  if (!archive.ok) throw new Error(archive.error.code)
  const packed: Record<string, Uint8Array | undefined> = {}
  for await (const entry of archive.value.entries) {
    expect((await entry.read()).ok).toBe(true)
    packed[entry.path] = entry.packed
  }
  return packed
}

describe('an archive', () => {
  test('gives with the content the gzip file that it came out of, if that holds nothing else', async () => {
    const gzip = gzipSync('a run is a run is a run')
    const packed = await packedOf({
      'whole.fit.gz': gzip,
      'plain.fit': encoder.encode('a run'),
      'cut.fit.gz': gzip.subarray(0, -9),
      'more.fit.gz': Buffer.concat([gzip, Buffer.from('something behind')]),
    })
    expect(packed).toEqual({
      'whole.fit.gz': gzip,
      'plain.fit': undefined,
      'cut.fit.gz': undefined,
      'more.fit.gz': undefined,
    })
  })

  test('gives back every file that was put in, deflated or stored', async () => {
    const files = fc.array(fc.tuple(fc.uint8Array({ maxLength: 5000 }), fc.boolean()), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(files, async (contents) => {
        const zip = zipFixture(
          contents.map(([content, isStored], index) => ({
            name: `f/${index}.fit`,
            content: content.fill(7, 0, 4),
            isStored,
          })),
        )
        const archive = await openArchive(byteSourceOf(zip))
        if (!archive.ok) throw new Error(archive.error.code)
        const read: Uint8Array[] = []
        for await (const entry of archive.value.entries) {
          const content = await entry.read()
          if (!content.ok) throw new Error(content.error.code)
          expect(entry).toMatchObject({ sizeByte: content.value.length, issues: [] })
          read.push(content.value)
        }
        expect(read.map((bytes) => [...bytes])).toEqual(contents.map(([content]) => [...content]))
      }),
    )
  })

  test('is read no further than it is asked for', async () => {
    const zip = zipFixture(
      Array.from({ length: 50 }, (_, index) => file(`${index}.fit`, 'x'.repeat(100_000), { isStored: true })),
    )
    const source = byteSourceOf(zip)
    let readByte = 0
    const counted: ByteSource = {
      sizeByte: source.sizeByte,
      read: (offset, length) => {
        readByte += length
        return source.read(offset, length)
      },
    }
    const archive = await openArchive(counted)
    if (!archive.ok) throw new Error(archive.error.code)
    expect(archive.value.entryCount).toBe(50)
    for await (const entry of archive.value.entries) {
      expect((await entry.read()).ok).toBe(true)
      break
    }
    expect(readByte).toBeLessThan(500_000)
  })

  test('opens the archives inside it, whatever they are called, and inflates gzip', async () => {
    const innermost = zipFixture([file('c.tcx', 'C')])
    const inner = zipFixture([{ name: 'more.zip', content: innermost, isStored: true }, file('b.gpx', 'B')])
    const zip = zipFixture([
      file('a.fit', 'A'),
      { name: 'part 1.zip', content: inner },
      { name: 'really-a-zip.fit', content: zipFixture([file('d.fit', 'D')]) },
      { name: 'e.fit.gz', content: gzipSync('E') },
    ])
    expect(await readAll(zip)).toEqual([
      { path: 'a.fit', text: 'A' },
      { path: 'part 1.zip/more.zip/c.tcx', text: 'C' },
      { path: 'part 1.zip/b.gpx', text: 'B' },
      { path: 'really-a-zip.fit/d.fit', text: 'D' },
      { path: 'e.fit.gz', text: 'E' },
    ])
  })

  test('opens them to a depth, and says where it stopped', async () => {
    let zip = zipFixture([file('a.fit', 'A')])
    for (let depth = 1; depth < 5; depth += 1)
      zip = zipFixture([{ name: 'z.zip', content: zip }, file('b.fit', 'B')])
    expect(await readAll(zip)).toHaveLength(5)
    expect(await readAll(zipFixture([{ name: 'z.zip', content: zip }]))).toContainEqual({
      path: 'z.zip/z.zip/z.zip/z.zip/z.zip',
      code: 'archive-too-deep',
    })
  })

  test('passes over folders, links and what operating systems leave behind', async () => {
    const zip = zipFixture([
      file('folder/', ''),
      file('link.fit', '/etc/passwd', { isSymbolicLink: true }),
      file('__MACOSX/._a.fit', 'x'),
      file('.DS_Store', 'x'),
      file('folder/.hidden/a.fit', 'x'),
      file('folder/a.fit', 'A'),
    ])
    expect(await readAll(zip)).toEqual([{ path: 'folder/a.fit', text: 'A' }])
  })

  test.each(['../a.fit', 'a/../../b.fit', '/etc/a.fit', 'C:/a.fit', '..\\a.fit', 'C:\\a.fit'])(
    'does not read %s, and goes on',
    async (name) => {
      const read = await readAll(zipFixture([file(name, 'x'), file('b.fit', 'B')]))
      expect(read).toEqual([
        { path: name.replaceAll('\\', '/'), code: 'archive-path-unsafe' },
        { path: 'b.fit', text: 'B' },
      ])
    },
  )

  test('goes on after files that cannot be read', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word ${index * 7919}`).join('\n')
    const zip = zipFixture([
      file('encrypted.fit', 'x', { isEncrypted: true }),
      file('lzma.fit', 'x', { statedMethod: 14 }),
      file('noise.fit', 'x', { packed: Uint8Array.of(7, 7, 7, 7) }),
      file('cut.fit', words, { packed: deflateRawSync(words).subarray(0, 2000) }),
      file('crc.fit', 'x', { statedCrc32: 1 }),
      file('size.fit', 'xyz', { statedSizeByte: 4_000_000_000 }),
      file('stored.fit', 'xyz', { isStored: true, statedSizeByte: 2 }),
      file('good.fit', 'A'),
    ])
    expect(await readAll(zip)).toEqual([
      { path: 'encrypted.fit', code: 'archive-entry-encrypted' },
      { path: 'lzma.fit', code: 'archive-entry-method' },
      { path: 'noise.fit', code: 'archive-entry-damaged' },
      {
        path: 'cut.fit',
        text: expect.stringMatching(/^word 0\nword 7919\n/),
        issues: ['archive-entry-truncated'],
      },
      { path: 'crc.fit', text: 'x', issues: ['checksum-mismatch'] },
      { path: 'size.fit', text: 'xyz', issues: ['checksum-mismatch'] },
      { path: 'stored.fit', text: 'xyz', issues: ['checksum-mismatch'] },
      { path: 'good.fit', text: 'A' },
    ])
  })

  test('keeps names in UTF-8 that do not say so', async () => {
    expect(await readAll(zipFixture([file('Läufe/früh.fit', 'A')]))).toEqual([
      { path: 'Läufe/früh.fit', text: 'A' },
    ])
  })

  test('says of a nested archive that it is damaged, and goes on', async () => {
    const broken = zipFixture([file('a.fit', 'A')]).slice(0, -10)
    expect(await readAll(zipFixture([{ name: 'z.zip', content: broken }, file('b.fit', 'B')]))).toEqual([
      { path: 'z.zip', code: 'archive-damaged' },
      { path: 'b.fit', text: 'B' },
    ])
  })
})

describe('an archive that asks for too much', () => {
  const zeros = { content: new Uint8Array(5_000_000) }

  test('is refused where one file expands beyond reason', async () => {
    const bomb = zipFixture([{ name: 'bomb.gpx', ...zeros }, file('a.fit', 'A')])
    expect(await readAll(bomb)).toEqual([
      { path: 'bomb.gpx', code: 'expands-too-much' },
      { path: 'a.fit', text: 'A' },
    ])
    expect(await readAll(bomb, limits({ expansion: 2000, entrySizeByte: 4_999_999 }))).toContainEqual({
      path: 'bomb.gpx',
      code: 'expands-too-much',
    })
    expect(await readAll(bomb, limits({ expansion: 2000 }))).not.toContainEqual({
      path: 'bomb.gpx',
      code: 'expands-too-much',
    })
  })

  test('is refused where gzip inside does', async () => {
    const bomb = zipFixture([{ name: 'bomb.gpx.gz', content: gzipSync(zeros.content), isStored: true }])
    expect(await readAll(bomb)).toEqual([{ path: 'bomb.gpx.gz', code: 'expands-too-much' }])
  })

  test('is refused where many files together do', async () => {
    const content = encoder.encode('0123456789'.repeat(10_000))
    const files = Array.from({ length: 100 }, (_, index) => ({ name: `${index}.gpx`, content }))
    const read = await readAll(zipFixture(files), limits({ smallTotalByte: 1_000_000, expansion: 1 }))
    if (typeof read === 'string') throw new Error(read)
    expect(read).toHaveLength(100)
    expect(read.filter(({ text }) => text !== undefined)).toHaveLength(10)
    expect(new Set(read.map(({ code }) => code))).toEqual(new Set([undefined, 'expands-too-much']))
  })

  test('takes many files as they come', async () => {
    const files = Array.from({ length: 20_000 }, (_, index) => ({
      name: `${index}.csv`,
      content: Uint8Array.of(1),
      isStored: true,
    }))
    const archive = await openArchive(byteSourceOf(zipFixture(files)))
    if (!archive.ok) throw new Error(archive.error.code)
    let count = 0
    for await (const entry of archive.value.entries) count += entry.sizeByte
    expect(count).toBe(20_000)
  })
})

describe('bytes that are no archive, or part of one', () => {
  const zip = zipFixture([
    file('a.fit', 'AAAA'),
    { name: 'z.zip', content: zipFixture([file('b.fit', 'BBBB'.repeat(30))]) },
    { name: 'c.gz', content: gzipSync('C'.repeat(100)) },
  ])

  test('end in a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await readAll(bytes)).toBe('archive-damaged')
      }),
    )
  })

  test('end in a value wherever they are cut off', async () => {
    for (let length = 0; length < zip.length; length += 1) {
      expect(await readAll(zip.subarray(0, length))).toBe('archive-damaged')
    }
  })

  test('end in a value whatever was changed', async () => {
    const change = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const damaged = zip.slice()
        for (const [index, byte] of changes) damaged[index] = byte
        const read = await readAll(damaged)
        if (typeof read === 'string') expect(read).toBe('archive-damaged')
        else
          for (const { text, code } of read) expect((text === undefined) !== (code === undefined)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

test('trouble with the disk is no trouble of the archive: it is thrown', async () => {
  const zip = zipFixture([file('a.fit', 'A'.repeat(200_000), { isStored: true }), file('b.fit', 'B')])
  const failing = (failAfter: number): ByteSource => {
    let count = 0
    return {
      sizeByte: zip.length,
      read: async (offset, length) => {
        count += 1
        if (count > failAfter) throw new Error('disk on fire')
        return zip.subarray(offset, offset + length)
      },
    }
  }
  for (let failAfter = 0; failAfter < 4; failAfter += 1) {
    await expect(
      (async () => {
        const archive = await openArchive(failing(failAfter))
        if (!archive.ok) return
        for await (const entry of archive.value.entries) await entry.read()
      })(),
    ).rejects.toThrow('disk on fire')
  }
})
