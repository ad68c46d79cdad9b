import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { LapFacts } from '../../signal/run-facts.ts'
import { type RunStructure, runStructure } from './run-structure.ts'
import { type Piece, piecesOf, runOf } from './structure.fixture.ts'

const warmUp: Piece = { lengthS: 720, speedMps: 2.8 }
const coolDown: Piece = { lengthS: 500, speedMps: 2.7 }
const standing = (lengthS: number): Piece => ({ lengthS, speedMps: 0 })

function structureOf(pieces: readonly Piece[], options: Parameters<typeof runOf>[1] = {}): RunStructure {
  const structure = runStructure(runOf(pieces, options))
  if (structure === undefined) throw new Error('no structure')
  return structure
}

const countIn = ({ sets }: RunStructure) => sets.reduce((sum, set) => sum + set.repetitions.length, 0)

function session(count: number, fast: Piece, between: Piece): readonly Piece[] {
  return [warmUp, ...piecesOf(count, [fast, between]).slice(0, -1), coolDown]
}

describe('repetitions', () => {
  test.each([
    [2, 900, 180],
    [4, 480, 90],
    [6, 180, 90],
    [8, 90, 90],
    [12, 60, 60],
    [16, 40, 60],
    [12, 30, 90],
  ])('%i of %i s with %i s of jogging are counted and measured', (count, fastS, slowS) => {
    const fast = { lengthS: fastS, speedMps: 4.1, heartRateBpm: 172 }
    const found = structureOf(session(count, fast, { lengthS: slowS, speedMps: 2.4, heartRateBpm: 150 }))
    expect(found.shape).toBe('repetitions')
    expect(countIn(found)).toBe(count)
    expect(found.sets).toHaveLength(1)
    for (const each of found.sets[0]?.repetitions ?? []) {
      expect(Math.abs(each.endS - each.startS - fastS)).toBeLessThanOrEqual(0.05 * fastS)
      expect(each.peakHeartRateBpm).toBe(172)
    }
    expect(found.sets[0]?.recoveries.map((recovery) => recovery.how)).toEqual(Array(count - 1).fill('jog'))
    expect(Math.abs(found.warmUpS - warmUp.lengthS)).toBeLessThanOrEqual(5)
    expect(Math.abs(found.coolDownS - coolDown.lengthS)).toBeLessThanOrEqual(5)
  })

  test.each([
    ['walk', { lengthS: 120, speedMps: 1.3, cadenceSpm: 110 }],
    ['stand', standing(120)],
  ] as const)('what lay between is named: %s', (how, between) => {
    const fast = { lengthS: 150, speedMps: 4.2, cadenceSpm: 178 }
    const easy = { lengthS: 700, speedMps: 2.7, cadenceSpm: 164 }
    const found = structureOf([easy, ...piecesOf(6, [fast, between]).slice(0, -1), easy])
    expect(countIn(found)).toBe(6)
    expect(found.sets[0]?.recoveries.every((recovery) => recovery.how === how)).toBe(true)
  })

  test('without any easy running they are the bouts of one length between rests', () => {
    const found = structureOf(piecesOf(8, [{ lengthS: 92, speedMps: 4.35 }, standing(150)]))
    expect(found.shape).toBe('repetitions')
    expect(countIn(found)).toBe(8)
  })

  test('the lengths of a session may differ, and come again', () => {
    const rest = standing(45)
    const round = [
      { lengthS: 88, speedMps: 4.55 },
      rest,
      { lengthS: 64, speedMps: 4.7 },
      rest,
      { lengthS: 40, speedMps: 5 },
      standing(240),
    ]
    const found = structureOf([warmUp, standing(200), ...piecesOf(5, round), coolDown])
    expect(found.sets).toHaveLength(1)
    expect(found.sets[0]).toMatchObject({
      count: 5,
      lengths: [400, 300, 200].map((distanceM) => ({ by: 'distance', distanceM })),
    })
  })

  test('up a hill they are seen by effort, not by speed over the ground', () => {
    const up = { lengthS: 60, speedMps: 2.6, flatMps: 3.7, gradeFrac: 0.07 }
    const down = { lengthS: 65, speedMps: 2.5, flatMps: 2.2, gradeFrac: -0.07 }
    const found = structureOf(session(8, up, down))
    expect(found.shape).toBe('hill-repetitions')
    expect(countIn(found)).toBe(8)
  })

  test('surges of any length are a fartlek', () => {
    const surges = [35, 110, 52, 164, 83, 141, 68].flatMap((lengthS) => [
      { lengthS, speedMps: 4 },
      { lengthS: lengthS + 20, speedMps: 2.5 },
    ])
    const found = structureOf([warmUp, ...surges, coolDown])
    expect(found.shape).toBe('fartlek')
    expect(countIn(found)).toBe(7)
  })
})

