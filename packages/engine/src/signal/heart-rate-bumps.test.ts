import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { heartRateBumpFaults } from './heart-rate-bumps.ts'

const lengthS = 1200

function steady(value: number): Float32Array {
  return new Float32Array(lengthS).fill(value)
}

/** Adds a bump as a smoothing watch draws it: up within half a minute, a while on top, down again. */
function withBump(column: Float32Array, startS: number, heightBpm: number, lastsS: number): Float32Array {
  const bumped = column.slice()
  let shown = 0
  for (let k = startS; k < bumped.length; k++) {
    shown += ((k < startS + lastsS ? heightBpm : 0) - shown) / 7
    bumped[k] = (column[k] ?? 0) + shown
  }
  return bumped
}

describe('at an unchanged effort', () => {
  test('a bump that comes and goes is found where it is', () => {
    const [fault, ...others] = heartRateBumpFaults(withBump(steady(150), 600, 30, 40), steady(3), values)
    expect(others).toEqual([])
    expect(fault?.startS).toBeGreaterThan(575)
    expect(fault?.startS).toBeLessThanOrEqual(605)
    expect(fault?.endS).toBeGreaterThan(640)
    expect(fault?.endS).toBeLessThan(675)
  })

  test('a rise that stays is no bump', () => {
    expect(heartRateBumpFaults(withBump(steady(150), 600, 20, 500), steady(3), values)).toEqual([])
  })

  test('a small wave is no bump', () => {
    expect(heartRateBumpFaults(withBump(steady(150), 600, 8, 40), steady(3), values)).toEqual([])
  })
})

test('a stride explains the bump that follows it', () => {
  const speedMps = steady(3)
  speedMps.fill(5, 580, 605)
  expect(heartRateBumpFaults(withBump(steady(150), 590, 25, 30), speedMps, values)).toEqual([])
})

test('a start from standing explains a rise', () => {
  const speedMps = steady(3)
  speedMps.fill(0, 480, 600)
  const heartRateBpm = steady(150)
  for (let k = 480; k < 620; k++) heartRateBpm[k] = 115
  expect(heartRateBumpFaults(heartRateBpm, speedMps, values)).toEqual([])
})

test('without speed nothing can be said', () => {
  expect(heartRateBumpFaults(withBump(steady(150), 600, 30, 40), undefined, values)).toEqual([])
})
