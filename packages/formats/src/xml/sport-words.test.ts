import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSport } from './sport-words.ts'

test.each([
  ['Running', { sport: 'run' }],
  ['running', { sport: 'run' }],
  ['Run', { sport: 'run' }],
  ['9', { sport: 'run' }],
  ['trail_running', { sport: 'run', surface: 'trail' }],
  ['TrailRun', { sport: 'run', surface: 'trail' }],
  ['treadmill_running', { sport: 'run', surface: 'treadmill' }],
  ['Treadmill', { sport: 'run', surface: 'treadmill' }],
  ['VirtualRun', { sport: 'run', surface: 'virtual' }],
  ['track_running', { sport: 'run', surface: 'track' }],
  ['street_running', { sport: 'run', surface: 'road' }],
  ['Laufen', { sport: 'run' }],
  ['Course à pied', { sport: 'run' }],
  ['Carrera', { sport: 'run' }],
  ['户外跑步', { sport: 'run' }],
  ['跑步', { sport: 'run' }],
  ['Laufband', { sport: 'run', surface: 'treadmill' }],
  ['Course sur tapis', { sport: 'run', surface: 'treadmill' }],
  ['Traillauf', { sport: 'run', surface: 'trail' }],
  ['Trail', { sport: 'run', surface: 'trail' }],
  ['Straßenlauf', { sport: 'run', surface: 'road' }],
  ['Bahnlauf', { sport: 'run', surface: 'track' }],
  ['Virtueller Lauf', { sport: 'run', surface: 'virtual' }],
  ['Hardloopsessie', { sport: 'run' }],
  ['Corsa', { sport: 'run' }],
  ['Corrida', { sport: 'run' }],
  ['Wandeling', { sport: 'walk' }],
  ['Camminata', { sport: 'walk' }],
  ['Caminhada', { sport: 'walk' }],
  ['Natação', { sport: 'swim' }],
  ['Escursionismo', { sport: 'hike' }],
  ['Virtuele fietsrit', { sport: 'ride' }],
  ['Skilanglauf', { sport: 'ski' }],
  ['Biking', { sport: 'ride' }],
  ['1', { sport: 'ride' }],
  ['mountain_biking', { sport: 'ride' }],
  ['VirtualRide', { sport: 'ride' }],
  ['Walking', { sport: 'walk' }],
  ['10', { sport: 'walk' }],
  ['treadmill_walking', { sport: 'walk' }],
  ['Nordic Walking', { sport: 'walk' }],
  ['hiking', { sport: 'hike' }],
  ['4', { sport: 'hike' }],
  ['open_water_swimming', { sport: 'swim' }],
  ['cross_country_skiing', { sport: 'ski' }],
  ['indoor_rowing', { sport: 'row' }],
  ['strength_training', { sport: 'strength' }],
  ['Other', { sport: 'other' }],
  ['Yoga', { sport: 'other' }],
  ['Car', { sport: 'other' }],
  ['brunch', {}],
  ['2', {}],
  ['', {}],
  [undefined, {}],
])('%s', (words, expected) => {
  expect(findSport(words)).toEqual(expected)
})

test('any words give a value, and a surface only for runs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const { sport, surface } = findSport(words)
      expect(surface === undefined || sport === 'run').toBe(true)
    }),
  )
})
