import { expect, test } from 'vitest'
import type { ImportItem } from '../api/documents.generated.ts'
import { itemGroups } from './item-groups.ts'

const item = (file: string, more: Partial<ImportItem>): ImportItem => ({
  file,
  outcome: 'failed',
  code: 'broken',
  sentence: 'The file ends in the middle.',
  ...more,
})

test('what failed stands first, files with one story together, and what was simply added is not listed', () => {
  const groups = itemGroups([
    item('a.fit', { outcome: 'added', code: 'added', sentence: 'Added.' }),
    item('b.jpg', { outcome: 'not-activity', code: 'unknown-format', sentence: 'This is no activity file.' }),
    item('c.fit', {}),
    item('d.jpg', { outcome: 'not-activity', code: 'unknown-format', sentence: 'This is no activity file.' }),
    item('e.fit', {
      outcome: 'added',
      code: 'added',
      sentence: 'Added.',
      issues: [{ code: 'checksum', sentence: 'The checksum does not match.' }],
    }),
  ])
  expect(groups.map((group) => [group.sentence, group.items.map((each) => each.file)])).toEqual([
    ['The file ends in the middle.', ['c.fit']],
    ['This is no activity file.', ['b.jpg', 'd.jpg']],
    ['Added, with something mended on the way in.', ['e.fit']],
  ])
})

test('every item that is not simply added appears once', () => {
  const items = ['failed', 'not-activity', 'not-run', 'known'].map((outcome) =>
    item(`${outcome}.fit`, { outcome: outcome as ImportItem['outcome'] }),
  )
  expect(itemGroups(items).flatMap((group) => group.items)).toHaveLength(items.length)
})

test('different sentences under one code are not put in one mouth', () => {
  const groups = itemGroups([
    item('a', { sentence: 'Byte 12 is wrong.' }),
    item('b', { sentence: 'Byte 99 is wrong.' }),
  ])
  expect(groups.map((group) => group.sentence)).toEqual(['Could not be read.'])
})
