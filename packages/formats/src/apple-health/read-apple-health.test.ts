import { dayNumber, ok, type RawActivity } from '@footing/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteSourceOf } from '../archive/byte-source.ts'
import { openArchive } from '../archive/open-archive.ts'
import { zipFixture } from '../archive/zip-fixture.ts'
import { decodeActivityFile } from '../decode-activity-file.ts'
import type { AppleHealthFile } from './apple-health-file.ts'
import {
  eventXml,
  exportXml,
  heartRateXml,
  metadataXml,
  phoneName,
  recordXml,
  routeGpx,
  routeReferenceXml,
  statisticsXml,
  watchDevice,
  workoutXml,
} from './export.fixture.ts'
import { type AppleHealthItem, readAppleHealth } from './read-apple-health.ts'

const encoder = new TextEncoder()
/** 2024-05-05 07:00:12 at +0200. */
const start = dayNumber('2024-05-05') * 86_400 + 5 * 3600 + 12
const end = start + 600

type Files = Readonly<Record<string, string>>

async function itemsOf(files: Files): Promise<AppleHealthItem[]> {
  const zip = zipFixture(
    Object.entries(files).map(([name, text]) => ({ name, content: encoder.encode(text) })),
  )
  const archive = await openArchive(byteSourceOf(zip))
  if (!archive.ok) throw new Error(archive.error.code)
  const items: AppleHealthItem[] = []
  for await (const item of readAppleHealth(archive.value.entries)) items.push(item)
  return items
}

function exported(...elements: readonly string[]): Promise<AppleHealthItem[]> {
  return itemsOf({ 'apple_health_export/export.xml': exportXml(...elements) })
}

function workoutsIn(items: readonly AppleHealthItem[]) {
  return items.filter((item) => item.kind === 'workout')
}

async function onlyActivity(...elements: readonly string[]): Promise<RawActivity> {
  const [workout, ...others] = workoutsIn(await exported(...elements))
  if (workout === undefined || others.length > 0) throw new Error('one workout was expected')
  return workout.raw
}

async function issueCodes(files: Files): Promise<string[]> {
  const items = await itemsOf(files)
  return items.filter((item) => item.kind === 'issue').map(({ issue }) => issue.code)
}

const heartRates = [5, 10, 15, 300].map((secondS) => heartRateXml(start + secondS, 120 + secondS / 5))
const run = { startEpochS: start, endEpochS: end }

