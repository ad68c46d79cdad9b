import { describe, expect, test } from 'vitest'
import { type RunStructure, runStructure } from './run-structure.ts'
import { type Piece, runOf } from './structure.fixture.ts'

const warmUp: Piece = { lengthS: 720, speedMps: 2.8 }
const coolDown: Piece = { lengthS: 500, speedMps: 2.7 }
const standing = (lengthS: number): Piece => ({ lengthS, speedMps: 0 })

function structureOf(pieces: readonly Piece[]): RunStructure {
  const structure = runStructure(runOf(pieces))
  if (structure === undefined) throw new Error('no structure')
  return structure
}

describe('one faster part', () => {
  test('between slower running is a block', () => {
    const found = structureOf([warmUp, { lengthS: 1200, speedMps: 3.7 }, coolDown])
    expect(found.shape).toBe('block')
    expect(Math.abs((found.block?.runS ?? 0) - 1200)).toBeLessThanOrEqual(10)
    expect(found.blockFrac).toBe(1)
    expect(found.repetitionsFrac).toBe(0)
  })

  test('stays one when a traffic light stops it', () => {
    const tempo = [{ lengthS: 700, speedMps: 3.7 }, standing(35), { lengthS: 430, speedMps: 3.7 }]
    expect(structureOf([warmUp, ...tempo, coolDown])).toMatchObject({ shape: 'block', sets: [] })
  })

  test('may come after a rest', () => {
    const tempo = { lengthS: 980, speedMps: 4.1 }
    const found = structureOf([warmUp, standing(60), tempo, standing(90), coolDown])
    expect(found.shape).toBe('block')
    expect(Math.abs((found.block?.runS ?? 0) - 980)).toBeLessThanOrEqual(10)
  })

  test('is none where the run only begins slowly after a rest', () => {
    const pieces = [{ lengthS: 600, speedMps: 2.7 }, standing(60), { lengthS: 1800, speedMps: 2.9 }]
    expect(structureOf(pieces).shape).toBe('even')
  })

  test('at the end is a fast finish, and less of a block', () => {
    const found = structureOf([
      { lengthS: 2400, speedMps: 2.8 },
      { lengthS: 800, speedMps: 3.5 },
    ])
    expect(found.shape).toBe('fast-finish')
    expect(found.blockFrac).toBeLessThan(0.5)
  })

  test('that grows all the way is a progression', () => {
    const steps = [2.6, 2.75, 2.9, 3.05, 3.2, 3.4].map((speedMps) => ({ lengthS: 480, speedMps }))
    const found = structureOf(steps)
    expect(found).toMatchObject({ shape: 'progression', sets: [], repetitionsFrac: 0 })
    expect(found.progression?.fromMps).toBeCloseTo(2.6, 1)
    expect(found.progression?.toMps).toBeCloseTo(3.4, 1)
  })
})

test('a progression in three steps is one, with lights and a small fall in it', () => {
  const light = standing(40)
  const found = structureOf([
    { lengthS: 1200, speedMps: 2.75 },
    { lengthS: 620, speedMps: 3.2 },
    light,
    { lengthS: 580, speedMps: 3.15 },
    { lengthS: 700, speedMps: 3.7 },
    light,
    { lengthS: 500, speedMps: 3.66 },
  ])
  expect(found.shape).toBe('progression')
})
