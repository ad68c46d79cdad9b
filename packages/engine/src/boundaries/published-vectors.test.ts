// Numbers that others published or that follow from a published formula: A1 to A4, A11 and A12.

import { describe, expect, test } from 'vitest'
import { isAvailable } from '../base/computed.ts'
import { thresholdConstants } from '../science/constants/thresholds.ts'
import type { ZoneSystemId } from '../science/constants/zone-systems.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { criticalSpeedFit, criticalSpeedLine } from './critical-speed.ts'
import { riegelDurationS } from './riegel.ts'
import { speedMpsAtVdotFrac, sustainableOxygenFrac, vdot } from './vdot.ts'
import { zoneBoundsBpm } from './zone-bounds.ts'

const halfMarathonM = 21_097.5
const marathonM = 42_195

function seconds(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

describe('A1: VDOT against the printed tables', () => {
  test.each([
    [5000, '19:57', 49.95],
    [10_000, '41:21', 49.97],
    [halfMarathonM, '1:31:35', 49.96],
    [marathonM, '3:10:49', 49.95],
    [5000, '30:40', 30.02],
    [5000, '17:03', 59.99],
    [5000, '24:08', 39.94],
  ])('%d m in %s', (distanceM, clock, expected) => {
    expect(Math.abs(vdot(distanceM, seconds(clock)) - expected)).toBeLessThanOrEqual(0.1)
  })

  test('the sustainable share crosses one at eleven minutes, not at four', () => {
    expect(sustainableOxygenFrac(4 * 60)).toBeCloseTo(1.118, 3)
    expect(sustainableOxygenFrac(11 * 60)).toBeCloseTo(1.0003, 4)
    expect(sustainableOxygenFrac(60 * 60)).toBeCloseTo(0.888, 3)
  })

  test('training speeds invert the cost of running', () => {
    const missS = (index: number, pace: string) =>
      Math.abs(1000 / speedMpsAtVdotFrac(index, 0.74) - seconds(pace))
    expect(missS(40, '5:51')).toBeLessThanOrEqual(1)
    expect(missS(50, '4:53')).toBeLessThanOrEqual(1)
  })
})

describe('A2: the Olympiatoppen table for a maximum of 195', () => {
  const printed = [
    [107, 140],
    [141, 159],
    [160, 169],
    [170, 179],
    [180, 195],
  ]
  test.each(printed.map((row, index) => [index, ...row] as const))('zone %d', (index, low, high) => {
    const zone = zoneBoundsBpm('olympiatoppen', { heartRateMaxBpm: 195 })?.[index]
    expect(Math.abs((zone?.lowBpm ?? 0) - (low ?? 0))).toBeLessThanOrEqual(1)
    expect(Math.abs((zone?.highBpm ?? 0) - (high ?? 0))).toBeLessThanOrEqual(1)
  })
})

test('A3: Friel for a threshold of 170', () => {
  const zones = zoneBoundsBpm('friel', { heartRateMaxBpm: 190, thresholdBpm: 170 })
  expect(Math.ceil(zones?.[1]?.lowBpm ?? 0)).toBe(145)
  expect(Math.round(zones?.[1]?.highBpm ?? 0)).toBe(151)
  expect(zones?.slice(1).map((zone) => Math.round((zone.lowBpm / 170) * 100))).toEqual([
    85, 90, 95, 100, 103, 106,
  ])
})

describe('A4: ten systems call ten different things zone 2', () => {
  const anchors = { heartRateMaxBpm: 190, heartRateRestBpm: 50, thresholdBpm: 170 }
  test.each<[ZoneSystemId, number, number]>([
    ['garmin-heart-rate-max', 114, 133],
    ['garmin-heart-rate-reserve', 134, 148],
    ['garmin-threshold', 136, 151],
    ['coros', 136, 153],
    ['friel', 145, 151],
    ['coggan', 117, 141],
    ['olympiatoppen', 137, 156],
    ['seiler-five', 143, 162],
    ['daniels-easy', 124, 150],
    ['strava', 112, 148],
  ])('%s', (id, low, high) => {
    const zone = zoneBoundsBpm(id, anchors)?.[1]
    expect(Math.abs((zone?.lowBpm ?? 0) - low)).toBeLessThanOrEqual(1)
    expect(Math.abs((zone?.highBpm ?? 0) - high)).toBeLessThanOrEqual(1)
  })

  test('a system whose anchor is not known has no bounds', () => {
    expect(zoneBoundsBpm('friel', { heartRateMaxBpm: 190 })).toBeUndefined()
  })
})

test('A11: Riegel from 20:00 over 5 km', () => {
  const from5k = (distanceM: number) => riegelDurationS(5000, 1200, distanceM)
  expect(from5k(10_000)).toBeCloseTo(seconds('41:41.9'), 1)
  expect(from5k(halfMarathonM)).toBeCloseTo(seconds('1:32:00.2'), 0)
  expect(from5k(marathonM)).toBeCloseTo(seconds('3:11:49.3'), 0)
})

describe('A12: critical speed', () => {
  const efforts = [
    { distanceM: 400, durationS: 75 },
    { distanceM: 800, durationS: 160 },
    { distanceM: 5000, durationS: 1200 },
  ]
  test('the worked example', () => {
    const line = criticalSpeedLine(efforts)
    expect(line?.criticalSpeedMps).toBeCloseTo(4.0676, 4)
    expect(line?.dPrimeM).toBeCloseTo(121, 0)
    expect(thresholdConstants.lt1OfCriticalSpeedFrac.value * (line?.criticalSpeedMps ?? 0)).toBeCloseTo(
      3.348,
      3,
    )
    expect(isAvailable(criticalSpeedFit(efforts, defaultProposalValues))).toBe(true)
  })

  test.each([
    ['too-few-efforts', efforts.slice(1)],
    ['efforts-too-alike', efforts.map((effort) => ({ ...effort, durationS: effort.durationS * 0.4 + 500 }))],
    [
      'd-prime-implausible',
      [60, 300, 1200].map((durationS) => ({ durationS, distanceM: 3 * durationS + 10 })),
    ],
    ['efforts-do-not-fit', [...efforts, { distanceM: 3200, durationS: 900 }]],
  ])('the gate %s', (code, gated) => {
    expect(criticalSpeedFit(gated, defaultProposalValues)).toMatchObject({ reason: { code } })
  })
})
