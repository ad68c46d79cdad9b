import { type ChannelName, unitFactors } from '@footing/engine'
import type { IsoInstantReader } from '../xml/iso-instant.ts'
import { type JsonRecord, numberIn, recordIn, recordsIn, textIn } from './json-records.ts'
import type { SecondGrid } from './second-grid.ts'

const msPerS = 1000
const kmhPerMps = unitFactors.sPerHour / unitFactors.mPerKm

/** Both versions of the export write speeds in kilometres an hour, and zero where a heart rate is missing. */
function toSi(channel: ChannelName, value: number): number {
  if (channel === 'speedMps') return value / kmhPerMps
  return channel === 'heartRateBpm' && !(value > 0) ? Number.NaN : value
}

const channelsByKey: Readonly<Record<string, ChannelName>> = {
  heartRate: 'heartRateBpm',
  altitude: 'elevationM',
  speed: 'speedMps',
  distance: 'distanceM',
  cadence: 'cadenceSpm',
  power: 'powerW',
  temperature: 'temperatureC',
}

const channelsByType: Readonly<Record<string, ChannelName>> = {
  HEART_RATE: 'heartRateBpm',
  ALTITUDE: 'elevationM',
  SPEED: 'speedMps',
  DISTANCE: 'distanceM',
  CADENCE: 'cadenceSpm',
  TEMPERATURE: 'temperatureC',
}

function addPosition(grid: SecondGrid, point: JsonRecord, epochS: number): void {
  grid.add('latitudeDeg', epochS, numberIn(point, 'latitude'))
  grid.add('longitudeDeg', epochS, numberIn(point, 'longitude'))
}

export interface PolarClock {
  readonly instants: IsoInstantReader
  /** The export's times are local; this much ahead of UTC. */
  readonly utcOffsetS: number
}

/** The instant of a local time in the export. */
export function epochSOfPolar(text: string | undefined, { instants, utcOffsetS }: PolarClock): number {
  return instants.epochSOf(text ?? '') - utcOffsetS
}

/** Exports of version 1: every value with its own time. */
export function addTimedSamples(grid: SecondGrid, samples: JsonRecord, clock: PolarClock): void {
  for (const [key, channel] of Object.entries(channelsByKey)) {
    for (const sample of recordsIn(samples, key)) {
      const epochS = epochSOfPolar(textIn(sample, 'dateTime'), clock)
      grid.add(channel, epochS, toSi(channel, numberIn(sample, 'value')))
    }
  }
  for (const point of recordsIn(samples, 'recordedRoute')) {
    addPosition(grid, point, epochSOfPolar(textIn(point, 'dateTime'), clock))
  }
}

/** Exports of version 2: values at a fixed interval from the start of the exercise. */
export function addRegularSamples(grid: SecondGrid, samples: JsonRecord, startEpochS: number): void {
  for (const series of recordsIn(samples, 'samples')) {
    const channel = channelsByType[textIn(series, 'type') ?? '']
    const intervalS = numberIn(series, 'intervalMillis') / msPerS
    const values = series['values']
    if (channel === undefined || !(intervalS > 0) || !Array.isArray(values)) continue
    for (const [index, value] of values.entries()) {
      if (typeof value === 'number') grid.add(channel, startEpochS + index * intervalS, toSi(channel, value))
    }
  }
}

/** The route of an export of version 2, on a clock of its own. */
export function addRoute(grid: SecondGrid, routes: JsonRecord, clock: PolarClock): void {
  const route = recordIn(routes, 'route')
  const startEpochS = epochSOfPolar(textIn(route, 'startTime'), clock)
  for (const point of recordsIn(route, 'wayPoints')) {
    addPosition(grid, point, startEpochS + numberIn(point, 'elapsedMillis') / msPerS)
  }
}
