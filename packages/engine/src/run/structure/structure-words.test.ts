import { describe, expect, test } from 'vitest'
import { sketchBoundaries } from '../boundaries.fixture.ts'
import { runStructure } from './run-structure.ts'
import { type Piece, piecesOf, runOf } from './structure.fixture.ts'
import { type StructureContext, structureWords } from './structure-words.ts'

const warmUp: Piece = { lengthS: 720, speedMps: 2.8 }
const coolDown: Piece = { lengthS: 500, speedMps: 2.7 }

function wordsOf(pieces: readonly Piece[], context: Omit<StructureContext, 'facts'> = {}): string {
  const facts = runOf(pieces)
  const structure = runStructure(facts)
  if (structure === undefined) throw new Error('no structure')
  return structureWords(structure, { facts, ...context })
}

const session = (count: number, fast: Piece, between: Piece) => [
  warmUp,
  ...piecesOf(count, [fast, between]).slice(0, -1),
  coolDown,
]

const strides = piecesOf(6, [
  { lengthS: 20, speedMps: 4.4 },
  { lengthS: 75, speedMps: 2.6 },
])

describe('repetitions', () => {
  test('by time have a pace, and LT2 where they are at it', () => {
    const pieces = session(6, { lengthS: 180, speedMps: 4.1 }, { lengthS: 90, speedMps: 2.4 })
    expect(wordsOf(pieces)).toBe('6 × 3 min at 4:04 /km, 90 s jog')
    expect(wordsOf(pieces, { boundaries: sketchBoundaries({ lt2SpeedMps: 4.08 }) })).toBe(
      '6 × 3 min at about LT2, 90 s jog',
    )
  })

  test('by distance have a time, and a distance between', () => {
    const fast = [
      { lengthS: 92, speedMps: 4.35 },
      { lengthS: 90, speedMps: 4.45 },
      { lengthS: 94, speedMps: 4.26 },
    ]
    const jogs = [
      { lengthS: 80, speedMps: 2.5 },
      { lengthS: 86, speedMps: 2.32 },
      { lengthS: 74, speedMps: 2.7 },
    ]
    const rounds = Array.from({ length: 8 }, (_, i) => [fast[i % 3] as Piece, jogs[i % 3] as Piece]).flat()
    expect(wordsOf([warmUp, ...rounds.slice(0, -1), coolDown])).toBe('8 × 400 m in 1:32, 200 m jog')
  })

  test('a ladder is said as a row', () => {
    const rungs = [5, 4, 3, 2, 1].flatMap((minutes) => [
      { lengthS: 60 * minutes, speedMps: 4 },
      { lengthS: 90, speedMps: 2.4 },
    ])
    expect(wordsOf([warmUp, ...rungs, coolDown])).toBe('5–4–3–2–1 min')
  })

  test('different sets follow each other', () => {
    const jog = { lengthS: 100, speedMps: 2.4 }
    const pieces = [
      warmUp,
      ...piecesOf(3, [{ lengthS: 240, speedMps: 3.9 }, jog]),
      ...piecesOf(4, [{ lengthS: 60, speedMps: 4.6 }, jog]),
      coolDown,
    ]
    expect(wordsOf(pieces)).toBe('3 × 4 min at 4:16 /km, 100 s jog, then 4 × 1 min at 3:37 /km, 100 s jog')
  })

  test('up a hill have no pace', () => {
    const up = { lengthS: 75, speedMps: 2.6, flatMps: 3.7, gradeFrac: 0.07 }
    const down = { lengthS: 80, speedMps: 2.45, flatMps: 2.2, gradeFrac: -0.07 }
    expect(wordsOf(session(8, up, down))).toMatch(/^8 × 75 s uphill, .* jog$/)
  })
})

test('strides are said beside what the run was', () => {
  const pieces = [{ lengthS: 2880, speedMps: 2.8 }, ...strides, coolDown]
  expect(wordsOf(pieces, { intent: 'easy' })).toBe('11 km easy with 6 strides')
  expect(wordsOf(pieces)).toBe('11 km with 6 strides')
})

describe('one faster part', () => {
  const block = [warmUp, { lengthS: 1200, speedMps: 3.83 }, coolDown]

  test('is a tempo near LT2, steady below, and only faster where LT2 is not known', () => {
    expect(wordsOf(block, { boundaries: sketchBoundaries({ lt2SpeedMps: 3.9 }) })).toBe(
      '20 min tempo at 4:21 /km',
    )
    expect(wordsOf(block, { boundaries: sketchBoundaries({ lt2SpeedMps: 4.4 }) })).toBe(
      '20 min steady at 4:21 /km',
    )
    expect(wordsOf(block)).toBe('20 min faster at 4:21 /km')
  })

  test('of a race’s length is said as that', () => {
    expect(wordsOf([warmUp, { lengthS: 1250, speedMps: 4 }, coolDown])).toBe('5 km in 20:50')
  })
})

test('a race has its time', () => {
  expect(wordsOf([{ lengthS: 2500, speedMps: 4 }], { intent: 'race' })).toBe('10 km race in 41:40')
})

test('walking and running in turn are said with their lengths', () => {
  const walk = { lengthS: 75, speedMps: 1.5, cadenceSpm: 114 }
  expect(wordsOf([walk, ...piecesOf(7, [{ lengthS: 180, speedMps: 2.5, cadenceSpm: 158 }, walk])])).toBe(
    'walk-run: 7 × 3 min running, 75 s walking',
  )
})
