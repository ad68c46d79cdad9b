import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { available, isAvailable, unavailable } from '../../base/computed.ts'
import { addDays } from '../../base/time.ts'
import { defaultProposalValues } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import { gaussianEstimate } from '../gaussian-estimate.ts'
import { convertZone, findZone, zoneAt } from './convert-zone.ts'
import { type HeartRateAnchors, heartRateSystem, heartRateSystemIds } from './heart-rate-systems.ts'
import { speedSystem, speedSystemIds } from './speed-systems.ts'
import type { HeartRateSystemId } from './system-zones.ts'
import { watchZonePeriods } from './watch-zones.ts'

const asOf = '2026-03-01'
const unknown = unavailable('not-known', 'Not known.')

function estimate(mean: number, sd: number) {
  return available(gaussianEstimate({ mean, sd, asOf, method: 'by hand', evidence: [] }))
}

function anchorsOf(sd: number): HeartRateAnchors {
  return {
    heartRateMaxBpm: estimate(190, sd),
    heartRateRestBpm: estimate(50, sd),
    lt1Bpm: estimate(162, sd),
    lt2Bpm: estimate(170, sd),
  }
}

describe('A4: what zone 2 is by each system, for a maximum of 190, a rest of 50 and a threshold of 170', () => {
  test.each<[HeartRateSystemId, string, number, number]>([
    ['garmin-heart-rate-max', '2', 114, 133],
    ['garmin-heart-rate-reserve', '2', 134, 148],
    ['garmin-threshold', '2', 136, 151],
    ['coros', '2', 136, 153],
    ['friel', '2', 145, 151],
    ['coggan', '2', 117, 141],
    ['olympiatoppen', 'I-2', 137, 156],
    ['seiler-five', '2', 143, 162],
    ['daniels-easy', 'E', 124, 150],
    ['strava', '2', 112, 148],
    ['three-zone', '2', 162, 170],
  ])('%s', (id, zoneName, low, high) => {
    const zone = findZone({ system: id, zoneName }, heartRateSystem(id, anchorsOf(3)))
    expect(zone).toMatchObject({ status: 'available' })
    if (!isAvailable(zone)) return
    expect(Math.abs((zone.lowBpm ?? 0) - low)).toBeLessThanOrEqual(1)
    expect(Math.abs((zone.highBpm ?? 0) - high)).toBeLessThanOrEqual(1)
  })
})

describe('the zones of every system', () => {
  test('rise, each edge inside its band, and the band grows with the error of the anchor', () => {
    for (const id of heartRateSystemIds) {
      const { zones } = heartRateSystem(id, anchorsOf(4))
      const { zones: surer } = heartRateSystem(id, anchorsOf(1))
      expect(isAvailable(zones) && isAvailable(surer)).toBe(true)
      if (!isAvailable(zones) || !isAvailable(surer)) continue
      zones.zones.forEach((zone, i) => {
        const { lowBpm = 0, highBpm = 300, highBandBpm } = zone
        expect(highBpm).toBeGreaterThan(lowBpm)
        if (i > 0) expect(lowBpm).toBeGreaterThan(zones.zones[i - 1]?.lowBpm ?? 0)
        if (highBandBpm === undefined) return
        const [low, high] = highBandBpm
        expect(low).toBeLessThan(highBpm)
        expect(high).toBeGreaterThan(highBpm)
        const [surerLow, surerHigh] = surer.zones[i]?.highBandBpm ?? [0, 0]
        expect(surerHigh - surerLow).toBeLessThan(high - low)
      })
    }
  })

  test('are not there where what they are taken from is not known, and say what that is', () => {
    const nothing = { heartRateMaxBpm: unknown, heartRateRestBpm: unknown, lt1Bpm: unknown, lt2Bpm: unknown }
    for (const id of heartRateSystemIds) expect(heartRateSystem(id, nothing).zones.status).toBe('unavailable')
    const noRest = { ...anchorsOf(3), heartRateRestBpm: unknown }
    expect(heartRateSystem('garmin-heart-rate-reserve', noRest).zones).toMatchObject({
      reason: { code: 'no-heart-rate-rest' },
    })
    expect(heartRateSystem('garmin-heart-rate-max', noRest).zones.status).toBe('available')
    for (const id of speedSystemIds)
      expect(speedSystem(id, { lt2SpeedMps: unknown, criticalSpeedMps: unknown }).zones.status).toBe(
        'unavailable',
      )
  })

  test('three zones by critical speed begin at 0.823 of it: A12', () => {
    const { zones } = speedSystem('three-zone-critical-speed', {
      lt2SpeedMps: unknown,
      criticalSpeedMps: estimate(4.0676, 0.1),
    })
    expect(isAvailable(zones) && zones.zones[0]?.highMps).toBeCloseTo(3.348, 3)
  })

  test('Friel’s paces: zone 2 is 114 to 129 % of the threshold pace', () => {
    const { zones } = speedSystem('friel-pace', {
      lt2SpeedMps: estimate(4, 0.1),
      criticalSpeedMps: unknown,
    })
    const zone2 = isAvailable(zones) ? zones.zones[1] : undefined
    expect(1000 / (zone2?.lowMps ?? 0)).toBeCloseTo(250 * 1.29, 6)
    expect(1000 / (zone2?.highMps ?? 0)).toBeCloseTo(250 * 1.14, 6)
  })
})

