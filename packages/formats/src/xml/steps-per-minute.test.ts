import type { Sport } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ColumnBuilder } from '../column-builder.ts'
import { toStepsPerMinute } from './steps-per-minute.ts'

function read(cadence: readonly number[], sport: Sport | undefined) {
  const samples = new ColumnBuilder()
  for (const [index, value] of cadence.entries()) {
    samples.row.epochS = index
    samples.row.cadenceSpm = value
    samples.append()
  }
  const codes = toStepsPerMinute(samples, sport).map(({ code }) => code)
  const column = samples.toStreams(0).cadenceSpm
  return { codes, cadenceSpm: column === undefined ? undefined : [...column] }
}

describe('cadence', () => {
  test('of one leg is doubled, and what is missing stays missing', () => {
    expect(read([0, 84, Number.NaN, 86], 'run')).toEqual({ codes: [], cadenceSpm: [0, 168, Number.NaN, 172] })
  })

  test('of both feet is taken as it is, walking breaks and standing included', () => {
    const both = [0, 0, 0, 110, 110, 110, 110, 110, 110, 170, 172]
    expect(read(both, 'run')).toEqual({ codes: ['cadence-both-feet'], cadenceSpm: both })
  })

  test('of one leg stays one leg in spite of a wild reading', () => {
    const wild = [...Array.from({ length: 30 }, () => 85), 250]
    expect(read(wild, 'run')).toMatchObject({ codes: [] })
  })

  test('of a crank is no steps', () => {
    expect(read([80, 90], 'ride')).toEqual({ codes: [], cadenceSpm: undefined })
  })

  test('of an unknown sport is doubled with a word about it', () => {
    expect(read([80, 90], undefined)).toEqual({ codes: ['cadence-unit-assumed'], cadenceSpm: [160, 180] })
  })

  test('of any runner comes out the same, whichever way it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 130, max: 220 }), { minLength: 1 }), (steps) => {
        const bySteps = read(steps, 'run').cadenceSpm
        const byLeg = read(
          steps.map((value) => value / 2),
          'run',
        ).cadenceSpm
        expect(byLeg).toEqual(bySteps)
      }),
    )
  })
})
