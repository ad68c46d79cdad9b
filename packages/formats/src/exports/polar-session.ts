import {
  type ClaimedSummary,
  type LapTrigger,
  ok,
  type RawActivity,
  type RawLap,
  type Result,
  type TimerPause,
  unitFactors,
  type WatchHeartRateSettings,
} from '@footing/engine'
import { formatFailure } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import { IsoInstantReader } from '../xml/iso-instant.ts'
import { aboveZero } from './above-zero.ts'
import { durationSOfIso } from './duration-text.ts'
import { decodeJsonObject, type JsonRecord, numberIn, recordIn, recordsIn, textIn } from './json-records.ts'
import {
  addRegularSamples,
  addRoute,
  addTimedSamples,
  epochSOfPolar,
  type PolarClock,
} from './polar-samples.ts'
import { polarSport } from './polar-sports.ts'
import { SecondGrid } from './second-grid.ts'

const msPerS = 1000
const longestTitle = 200

/** A time span under the name it has in version 2 or in version 1. */
function spanS(record: JsonRecord, milliKey: string, isoKey: string): number {
  const milliS = numberIn(record, milliKey)
  return Number.isNaN(milliS) ? durationSOfIso(textIn(record, isoKey)) : milliS / msPerS
}

function eitherNumber(record: JsonRecord, key: string, olderKey: string): number {
  const value = numberIn(record, key)
  return Number.isNaN(value) ? numberIn(record, olderKey) : value
}

/** Mean and maximum of the heart rate in either version. */
function heartRates(record: JsonRecord): { readonly averageBpm: number; readonly maximumBpm: number } {
  const statistics = recordsIn(recordIn(record, 'statistics'), 'statistics')
  const found =
    statistics.find((one) => textIn(one, 'type')?.endsWith('HEART_RATE')) ?? recordIn(record, 'heartRate')
  return { averageBpm: numberIn(found, 'avg'), maximumBpm: numberIn(found, 'max') }
}

function claimsOf(exercise: JsonRecord): ClaimedSummary {
  const { averageBpm, maximumBpm } = heartRates(exercise)
  return aboveZero({
    timerS: spanS(exercise, 'durationMillis', 'duration'),
    distanceM: eitherNumber(exercise, 'distanceMeters', 'distance'),
    averageHeartRateBpm: averageBpm,
    maximumHeartRateBpm: maximumBpm,
    ascentM: eitherNumber(exercise, 'ascentMeters', 'ascent'),
  })
}

/** Laps say how long they are and where they end on the timer; one begins where the one before ended. */
function toLaps(laps: readonly JsonRecord[], trigger: LapTrigger, startEpochS: number): RawLap[] {
  const found: RawLap[] = []
  let lapStartEpochS = startEpochS
  for (const lap of laps) {
    const elapsedS = spanS(lap, 'durationMillis', 'duration')
    if (!(elapsedS > 0)) continue
    const { averageBpm, maximumBpm } = heartRates(lap)
    found.push({
      startEpochS: lapStartEpochS,
      elapsedS,
      ...aboveZero({
        distanceM: eitherNumber(lap, 'distanceMeters', 'distance'),
        averageHeartRateBpm: averageBpm,
        maximumHeartRateBpm: maximumBpm,
      }),
      trigger,
    })
    lapStartEpochS += elapsedS
  }
  return found
}

/** Laps of the runner's own go before those of the watch. */
function lapsOf(exercise: JsonRecord, startEpochS: number): RawLap[] {
  const nested = recordIn(exercise, 'laps')
  const own = [...recordsIn(exercise, 'laps'), ...recordsIn(nested, 'laps')]
  if (own.length > 0) return toLaps(own, 'manual', startEpochS)
  const automatic = [...recordsIn(exercise, 'autoLaps'), ...recordsIn(nested, 'autoLaps')]
  return toLaps(automatic, 'automatic', startEpochS)
}

function pausesOf(exercise: JsonRecord, clock: PolarClock): TimerPause[] {
  return recordsIn(exercise, 'pauseTimes')
    .map((pause) => ({
      startEpochS: epochSOfPolar(textIn(pause, 'startTime'), clock),
      endEpochS: epochSOfPolar(textIn(pause, 'endTime'), clock),
    }))
    .filter(({ startEpochS, endEpochS }) => endEpochS > startEpochS)
}

