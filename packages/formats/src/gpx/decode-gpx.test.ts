import type { RawActivity } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeGpx } from './decode-gpx.ts'

const encoder = new TextEncoder()

function decoded(xml: string) {
  const result = decodeGpx(encoder.encode(xml))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** The only activity of a GPX whose track holds the given elements. */
function activityOf(track: string, creator = 'test'): RawActivity {
  const { activities } = decoded(`<gpx creator="${creator}"><trk>${track}</trk></gpx>`)
  expect(activities).toHaveLength(1)
  return activities[0] as RawActivity
}

/** A point at a second of one morning, with elements besides its time. */
function point(second: number, inside = ''): string {
  const time = new Date(Date.UTC(2026, 4, 1, 6) + second * 1000).toISOString()
  return `<trkpt lat="50.1" lon="14.4"><time>${time}</time>${inside}</trkpt>`
}

function segment(...points: readonly string[]): string {
  return `<trkseg>${points.join('')}</trkseg>`
}

function garmin(inside: string): string {
  return `<extensions><gpxtpx:TrackPointExtension>${inside}</gpxtpx:TrackPointExtension></extensions>`
}

const startEpochS = Date.UTC(2026, 4, 1, 6) / 1000

describe('a GPX track', () => {
  test('becomes columns, each value in its channel', () => {
    const activity = activityOf(
      `<name>Morning &amp; more</name><type>running</type>${segment(
        point(
          0,
          `<ele>200.5</ele>${garmin('<gpxtpx:hr>101</gpxtpx:hr><gpxtpx:cad>80</gpxtpx:cad><gpxtpx:atemp>9</gpxtpx:atemp>')}`,
        ),
        point(
          4,
          `<ele>201</ele><extensions><power>240</power></extensions>${garmin('<gpxtpx:speed>2.5</gpxtpx:speed>')}`,
        ),
      )}`,
      'Watch - http://watch.example',
    )
    expect(activity).toMatchObject({
      format: 'gpx',
      claimedSport: 'running',
      sport: 'run',
      annotation: { title: 'Morning & more' },
      device: { product: 'Watch' },
      startEpochS,
      claimed: {},
      laps: [],
      pauses: [],
      issues: [],
    })
    const { streams } = activity
    expect([...streams.timeS]).toEqual([0, 4])
    expect([...(streams.latitudeDeg ?? [])]).toEqual([50.1, 50.1])
    expect([...(streams.longitudeDeg ?? [])]).toEqual([14.4, 14.4])
    expect([...(streams.elevationM ?? [])]).toEqual([200.5, 201])
    expect([...(streams.heartRateBpm ?? [])]).toEqual([101, Number.NaN])
    expect([...(streams.cadenceSpm ?? [])]).toEqual([160, Number.NaN])
    expect([...(streams.temperatureC ?? [])]).toEqual([9, Number.NaN])
    expect([...(streams.powerW ?? [])]).toEqual([Number.NaN, 240])
    expect([...(streams.speedMps ?? [])]).toEqual([Number.NaN, 2.5])
    expect(activity).not.toHaveProperty('utcOffsetS')
  })

  test('reads the extensions of Suunto, which prefix nothing as Garmin does', () => {
    const { streams } = activityOf(
      `<type>run</type>${segment(
        point(
          0,
          '<extensions><gpxdata:cadence>84</gpxdata:cadence><gpxdata:distance>11</gpxdata:distance><gpxdata:speed>2</gpxdata:speed><gpxdata:verticalSpeed>9</gpxdata:verticalSpeed></extensions>',
        ),
      )}`,
    )
    expect(streams.cadenceSpm?.[0]).toBe(168)
    expect(streams.distanceM?.[0]).toBe(11)
    expect(streams.speedMps?.[0]).toBe(2)
  })

  test('with two heart rates a point takes the one in the Garmin extension, in whichever order', () => {
    const plain = '<extensions><heartrate>90</heartrate>'
    const extension = '<x:TrackPointExtension><x:hr>91</x:hr></x:TrackPointExtension>'
    const { streams, issues } = activityOf(
      segment(
        point(0, `${plain}${extension}</extensions>`),
        point(1, `<extensions>${extension}</extensions>${plain}</extensions>`),
        point(2, `${plain}</extensions>`),
        point(3, `${plain}<x:hr>0</x:hr></extensions>`),
      ),
    )
    expect([...(streams.heartRateBpm ?? [])]).toEqual([91, 91, 90, 90])
    expect(issues).toMatchObject([{ code: 'two-heart-rates' }])
  })

  test('a heart rate of zero is missing, and a channel of nothing but zeros is absent', () => {
    const zeros = '<gpxtpx:hr>0</gpxtpx:hr><gpxtpx:cad>0</gpxtpx:cad><gpxtpx:power>0</gpxtpx:power>'
    const { streams } = activityOf(segment(point(0, `<ele>0.0</ele>${garmin(zeros)}`), point(1)))
    expect(Object.keys(streams).sort()).toEqual(['latitudeDeg', 'longitudeDeg', 'timeS'])
  })

  test('zero degrees north and east of nothing is no position', () => {
    const { streams } = activityOf(
      segment(point(0), point(1).replace('lat="50.1" lon="14.4"', 'lat="0.0" lon="0.0"')),
    )
    expect([...(streams.latitudeDeg ?? [])]).toEqual([50.1, Number.NaN])
  })

  test('keeps the order of the file where time runs backwards, and says where', () => {
    const {
      streams,
      issues,
      startEpochS: start,
    } = activityOf(segment(point(10), point(9), point(12), point(11)))
    expect(start).toBe(startEpochS + 10)
    expect([...streams.timeS]).toEqual([0, -1, 2, 1])
    expect(issues).toEqual([
      { code: 'time-runs-backwards', sentence: expect.stringMatching(/^2 samples/), sampleIndex: 1 },
    ])
  })

  test('may give one instant twice: that is not backwards', () => {
    expect(activityOf(segment(point(0), point(0), point(1))).issues).toEqual([])
  })

  test('has a pause between segments, unless the next goes on at once', () => {
    const { pauses } = activityOf(
      segment(point(0), point(10)) + segment(point(11)) + segment() + segment(point(60), point(61)),
    )
    expect(pauses).toEqual([{ startEpochS: startEpochS + 11, endEpochS: startEpochS + 60 }])
  })

  test('knows where the runner was if its times say so', () => {
    const { utcOffsetS, startEpochS: start } = activityOf(
      segment(
        point(0).replace('T06:00:00.000Z', 'T11:30:00.000+05:30'),
        // A border crossed on the way does not move the start.
        point(1).replace('T06:00:01.000Z', 'T11:45:01.000+05:45'),
      ),
    )
    expect(utcOffsetS).toBe(5.5 * 3600)
    expect(start).toBe(startEpochS)
  })

  test('takes times without a zone as UTC, and says so', () => {
    const activity = activityOf(segment(point(0).replace('.000Z', '')))
    expect(activity.startEpochS).toBe(startEpochS)
    expect(activity.issues).toMatchObject([{ code: 'time-zone-missing' }])
  })

  test('leaves out points without a time, and says how many', () => {
    const { streams, issues } = activityOf(
      segment(
        point(0),
        '<trkpt lat="1" lon="2"/>',
        '<trkpt lat="1" lon="2"><time>soon</time></trkpt>',
        point(1),
      ),
    )
    expect([...streams.timeS]).toEqual([0, 1])
    expect(issues).toMatchObject([
      { code: 'samples-without-time', sentence: expect.stringMatching(/^2 samples/) },
    ])
  })

  test('without a type has no sport', () => {
    expect(activityOf(segment(point(0)))).not.toHaveProperty('sport')
  })

  test('by Runkeeper says its sport in the title that the program wrote', () => {
    const name = '<name><![CDATA[Cycling 10/2/17 10:49 am]]></name>'
    const by = 'Runkeeper - http://www.runkeeper.com'
    expect(activityOf(name + segment(point(0)), by)).toMatchObject({ sport: 'ride', claimedSport: 'Cycling' })
    expect(activityOf(name + segment(point(0)), 'another')).not.toHaveProperty('sport')
    expect(activityOf(`<name>Running late</name>${segment(point(0))}`, by)).not.toHaveProperty('sport')
  })

  test('is not named by its points, its author or its links', () => {
    const { activities } = decoded(
      `<gpx><metadata><name>File</name><author><name>Somebody</name></author></metadata><trk>${segment(point(0, '<name>TP1</name><type>walk</type>'))}</trk></gpx>`,
    )
    expect(activities[0]).toMatchObject({ annotation: { title: 'File' } })
    expect(activities[0]).not.toHaveProperty('sport')
  })
})

describe('a GPX file', () => {
  test('with several tracks holds several activities', () => {
    const { activities, contentKind } = decoded(
      `<gpx><trk><type>1</type>${segment(point(0))}</trk><trk><type>9</type>${segment(point(90), point(91))}</trk></gpx>`,
    )
    expect(contentKind).toBe('activity')
    expect(activities.map(({ sport, streams }) => [sport, streams.timeS.length])).toEqual([
      ['ride', 1],
      ['run', 2],
    ])
  })

  test.each([
    ['<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk></gpx>', 'course'],
    ['<gpx><rte><rtept lat="1" lon="2"/></rte></gpx>', 'course'],
    ['<gpx><wpt lat="1" lon="2"><time>2026-05-01T06:00:00Z</time></wpt></gpx>', 'waypoints'],
    ['<gpx/>', 'empty'],
    ['<gpx><trk/></gpx>', 'empty'],
  ])('%s is no activity', (xml, contentKind) => {
    expect(decoded(xml)).toMatchObject({ contentKind, activities: [] })
  })

  test('says that a track without times was left out beside one with times', () => {
    const { activities, issues } = decoded(
      `<gpx><trk>${segment(point(0))}</trk><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>`,
    )
    expect(activities).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'track-without-time' }])
  })

  test('whose markup closes the wrong element loses nothing but that', () => {
    const { activities, issues } = decoded(
      `<gpx><trk><trkseg>${point(0)}${point(1).replace('</time>', '</tine>')}${point(2)}${point(3)}</trkseg></trk></gpx>`,
    )
    expect(activities).toHaveLength(1)
    expect([...(activities[0]?.streams.timeS ?? [])]).toEqual([0, 1, 2, 3])
    expect(issues).toMatchObject([{ code: 'xml-damaged' }])
  })

  test('with more tracks than anybody records is bounded', () => {
    const { activities, issues } = decoded(`<gpx>${`<trk>${segment(point(0))}</trk>`.repeat(10_001)}</gpx>`)
    expect(activities).toHaveLength(10_000)
    expect(issues).toMatchObject([{ code: 'too-many-parts' }])
  })

  test.each(['', 'GPX', '<kml/>', '<TrainingCenterDatabase/>'])('%j is none', (xml) => {
    expect(decodeGpx(encoder.encode(xml))).toMatchObject({ ok: false, error: { code: 'not-gpx' } })
  })
})

const whole = `<?xml version="1.0"?><gpx><trk><name>Run</name>${segment(
  point(0, garmin('<gpxtpx:hr>100</gpxtpx:hr>')),
  point(1, garmin('<gpxtpx:hr>101</gpxtpx:hr>')),
  point(2, garmin('<gpxtpx:hr>102</gpxtpx:hr>')),
)}</trk></gpx>`

describe('a GPX file that is damaged', () => {
  test('gives a beginning of its samples wherever it is cut off', () => {
    const all = decoded(whole).activities[0]?.streams.timeS ?? new Float64Array()
    for (let length = 0; length < whole.length; length += 1) {
      const result = decodeGpx(encoder.encode(whole.slice(0, length)))
      if (!result.ok) continue
      const times = result.value.activities[0]?.streams.timeS ?? new Float64Array()
      expect(times).toEqual(all.slice(0, times.length))
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
        const result = decodeGpx(damaged)
        if (!result.ok) return
        for (const { streams } of result.value.activities) {
          for (const column of Object.values(streams)) expect(column).toHaveLength(streams.timeS.length)
          expect(streams.timeS.every(Number.isFinite)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
