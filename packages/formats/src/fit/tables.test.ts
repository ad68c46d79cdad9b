// The tables of numbers: each entry once, and both directions undo each other.

import { describe, expect, test } from 'vitest'
import {
  type BaseTypeName,
  baseTypes,
  findBaseType,
  readNumber,
  toStored,
  writeStored,
} from './base-types.ts'
import { beatIntervalsMessage } from './beat-profile.ts'
import { type MessageProfile, recordMessage } from './profile.ts'
import { singleMessages } from './single-messages.ts'
import { isOnFoot, toSportClaim, toStoredSport } from './sport-names.ts'

const messages: readonly MessageProfile[] = [...singleMessages, beatIntervalsMessage, recordMessage]

describe('the tables of messages and fields', () => {
  test('number every message and every field of a message once', () => {
    expect(new Set(messages.map(({ number }) => number)).size).toBe(messages.length)
    for (const { fields } of messages) {
      const numbers = Object.values(fields).map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })
})

describe('base types', () => {
  const names = Object.keys(baseTypes) as BaseTypeName[]

  test('are found by their number, whatever the flags beside it', () => {
    for (const name of names) {
      expect(findBaseType(baseTypes[name].id)).toBe(name)
      expect(findBaseType(baseTypes[name].id & 0x1f)).toBe(name)
    }
    for (const sixtyFourBits of [0x8e, 0x8f, 0x90]) expect(findBaseType(sixtyFourBits)).toBeUndefined()
  })

  const whole = names.filter((name) => Number.isFinite(baseTypes[name].highest))

  test.each(whole)('%s keeps its limits and turns everything else into "no value"', (type) => {
    const { lowest, highest } = baseTypes[type]
    const view = new DataView(new ArrayBuffer(8))
    const stored = (value: number) => {
      writeStored(view, 1, type, toStored(type, value))
      return readNumber(view, 1, { type, littleEndian: true })
    }
    expect(stored(lowest)).toBe(lowest)
    expect(stored(highest)).toBe(highest)
    expect(stored(lowest - 1)).toBeNaN()
    expect(stored(highest + 1)).toBeNaN()
    expect(stored(Number.NaN)).toBeNaN()
  })

  test('floating point numbers are read in both byte orders', () => {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat32(0, 2.5, false)
    expect(readNumber(view, 0, { type: 'float32', littleEndian: false })).toBe(2.5)
    view.setFloat64(0, -2.5, true)
    expect(readNumber(view, 0, { type: 'float64', littleEndian: true })).toBe(-2.5)
  })
})

describe('sports', () => {
  test('numbers become a claim and back', () => {
    for (let sport = 0; sport < 100; sport++) {
      for (let subSport = 0; subSport < 100; subSport++) {
        expect(toStoredSport(toSportClaim({ sport, subSport }))).toEqual({ sport, subSport })
      }
    }
  })

  test.each([
    [1, 3, { claimedSport: 'running/trail', sport: 'run', surface: 'trail' }],
    [1, 1, { claimedSport: 'running/treadmill', sport: 'run', surface: 'treadmill' }],
    [1, 2, { claimedSport: 'running/street', sport: 'run', surface: 'road' }],
    [1, 4, { claimedSport: 'running/track', sport: 'run', surface: 'track' }],
    [1, 45, { claimedSport: 'running/indoor_running', sport: 'run', surface: 'treadmill' }],
    [4, 1, { claimedSport: 'fitness_equipment/treadmill', sport: 'run', surface: 'treadmill' }],
    [4, 15, { claimedSport: 'fitness_equipment/elliptical', sport: 'other' }],
    [10, 20, { claimedSport: 'training/strength_training', sport: 'strength' }],
    [2, 58, { claimedSport: 'cycling/virtual_activity', sport: 'ride' }],
    [11, undefined, { claimedSport: 'walking', sport: 'walk' }],
    [0, 0, { claimedSport: 'generic' }],
    [99, 98, { claimedSport: 'sport 99/98', sport: 'other' }],
  ])('%s/%s', (sport, subSport, claim) => {
    expect(toSportClaim({ sport, ...(subSport !== undefined && { subSport }) })).toEqual(claim)
  })

  test('nothing is claimed where nothing is stated', () => {
    expect(toSportClaim({})).toEqual({})
    expect(isOnFoot(undefined)).toBe(false)
  })

  test('a sport and a surface without the format’s words find their numbers', () => {
    expect(toStoredSport({ sport: 'run', surface: 'trail' })).toEqual({ sport: 1, subSport: 3 })
    expect(toStoredSport({ sport: 'run', surface: 'unknown' })).toEqual({ sport: 1, subSport: 0 })
    expect(toStoredSport({ sport: 'strength' })).toEqual({ sport: 10, subSport: 20 })
    expect(toStoredSport({})).toEqual({ sport: 0, subSport: 0 })
  })
})
