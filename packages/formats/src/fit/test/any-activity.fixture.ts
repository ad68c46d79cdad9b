/** Any activity that a FIT file can hold exactly, for properties of the round trip. */

import {
  lapTriggers,
  type PlannedStep,
  plannedStepKinds,
  type RawActivity,
  type Streams,
} from '@footing/engine'
import fc from 'fast-check'
import { toSportClaim } from '../sport-names.ts'
import { zoneMethods } from '../watch-settings.ts'

const mostSamples = 40

/** A number that is stored as a whole one: steps of `1 / scale` from `-offset` on. */
function stepped(lowest: number, highest: number, scale = 1, offset = 0): fc.Arbitrary<number> {
  return fc.integer({ min: lowest, max: highest }).map((stored) => stored / scale - offset)
}

/** A column of that length with at least one value in it. */
function column(count: number, value: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  const gappy = fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
  return fc
    .tuple(value, fc.array(gappy, { minLength: count - 1, maxLength: count - 1 }))
    .map(([first, rest]) => [first, ...rest])
}

const float32 = (values: number[]) => new Float32Array(values)
const float64 = (values: number[]) => new Float64Array(values)

function streams(isOnFoot: boolean): fc.Arbitrary<Streams> {
  const empty: fc.Arbitrary<Streams> = fc.constant({ timeS: new Float64Array(0) })
  const filled = fc.integer({ min: 1, max: mostSamples }).chain((count) => {
    const steps = fc.array(fc.nat(20), { minLength: count, maxLength: count })
    const timeS = steps.map((all) => {
      let time = 0
      return Float64Array.from(all, (step) => {
        time += step
        return time
      })
    })
    const position = stepped(-(2 ** 31), 2 ** 31 - 2, 2 ** 31 / 180)
    const channels = {
      heartRateBpm: column(count, stepped(1, 254)).map(float32),
      distanceM: column(count, stepped(0, 0xffff_fffe, 100)).map(float64),
      speedMps: column(count, stepped(0, 20_000, 1000)).map(float32),
      elevationM: column(count, stepped(0, 47_500, 5, 500)).map(float32),
      latitudeDeg: column(count, position).map(float64),
      longitudeDeg: column(count, stepped(-(2 ** 28), 2 ** 26, 2 ** 31 / 180)).map(float64),
      powerW: column(count, stepped(0, 0xfffe)).map(float32),
      temperatureC: column(count, stepped(-128, 126)).map(float32),
      ...(isOnFoot && { cadenceSpm: column(count, stepped(0, 254 * 128, 64)).map(float32) }),
    }
    return fc.record({ timeS, ...channels }, { requiredKeys: ['timeS'] })
  })
  return fc.oneof({ weight: 1, arbitrary: empty }, { weight: 20, arbitrary: filled })
}

/** Running dynamics for an activity of so many samples; none where it has no samples. */
function extraStreams(count: number): fc.Arbitrary<RawActivity['extraStreams']> {
  if (count === 0) return fc.constant(undefined)
  const hundredths = stepped(0, 0xfffe, 100)
  return fc.record(
    {
      verticalOscillationMm: column(count, stepped(0, 0xfffe, 10)).map(float32),
      groundContactTimeMs: column(count, stepped(0, 0xfffe, 10)).map(float32),
      groundContactFrac: column(count, stepped(0, 10_000, 10_000)).map(float32),
      groundContactBalanceLeftFrac: column(count, stepped(0, 10_000, 10_000)).map(float32),
      verticalRatioFrac: column(count, stepped(0, 10_000, 10_000)).map(float32),
      stepLengthM: column(count, stepped(0, 30_000, 10_000)).map(float32),
      respirationRatePerMin: column(count, hundredths).map(float32),
      coreTemperatureC: column(count, hundredths).map(float32),
    },
    { requiredKeys: ['verticalOscillationMm'] },
  )
}

const milliseconds = stepped(0, 40_000_000, 1000)
const heartRateBpm = stepped(1, 254)
const startEpochS = fc.integer({ min: 946_684_800, max: 2_524_608_000 })
const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `w${text.replaceAll('\0', '')}w`)

const sportClaim = fc
  .record({
    sport: fc.constantFrom(0, 1, 2, 4, 5, 10, 11, 17, 64, 99),
    subSport: fc.constantFrom(0, 1, 2, 3, 4, 18, 20, 45, 58, 94),
  })
  .map(toSportClaim)

const watch = fc
  .record(
    {
      zoneMethod: fc.constantFrom(...zoneMethods),
      heartRateMaxBpm: heartRateBpm,
      heartRateRestBpm: heartRateBpm,
      thresholdHeartRateBpm: heartRateBpm,
      zoneUpperBpm: fc
        .uniqueArray(heartRateBpm, { minLength: 1, maxLength: 7 })
        .map((edges) => edges.toSorted((a, b) => a - b)),
    },
    { requiredKeys: [] },
  )
  .filter((settings) => Object.keys(settings).length > 0)