describe('a workout', () => {
  test('says what it was, when and with what', async () => {
    const [item] = workoutsIn(
      await exported(
        workoutXml({
          ...run,
          inside: [
            metadataXml('HKIndoorWorkout', '1'),
            metadataXml('HKTimeZone', 'America/New_York'),
            metadataXml('HKElevationAscended', '4512 cm'),
            statisticsXml('DistanceWalkingRunning', { sum: 1.25, unit: 'mi' }, run),
            statisticsXml('HeartRate', { average: 141.5, minimum: 98, maximum: 171, unit: 'count/min' }, run),
            statisticsXml('ActiveEnergyBurned', { sum: 310, unit: 'kcal' }, run),
          ].join(''),
        }),
      ),
    )
    expect(item?.name).toBe('Running 2024-05-05 01:00:12')
    expect(item?.raw).toMatchObject({
      format: 'apple-health',
      claimedSport: 'Running',
      sport: 'run',
      surface: 'treadmill',
      startEpochS: start,
      utcOffsetS: -4 * 3600,
      annotation: { marks: ['indoor'] },
      device: { manufacturer: 'Apple Inc.', product: 'Apple Watch (Watch6,10)', softwareVersion: '10.5' },
      claimed: {
        elapsedS: 600,
        timerS: 600,
        distanceM: 1.25 * 1609.344,
        averageHeartRateBpm: 141.5,
        maximumHeartRateBpm: 171,
        ascentM: 45.12,
      },
      issues: [],
    })
  })

  test('of another app keeps the app’s name; totals of old exports count', async () => {
    const raw = await onlyActivity(
      workoutXml({
        ...run,
        kind: 'Cycling',
        sourceName: 'Strava & <Co>',
        device: undefined,
        more: { totalDistance: 5.5, totalDistanceUnit: 'km' },
        inside: metadataXml('HKWorkoutBrandName', 'Evening ride'),
      }),
    )
    expect(raw).toMatchObject({
      sport: 'ride',
      utcOffsetS: 7200,
      annotation: { title: 'Evening ride' },
      device: { product: 'Strava & <Co>' },
      claimed: { distanceM: 5500 },
    })
    expect(raw).not.toHaveProperty('surface')
  })

  test.each([
    ['Walking', 'walk'],
    ['Hiking', 'hike'],
    ['Swimming', 'swim'],
    ['Rowing', 'row'],
    ['CrossCountrySkiing', 'ski'],
    ['FunctionalStrengthTraining', 'strength'],
    ['Yoga', 'other'],
    ['constructor', 'other'],
  ])('of kind %s is a %s', async (kind, sport) => {
    expect(await onlyActivity(workoutXml({ ...run, kind }))).toMatchObject({ claimedSport: kind, sport })
  })

  test('without a time is left out, and said', async () => {
    const broken = workoutXml(run).replace(/startDate="[^"]*"/, 'startDate="?"')
    const items = await exported(broken, workoutXml(run))
    expect(workoutsIn(items)).toHaveLength(1)
    expect(items).toContainEqual(
      expect.objectContaining({ issue: expect.objectContaining({ code: 'time-missing' }) }),
    )
  })

  test('has pauses by the runner and by the watch', async () => {
    const inside = [
      eventXml('Pause', start + 60),
      eventXml('Resume', start + 90),
      eventXml('MotionPaused', start + 100),
      eventXml('MotionResumed', start + 110),
      eventXml('Pause', start + 200, 0.5),
      eventXml('Pause', start + 590),
      `<WorkoutActivity uuid="1" startDate="" endDate="">${eventXml('Pause', start + 300)}</WorkoutActivity>`,
    ].join('')
    const { pauses } = await onlyActivity(workoutXml({ ...run, inside }))
    expect(pauses.map(({ startEpochS, endEpochS }) => [startEpochS - start, endEpochS - start])).toEqual([
      [60, 90],
      [100, 110],
      [200, 230],
      [590, 600],
    ])
  })

  test('has laps of the steps planned on the watch', async () => {
    const step = (from: number, to: number, km: number) => {
      const span = { startEpochS: start + from, endEpochS: start + to }
      const head = workoutXml(span).match(/startDate="[^"]*" endDate="[^"]*"/)?.[0]
      return `<WorkoutActivity uuid="${from}" ${head}>${statisticsXml('DistanceWalkingRunning', { sum: km, unit: 'km' }, span)}${statisticsXml('HeartRate', { average: 150, maximum: 160, unit: 'count/min' }, span)}</WorkoutActivity>`
    }
    const raw = await onlyActivity(
      workoutXml({
        ...run,
        inside:
          step(0, 240, 1) +
          step(240, 600, 1.5) +
          statisticsXml('DistanceWalkingRunning', { sum: 2.5, unit: 'km' }, run),
      }),
    )
    expect(raw.claimed.distanceM).toBe(2500)
    expect(raw.laps).toEqual([
      {
        startEpochS: start,
        elapsedS: 240,
        distanceM: 1000,
        averageHeartRateBpm: 150,
        maximumHeartRateBpm: 160,
        trigger: 'manual',
      },
      expect.objectContaining({ startEpochS: start + 240, elapsedS: 360, distanceM: 1500 }),
    ])
  })

  test.each([
    [
      'with durations',
      [eventXml('Lap', start, 2), eventXml('Lap', start + 120, 8)],
      [
        [0, 120],
        [120, 480],
      ],
    ],
    [
      'without',
      [eventXml('Lap', start + 120)],
      [
        [0, 120],
        [120, 480],
      ],
    ],
  ])('has laps that an app marked, %s', async (_, events, laps) => {
    const raw = await onlyActivity(workoutXml({ ...run, inside: events.join('') }))
    expect(raw.laps.map((lap) => [lap.startEpochS - start, lap.elapsedS])).toEqual(laps)
    expect(raw.laps.every(({ trigger }) => trigger === 'manual')).toBe(true)
  })

  test('has the kilometres of the watch as automatic laps, and not its miles as well', async () => {
    const kilometres = [0, 1, 2].map((index) => eventXml('Segment', start + index * 180, 3))
    const miles = [0, 1].map((index) => eventXml('Segment', start + index * 290, 290 / 60))
    const raw = await onlyActivity(workoutXml({ ...run, inside: [...miles, ...kilometres].join('') }))
    expect(raw.laps.map((lap) => [lap.startEpochS - start, lap.elapsedS, lap.trigger])).toEqual([
      [0, 180, 'automatic'],
      [180, 180, 'automatic'],
      [360, 180, 'automatic'],
    ])
  })
})

