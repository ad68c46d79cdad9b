import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { archiveLimits } from './archive-limits.ts'
import { type ByteSource, byteSourceOf } from './byte-source.ts'
import { type ArchiveEntry, openArchive } from './open-archive.ts'
import { type ZipFixtureFile, zipFixture } from './zip-fixture.ts'

const mebibyteByte = 2 ** 20

/** Lines that differ from each other, as samples do. */
function linesOf(count: number): Uint8Array {
  return Buffer.from(Array.from({ length: count }, (_, index) => `line ${index * 7919}`).join('\n'))
}

async function firstEntry(
  file: Omit<ZipFixtureFile, 'name'>,
  limits = archiveLimits,
  sourceOf: (zip: Uint8Array) => ByteSource = byteSourceOf,
): Promise<ArchiveEntry> {
  const archive = await openArchive(sourceOf(zipFixture([{ name: 'export.xml', ...file }])), limits)
  if (!archive.ok) throw new Error(archive.error.code)
  for await (const entry of archive.value.entries) return entry
  throw new Error('empty')
}

async function chunksOf(entry: ArchiveEntry): Promise<Uint8Array[]> {
  const stream = await entry.openStream()
  if (!stream.ok) throw new Error(stream.error.code)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream.value) chunks.push(chunk.slice())
  return chunks
}

describe('an entry as a stream', () => {
  test('gives what reading it whole gives, deflated or stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(25_000), fc.boolean(), async (count, isStored) => {
        const entry = await firstEntry({ content: linesOf(count), isStored })
        const streamed = Buffer.concat(await chunksOf(entry))
        expect(entry.issues).toEqual([])
        expect(await entry.read()).toEqual({ ok: true, value: streamed })
      }),
      { numRuns: 15 },
    )
  })

  test('comes in pieces of bounded size, and may be left early', async () => {
    const entry = await firstEntry({ content: linesOf(300_000) })
    const chunks = await chunksOf(entry)
    expect(chunks.length).toBeGreaterThan(10)
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(262_144)
    const stream = await entry.openStream()
    if (!stream.ok) throw new Error(stream.error.code)
    for await (const chunk of stream.value) {
      expect(chunk).toEqual(chunks[0])
      break
    }
  })

  test('may be larger than what is read whole', async () => {
    const limits = { ...archiveLimits, entrySizeByte: 100_000 }
    const entry = await firstEntry({ content: linesOf(100_000) }, limits)
    expect(await entry.read()).toMatchObject({ ok: false, error: { code: 'expands-too-much' } })
    expect(Buffer.concat(await chunksOf(entry))).toEqual(linesOf(100_000))
    expect(entry.issues).toEqual([])
  })

  test.each([
    ['a wrong checksum', { statedCrc32: 1 }, 'checksum-mismatch'],
    ['a wrong size', { statedSizeByte: 7 }, 'checksum-mismatch'],
    ['a missing end', { packed: deflateRawSync(linesOf(50_000)).subarray(0, 50_000) }, 'checksum-mismatch'],
    ['noise', { packed: Uint8Array.of(7, 7, 7, 7) }, 'archive-entry-damaged'],
  ])('with %s gives what is there, and says so at the end', async (_, wrong, code) => {
    const content = linesOf(50_000)
    const entry = await firstEntry({ content, ...wrong })
    const streamed = Buffer.concat(await chunksOf(entry))
    expect(entry.issues.map((issue) => issue.code)).toEqual([code])
    expect(content.subarray(0, streamed.length)).toEqual(streamed)
  })

  test('that expands beyond reason is stopped, by itself and by the budget of the whole', async () => {
    const content = new Uint8Array(40 * mebibyteByte)
    const bomb = await firstEntry({ content })
    const byRatio = (await chunksOf(bomb)).reduce((sum, { length }) => sum + length, 0)
    expect(byRatio).toBeLessThanOrEqual(archiveLimits.expansion * deflateRawSync(content).length)
    expect(bomb.issues.map(({ code }) => code)).toEqual(['expands-too-much'])

    const limits = {
      ...archiveLimits,
      expansion: 1,
      smallSizeByte: 40 * mebibyteByte,
      smallTotalByte: mebibyteByte,
    }
    const byBudget = await firstEntry({ content }, limits)
    expect((await chunksOf(byBudget)).reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(
      mebibyteByte,
    )
    expect(byBudget.issues.map(({ code }) => code)).toEqual(['expands-too-much'])
  })

  test('fails as reading fails where nothing can be read', async () => {
    const entry = await firstEntry({ content: linesOf(3), isEncrypted: true })
    expect(await entry.openStream()).toMatchObject({ ok: false, error: { code: 'archive-entry-encrypted' } })
  })

  test('throws the trouble of the disk', async () => {
    const entry = await firstEntry({ content: linesOf(500_000) }, archiveLimits, (zip) => ({
      sizeByte: zip.length,
      read: async (offset, length) => {
        if (offset > 200_000 && offset < 400_000) throw new Error('disk on fire')
        return zip.subarray(offset, offset + length)
      },
    }))
    await expect(chunksOf(entry)).rejects.toThrow('disk on fire')
  })
})
