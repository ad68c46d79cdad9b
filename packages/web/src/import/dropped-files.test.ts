import { expect, test } from 'vitest'
import { filesOfDrop } from './dropped-files.ts'

const fileEntry = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (found: (file: File) => void) => found(new File([name], name)),
})

/** A folder whose reader hands out its entries in batches, as browsers do. */
const folderEntry = (name: string, entries: readonly unknown[], batchSize = 100) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let handedOut = 0
    return {
      readEntries: (found: (batch: readonly unknown[]) => void) => {
        const batch = entries.slice(handedOut, handedOut + batchSize)
        handedOut += batch.length
        found(batch)
      },
    }
  },
})

const dropOf = (entries: readonly unknown[]) =>
  entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => null,
  })) as unknown as DataTransferItemList

test('a folder is read to its bottom, batch after batch, with the path of each file', async () => {
  const many = Array.from({ length: 230 }, (_, index) => fileEntry(`${index}.fit`))
  const drop = dropOf([
    folderEntry('export', [folderEntry('2025', many), fileEntry('activities.csv')]),
    fileEntry('single.gpx'),
  ])
  const files = await filesOfDrop(drop)
  const paths = files.map((given) => given.path)
  expect(paths).toHaveLength(232)
  expect(new Set(paths).size).toBe(232)
  expect(paths).toContain('export/2025/229.fit')
  expect(paths).toContain('export/activities.csv')
  expect(paths).toContain('single.gpx')
})

test('a very deep folder does not break the reader', async () => {
  let deep: unknown = fileEntry('bottom.fit')
  for (let level = 0; level < 3000; level += 1) deep = folderEntry('d', [deep])
  expect(await filesOfDrop(dropOf([deep]))).toHaveLength(1)
})

test('a browser that gives no entry still gives its file', async () => {
  const drop = [
    { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => new File(['x'], 'plain.fit') },
    { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
  ] as unknown as DataTransferItemList
  expect((await filesOfDrop(drop)).map((given) => given.path)).toEqual(['plain.fit'])
})