describe('what is recorded during a workout', () => {
  test('is joined wherever it stands in the export, and what lies outside is not', async () => {
    const outside = [heartRateXml(start - 1, 60), heartRateXml(end, 61)]
    const before = await onlyActivity(...outside, ...heartRates, workoutXml(run))
    const after = await onlyActivity(workoutXml(run), ...[...heartRates].reverse(), ...outside)
    expect(before.streams).toEqual({
      timeS: Float64Array.of(5, 10, 15, 300),
      heartRateBpm: Float32Array.of(121, 122, 123, 180),
    })
    expect(after.streams).toEqual(before.streams)
  })

  test('comes from one source of each kind: the workout’s own, else the busiest', async () => {
    const rates = [
      heartRateXml(start + 20, 199, phoneName),
      ...heartRates,
      heartRateXml(start + 40, 199, phoneName),
    ]
    const own = await onlyActivity(...rates, workoutXml(run))
    expect(own.streams.heartRateBpm).toHaveLength(4)
    const phone = await onlyActivity(...rates, workoutXml({ ...run, sourceName: phoneName }))
    expect(phone.streams.heartRateBpm).toEqual(Float32Array.of(199, 199))
    const other = await onlyActivity(
      ...rates,
      workoutXml({ ...run, sourceName: 'Strava', device: undefined }),
    )
    expect(other.streams.heartRateBpm).toHaveLength(4)
  })

  test('becomes a counter of distance, a cadence, a speed and a power', async () => {
    const record = (type: string, unit: string, from: number, to: number, value: number) =>
      recordXml({
        type: `HKQuantityTypeIdentifier${type}`,
        unit,
        value,
        startEpochS: start + from,
        endEpochS: start + to,
      })
    const { streams } = await onlyActivity(
      record('DistanceWalkingRunning', 'km', 0, 10, 0.03),
      record('DistanceWalkingRunning', 'km', 10, 20, 0.02),
      record('DistanceWalkingRunning', 'km', 40, 50, 0.05),
      record('StepCount', 'count', 0, 10, 29),
      record('StepCount', 'count', 10, 20, 28),
      record('RunningSpeed', 'km/hr', 20, 20, 10.8),
      record('RunningPower', 'W', 20, 20, 210),
      workoutXml(run),
    )
    expect(streams).toEqual({
      timeS: Float64Array.of(0, 10, 20, 40, 50),
      distanceM: Float64Array.of(0, 30, 50, 50, 100),
      cadenceSpm: Float32Array.of(Number.NaN, 174, 168, Number.NaN, Number.NaN),
      speedMps: Float32Array.of(Number.NaN, Number.NaN, 3, Number.NaN, Number.NaN),
      powerW: Float32Array.of(Number.NaN, Number.NaN, 210, Number.NaN, Number.NaN),
    })
  })

  test('is not shared between a run and the cycling around it', async () => {
    const { streams } = await onlyActivity(
      recordXml({
        type: 'HKQuantityTypeIdentifierDistanceCycling',
        unit: 'km',
        value: 1,
        startEpochS: start + 1,
        endEpochS: start + 50,
      }),
      workoutXml(run),
    )
    expect(streams).toEqual({ timeS: new Float64Array() })
  })

  test('is not taken twice where a correlation repeats it, nor where its unit or value is unknown', async () => {
    const [rate = ''] = heartRates
    const { streams } = await onlyActivity(
      `<Correlation type="x">${rate.replace('121', '199')}</Correlation>`,
      rate,
      rate.replace('count/min', 'parsec').replace('121', '122'),
      rate.replace('121', 'fast'),
      workoutXml(run),
    )
    expect(streams.heartRateBpm).toEqual(Float32Array.of(121))
  })
})

