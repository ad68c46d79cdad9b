import { type Streams, unitFactors } from '@footing/engine'
import type { HealthRecordColumns, HealthWorkout } from './health-workout.ts'
import { countBelow } from './record-rows.ts'

/**
 * Counts over longer stretches than this say how far or how many, not how fast: beside a route they would
 * blur it, and steps over them are no cadence. Range 30–120; our own proposal.
 */
const longestCountS = 60

/** An instant that lies just behind another. */
const momentS = 0.001

interface Knot {
  readonly timeS: number
  readonly distanceM: number
}

function lastTimeS(columns: HealthRecordColumns, index: number, elapsedS: number): number {
  return Math.min((columns.startS[index] ?? Number.NaN) + (columns.durationS[index] ?? 0), elapsedS)
}

/** Distances of single stretches as a counter: it rises over each stretch and stands between them. */
function distanceKnots(distance: HealthRecordColumns | undefined, elapsedS: number): Knot[] {
  const knots: Knot[] = []
  let distanceM = 0
  let untilS = Number.NEGATIVE_INFINITY
  for (const [index, startS] of distance?.startS.entries() ?? []) {
    if (startS > untilS) knots.push({ timeS: startS, distanceM })
    distanceM += distance?.value[index] ?? 0
    untilS = Math.max(untilS, distance === undefined ? untilS : lastTimeS(distance, index, elapsedS))
    knots.push({ timeS: untilS, distanceM })
  }
  return knots
}

/** Whether distances are counted finely enough to stand beside a route. */
function isFine(distance: HealthRecordColumns | undefined): boolean {
  return distance?.durationS.every((durationS) => durationS <= longestCountS) ?? false
}

/** The instants at which anything was recorded, each once, in order. */
function unitedTimesS(lists: readonly (readonly number[])[]): Float64Array {
  const all = Float64Array.from(lists.flat().filter(Number.isFinite)).sort()
  return all.filter((timeS, index) => index === 0 || timeS !== all[index - 1])
}

interface Interval {
  readonly fromS: number
  readonly toS: number
  readonly value: number
}

/** Values that hold over a stretch of time, or at one instant. */
function intervals(columns: HealthRecordColumns | undefined, elapsedS: number): Interval[] {
  if (columns === undefined) return []
  return columns.startS.map((fromS, index) => ({
    fromS,
    toS: lastTimeS(columns, index, elapsedS),
    value: columns.value[index] ?? Number.NaN,
  }))
}

/** Steps of stretches as steps per minute. */
function cadences(steps: HealthRecordColumns | undefined, elapsedS: number): Interval[] {
  return intervals(steps, elapsedS)
    .filter(({ fromS, toS }) => toS > fromS && toS - fromS <= longestCountS)
    .map(({ fromS, toS, value }) => ({ fromS, toS, value: (value / (toS - fromS)) * unitFactors.sPerMin }))
}

/** A column that holds each value at all instants of its stretch except the first, where the one before ends. */
function heldColumn(timeS: Float64Array, values: readonly Interval[]): Float32Array {
  const column = new Float32Array(timeS.length).fill(Number.NaN)
  for (const { fromS, toS, value } of values) {
    const first = countBelow(timeS, toS > fromS ? fromS + momentS : fromS)
    for (let index = first; index < timeS.length && (timeS[index] ?? 0) <= toS; index += 1)
      column[index] = value
  }
  return column
}

function placedColumn<T extends Float32Array | Float64Array>(
  timeS: Float64Array,
  column: T,
  places: readonly number[],
  values: readonly number[],
): T {
  column.fill(Number.NaN)
  for (const [index, placeS] of places.entries()) {
    if (Number.isFinite(placeS)) column[countBelow(timeS, placeS)] = values[index] ?? Number.NaN
  }
  return column
}

/** The route's own channels. */
function routeStreams({ route }: HealthWorkout, timeS: Float64Array): Partial<Streams> {
  if (route === undefined) return {}
  const wide = (values: readonly number[]) =>
    placedColumn(timeS, new Float64Array(timeS.length), route.timeS, values)
  const narrow = (values: readonly number[]) =>
    placedColumn(timeS, new Float32Array(timeS.length), route.timeS, values)
  return {
    latitudeDeg: wide(route.latitudeDeg),
    longitudeDeg: wide(route.longitudeDeg),
    elevationM: narrow(route.elevationM),
    speedMps: narrow(route.speedMps),
  }
}

/**
 * Joins a workout's route and records to one set of columns, at the instants of the route, of the heart
 * rates and at the ends of all other records. Nothing is filled in: a heart rate stands at its own instant,
 * a value over a stretch of time at the instants inside it.
 */
export function workoutStreams(workout: HealthWorkout): Streams {
  const { route, records } = workout
  const elapsedS = workout.endEpochS - workout.startEpochS
  const hasRoute = route !== undefined
  const heartRate = records.heartRateBpm
  const knots = hasRoute && !isFine(records.distanceM) ? [] : distanceKnots(records.distanceM, elapsedS)
  const cadence = cadences(records.stepCount, elapsedS)
  // The route's speed is measured each second; records of running speed lie further apart.
  const speed = hasRoute ? [] : intervals(records.speedMps, elapsedS)
  const power = intervals(records.powerW, elapsedS)
  const held = [cadence, speed, power]
  const timeS = unitedTimesS([
    route?.timeS ?? [],
    heartRate?.startS ?? [],
    knots.map((knot) => knot.timeS),
    ...held.map((values) => values.map(({ toS }) => toS)),
  ])
  const streams: Streams = {
    timeS,
    ...routeStreams(workout, timeS),
    ...(heartRate && {
      heartRateBpm: placedColumn(timeS, new Float32Array(timeS.length), heartRate.startS, heartRate.value),
    }),
    ...(knots.length > 0 && {
      distanceM: placedColumn(
        timeS,
        new Float64Array(timeS.length),
        knots.map((knot) => knot.timeS),
        knots.map((knot) => knot.distanceM),
      ),
    }),
    ...(cadence.length > 0 && { cadenceSpm: heldColumn(timeS, cadence) }),
    ...(speed.length > 0 && { speedMps: heldColumn(timeS, speed) }),
    ...(power.length > 0 && { powerW: heldColumn(timeS, power) }),
  }
  // A route without heights or speeds has no such channel.
  const channels = Object.entries(streams).filter(
    ([name, column]) => name === 'timeS' || !column.every(Number.isNaN),
  )
  return Object.fromEntries(channels) as unknown as Streams
}
