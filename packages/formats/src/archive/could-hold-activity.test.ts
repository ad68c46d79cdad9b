import { expect, test } from 'vitest'
import { couldHoldActivity } from './could-hold-activity.ts'

test.each([
  'activities/1.fit.gz',
  'a.FIT',
  'a.tcx',
  'a.gpx',
  'UploadedFiles_0-_Part1.zip',
  'a.bin',
  'without-ending',
  'with.dots/without-ending',
  'export_1/activities.csv',
  'DI_CONNECT/DI-Connect-Wellness/2026-01-01_2026-04-11_1_sleepData.json',
])('%s could', (path) => {
  expect(couldHoldActivity(path)).toBe(true)
})

test.each([
  'media/photo.JPG',
  'followers.csv',
  'profile.json',
  '__MACOSX/a.fit',
  'a/__MACOSX/a.fit',
  '.DS_Store',
  'a/._b.fit',
  '.git/a.fit',
])('%s could not', (path) => {
  expect(couldHoldActivity(path)).toBe(false)
})