describe('a route', () => {
  const path = '/workout-routes/route_2024-05-05_7.10am.gpx'
  const main = exportXml(...heartRates, workoutXml({ ...run, inside: routeReferenceXml(path) }))
  const route = routeGpx(start - 5, 300, 3)

  test.each([
    ['after', { 'apple_health_export/export.xml': main, [`apple_health_export${path}`]: route }],
    ['before', { [`apple_health_export${path}`]: route, 'apple_health_export/Exportieren.xml': main }],
    ['at the top, before', { [path.slice(1)]: route, 'export.xml': main }],
  ])('that stands %s the main file is joined with the heart rates', async (_, files) => {
    const [item] = workoutsIn(await itemsOf(files))
    const streams = item?.raw.streams
    if (streams?.latitudeDeg === undefined) throw new Error('no position')
    // 295 points inside the workout, and one heart rate behind the last of them.
    expect(streams.timeS).toEqual(
      Float64Array.from({ length: 296 }, (_, index) => (index < 295 ? index : 300)),
    )
    expect(streams.heartRateBpm?.[5]).toBe(121)
    expect(streams.heartRateBpm?.[6]).toBeNaN()
    expect(streams.heartRateBpm?.[295]).toBe(180)
    expect(streams.speedMps?.[7]).toBe(3)
    expect(streams.elevationM?.[95]).toBeCloseTo(31, 3)
    const northM = ((streams.latitudeDeg[294] ?? 0) - (streams.latitudeDeg[0] ?? 0)) * 111_195
    expect(northM).toBeCloseTo(294 * 3, 0)
  })

  test('that is missing or damaged costs the positions, not the workout', async () => {
    const [missing] = workoutsIn(await itemsOf({ 'apple_health_export/export.xml': main }))
    expect(missing?.raw.issues.map(({ code }) => code)).toEqual(['health-route-missing'])
    expect(missing?.raw.streams.heartRateBpm).toHaveLength(4)
    const [damaged] = workoutsIn(
      await itemsOf({ 'apple_health_export/export.xml': main, [`apple_health_export${path}`]: 'no route' }),
    )
    expect(damaged?.raw.issues.map(({ code }) => code)).toEqual(['not-gpx'])
  })

  test('is not blurred by distances over minutes', async () => {
    const coarse = recordXml({
      type: 'HKQuantityTypeIdentifierDistanceWalkingRunning',
      unit: 'km',
      value: 1.8,
      startEpochS: start,
      endEpochS: end,
    })
    const files = { [path.slice(1)]: route, 'export.xml': main.replace('<Me ', `${coarse}<Me `) }
    const [withRoute] = workoutsIn(await itemsOf(files))
    expect(withRoute?.raw.streams).not.toHaveProperty('distanceM')
    const indoors = await onlyActivity(coarse, workoutXml(run))
    expect(indoors.streams.distanceM).toEqual(Float64Array.of(0, 1800))
  })
})

