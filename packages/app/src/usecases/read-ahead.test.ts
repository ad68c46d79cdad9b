import { expect, test } from 'vitest'
import type { SourceFile } from '../ports/source-files.ts'
import { readAhead } from './read-ahead.ts'

const mebibyteByte = 2 ** 20

/** Files that take the longer to read the earlier they come, with a count of those read and not yet handed on. */
function slowFiles(count: number, shareByte: number) {
  const held = { now: 0, most: 0 }
  async function* files(): AsyncGenerator<SourceFile> {
    for (let index = 0; index < count; index += 1) {
      yield {
        name: String(index),
        shareByte,
        isCandidate: index % 5 !== 4,
        read: async () => {
          held.now += 1
          held.most = Math.max(held.most, held.now)
          await new Promise((resolve) => setTimeout(resolve, (count - index) % 7))
          return { ok: true, value: { bytes: new Uint8Array([index]), issues: [] } }
        },
      }
    }
  }
  return { files: files(), held }
}

test('gives every file in its order with its own content, and reads none that is not worth it', async () => {
  const { files } = slowFiles(40, 10)
  const seen: string[] = []
  for await (const { file, content } of readAhead(files)) {
    seen.push(file.name)
    if (file.isCandidate) expect(content?.ok === true && content.value.bytes[0]).toBe(Number(file.name))
    else expect(content).toBeUndefined()
  }
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => String(index)))
})

test('reads several at a time, and holds no more than its bounds', async () => {
  const small = slowFiles(40, 10)
  for await (const { content } of readAhead(small.files)) if (content !== undefined) small.held.now -= 1
  expect(small.held.most).toBeGreaterThan(1)
  expect(small.held.most).toBeLessThan(12)
  const large = slowFiles(10, 60 * mebibyteByte)
  for await (const { content } of readAhead(large.files)) if (content !== undefined) large.held.now -= 1
  expect(large.held.most).toBeLessThanOrEqual(2)
})

test('a file that throws is met in its turn, after those before it', async () => {
  async function* files(): AsyncGenerator<SourceFile> {
    const { files: good } = slowFiles(2, 10)
    yield* good
    yield { name: 'bad', shareByte: 1, isCandidate: true, read: () => Promise.reject(new Error('torn')) }
  }
  const seen: string[] = []
  await expect(async () => {
    for await (const { file } of readAhead(files())) seen.push(file.name)
  }).rejects.toThrow('torn')
  expect(seen).toEqual(['0', '1'])
})
