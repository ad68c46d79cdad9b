import type { RawActivity } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTcx } from './decode-tcx.ts'

const encoder = new TextEncoder()
const startEpochS = Date.UTC(2026, 4, 1, 6) / 1000

function decoded(inside: string) {
  const xml = `<TrainingCenterDatabase xmlns="urn:tcx" xmlns:ns3="urn:ext">${inside}</TrainingCenterDatabase>`
  const result = decodeTcx(encoder.encode(xml))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function activityOf(inside: string, sport = 'Running'): RawActivity {
  const { activities } = decoded(`<Activities><Activity Sport="${sport}">${inside}</Activity></Activities>`)
  expect(activities).toHaveLength(1)
  return activities[0] as RawActivity
}

function time(second: number): string {
  return new Date((startEpochS + second) * 1000).toISOString()
}

function point(second: number, inside = ''): string {
  return `<Trackpoint><Time>${time(second)}</Time>${inside}</Trackpoint>`
}

function track(...points: readonly string[]): string {
  return `<Track>${points.join('')}</Track>`
}

function lap(second: number, inside: string): string {
  return `<Lap StartTime="${time(second)}">${inside}</Lap>`
}

function heartRate(bpm: number): string {
  return `<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm>`
}

describe('a TCX activity', () => {
  test('becomes columns, each value in its channel', () => {
    const { streams, sport, issues } = activityOf(
      lap(
        0,
        track(
          point(
            0,
            `<Position><LatitudeDegrees>50.1</LatitudeDegrees><LongitudeDegrees>14.4</LongitudeDegrees></Position><AltitudeMeters>200.5</AltitudeMeters><DistanceMeters>0</DistanceMeters>${heartRate(101)}<Extensions><ns3:TPX><ns3:Speed>2.5</ns3:Speed><ns3:RunCadence>80</ns3:RunCadence><ns3:Watts>240</ns3:Watts></ns3:TPX></Extensions>`,
          ),
          point(2, '<DistanceMeters>5</DistanceMeters><Cadence>81</Cadence>'),
          point(3, heartRate(0)),
        ),
      ),
    )
    expect(sport).toBe('run')
    expect(issues).toEqual([])
    const missing = Number.NaN
    expect(Object.fromEntries(Object.entries(streams).map(([key, column]) => [key, [...column]]))).toEqual({
      timeS: [0, 2, 3],
      latitudeDeg: [50.1, missing, missing],
      longitudeDeg: [14.4, missing, missing],
      elevationM: [200.5, missing, missing],
      distanceM: [0, 5, missing],
      heartRateBpm: [101, missing, missing],
      speedMps: [2.5, missing, missing],
      cadenceSpm: [160, 162, missing],
      powerW: [240, missing, missing],
    })
  })

  test('claims what its laps claim together', () => {
    const summary = (timerS: number, distanceM: number, mean: number, maximum: number, trigger: string) =>
      `<TotalTimeSeconds>${timerS}</TotalTimeSeconds><DistanceMeters>${distanceM}</DistanceMeters><AverageHeartRateBpm><Value>${mean}</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>${maximum}</Value></MaximumHeartRateBpm><Cadence>80</Cadence><TriggerMethod>${trigger}</TriggerMethod>`
    const { claimed, laps } = activityOf(
      lap(0, summary(300, 1000, 140, 150, 'Distance') + track(point(0), point(310))) +
        lap(310, summary(100, 400, 160, 170, 'Manual') + track(point(311), point(410))),
    )
    expect(claimed).toEqual({
      timerS: 400,
      distanceM: 1400,
      // (140 · 300 + 160 · 100) / 400
      averageHeartRateBpm: 145,
      maximumHeartRateBpm: 170,
    })
    expect(laps).toEqual([
      {
        startEpochS,
        elapsedS: 310,
        timerS: 300,
        distanceM: 1000,
        averageHeartRateBpm: 140,
        maximumHeartRateBpm: 150,
        trigger: 'automatic',
      },
      {
        startEpochS: startEpochS + 310,
        elapsedS: 100,
        timerS: 100,
        distanceM: 400,
        averageHeartRateBpm: 160,
        maximumHeartRateBpm: 170,
        trigger: 'manual',
      },
    ])
  })

  test('was paused between the tracks of a lap, not between laps', () => {
    const { pauses } = activityOf(
      lap(0, track(point(0), point(10)) + track(point(11)) + track(point(60), point(70))) +
        lap(71, track(point(80))),
    )
    expect(pauses).toEqual([{ startEpochS: startEpochS + 11, endEpochS: startEpochS + 60 }])
  })

  test('begins when its first lap began, if the samples fit that', () => {
    const early = activityOf(lap(0, track(point(3), point(4))))
    expect([early.startEpochS, ...early.streams.timeS]).toEqual([startEpochS, 3, 4])
    const otherClock = activityOf(lap(-7200, track(point(3), point(4))))
    expect([otherClock.startEpochS, ...otherClock.streams.timeS]).toEqual([startEpochS + 3, 0, 1])
    const late = activityOf(lap(5, track(point(3), point(4))))
    expect(late.startEpochS).toBe(startEpochS + 3)
  })

  test('without samples keeps what it claims, entered by hand as it was', () => {
    const activity = activityOf(
      `<Id>${time(0)}</Id>${lap(0, '<TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters>')}`,
    )
    expect(activity).toMatchObject({ startEpochS, claimed: { timerS: 1800, distanceM: 5000 }, issues: [] })
    expect(activity.streams.timeS).toHaveLength(0)
  })

  test('without any time has no start, and says so', () => {
    const activity = activityOf('<Lap><TotalTimeSeconds>1800</TotalTimeSeconds></Lap>')
    expect(activity).not.toHaveProperty('startEpochS')
    expect(activity.laps).toEqual([])
    expect(activity.issues.map(({ code }) => code)).toEqual(['time-missing', 'laps-without-start'])
  })

  test('says where the runner was, and by which device', () => {
    const activity = activityOf(
      `<Lap StartTime="2026-05-01T08:00:00.000+02:00">${track(point(0).replace('06:00:00.000Z', '08:00:00.000+02:00'))}</Lap><Notes>Along the river
and back</Notes><Creator><Name>Watch 3</Name><Version><VersionMajor>5</VersionMajor><VersionMinor>40</VersionMinor></Version></Creator>`,
    )
    expect(activity).toMatchObject({
      startEpochS,
      utcOffsetS: 7200,
      annotation: { title: 'Along the river' },
      device: { product: 'Watch 3', softwareVersion: '5.40' },
    })
  })

  test('of a bicycle has no steps', () => {
    const ride = activityOf(lap(0, track(point(0, '<Cadence>80</Cadence>'))), 'Biking')
    expect(ride.sport).toBe('ride')
    expect(ride.streams).not.toHaveProperty('cadenceSpm')
  })
})

describe('a TCX file', () => {
  test('holds every activity it holds, each with its own samples', () => {
    const one = (second: number) =>
      `<Activity Sport="Running">${lap(second, track(point(second, heartRate(100 + second))))}</Activity>`
    const { activities } = decoded(
      `<Folders><History><Running Name="x"><ActivityRef><Id>${time(0)}</Id></ActivityRef></Running></History></Folders><Activities>${one(0)}${one(1)}${one(2)}</Activities>`,
    )
    expect(
      activities.map(({ startEpochS: start, streams }) => [start, ...(streams.heartRateBpm ?? [])]),
    ).toEqual([
      [startEpochS, 100],
      [startEpochS + 1, 101],
      [startEpochS + 2, 102],
    ])
  })

  test('of multisport leaves the transitions out', () => {
    const part = (sport: string, second: number) =>
      `<Activity Sport="${sport}">${lap(second, track(point(second)))}</Activity>`
    const { activities } = decoded(
      `<Activities><MultiSportSession><FirstSport>${part('Biking', 0)}</FirstSport><NextSport><Transition StartTime="${time(10)}"><TotalTimeSeconds>9</TotalTimeSeconds>${track(point(10))}</Transition>${part('Running', 20)}</NextSport></MultiSportSession></Activities>`,
    )
    expect(activities.map(({ sport, streams }) => [sport, streams.timeS.length])).toEqual([
      ['ride', 1],
      ['run', 1],
    ])
  })

  test.each([
    [
      `<Courses><Course><Name>x</Name><Lap><DistanceMeters>5</DistanceMeters></Lap>${track(point(0))}</Course></Courses>`,
      'course',
    ],
    ['<Workouts><Workout Sport="Running"><Name>x</Name></Workout></Workouts>', 'workout'],
    ['', 'empty'],
  ])('%# without activities says what it holds', (inside, contentKind) => {
    expect(decoded(inside)).toMatchObject({ contentKind, activities: [], issues: [] })
  })

  test('is bounded in what it makes of laps', () => {
    const { activities, issues } = decoded(
      `<Activities><Activity>${'<Lap StartTime="2026-05-01T06:00:00Z"/>'.repeat(100_001)}</Activity></Activities>`,
    )
    expect(activities[0]?.laps).toHaveLength(100_000)
    expect(issues).toMatchObject([{ code: 'too-many-parts' }])
  })

  test.each(['', 'TCX', '<gpx/>'])('%j is none', (xml) => {
    expect(decodeTcx(encoder.encode(xml))).toMatchObject({ ok: false, error: { code: 'not-tcx' } })
  })
})

const whole = `<TrainingCenterDatabase><Activities><Activity Sport="Running">${lap(
  0,
  `<TotalTimeSeconds>3</TotalTimeSeconds>${track(point(0, heartRate(100)), point(1, heartRate(101)))}${track(point(9, heartRate(102)))}`,
)}<Creator><Name>x</Name></Creator></Activity></Activities></TrainingCenterDatabase>`

describe('a TCX file that is damaged', () => {
  test('gives a beginning of its samples wherever it is cut off', () => {
    for (let length = 0; length < whole.length; length += 1) {
      const result = decodeTcx(encoder.encode(whole.slice(0, length)))
      if (!result.ok) continue
      const times = [...(result.value.activities[0]?.streams.timeS ?? [])]
      expect(times).toEqual([0, 1, 9].slice(0, times.length))
      expect(result.value.issues.map(({ code }) => code)).toContain('truncated')
    }
  })

  test('ends in a value whatever bytes were changed', () => {
    const bytes = encoder.encode(whole)
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const damaged = bytes.slice()
        for (const [index, byte] of changes) damaged[index] = byte
        const result = decodeTcx(damaged)
        if (!result.ok) return
        for (const { streams, laps } of result.value.activities) {
          for (const column of Object.values(streams)) expect(column).toHaveLength(streams.timeS.length)
          expect(laps.every(({ startEpochS: start, elapsedS }) => Number.isFinite(start + elapsedS))).toBe(
            true,
          )
        }
      }),
      { numRuns: 1000 },
    )
  })
})
