import type { ListedActivity } from '@footing/formats'
import { expect, test } from 'vitest'
import type { ActivityRow } from '../ports/store.ts'
import { matchLists } from './match-lists.ts'

const startEpochS = 1_770_000_000

function row(activityId: string, options: Partial<ActivityRow> = {}): ActivityRow {
  return {
    activityId,
    contentHash: activityId,
    fileName: `${activityId}.fit`,
    sport: 'run',
    startEpochS,
    utcOffsetS: 7200,
    localDate: '2026-02-02',
    elapsedS: 3600,
    ...options,
  }
}

function line(
  options: { readonly startEpochS?: number; readonly utcOffsetS?: number; readonly elapsedS?: number },
  fileName?: string,
): ListedActivity {
  const { elapsedS = 3600, ...at } = options
  return {
    annotation: { title: 'Evening run' },
    summary: {
      format: 'activity-list',
      startEpochS,
      ...at,
      claimed: { elapsedS },
      streams: { timeS: new Float64Array(0) },
      laps: [],
      pauses: [],
      issues: [],
    },
    ...(fileName === undefined ? {} : { fileName }),
  }
}

function match(
  listed: readonly ListedActivity[],
  rows: readonly ActivityRow[],
  files: Readonly<Record<string, readonly string[]>> = {},
) {
  const lists = [{ name: 'export.zip/activities.csv', listed }]
  return matchLists(lists, { rows, idsOfFile: new Map(Object.entries(files)) })
}

test('a line is about the activities of the file that it names, wherever the export lies', () => {
  const far = line({ startEpochS: 0, utcOffsetS: 0 }, 'activities/7.fit.gz')
  const { annotations, missing } = match([far], [row('a-0')], {
    'export.zip/activities/7.fit.gz': ['m-0', 'm-1'],
    'other.zip/activities/7.fit.gz': ['n-0'],
  })
  expect([...annotations.keys()]).toEqual(['m-0', 'm-1'])
  expect(missing).toEqual([])
})

test('a line whose file is missing is about the activity that starts with it and lasts as long', () => {
  const nearest = row('near-0', { startEpochS: startEpochS + 4 })
  const rows = [row('late-0', { startEpochS: startEpochS + 50 }), nearest, row('short-0', { elapsedS: 600 })]
  const { annotations, missing } = match([line({ utcOffsetS: 0 }, 'activities/gone.fit.gz')], rows)
  expect([...annotations.keys()]).toEqual(['near-0'])
  expect(missing).toEqual([])
})

test('a line without a time zone speaks of the runner’s own clock', () => {
  const local = line({ startEpochS: startEpochS + 7200 })
  expect([...match([local], [row('a-0')]).annotations.keys()]).toEqual(['a-0'])
  expect(
    match([line({ startEpochS: startEpochS + 7200, utcOffsetS: 0 })], [row('a-0')]).missing,
  ).toHaveLength(1)
})

test('what nothing is kept of is missing, with its notes and under a name of its own', () => {
  const { annotations, missing } = match(
    [line({ startEpochS: startEpochS + 90 }), line({ startEpochS: startEpochS + 86_400 })],
    [row('a-0')],
  )
  expect(annotations.size).toBe(0)
  expect(missing.map(({ name }) => name)).toEqual([
    'export.zip/activities.csv#1',
    'export.zip/activities.csv#2',
  ])
  expect(missing[0]?.raw.annotation).toEqual({ title: 'Evening run' })
})
