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

  const jog = (lengthS: number): Piece => ({ lengthS, speedMps: 2.4 })
  const times = (count: number, lengthS: number, speedMps: number, between: Piece) =>
    piecesOf(count, [{ lengthS, speedMps }, between]).slice(0, -1)

  test('no set is lost, however small', () => {
    const pieces = [
      warmUp,
      ...times(6, 240, 3.9, jog(100)),
      jog(200),
      ...times(3, 60, 4.7, jog(100)),
      coolDown,
    ]
    expect(wordsOf(pieces)).toBe('6 × 4 min at 4:16 /km, 100 s jog, then 3 × 1 min at 3:33 /km, 100 s jog')
  })

  test('of many sets the lengths are said', () => {
    const pieces = [
      warmUp,
      ...[
        times(3, 60, 4.7, jog(90)),
        times(2, 120, 4.4, jog(90)),
        times(1, 240, 4.1, jog(90)),
        times(2, 120, 4.4, jog(90)),
        times(3, 60, 4.7, jog(90)),
        times(2, 180, 4.2, jog(90)),
      ].flatMap((set) => [...set, jog(90)]),
      coolDown,
    ]
    expect(wordsOf(pieces)).toBe('3 × 1 min, 2 × 2 min, 4 min, 2 × 2 min, 3 × 1 min, 2 × 3 min')
  })

  test('long rests that come regularly make sets of them', () => {
    const set = times(3, 40, 5, jog(45))
    const pieces = [warmUp, ...set, jog(200), ...set, jog(200), ...set, jog(200), ...set, coolDown]
    expect(wordsOf(pieces)).toBe('4 sets of 3 × 40 s at 3:20 /km, 45 s jog')
  })

  test('short ones have a time, never LT2', () => {
    const pieces = session(10, { lengthS: 90, speedMps: 4.44 }, jog(60))
    expect(wordsOf(pieces, { boundaries: sketchBoundaries({ lt2SpeedMps: 4.44 }) })).toBe(
      '10 × 90 s at 3:45 /km, 1 min jog',
    )
  })

  test('in an easy run stand beside it', () => {
    const pieces = [{ lengthS: 2700, speedMps: 2.8 }, ...times(8, 40, 4.6, jog(60)), coolDown]
    expect(wordsOf(pieces, { intent: 'easy' })).toMatch(
      /^\d+ km easy with 8 × 40 s at 3:3\d \/km, 1 min jog$/,
    )
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

test('a faster part of an easy run is a part of it', () => {
  const pieces = [{ lengthS: 1500, speedMps: 2.8 }, { lengthS: 1200, speedMps: 3.3 }, coolDown]
  expect(wordsOf(pieces, { intent: 'easy' })).toBe('9.5 km easy, 20 min of it at 5:03 /km')
})

test('an easy run of surges has an uneven pace', () => {
  const pieces = [
    warmUp,
    ...[37, 110, 205, 62, 88, 145].flatMap((lengthS, i) => [
      { lengthS, speedMps: 3.6 },
      { lengthS: 70 + 13 * i, speedMps: 2.5 },
    ]),
    coolDown,
  ]
  expect(wordsOf(pieces, { intent: 'easy' })).toMatch(/ km easy, at an uneven pace$/)
})

test('walking breaks without a plan are counted', () => {
  const walk = { lengthS: 35, speedMps: 1.4, cadenceSpm: 112 }
  const pieces = [310, 95, 260, 70, 480, 140, 200].flatMap((lengthS) => [
    { lengthS, speedMps: 2.5, cadenceSpm: 160 },
    walk,
  ])
  expect(wordsOf(pieces, { intent: 'easy' })).toBe('4.2 km easy with 6 walking breaks of about 35 s')
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
