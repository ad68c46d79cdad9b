import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type ActivitySketch, sketchRaw } from './raw-activity.fixture.ts'
import { findVehicleEnd } from './vehicle-end.ts'

function endOf(sketch: ActivitySketch) {
  const { streams } = sketchRaw(sketch)
  const { keptCount, issues } = findVehicleEnd(streams, values)
  return { lastS: streams.timeS[keptCount - 1] ?? 0, wholeS: streams.timeS.at(-1) ?? 0, issues }
}

/** Half an hour of running, minutes of standing, then a drive through a town. */
const town = (s: number) => (s % 150 < 110 ? 13 : 0)
const runThenDrive = (standingS: number) => (s: number) =>
  s < 1800 ? 2.8 : s < 1800 + standingS ? 0 : town(s)

describe('a watch forgotten until after the drive home', () => {
  test.each([0, 40, 200, 900])('the run ends where the standing of %i s begins, to a minute', (standingS) => {
    const { lastS, issues } = endOf({ durationS: 3600 + standingS, speedMps: runThenDrive(standingS) })
    expect(lastS).toBeGreaterThan(1800 - 61)
    expect(lastS).toBeLessThan(1800 + 61)
    expect(issues.map(({ code }) => code)).toEqual(['vehicle-end'])
    expect(issues[0]?.sentence).toMatch(/faster than 25 km\/h/)
  })
})

describe('nothing is cut from', () => {
  test.each<[string, ActivitySketch]>([
    ['a run', { durationS: 3600, speedMps: () => 3 }],
    ['sprints', { durationS: 3600, speedMps: (s) => (s % 180 < 25 ? 8 : 1.5) }],
    ['a run with two minutes of false speed', { durationS: 3600, speedMps: (s) => (s > 3480 ? 12 : 3) }],
    [
      'a run between two false stretches, for more running follows',
      { durationS: 7200, speedMps: (s) => (s > 1800 && s < 2200 ? 12 : 3) },
    ],
    ['a ride', { durationS: 3600, speedMps: (s) => 6.5 + Math.sin(s / 200) }],
    ['a ride that begins slowly', { durationS: 3600, speedMps: (s) => (s < 200 ? 3 : 8) }],
    [
      'minutes in which the legs go on running',
      { durationS: 3600, speedMps: (s) => (s > 1800 ? 8 : 3), cadenceSpm: () => 175 },
    ],
    ['a walk on the spot', { durationS: 3600, speedMps: () => 0 }],
  ])('%s', (_, sketch) => {
    const { lastS, wholeS, issues } = endOf(sketch)
    expect(lastS).toBe(wholeS)
    expect(issues).toEqual([])
  })
})