describe('laps', () => {
  const lapsOf = (lengths: readonly (readonly [number, number])[], trigger: LapFacts['trigger']) => {
    let startS = 0
    return lengths.map(([durationS, distanceM]): LapFacts => {
      const lap = { startS, durationS, distanceM, trigger }
      startS += durationS
      return lap
    })
  }

  test('pressed near an edge put it where they were pressed', () => {
    const pieces = session(5, { lengthS: 120, speedMps: 4 }, { lengthS: 90, speedMps: 2.4 })
    // The runner presses three seconds late.
    const laps = lapsOf(
      pieces.map((piece, i) => [piece.lengthS + (i === 0 ? 3 : 0), piece.lengthS * piece.speedMps]),
      'manual',
    )
    const found = structureOf(pieces, { laps })
    expect(found.sets[0]?.repetitions.map((each) => each.startS)).toEqual(
      [0, 1, 2, 3, 4].map((i) => 723 + 210 * i),
    )
    expect(found.lapsFrac).toBe(1)
  })

  test('of one length are the watch’s own, whatever the file says of them', () => {
    const pieces = session(5, { lengthS: 120, speedMps: 4 }, { lengthS: 90, speedMps: 2.4 })
    const kilometres = lapsOf(
      Array.from({ length: 5 }, (_, i) => [300 + 7 * i, 1000 + (i % 3)]),
      'manual',
    )
    const found = structureOf(pieces, { laps: kilometres })
    expect(found.lapsFrac).toBe(0)
    expect(found.sets).toEqual(structureOf(pieces).sets)
  })

  test('pressed in turn mark repetitions that the speed does not show', () => {
    // Up and down a hill without elevation: the same speed both ways, the file knows only the laps.
    const pieces: readonly Piece[] = [
      warmUp,
      ...piecesOf(6, [
        { lengthS: 60, speedMps: 2.9 },
        { lengthS: 90, speedMps: 2.55 },
      ]),
      coolDown,
    ]
    const laps = lapsOf(
      pieces.map((piece) => [piece.lengthS, piece.lengthS * piece.speedMps]),
      'manual',
    )
    expect(countIn(structureOf(pieces, { laps }))).toBe(6)
  })
})

describe('strides', () => {
  const strides = (count: number, lengthS = 20) =>
    piecesOf(count, [
      { lengthS, speedMps: 4.4 },
      { lengthS: 75, speedMps: 2.6 },
    ])

  test.each([4, 6, 8, 10])('%i after an easy run are strides and leave it even', (count) => {
    const found = structureOf([{ lengthS: 2400, speedMps: 2.8 }, ...strides(count), coolDown])
    expect(found).toMatchObject({ shape: 'even', sets: [] })
    expect(found.strides).toHaveLength(count)
  })

  test('beside repetitions they are told from them', () => {
    const found = structureOf([
      warmUp,
      ...strides(4),
      ...piecesOf(5, [
        { lengthS: 180, speedMps: 4.1 },
        { lengthS: 120, speedMps: 2.5 },
      ]),
      coolDown,
    ])
    expect(found.strides).toHaveLength(4)
    expect(countIn(found)).toBe(5)
  })

  test('one sprint for a bus is none', () => {
    expect(structureOf([warmUp, ...strides(1), coolDown]).strides).toEqual([])
  })
})

test('a long block counts beside much faster short repetitions', () => {
  const found = structureOf([
    warmUp,
    standing(120),
    { lengthS: 600, speedMps: 3.9 },
    standing(300),
    ...piecesOf(8, [{ lengthS: 32, speedMps: 6 }, standing(130)]),
    coolDown,
  ])
  expect(countIn(found)).toBe(9)
  expect(found.sets[0]?.repetitions[0]?.runS).toBeGreaterThan(570)
})

test('lengths without a pattern are a fartlek on the run, and repetitions with rests between', () => {
  const lengthsS = [37, 110, 205, 62, 88, 145]
  const parted = (between: (i: number) => Piece) => [
    warmUp,
    ...lengthsS.flatMap((lengthS, i) => [{ lengthS, speedMps: 4.3 }, between(i)]),
    coolDown,
  ]
  expect(structureOf(parted((i) => ({ lengthS: 70 + 13 * i, speedMps: 2.5 }))).shape).toBe('fartlek')
  expect(structureOf(parted((i) => standing(90 + 13 * i))).shape).toBe('repetitions')
})

