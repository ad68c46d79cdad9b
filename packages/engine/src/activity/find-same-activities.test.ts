import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProposalValues as values } from '../science/proposals/index.ts'
import { type ActivityPair, findSameActivities } from './find-same-activities.ts'
import { sketchedPhone as phone, sketchedRecording as watch } from './recording-sketch.fixture.ts'
import type { RecordingSketch } from './recording-sketch.ts'
import { sameActivityReason, sharedTimeS } from './same-activity.ts'

/** Groups as lists of names, the primary first. */
function groups(recordings: readonly RecordingSketch[], apart: readonly ActivityPair[] = []) {
  return findSameActivities(recordings, apart).map(({ primaryId, otherIds }) => [primaryId, ...otherIds])
}

function summary(id: string, sketch: Parameters<typeof watch>[1] = {}): RecordingSketch {
  const {
    distanceM: _,
    averageHeartRateBpm: __,
    ...rest
  } = watch(id, {
    channels: [],
    sampleCount: 0,
    ...sketch,
  })
  return rest
}

describe('one activity', () => {
  test.each<[string, readonly RecordingSketch[], readonly string[]]>([
    ['watch and phone, 30 s apart', [phone('phone', { atMin: 0.5 }), watch('watch')], ['watch', 'phone']],
    [
      'a phone started ten minutes late',
      [watch('watch'), phone('phone', { atMin: 10, elapsedS: 3000, distanceM: 8300 })],
      ['watch', 'phone'],
    ],
    [
      'a watch that died after ten minutes',
      [watch('watch', { elapsedS: 600, distanceM: 1650, sampleCount: 600 }), phone('phone')],
      ['phone', 'watch'],
    ],
    [
      'one sensor on two devices of which one counts a treadmill wrongly',
      [watch('watch'), watch('other', { distanceM: 6000, elapsedS: 3590 })],
      ['watch', 'other'],
    ],
    [
      'a summary that says nothing else',
      [summary('list'), watch('watch', { atMin: 0.5 })],
      ['watch', 'list'],
    ],
    [
      'a re-export under another sport',
      [watch('a'), watch('b', { sport: 'ride', sampleCount: 900 })],
      ['a', 'b'],
    ],
    [
      'a walk and a run that the other file did not name',
      [watch('a'), phone('b', { sport: 'walk' })],
      ['a', 'b'],
    ],
    [
      'a watch against a phone that recorded it in two pieces',
      [
        watch('whole'),
        phone('first', { elapsedS: 1700, distanceM: 4700 }),
        phone('second', { atMin: 29, elapsedS: 1800, distanceM: 5000 }),
      ],
      ['whole', 'second', 'first'],
    ],
  ])('%s', (_, recordings, expected) => {
    expect(groups(recordings)).toEqual([expected])
  })

  test.each([1, 2, 5.5, 5.75, 13])('under clocks %s hours apart, and the reason says so', (hours) => {
    const [group] = findSameActivities([watch('a'), watch('b', { atMin: 60 * hours, sampleCount: 900 })])
    expect(group?.primaryId).toBe('a')
    expect(group?.why).toContain('time zone')
  })
})

describe('different activities', () => {
  test.each<[string, readonly RecordingSketch[]]>([
    [
      'back to back',
      [watch('a'), watch('b', { atMin: 60 })].map((run, i) => ({ ...run, distanceM: 9000 + 900 * i })),
    ],
    [
      'a warm-up recorded on its own',
      [
        watch('warm-up', { elapsedS: 900, distanceM: 2000, averageHeartRateBpm: 120 }),
        watch('race', { atMin: 15.2, elapsedS: 2400, distanceM: 10_000, averageHeartRateBpm: 175 }),
      ],
    ],
    [
      'a run and a ride recorded at once',
      [watch('run'), watch('ride', { sport: 'ride', elapsedS: 3700, atMin: -0.5, distanceM: 10_100 })],
    ],
    [
      'at the same time, with nothing that agrees',
      [watch('a'), watch('b', { distanceM: 4000, averageHeartRateBpm: 90 })],
    ],
    ['two runs a day apart on one treadmill', [watch('a'), watch('b', { atMin: 24 * 60 })]],
    [
      'the same lap twice a day, a bit faster',
      [watch('morning'), watch('evening', { atMin: 600, elapsedS: 3580, distanceM: 10_010 })],
    ],
    [
      'a treadmill programme twice a day, without a heart rate',
      [phone('a', { channels: ['distanceM'] }), phone('b', { atMin: 600, channels: ['distanceM'] })],
    ],
    [
      'a strength session and an unnamed one',
      [summary('a', { sport: 'strength' }), summary('b', { sport: 'other', atMin: 0.3 })],
    ],
  ])('%s', (_, recordings) => {
    expect(groups(recordings)).toEqual([])
  })

  test('two real runs inside a phone forgotten for hours stay two; the phone goes with the fuller one', () => {
    const recordings = [
      phone('forgotten', { elapsedS: 14_400, distanceM: 20_000, movingS: 14_000 }),
      watch('short', { atMin: 5, elapsedS: 1800, distanceM: 5000 }),
      watch('long', { atMin: 170 }),
    ]
    expect(groups(recordings)).toEqual([['long', 'forgotten']])
  })

  test('a chain whose ends do not fit is not one group', () => {
    const recordings = [
      watch('a', { averageHeartRateBpm: 136, distanceM: 9300 }),
      watch('b', { averageHeartRateBpm: 140, distanceM: 10_000, elapsedS: 3650 }),
      watch('c', { averageHeartRateBpm: 144, distanceM: 10_700 }),
    ]
    const [a, b, c] = recordings
    if (a === undefined || b === undefined || c === undefined) throw new Error('three recordings')
    expect(sameActivityReason(a, b, values)).toBeDefined()
    expect(sameActivityReason(b, c, values)).toBeDefined()
    expect(sameActivityReason(a, c, values)).toBeUndefined()
    expect(groups(recordings).map((group) => group.length)).toEqual([2])
  })

  test('told apart by the runner', () => {
    expect(groups([watch('a'), phone('b')], [['b', 'a']])).toEqual([])
  })
})

