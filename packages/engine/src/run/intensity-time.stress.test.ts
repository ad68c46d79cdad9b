import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Computed } from '../base/computed.ts'
import { isAvailable } from '../base/computed.ts'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type Stretch, sketchRun } from '../signal/run-facts.fixture.ts'
import { sketchBoundaries } from './boundaries.fixture.ts'
import { intensityTime } from './intensity-time.ts'
import type { IntensityTime } from './judged-run.ts'

const boundaries = sketchBoundaries()
const timeOf = (stretches: readonly Stretch[], of = boundaries, usableFrac?: number) =>
  intensityTime({
    facts: sketchRun({
      date: '2025-03-03',
      stretches,
      ...(usableFrac === undefined ? {} : { usableFrac }),
    }),
    boundaries: of,
    values,
  })

function known(intensity: Computed<IntensityTime>): IntensityTime {
  if (!isAvailable(intensity)) throw new Error(intensity.reason.sentence)
  return intensity
}

const totalS = (intensity: IntensityTime) => intensity.easyS + intensity.moderateS + intensity.hardS

test('time is split at LT1 and LT2 by heart rate', () => {
  const intensity = timeOf([
    { minutes: 20, heartRateBpm: 140, speedMps: 2.8 },
    { minutes: 10, heartRateBpm: 160, speedMps: 3.2 },
    { minutes: 5, heartRateBpm: 175, speedMps: 3.8 },
  ])
  expect(intensity).toMatchObject({ easyS: 1200, moderateS: 600, hardS: 300, from: 'heart-rate' })
})

test('exactly at a boundary is above it', () => {
  expect(timeOf([{ minutes: 10, heartRateBpm: 150 }])).toMatchObject({ easyS: 0, moderateS: 600 })
  expect(timeOf([{ minutes: 10, heartRateBpm: 170 }])).toMatchObject({ moderateS: 0, hardS: 600 })
})

test('without a heart rate, speed on the flat decides, and standing still is not running', () => {
  const intensity = timeOf([
    { minutes: 20, speedMps: 2.8 },
    { minutes: 10, speedMps: 3.2 },
    { minutes: 5, speedMps: 3.8 },
    { minutes: 3, speedMps: 0, movingFrac: 0 },
  ])
  expect(intensity).toMatchObject({ easyS: 1200, moderateS: 600, hardS: 300, from: 'speed' })
})

test('too little believed heart rate hands over to speed', () => {
  const stretches = [{ minutes: 20, heartRateBpm: 160, speedMps: 2.8 }]
  expect(timeOf(stretches, boundaries, 0.9)).toMatchObject({ moderateS: 1200, from: 'heart-rate' })
  expect(timeOf(stretches, boundaries, 0.3)).toMatchObject({ easyS: 1200, from: 'speed' })
})

test('what cannot be known is unavailable, with its reason', () => {
  const nothing = sketchBoundaries({
    lt1Bpm: 'unknown',
    lt2Bpm: 'unknown',
    lt1SpeedMps: 'unknown',
    lt2SpeedMps: 'unknown',
  })
  expect(timeOf([{ minutes: 20, heartRateBpm: 140, speedMps: 3 }], nothing)).toMatchObject({
    status: 'unavailable',
    reason: { code: 'no-boundaries' },
  })
  expect(timeOf([{ minutes: 20 }])).toMatchObject({ reason: { code: 'no-heart-rate-no-speed' } })
  const treadmill = sketchRun({
    date: '2025-03-03',
    surface: 'treadmill',
    stretches: [{ minutes: 20, speedMps: 3 }],
  })
  expect(intensityTime({ facts: treadmill, boundaries, values })).toMatchObject({
    reason: { code: 'treadmill-without-heart-rate' },
  })
})

const stretchList = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 40 }),
    heartRateBpm: fc.integer({ min: 90, max: 195 }),
    speedMps: fc.double({ min: 1.5, max: 5, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
)

test('more hard running never lowers the hard share', () => {
  fc.assert(
    fc.property(stretchList, fc.integer({ min: 1, max: 30 }), fc.boolean(), (stretches, minutes, byHeart) => {
      const drawn = byHeart ? stretches : stretches.map(({ minutes, speedMps }) => ({ minutes, speedMps }))
      const harder = byHeart ? { minutes, heartRateBpm: 180, speedMps: 4 } : { minutes, speedMps: 4 }
      const before = known(timeOf(drawn))
      const after = known(timeOf([...drawn, harder]))
      expect(after.hardS / totalS(after)).toBeGreaterThanOrEqual(before.hardS / totalS(before))
      expect(after.easyS).toBe(before.easyS)
    }),
  )
})

test('every second belongs to exactly one of the three, and a higher LT1 never takes from easy', () => {
  fc.assert(
    fc.property(stretchList, fc.integer({ min: 100, max: 168 }), (stretches, lt1Bpm) => {
      const minutes = stretches.reduce((sum, stretch) => sum + stretch.minutes, 0)
      const lower = known(timeOf(stretches, sketchBoundaries({ lt1Bpm })))
      const higher = known(timeOf(stretches, sketchBoundaries({ lt1Bpm: lt1Bpm + 1.5 })))
      expect(totalS(lower)).toBe(minutes * 60)
      expect(totalS(higher)).toBe(minutes * 60)
      expect(higher.easyS).toBeGreaterThanOrEqual(lower.easyS)
      expect(higher.hardS).toBe(lower.hardS)
    }),
  )
})
