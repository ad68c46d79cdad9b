import { expect, test } from 'vitest'
import { foundText, shownProgress } from './shown-progress.ts'

const counts = { added: 980, known: 0, beside: 3, notActivity: 12, notRun: 200, failed: 2 }

test('a running import says how far it is, which year it reads and how long it takes', () => {
  const shown = shownProgress(
    {
      phase: 'running',
      progress: {
        filesDone: 1204,
        filesTotal: 2637,
        bytesDone: 1,
        bytesTotal: 2,
        ratePerS: 61.4,
        secondsLeft: 23,
        currentDate: '2019-04-02',
        counts,
      },
    },
    undefined,
  )
  expect(shown?.text).toBe('1,204 of 2,637 files · 2019 so far')
  expect(shown?.pace).toBe('61 files a second · 25 s left')
  expect(shown?.counts).toEqual(counts)
  expect(shown?.doneFrac).toBeCloseTo(1204 / 2637)
})

test('what was found is said in a few words, and nothing that is none', () => {
  expect(foundText(counts)).toBe('980 runs added · 2 could not be read')
})

test('nothing runs, nothing is shown', () => {
  expect(shownProgress({ phase: 'idle' }, undefined)).toBeUndefined()
})

test('before anything is known no share is made up', () => {
  expect(shownProgress({ phase: 'looking' }, undefined)?.doneFrac).toBeUndefined()
  const nothing = { phase: 'sending', sentCount: 0, fileCount: 1, sentByteCount: 0, byteCount: 0 } as const
  expect(shownProgress(nothing, undefined)?.doneFrac).toBeUndefined()
})

test('an import from the command line shows in the window too', () => {
  const elsewhere = { filesDone: 3, filesTotal: 9, bytesDone: 0, bytesTotal: 0, ratePerS: 0, counts }
  expect(shownProgress({ phase: 'idle' }, elsewhere)?.text).toBe('3 of 9 files')
})