function laps(startEpochS: number): fc.Arbitrary<RawActivity['laps']> {
  return fc.array(
    fc.record(
      {
        startEpochS: fc.nat(10_000).map((second) => startEpochS + second),
        elapsedS: milliseconds,
        timerS: milliseconds,
        distanceM: stepped(0, 10_000_000, 100),
        averageHeartRateBpm: heartRateBpm,
        maximumHeartRateBpm: heartRateBpm,
        trigger: fc.constantFrom(...lapTriggers),
      },
      { requiredKeys: ['startEpochS', 'elapsedS', 'trigger'] },
    ),
    { minLength: 1, maxLength: 5 },
  )
}

/** Pauses one after another, each at least a second long and apart. */
function pauses(startEpochS: number): fc.Arbitrary<RawActivity['pauses']> {
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })))
    .map((steps) => {
      let end = startEpochS
      return steps.map(([wait, length]) => {
        const start = end + wait
        end = start + length
        return { startEpochS: start, endEpochS: end }
      })
    })
}

/** A range of bpm or of speed. */
function range(value: fc.Arbitrary<number>) {
  return fc.tuple(value, value).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
}

const step: fc.Arbitrary<PlannedStep> = fc.oneof(
  fc
    .record(
      {
        kind: fc.constantFrom(...plannedStepKinds.filter((kind) => kind !== 'repeat')),
        name: word,
        end: fc.oneof(
          fc.record({ durationS: milliseconds }),
          fc.record({ distanceM: stepped(0, 10_000_000, 100) }),
        ),
        targetHeartRateBpm: range(heartRateBpm),
        targetSpeedMps: range(stepped(1, 20_000, 1000)),
      },
      { requiredKeys: ['kind'] },
    )
    .map(({ end, ...others }) => ({ ...others, ...end })),
  fc.record({
    kind: fc.constant('repeat' as const),
    repeatFromIndex: fc.constant(0),
    repeatCount: fc.integer({ min: 1, max: 50 }),
  }),
)

function poolLengths(startEpochS: number): fc.Arbitrary<NonNullable<RawActivity['poolLengths']>> {
  const length = fc.record(
    {
      startEpochS: fc.nat(10_000).map((second) => startEpochS + second),
      elapsedS: milliseconds,
      strokeCount: fc.nat(200),
      isActive: fc.boolean(),
    },
    { requiredKeys: ['startEpochS', 'elapsedS', 'isActive'] },
  )
  return fc.array(length, { minLength: 1, maxLength: 4 })
}

const quarterHourS = 900

export const anyActivity: fc.Arbitrary<RawActivity> = fc
  .tuple(sportClaim, startEpochS)
  .chain(([claim, start]) =>
    fc.record(
      {
        format: fc.constant('fit' as const),
        claim: fc.constant(claim),
        startEpochS: fc.constant(start),
        utcOffsetS: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * quarterHourS),
        title: word,
        perceivedExertionCr10: stepped(0, 100, 10),
        planned: fc.array(step, { minLength: 1, maxLength: 5 }),
        poolLengths: poolLengths(start),
        device: fc.record(
          {
            manufacturer: fc.constantFrom('Garmin', 'COROS', 'Suunto', 'manufacturer 4321'),
            product: fc.oneof(fc.nat(0xfffe).map(String), word),
            softwareVersion: stepped(1, 0xfffe, 100).map((version) => version.toFixed(2)),
          },
          { requiredKeys: ['manufacturer'] },
        ),
        hasChestStrap: fc.boolean(),
        claimed: fc.record({
          distanceM: stepped(0, 10_000_000, 100),
          elapsedS: milliseconds,
          timerS: milliseconds,
          averageHeartRateBpm: heartRateBpm,
          maximumHeartRateBpm: heartRateBpm,
          ascentM: stepped(0, 0xfffe),
        }),
        streams: streams(claim.sport === 'run' || claim.sport === 'walk' || claim.sport === 'hike'),
        laps: laps(start),
        pauses: pauses(start),
        watch,
        issues: fc.constant([]),
      },
      { requiredKeys: ['format', 'claim', 'startEpochS', 'claimed', 'streams', 'laps', 'pauses', 'issues'] },
    ),
  )
  .chain(({ claim, title, perceivedExertionCr10, planned, ...activity }) => {
    const named = title === undefined ? {} : { title }
    const exerted = perceivedExertionCr10 === undefined ? {} : { perceivedExertionCr10 }
    const annotation = { ...named, ...exerted }
    return extraStreams(activity.streams.timeS.length).map((extra) => ({
      ...activity,
      ...claim,
      ...(Object.keys(annotation).length > 0 && { annotation }),
      // The format has one place for the workout's name and the activity's title.
      ...(planned && { workout: { ...(title !== undefined && { name: title }), steps: planned } }),
      ...(extra && { extraStreams: extra }),
    }))
  })