describe('the bytes that are kept of a workout', () => {
  const path = '/workout-routes/route.gpx'
  const inside =
    routeReferenceXml(path) + eventXml('Lap', start + 120) + metadataXml('HKTimeZone', 'Europe/Berlin')
  const files = (main: string, route: string): Files => ({
    'apple_health_export/export.xml': main,
    [`apple_health_export${path}`]: route,
  })
  const route = routeGpx(start, 100, 2.7)
  const main = exportXml(...heartRates, workoutXml({ ...run, inside }))

  test('give the same activity again', async () => {
    const [item] = workoutsIn(await itemsOf(files(main, route)))
    if (item === undefined) throw new Error('no workout')
    const decoded = decodeActivityFile({ bytes: item.originalBytes, fileName: item.name })
    expect(decoded).toEqual({
      ok: true,
      value: { contentKind: 'activity', activities: [item.raw], issues: [] },
    })
  })

  test('are the same in a later export, from a phone in another place and with more around them', async () => {
    const later = main
      .replaceAll('0x3035d1db0', '0x60f0011a0')
      .replace('<Me ', `${heartRateXml(end + 9000, 70)}<Me `)
      .replaceAll(/"(2024-05-05) (\d\d)(:\d\d:\d\d) \+0200"/g, (_, day, hour, rest) => {
        return `"${day} ${String(Number(hour) + 1).padStart(2, '0')}${rest} +0300"`
      })
    expect(later).not.toBe(main)
    const [first] = workoutsIn(await itemsOf(files(main, route)))
    const [second] = workoutsIn(await itemsOf(files(later, route.replace('2024-06-01', '2025-06-01'))))
    expect(second?.originalBytes).toEqual(first?.originalBytes)
    expect(watchDevice('0x1')).not.toBe(watchDevice('0x2'))
  })

  test('differ where the workout does', async () => {
    const [first] = workoutsIn(await itemsOf(files(main, route)))
    const [second] = workoutsIn(await itemsOf(files(main.replace('value="121"', 'value="131"'), route)))
    expect(second?.originalBytes).not.toEqual(first?.originalBytes)
  })
})

describe('values of days', () => {
  const noon = dayNumber('2024-05-05') * 86_400 + 12 * 3600 - 7200
  const quantity = (type: string, unit: string, value: number, atS: number) =>
    recordXml({ type: `HKQuantityTypeIdentifier${type}`, unit, value, startEpochS: atS })
  const asleep = (stage: string, from: number, to: number, sourceName: string) =>
    recordXml({
      type: 'HKCategoryTypeIdentifierSleepAnalysis',
      value: `HKCategoryValueSleepAnalysis${stage}`,
      startEpochS: from,
      endEpochS: to,
      sourceName,
    })

  test('are the latest of the day, or the mean where the day has many', async () => {
    const items = await exported(
      quantity('RestingHeartRate', 'count/min', 52, noon + 60),
      quantity('RestingHeartRate', 'count/min', 54, noon),
      quantity('HeartRateVariabilitySDNN', 'ms', 40, noon),
      quantity('HeartRateVariabilitySDNN', 'ms', 50, noon + 3600),
      quantity('BodyMass', 'lb', 150, noon + 86_400),
      quantity('VO2Max', 'mL/min·kg', 48.25, noon),
      quantity('VO2Max', 'mL/min·kg', 0, noon + 86_400),
    )
    const source = 'apple-health'
    expect(items).toEqual([
      {
        kind: 'days',
        days: [
          { date: '2024-05-05', quantity: 'heartRateRestBpm', value: 52, source },
          { date: '2024-05-05', quantity: 'heartRateVariabilitySdnnMs', value: 45, source },
          { date: '2024-05-05', quantity: 'vo2maxMlPerKgMin', value: 48.25, source },
          { date: '2024-05-06', quantity: 'bodyMassKg', value: 150 * 0.45359237, source },
        ],
      },
    ])
  })

  test('hold the sleep of a night once, on the day on which it ends', async () => {
    const evening = noon + 11 * 3600
    const items = await exported(
      asleep('InBed', evening - 3600, evening + 9 * 3600, watchName()),
      asleep('AsleepCore', evening, evening + 3000, watchName()),
      asleep('AsleepDeep', evening + 2400, evening + 7200, watchName()),
      asleep('Awake', evening + 7200, evening + 7500, watchName()),
      asleep('AsleepREM', evening + 7500, evening + 8000, watchName()),
      asleep('AsleepUnspecified', evening - 1800, evening + 9 * 3600, 'Another app'),
    )
    expect(items).toEqual([
      {
        kind: 'days',
        days: [{ date: '2024-05-06', quantity: 'sleepS', value: 7700, source: 'apple-health' }],
      },
    ])
  })
})

