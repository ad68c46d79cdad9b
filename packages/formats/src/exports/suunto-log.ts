import { ok, type RawLap, type Result, type TimerPause, unitFactors } from '@footing/engine'
import { formatFailure } from '../codes.ts'
import type { DecodedFile } from '../decoded-file.ts'
import { IsoInstantReader } from '../xml/iso-instant.ts'
import { findSport } from '../xml/sport-words.ts'
import { aboveZero } from './above-zero.ts'
import { decodeJsonObject, type JsonRecord, numberIn, recordIn, recordsIn, textIn } from './json-records.ts'
import { SecondGrid } from './second-grid.ts'

/** Suunto writes SI units: beats and steps per second, radians, kelvin. */
const perMin = unitFactors.sPerMin
const degPerRad = 180 / Math.PI
const zeroCelsiusK = 273.15

/** Laps and pauses as the events between the samples tell them. */
class SuuntoEvents {
  readonly boundariesEpochS: number[] = []
  readonly pauses: TimerPause[] = []
  #pausedSinceEpochS = Number.NaN

  read(events: readonly JsonRecord[], epochS: number): void {
    for (const event of events) {
      const lapType = textIn(recordIn(event, 'Lap'), 'Type')
      if (lapType !== undefined && lapType !== 'Start' && lapType !== 'Stop')
        this.boundariesEpochS.push(epochS)
      const isPaused = recordIn(event, 'Pause')['State']
      if (isPaused === true) this.#pausedSinceEpochS = epochS
      else if (isPaused === false && epochS > this.#pausedSinceEpochS) {
        this.pauses.push({ startEpochS: this.#pausedSinceEpochS, endEpochS: epochS })
        this.#pausedSinceEpochS = Number.NaN
      }
    }
  }

  toLaps(startEpochS: number, endEpochS: number): RawLap[] {
    if (this.boundariesEpochS.length === 0) return []
    const ends = [...this.boundariesEpochS, endEpochS]
    return ends
      .map((end, index) => ({ start: index === 0 ? startEpochS : (ends[index - 1] ?? end), end }))
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ startEpochS: start, elapsedS: end - start, trigger: 'unknown' }))
  }
}

function addSample(grid: SecondGrid, sample: JsonRecord, epochS: number): void {
  const heartRateHz = numberIn(sample, 'HR')
  if (heartRateHz > 0) grid.add('heartRateBpm', epochS, heartRateHz * perMin)
  grid.add('cadenceSpm', epochS, numberIn(sample, 'Cadence') * perMin)
  grid.add('speedMps', epochS, numberIn(sample, 'Speed'))
  grid.add('distanceM', epochS, numberIn(sample, 'Distance'))
  grid.add('elevationM', epochS, numberIn(sample, 'Altitude'))
  grid.add('powerW', epochS, numberIn(sample, 'Power'))
  grid.add('temperatureC', epochS, numberIn(sample, 'Temperature') - zeroCelsiusK)
  grid.add('latitudeDeg', epochS, numberIn(sample, 'Latitude') * degPerRad)
  grid.add('longitudeDeg', epochS, numberIn(sample, 'Longitude') * degPerRad)
}

/** The sport's words: in old files in the header, in new ones the beginning of the file's name. */
function wordsOfSport(header: JsonRecord, fileName: string): string | undefined {
  const said = textIn(header, 'Activity')
  if (said !== undefined) return said
  const name = fileName.slice(fileName.lastIndexOf('/') + 1)
  return /^(\p{L}+)_\d{4}-\d{2}-\d{2}T/u.exec(name)?.[1]
}

/**
 * The JSON that the Suunto app gives for one activity ("Download JSON file"), with header and samples under
 * "DeviceLog". Suunto publishes no description of it; what is read follows what users of it have written down.
 * Beat-to-beat intervals and interval types are in the FIT file of the same activity and not read here.
 */
export function decodeSuuntoLog(bytes: Uint8Array, fileName: string): Result<DecodedFile> {
  const decoded = decodeJsonObject(bytes)
  if (!decoded.ok) return decoded
  const log = recordIn(decoded.value, 'DeviceLog')
  const header = recordIn(log, 'Header')
  const samples = recordsIn(log, 'Samples')
  const instants = new IsoInstantReader()
  const headerEpochS = instants.epochSOf(textIn(header, 'DateTime') ?? '')
  const { utcOffsetS } = instants
  const startEpochS = Number.isNaN(headerEpochS)
    ? instants.epochSOf(textIn(samples[0] ?? {}, 'TimeISO8601') ?? '')
    : headerEpochS
  if (Number.isNaN(startEpochS)) {
    return formatFailure('unknown-format', 'This JSON file holds no activity of Suunto.')
  }
  const grid = new SecondGrid(startEpochS)
  const events = new SuuntoEvents()
  let endEpochS = startEpochS
  for (const sample of samples) {
    const epochS = instants.epochSOf(textIn(sample, 'TimeISO8601') ?? textIn(sample, 'UTC') ?? '')
    if (Number.isNaN(epochS)) continue
    addSample(grid, sample, epochS)
    events.read(recordsIn(sample, 'Events'), epochS)
    endEpochS = Math.max(endEpochS, epochS)
  }
  const claimedSport = wordsOfSport(header, fileName)
  const { sport, surface } = findSport(claimedSport)
  const { streams, issues } = grid.finish(sport)
  const device = { ...recordIn(header, 'Device'), ...recordIn(log, 'Device') }
  const product = textIn(device, 'Name')
  const softwareVersion = textIn(recordIn(device, 'Info'), 'SW')
  const heartRateMaxBpm = numberIn(recordIn(header, 'Personal'), 'MaxHR') * perMin
  return ok({
    contentKind: 'activity',
    activities: [
      {
        format: 'suunto-json',
        ...(claimedSport === undefined ? {} : { claimedSport }),
        ...(sport === undefined ? {} : { sport }),
        ...(surface === undefined ? {} : { surface }),
        startEpochS,
        ...(utcOffsetS === undefined ? {} : { utcOffsetS }),
        device: {
          manufacturer: 'suunto',
          ...(product === undefined ? {} : { product }),
          ...(softwareVersion === undefined ? {} : { softwareVersion }),
        },
        claimed: aboveZero({
          elapsedS: numberIn(header, 'Duration'),
          distanceM: numberIn(header, 'Distance'),
          ascentM: numberIn(header, 'Ascent'),
        }),
        streams,
        laps: events.toLaps(startEpochS, endEpochS),
        pauses: events.pauses,
        ...(heartRateMaxBpm > 0 ? { watch: { heartRateMaxBpm } } : {}),
        issues,
      },
    ],
    issues: [],
  })
}