describe('from one system to another', () => {
  const friel = heartRateSystem('friel', anchorsOf(3))
  const garmin = heartRateSystem('garmin-heart-rate-max', anchorsOf(3))
  const three = heartRateSystem('three-zone', anchorsOf(3))

  test('the compiler refuses to look a zone of one system up in another', () => {
    const zone = { system: 'friel', zoneName: '2' } as const
    expect(findZone(zone, friel).status).toBe('available')
    // @ts-expect-error a zone of Friel is no zone of Garmin
    findZone(zone, garmin)
    // @ts-expect-error the zone must be of the system that is converted from
    convertZone(zone, garmin, friel)
    const speeds = speedSystem('friel-pace', { lt2SpeedMps: unknown, criticalSpeedMps: unknown })
    // @ts-expect-error a heart rate does not lie among speeds
    zoneAt(150, speeds)
  })

  test('Friel 2 lies in Garmin 3, and wholly in zone 1 of three', () => {
    const zone = { system: 'friel', zoneName: '2' } as const
    const inGarmin = convertZone(zone, friel, garmin)
    expect(isAvailable(inGarmin) && inGarmin.shares.map(({ zoneName }) => zoneName)).toEqual(['3'])
    expect(convertZone(zone, friel, three)).toMatchObject({
      shares: [{ system: 'three-zone', zoneName: '1', shareFrac: 1 }],
    })
  })

  test('the grey zone, zone 2 of three, is zone 4 of Garmin: never zone 2', () => {
    const grey = convertZone({ system: 'three-zone', zoneName: '2' }, three, garmin)
    expect(isAvailable(grey) && grey.shares.map(({ zoneName }) => zoneName)).toEqual(['4'])
  })

  test('shares of a zone add up to one at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...heartRateSystemIds),
        fc.constantFrom(...heartRateSystemIds),
        fc.nat(6),
        (fromId, toId, index) => {
          const from = heartRateSystem(fromId, anchorsOf(3))
          const zone = isAvailable(from.zones) ? from.zones.zones[index] : undefined
          if (zone === undefined) return
          const shares = convertZone(
            { system: fromId, zoneName: zone.name },
            from,
            heartRateSystem(toId, anchorsOf(3)),
          )
          if (!isAvailable(shares)) return
          const total = shares.shares.reduce((sum, { shareFrac }) => sum + shareFrac, 0)
          // Daniels' M and T overlap, so a beat can lie in two of his zones.
          if (toId !== 'daniels-easy') expect(total).toBeLessThanOrEqual(1 + 1e-9)
          for (const { shareFrac } of shares.shares) expect(shareFrac).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('a zone that the system does not have, or that is open, has an answer that says so', () => {
    expect(findZone({ system: 'friel', zoneName: '9' }, friel)).toMatchObject({
      reason: { code: 'no-such-zone' },
    })
    expect(convertZone({ system: 'friel', zoneName: '1' }, friel, garmin)).toMatchObject({
      reason: { code: 'open-zone' },
    })
    expect(zoneAt(80, garmin)).toMatchObject({ reason: { code: 'outside-zones' } })
    expect(zoneAt(120, garmin)).toMatchObject({ system: 'garmin-heart-rate-max', zoneName: '2' })
  })
})

describe('what the watch called zone 2', () => {
  const edges = (max: number) => [0.5, 0.6, 0.7, 0.8, 0.9, 1].map((frac) => Math.round(frac * max))
  const runOn = (day: number, max: number | undefined, deviceName = 'Watch A') => ({
    ...sketchRun({
      date: addDays('2026-01-01', day),
      activityId: `${deviceName}-${day}`,
      stretches: [{ minutes: 30, heartRateBpm: 140, speedMps: 3 }],
    }),
    deviceName,
    ...(max === undefined
      ? {}
      : {
          watch: { zoneMethod: 'heart-rate-max' as const, heartRateMaxBpm: max, zoneUpperBpm: edges(max) },
        }),
  })
  const lt1 = estimate(140, 5)

  test('equal settings are one stretch; a run without settings does not end it; a change does', () => {
    const runs = [runOn(0, 190), runOn(3, undefined), runOn(5, 191), runOn(9, 200), runOn(4, 180, 'Watch B')]
    const periods = watchZonePeriods(runs, lt1, defaultProposalValues)
    expect(periods.map(({ device, from, to, runCount }) => [device, from, to, runCount])).toEqual([
      ['Watch A', '2026-01-01', '2026-01-06', 2],
      ['Watch B', '2026-01-05', '2026-01-05', 1],
      ['Watch A', '2026-01-10', '2026-01-10', 1],
    ])
    expect(watchZonePeriods([...runs].reverse(), lt1, defaultProposalValues)).toEqual(periods)
  })

  test('its top is held against the band of LT1', () => {
    const standings = [170, 200, 230].map(
      (max) => watchZonePeriods([runOn(0, max)], lt1, defaultProposalValues)[0]?.standing,
    )
    expect(standings).toEqual(['below-lt1', 'within-lt1', 'above-lt1'])
    expect(watchZonePeriods([runOn(0, 190)], unknown, defaultProposalValues)[0]).not.toHaveProperty(
      'standing',
    )
  })
})