const recording = fc.record({
  atMin: fc.integer({ min: 0, max: 600 }),
  elapsedS: fc.integer({ min: 0, max: 12_000 }),
  speedMps: fc.constantFrom(2.4, 2.6, 3),
  averageHeartRateBpm: fc.constantFrom(130, 138, 150),
  sport: fc.constantFrom('run', 'run', 'walk', 'ride', 'other'),
  isPhone: fc.boolean(),
})
const history = fc.array(recording, { maxLength: 25 }).map((drawn) =>
  drawn.map(({ isPhone, speedMps, ...sketch }, index) =>
    (isPhone ? phone : watch)(`id-${index}`, {
      ...sketch,
      ...(isPhone && { averageHeartRateBpm: undefined }),
      distanceM: speedMps * sketch.elapsedS,
      sampleCount: sketch.elapsedS,
    } as Partial<RecordingSketch>),
  ),
)

describe('for any recordings', () => {
  test('neither their order nor repetitions matter', () => {
    fc.assert(
      fc.property(history, fc.nat(), (recordings, turn) => {
        const cut = recordings.length === 0 ? 0 : turn % recordings.length
        const turned = [...recordings.slice(cut), ...recordings.slice(0, cut)].reverse()
        const found = findSameActivities(recordings)
        expect(findSameActivities(turned)).toEqual(found)
        expect(findSameActivities([...recordings, ...turned])).toEqual(found)
      }),
    )
  })

  test('whether two are of one activity does not depend on which comes first', () => {
    fc.assert(
      fc.property(history, ([a, b]) => {
        if (a === undefined || b === undefined) return
        expect(sameActivityReason(a, b, values) === undefined).toBe(
          sameActivityReason(b, a, values) === undefined,
        )
      }),
    )
  })

  test('every recording is in one group at most, and every two of a group fit each other', () => {
    fc.assert(
      fc.property(history, (recordings) => {
        const byId = new Map(recordings.map((one) => [one.activityId, one]))
        const found = findSameActivities(recordings)
        const named = found.flatMap(({ primaryId, otherIds }) => [primaryId, ...otherIds])
        expect(new Set(named).size).toBe(named.length)
        for (const { primaryId, otherIds } of found) {
          expect(otherIds.length).toBeGreaterThan(0)
          const others = otherIds.flatMap((id) => byId.get(id) ?? [])
          const primary = byId.get(primaryId)
          if (primary === undefined) throw new Error('the primary is one of the recordings')
          // Either they are one by themselves, or one runs through the other.
          const fit = (a: RecordingSketch, b: RecordingSketch) =>
            sameActivityReason(a, b, values) !== undefined ||
            sharedTimeS(a, b) >= 0.9 * Math.min(a.elapsedS, b.elapsedS)
          for (const one of others) {
            expect(fit(primary, one)).toBe(true)
            for (const other of others) expect(fit(one, other) || sharedTimeS(one, other) === 0).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('two that were told apart are never in one group', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
        (recordings, pairs) => {
          const apart = pairs.map(([a, b]): ActivityPair => [`id-${a}`, `id-${b}`])
          for (const group of groups(recordings, apart))
            for (const [a, b] of apart) expect(a !== b && group.includes(a) && group.includes(b)).toBe(false)
        },
      ),
    )
  })

  test('a ride is never grouped with a run that it does not repeat to the second', () => {
    fc.assert(
      fc.property(history, (recordings) => {
        const byId = new Map(recordings.map((one) => [one.activityId, one]))
        for (const group of groups(recordings)) {
          const members = group.flatMap((id) => byId.get(id) ?? [])
          const rides = members.filter(({ sport }) => sport === 'ride')
          for (const ride of rides)
            for (const run of members.filter(({ sport }) => sport === 'run'))
              expect(Math.abs(run.startEpochS - ride.startEpochS)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

test('20,000 recordings are sorted out in a blink', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => [
    watch(`watch-${i}`, { atMin: 720 * i, elapsedS: 1800 + ((i * 37) % 3600) }),
    phone(`phone-${i}`, { atMin: 720 * i + 0.2, elapsedS: 1790 + ((i * 37) % 3600) }),
  ]).flat()
  const before = process.cpuUsage()
  expect(findSameActivities(many)).toHaveLength(10_000)
  // Many times what it takes; comparing every two would take minutes.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
})
