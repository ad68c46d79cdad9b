// A real export against the recordings that it lists. Skipped where the folder of real files is missing.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeActivityFile } from '../decode-activity-file.ts'

const corpus = process.env['FOOTING_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/corpus')
const folder = join(corpus, 'runner-b/strava-export')

function read(name: string) {
  const result = decodeActivityFile({ bytes: readFileSync(join(folder, name)), fileName: name })
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
  return result.value
}

describe.skipIf(!existsSync(folder))(
  'a real export of Strava (skipped without the folder of real files)',
  () => {
    test('is read row by row, and every file it names is there', () => {
      const { listed = [], issues } = read('activities.csv')
      expect(issues).toEqual([])
      // Independently: the lines of the file that begin with a number.
      const lines = readFileSync(join(folder, 'activities.csv'), 'utf8').split('\n')
      expect(listed).toHaveLength(lines.filter((line) => /^\d+,/.test(line)).length)
      expect(
        listed.every(({ fileName }) => fileName === undefined || existsSync(join(folder, fileName))),
      ).toBe(true)
      expect(listed.every(({ annotation }) => annotation.title !== undefined)).toBe(true)
      expect(listed.every(({ summary }) => summary.sport !== undefined)).toBe(true)
    })

    test('agrees with its recordings: starts within a second, distances within half a per cent', () => {
      const { listed = [] } = read('activities.csv')
      // Every sixth keeps the test short.
      for (const { fileName, summary } of listed.filter((_, index) => index % 6 === 0)) {
        if (fileName === undefined) continue
        const [recording] = read(fileName).activities
        expect(Math.abs((recording?.startEpochS ?? 0) - (summary.startEpochS ?? 0))).toBeLessThanOrEqual(1)
        const { distanceM } = summary.claimed
        if (distanceM === undefined) continue
        expect(Math.abs((recording?.claimed.distanceM ?? 0) / distanceM - 1)).toBeLessThan(0.005)
      }
    })
  },
)