function watchName(): string {
  return 'Kims Apple Watch'
}

describe('an export', () => {
  test('gives its workouts in order of time', async () => {
    const items = await exported(
      workoutXml({ startEpochS: start + 7000, endEpochS: end + 7000 }),
      workoutXml({ ...run, kind: 'Walking' }),
    )
    expect(workoutsIn(items).map(({ name }) => name)).toEqual([
      'Walking 2024-05-05 07:00:12',
      'Running 2024-05-05 08:56:52',
    ])
  })

  test('without its main file says so', async () => {
    expect(await issueCodes({ 'apple_health_export/workout-routes/a.gpx': routeGpx(start, 3, 3) })).toEqual([
      'health-export-missing',
    ])
  })

  test('passes over the clinical document, and refuses another file in its place', async () => {
    const clinical = '<?xml version="1.0"?><ClinicalDocument><a/></ClinicalDocument>'
    expect(
      await issueCodes({
        'apple_health_export/export_cda.xml': clinical,
        'apple_health_export/export.xml': exportXml(workoutXml(run)),
      }),
    ).toEqual([])
    expect(await issueCodes({ 'apple_health_export/export.xml': clinical })).toEqual(['not-apple-health'])
  })

  test('that breaks off gives what stood before', async () => {
    const whole = exportXml(...heartRates, workoutXml(run), heartRateXml(end + 60, 90))
    for (const missing of [12, 30, 200]) {
      const items = await itemsOf({ 'export.xml': whole.slice(0, -missing) })
      expect(workoutsIn(items)).toHaveLength(1)
      expect(items[0]).toMatchObject({ kind: 'issue', path: 'export.xml', issue: { code: 'truncated' } })
    }
  })

  test('that is damaged in the middle gives what can be read', async () => {
    const items = await exported(...heartRates, '<Record type="a" < &runner; <<', workoutXml(run))
    expect(items[0]).toMatchObject({ issue: { code: 'xml-damaged' } })
    expect(workoutsIn(items)[0]?.raw.streams.heartRateBpm).toHaveLength(4)
  })

  test('ends in a value whatever was changed in it', async () => {
    const inside =
      routeReferenceXml('/r.gpx') + eventXml('Pause', start + 9) + metadataXml('HKTimeZone', 'Asia/Tokyo')
    const whole = encoder.encode(exportXml(...heartRates, workoutXml({ ...run, inside })))
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const damaged = whole.slice()
        for (const [index, byte] of changes) damaged[index] = byte
        for await (const item of readAppleHealth(oneFile(damaged))) {
          if (item.kind !== 'workout') continue
          const { streams } = item.raw
          for (const column of Object.values(streams)) expect(column).toHaveLength(streams.timeS.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

async function* oneFile(bytes: Uint8Array): AsyncGenerator<AppleHealthFile> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let offset = 0; offset < bytes.length; offset += 500) yield bytes.subarray(offset, offset + 500)
  }
  yield { path: 'export.xml', issues: [], read: async () => ok(bytes), openStream: async () => ok(chunks()) }
}
