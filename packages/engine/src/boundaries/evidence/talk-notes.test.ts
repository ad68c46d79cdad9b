import { describe, expect, test } from 'vitest'
import type { TalkReport } from '../run-report.ts'
import type { ThresholdItem } from '../threshold-model.ts'
import type { NotesInput } from './noted-effort.ts'
import { notesOf } from './notes.fixture.ts'
import { talkNoteItems } from './talk-notes.ts'

function said(notes: readonly (readonly [heartRateBpm: number, talk: TalkReport])[], before = {}) {
  return talkNoteItems(
    notesOf(
      notes.map(([heartRateBpm, talk]) => ({ heartRateBpm, report: { talk } })),
      before,
    ),
  )
}

function lt1Of(items: readonly ThresholdItem[]): ThresholdItem {
  const item = items.find(({ about }) => about === 'lt1Bpm')
  if (item === undefined) throw new Error('no item on LT1')
  return item
}

/** What a belief becomes with an item. */
function after(before: NotesInput['lt1Bpm'], item: ThresholdItem | undefined) {
  if (item === undefined) return before
  const precision = 1 / before.sd ** 2 + 1 / item.sd ** 2
  const mean = (before.mean / before.sd ** 2 + item.value / item.sd ** 2) / precision
  return { mean, sd: 1 / Math.sqrt(precision) }
}

const bothSides = [140, 143, 146, 149, 155, 158, 161].map(
  (bpm) => [bpm, bpm < 152 ? 'comfortable' : 'broken'] as const,
)

describe('notes on talking', () => {
  test('on both sides find the change between them, less the usual bias', () => {
    const item = lt1Of(said(bothSides))
    expect(item.value).toBeGreaterThan(143)
    expect(item.value).toBeLessThan(152)
    expect(item.sd).toBeLessThan(7)
    expect(item).toMatchObject({ kind: 'talk-test', key: 'talk-notes' })
    expect(item.sentence).toContain('7 notes')
    expect(item.sentence).toMatch(/between 149 and 155/)
  })

  test('move with the heart: everything five beats higher gives an LT1 five beats higher', () => {
    const higher = bothSides.map(([bpm, talk]) => [bpm + 5, talk] as const)
    const moved = said(higher, { lt1Bpm: { mean: 155, sd: 7 } })
    expect(lt1Of(moved).value - lt1Of(said(bothSides)).value).toBeCloseTo(5, 3)
  })

  test('that are comfortable far below say nothing', () => {
    expect(said(Array.from({ length: 20 }, () => [118, 'comfortable'] as const))).toEqual([])
  })

  test('more of them never make the band wider, nor narrower than the ear of one runner', () => {
    const tenfold = Array.from({ length: 5 }, () => bothSides).flat()
    const few = lt1Of(said(bothSides))
    const many = lt1Of(said(tenfold))
    expect(many.sd).toBeLessThan(few.sd)
    expect(many.sd).toBeGreaterThan(3)
  })

  test('comfortable where LT1 was thought to be raises it, broken lowers it', () => {
    const before = { mean: 150, sd: 7 }
    const raised = after(
      before,
      lt1Of(
        said([
          [152, 'comfortable'],
          [155, 'comfortable'],
        ]),
      ),
    )
    const lowered = after(
      before,
      lt1Of(
        said([
          [150, 'broken'],
          [147, 'broken'],
        ]),
      ),
    )
    expect(raised.mean).toBeGreaterThan(151)
    expect(lowered.mean).toBeLessThan(147)
  })

  test('speak of LT2 only where talking became impossible', () => {
    expect(said(bothSides).map(({ about }) => about)).toEqual(['lt1Bpm'])
    const items = said([...bothSides, [163, 'impossible'], [166, 'impossible']])
    const lt2 = items.find(({ about }) => about === 'lt2Bpm')
    expect(after({ mean: 166, sd: 5 }, lt2).mean).toBeLessThan(166)
  })

  test('on uneven or unknown efforts, or older than their memory, are not read', () => {
    const input = notesOf([{ heartRateBpm: 150, report: { talk: 'broken' } }])
    expect(talkNoteItems({ ...input, asOf: '2027-01-01' })).toEqual([])
    expect(talkNoteItems({ ...input, reports: new Map() })).toEqual([])
    expect(talkNoteItems({ ...input, runs: [] })).toEqual([])
  })
})

test('the band is honest: of 300 runners with ears as supposed, it holds the truth of four in five', () => {
  let state = 20_250_601
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const normal = () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6)
  const before = { mean: 150, sd: 7 }
  let inside = 0
  let squares = 0
  let squaresBefore = 0
  const runners = 300
  for (let runner = 0; runner < runners; runner++) {
    const truth = before.mean + before.sd * normal()
    const { values } = notesOf([])
    const shared = Math.hypot(values.talkBiasSdBpm, values.heartOnlyNoteSdBpm)
    const day = Math.hypot(values.talkDaySdBpm, values.heartOnlyNoteSdBpm)
    const heard = truth + values.talkBiasBpm + shared * normal()
    const notes = Array.from({ length: 8 }, () => {
      const heartRateBpm = 134 + 30 * uniform()
      const talk = heartRateBpm < heard + day * normal() ? ('comfortable' as const) : ('broken' as const)
      return [heartRateBpm, talk] as const
    })
    const item = said(notes, { lt1Bpm: before }).find(({ about }) => about === 'lt1Bpm')
    const belief = after(before, item)
    const error = belief.mean - truth
    if (Math.abs(error) < 1.2816 * belief.sd) inside++
    squares += (error / belief.sd) ** 2
    squaresBefore += ((before.mean - truth) / belief.sd) ** 2
  }
  expect(inside / runners).toBeGreaterThan(0.74)
  expect(inside / runners).toBeLessThan(0.86)
  expect(squares / runners).toBeGreaterThan(0.8)
  expect(squares / runners).toBeLessThan(1.25)
  expect(squaresBefore / squares).toBeGreaterThan(1.5)
})