describe('even running', () => {
  test('has no structure', () => {
    expect(structureOf([{ lengthS: 3600, speedMps: 2.8 }])).toMatchObject({
      shape: 'even',
      sets: [],
      strides: [],
      repetitionsFrac: 0,
      blockFrac: 0,
    })
  })

  test('with traffic lights has none either', () => {
    const lights = [310, 95, 620, 240, 455, 130, 700].flatMap((lengthS) => [
      { lengthS, speedMps: 2.8 },
      standing(20 + (lengthS % 40)),
    ])
    expect(structureOf(lights)).toMatchObject({ shape: 'even', sets: [] })
  })

  test('broken by walking is a walk-run', () => {
    const walk = { lengthS: 75, speedMps: 1.5, cadenceSpm: 114 }
    const found = structureOf([
      walk,
      ...piecesOf(7, [{ lengthS: 180, speedMps: 2.5, cadenceSpm: 158 }, walk]),
    ])
    expect(found.shape).toBe('walk-run')
    expect(found.walkRun).toMatchObject({ count: 7, isRegular: true })
    expect(Math.abs((found.walkRun?.runS ?? 0) - 180)).toBeLessThanOrEqual(6)
  })

  test('broken by walking now and then is a walk-run without a plan', () => {
    const walk = { lengthS: 35, speedMps: 1.4, cadenceSpm: 112 }
    const found = structureOf(
      [310, 95, 260, 70, 480, 140, 200].flatMap((lengthS) => [
        { lengthS, speedMps: 2.5, cadenceSpm: 160 },
        walk,
      ]),
    )
    expect(found).toMatchObject({ shape: 'walk-run', walkRun: { isRegular: false } })
  })

  test('without speed there is no structure', () => {
    expect(
      runStructure(sketchRun({ date: '2025-03-03', stretches: [{ minutes: 40, heartRateBpm: 140 }] })),
    ).toBeUndefined()
  })
})

// Walking without steps is known by its speed alone, so the runners here have their steps counted.
test('a faster or slower runner with the same session has the same structure', () => {
  const pieces = fc.array(
    fc.record({
      lengthS: fc.integer({ min: 20, max: 600 }),
      speedMps: fc.double({ min: 2, max: 4, noNaN: true }),
      cadenceSpm: fc.constant(168),
    }),
    { minLength: 3, maxLength: 14 },
  )
  fc.assert(
    fc.property(pieces, fc.double({ min: 0.9, max: 1.3, noNaN: true }), (session, factor) => {
      const own = structureOf(session)
      const other = structureOf(session.map((piece) => ({ ...piece, speedMps: piece.speedMps * factor })))
      expect(other.strides.length).toBe(own.strides.length)
      expect(other.repetitionsFrac).toBeCloseTo(own.repetitionsFrac, 1)
    }),
    // One seed: a length that lies on a threshold to the last digit may fall to either side.
    { numRuns: 60, seed: 5 },
  )
})

test('the parts of any run lie in order, inside it and apart', () => {
  const pieces = fc.array(
    fc.record({
      lengthS: fc.integer({ min: 5, max: 500 }),
      speedMps: fc.oneof(fc.constant(0), fc.double({ min: 0.6, max: 6.5, noNaN: true })),
      gradeFrac: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(pieces, (session) => {
      const structure = runStructure(runOf(session))
      if (structure === undefined) return
      const lengthS = session.reduce((sum, piece) => sum + piece.lengthS, 0)
      for (const parts of [structure.sets.flatMap((set) => set.repetitions), structure.strides])
        parts.forEach((part, i) => {
          expect(part.startS).toBeGreaterThanOrEqual((parts[i - 1]?.endS ?? 0) - 1e-6)
          expect(part.endS).toBeGreaterThan(part.startS)
          expect(part.endS).toBeLessThanOrEqual(lengthS + 1e-6)
          expect(Number.isFinite(part.flatM) && part.runS > 0).toBe(true)
        })
      const { repetitionsFrac, blockFrac, lapsFrac } = structure
      for (const frac of [repetitionsFrac, blockFrac, lapsFrac]) expect(frac >= 0 && frac <= 1).toBe(true)
    }),
    { numRuns: 150 },
  )
})
