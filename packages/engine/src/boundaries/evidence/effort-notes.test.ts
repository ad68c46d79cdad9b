import { describe, expect, test } from 'vitest'
import { effortNoteItems } from './effort-notes.ts'
import { notesOf } from './notes.fixture.ts'
import { talkNoteItems } from './talk-notes.ts'

const notes = (pairs: readonly (readonly [heartRateBpm: number, effortCr10: number])[]) =>
  notesOf(pairs.map(([heartRateBpm, effortCr10]) => ({ heartRateBpm, report: { effortCr10 } })))

const many = <T>(of: T, count: number): readonly T[] => Array.from({ length: count }, () => of)

describe('notes of effort', () => {
  test('runs called hard at a heart rate put LT1 below it, runs called very easy above', () => {
    const [hard] = effortNoteItems(notes(many([150, 6], 8)))
    const [easy] = effortNoteItems(notes(many([150, 2], 8)))
    expect(hard?.value).toBeLessThan(150)
    expect(easy?.value).toBeGreaterThan(150)
    expect(hard).toMatchObject({ kind: 'effort-report', key: 'effort-notes', about: 'lt1Bpm' })
  })

  test('are much weaker than talking, however many', () => {
    const talk = talkNoteItems(
      notesOf(
        [140, 143, 146, 149, 155, 158, 161, 164].map((heartRateBpm) => ({
          heartRateBpm,
          report: { talk: heartRateBpm < 152 ? 'comfortable' : 'broken' },
        })),
      ),
    )
    const [effort] = effortNoteItems(notes(many([150, 4], 40)))
    expect(effort?.sd).toBeGreaterThan(1.2 * (talk[0]?.sd ?? Number.NaN))
    expect(effort?.sd).toBeGreaterThan(6)
  })

  test('stand in files too, but what the runner told Footing counts', () => {
    const input = notes([])
    const [run] = notes([[150, 1]]).runs
    if (run === undefined) throw new Error('no run')
    const noted = { ...run, annotation: { perceivedExertionCr10: 7 } }
    const fromFile = effortNoteItems({ ...input, runs: [noted] })
    const told = effortNoteItems({
      ...input,
      runs: [noted],
      reports: new Map([[noted.activityId, { effortCr10: 2 }]]),
    })
    expect(fromFile[0]?.value).toBeLessThan(150)
    expect(told[0]?.value).toBeGreaterThan(150)
  })

  test('of 0 and of 10 say nothing: nobody runs at rest, and the scale ends', () => {
    expect(
      effortNoteItems(
        notes([
          [150, 0],
          [150, 10],
        ]),
      ),
    ).toEqual([])
  })
})
