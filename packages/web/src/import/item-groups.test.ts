import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportItem } from '../api/documents.generated.ts'
import { failedGroups, reportLines } from './item-groups.ts'

const outcomes = ['failed', 'not-activity', 'beside', 'not-run', 'known', 'added'] as const

const item = (file: string, more: Partial<ImportItem>): ImportItem => ({
  file,
  outcome: 'failed',
  code: 'damaged',
  sentence: 'The file ends in the middle.',
  ...more,
})
const sentences = (items: readonly ImportItem[]) => reportLines(items).map((line) => line.sentence)

test('thousands of files that are no activities are one line, by their endings', () => {
  const other = (file: string) =>
    item(file, {
      outcome: 'not-activity',
      code: 'not-an-activity-file',
      sentence: 'No activity file by its name.',
    })
  const takeout = [
    ...Array.from({ length: 4990 }, (_, index) => other(`takeout/${index}.JSON`)),
    ...Array.from({ length: 1000 }, (_, index) => other(`photos/${index}.jpg`)),
    ...Array.from({ length: 7 }, (_, index) => other(`mail/${index}.html`)),
    other('LICENSE'),
    other('a.pdf'),
    other('b.pdf'),
  ]
  expect(sentences(takeout)).toEqual([
    '6,000 files are no activities: 4,990 .json, 1,000 .jpg, 7 .html and 3 others.',
  ])
  const [line] = reportLines(takeout)
  expect(line?.groups.map(({ sentence, files }) => [sentence, files.length])).toEqual([
    ['.json: No activity file by its name.', 4990],
    ['.jpg: No activity file by its name.', 1000],
    ['.html: No activity file by its name.', 7],
    ['.pdf: No activity file by its name.', 2],
    ['without an ending: No activity file by its name.', 1],
  ])
})

test('what was simply added is not listed', () => {
  const added = item('a.fit', { outcome: 'added', code: 'added', sentence: 'Added.' })
  expect(reportLines([added])).toEqual([])
  expect(failedGroups([added])).toEqual([])
})

test('runs that a list alone knows are told apart from those that were mended', () => {
  const added = { outcome: 'added', code: 'added', sentence: 'Added.' } as const
  const lines = sentences([
    item('activities.csv#3', {
      ...added,
      issues: [{ code: 'only-a-summary', sentence: 'The file holds a summary but no samples.' }],
    }),
    item('e.fit', {
      ...added,
      issues: [
        { code: 'checksum', sentence: 'The checksum does not match.' },
        { code: 'empty-end', sentence: 'Left out 3 empty samples at the end.' },
      ],
    }),
  ])
  expect(lines).toEqual(['1 run is known by a summary only.', '1 run was mended on the way in.'])
})

test('lists, days and other sports are counted by what they are', () => {
  const lines = sentences([
    item('activities.csv', { outcome: 'beside', code: 'list-read', sentence: 'A list of 9 activities.' }),
    item('a.json', { outcome: 'beside', code: 'days-read', sentence: 'Values of 3 days.' }),
    item('b.json', { outcome: 'beside', code: 'days-read', sentence: 'Values of 8 days.' }),
    item('r1.fit', { outcome: 'not-run', code: 'not-a-run', sport: 'ride' }),
    item('s.fit', { outcome: 'not-run', code: 'not-a-run', sport: 'ski' }),
    item('r2.fit', { outcome: 'not-run', code: 'not-a-run', sport: 'ride' }),
  ])
  expect(lines).toEqual([
    'Read beside the activities: 1 list and 2 files of days.',
    'Kept, but no runs: 2 rides and 1 ski tour.',
  ])
})

test('different sentences under one code are not put in one mouth', () => {
  const [group] = failedGroups([
    item('a', { sentence: 'Byte 12 is wrong.' }),
    item('b', { sentence: 'Byte 99 is wrong.' }),
  ])
  expect(group?.sentence).toBe('These could not be read.')
  expect(group?.files).toEqual([
    { file: 'a', note: 'Byte 12 is wrong.' },
    { file: 'b', note: 'Byte 99 is wrong.' },
  ])
})

test('every file that is not simply added is told of, and none twice within a group', () => {
  const items = fc.array(
    fc
      .record({
        file: fc.constantFrom('a.fit', 'b.fit', 'c.gpx', 'd.json', 'e'),
        outcome: fc.constantFrom(...outcomes),
        code: fc.constantFrom('one', 'two'),
        sentence: fc.constantFrom('This.', 'That 1.', 'That 2.'),
      })
      .map(({ file, ...more }) => item(file, more)),
  )
  fc.assert(
    fc.property(items, (given) => {
      const groups = [...failedGroups(given), ...reportLines(given).flatMap((line) => line.groups)]
      const told = new Set(groups.flatMap(({ files }) => files.map(({ file }) => file)))
      const wanted = given.filter(({ outcome }) => outcome !== 'added').map(({ file }) => file)
      expect(told).toEqual(new Set(wanted))
      for (const { files } of groups) {
        expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
      }
    }),
  )
})