/** The runner's maximum, resting heart rate and zones as they were set that day. */
function watchOf(session: JsonRecord, exercise: JsonRecord): WatchHeartRateSettings {
  const person = {
    ...recordIn(session, 'physicalInformationSnapshot'),
    ...recordIn(session, 'physicalInformation'),
  }
  const listed = recordsIn(exercise, 'zones').find((zones) => textIn(zones, 'type')?.endsWith('HEART_RATE'))
  const zones =
    listed === undefined ? recordsIn(recordIn(exercise, 'zones'), 'heart_rate') : recordsIn(listed, 'zones')
  const zoneUpperBpm = zones.map((zone) => numberIn(zone, 'higherLimit')).filter((bpm) => bpm > 0)
  const isAscending = zoneUpperBpm.every(
    (bpm, index) => index === 0 || bpm > (zoneUpperBpm[index - 1] ?? bpm),
  )
  return {
    ...aboveZero({
      heartRateMaxBpm: numberIn(person, 'maximumHeartRate'),
      heartRateRestBpm: numberIn(person, 'restingHeartRate'),
    }),
    ...(zoneUpperBpm.length > 0 && isAscending ? { zoneUpperBpm } : {}),
  }
}

function toActivity(
  session: JsonRecord,
  exercise: JsonRecord,
  instants: IsoInstantReader,
): RawActivity | undefined {
  const offsetMin = [exercise, session]
    .map((record) => eitherNumber(record, 'timezoneOffsetMinutes', 'timezoneOffset'))
    .find(Number.isFinite)
  const clock = { instants, utcOffsetS: (offsetMin ?? 0) * unitFactors.sPerMin }
  const startEpochS = epochSOfPolar(textIn(exercise, 'startTime') ?? textIn(session, 'startTime'), clock)
  if (Number.isNaN(startEpochS)) return undefined
  const sport = polarSport(textIn(exercise, 'sport') ?? textIn(recordIn(exercise, 'sport'), 'id'))
  const grid = new SecondGrid(startEpochS)
  const samples = recordIn(exercise, 'samples')
  addTimedSamples(grid, samples, clock)
  addRegularSamples(grid, samples, startEpochS)
  addRoute(grid, recordIn(exercise, 'routes'), clock)
  const { streams, issues } = grid.finish(sport.sport)
  const title = (textIn(session, 'name') ?? '').trim().slice(0, longestTitle)
  const description = (textIn(session, 'note') ?? '').trim().slice(0, longestTitle)
  const product = textIn(recordIn(session, 'product'), 'modelName')
  const watch = watchOf(session, exercise)
  return {
    format: 'polar-json',
    ...sport,
    startEpochS,
    ...(offsetMin === undefined ? {} : { utcOffsetS: clock.utcOffsetS }),
    ...(title === '' && description === ''
      ? {}
      : {
          annotation: { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }) },
        }),
    device: { manufacturer: 'polar', ...(product === undefined ? {} : { product }) },
    claimed: claimsOf(exercise),
    streams,
    laps: lapsOf(exercise, startEpochS),
    pauses: pausesOf(exercise, clock),
    ...(Object.keys(watch).length === 0 ? {} : { watch }),
    issues,
  }
}

/**
 * A training session of Polar's account export, `training-session-….json` (version 1, values with times) or
 * `training-session_….json` (version 2, values at an interval): every exercise of it is an activity. Polar
 * publishes no description of this format; what is read follows what users of it have written down.
 */
export function decodePolarSession(bytes: Uint8Array): Result<DecodedFile> {
  const decoded = decodeJsonObject(bytes)
  if (!decoded.ok) return decoded
  const session = decoded.value
  const exercises = recordsIn(session, 'exercises')
  if (exercises.length === 0 && textIn(session, 'startTime') === undefined) {
    return formatFailure('unknown-format', 'This file is no training session of Polar.')
  }
  const instants = new IsoInstantReader()
  const activities = (exercises.length === 0 ? [session] : exercises)
    .map((exercise) => toActivity(session, exercise, instants))
    .filter((activity) => activity !== undefined)
  return ok({ contentKind: activities.length === 0 ? 'empty' : 'activity', activities, issues: [] })
}
