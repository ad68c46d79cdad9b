/** The records of an activity as the columns that a FIT file stores, and the timer events between them. */

import type { Streams } from '@footing/engine'
import type { FitWriter, RecordColumn } from './fit-writer.ts'
import { eventTypes, timerEvent } from './pauses.ts'
import { eventMessage, recordMessage } from './profile.ts'

const feet = 2

export interface RecordsToEncode {
  readonly streams: Streams
  readonly pauses: readonly { readonly startFitS: number; readonly endFitS: number }[]
  readonly startFitS: number
  readonly endFitS: number
  /** True where cadence counts steps, which FIT stores per foot. */
  readonly isOnFoot: boolean
}

/** Writes all records, with the timer's starts and stops between them where they happened. */
export function encodeRecords(writer: FitWriter, records: RecordsToEncode): void {
  const { streams, pauses, startFitS, endFitS } = records
  const timesFitS = streams.timeS.map((timeS) => startFitS + timeS)
  const columns = toColumns(streams, timesFitS, records.isOnFoot)
  const event = (timestampFitS: number, eventType: number): void =>
    writer.single(eventMessage, { timestampFitS, event: timerEvent, eventType })
  event(startFitS, eventTypes.start)
  writer.defineRecords(columns)
  let row = 0
  for (const pause of pauses.toSorted((a, b) => a.startFitS - b.startFitS)) {
    const stopRow = firstRowAfter(timesFitS, row, pause.startFitS)
    writer.records(columns, row, stopRow)
    event(pause.startFitS, eventTypes.stopAll)
    row = firstRowAfter(timesFitS, stopRow, pause.endFitS - 1)
    writer.records(columns, stopRow, row)
    event(pause.endFitS, eventTypes.start)
  }
  writer.records(columns, row, timesFitS.length)
  event(endFitS, eventTypes.stopAll)
}

/** The first row from `from` on whose time lies after the given one, else the end. */
function firstRowAfter(timesFitS: Float64Array, from: number, timeFitS: number): number {
  for (let row = from; row < timesFitS.length; row++) {
    if ((timesFitS[row] as number) > timeFitS) return row
  }
  return timesFitS.length
}

function toColumns(streams: Streams, timesFitS: Float64Array, isOnFoot: boolean): readonly RecordColumn[] {
  const { fields } = recordMessage
  const { cadenceSpm, heartRateBpm } = streams
  const columns = [
    { field: fields.timestampFitS, column: timesFitS },
    { field: fields.latitudeDeg, column: streams.latitudeDeg },
    { field: fields.longitudeDeg, column: streams.longitudeDeg },
    { field: fields.heartRateBpm, column: heartRateBpm },
    { field: fields.distanceM, column: streams.distanceM },
    { field: fields.enhancedSpeedMps, column: streams.speedMps },
    { field: fields.enhancedAltitudeM, column: streams.elevationM },
    { field: fields.powerW, column: streams.powerW },
    { field: fields.temperatureC, column: streams.temperatureC },
    ...(cadenceSpm && isOnFoot ? cadenceColumns(cadenceSpm) : []),
  ]
  return columns.flatMap(({ field, column }) => (column ? [{ field, column }] : []))
}

/** Steps of both feet as turns of one leg: a whole number and, in a field of its own, the fraction. */
function cadenceColumns(cadenceSpm: Float32Array): readonly RecordColumn[] {
  const { cadenceRpm, fractionalCadenceRpm } = recordMessage.fields
  const resolution = fractionalCadenceRpm.scale
  const rpm = cadenceSpm.map((spm) => Math.round((spm / feet) * resolution) / resolution)
  return [
    { field: cadenceRpm, column: rpm.map(Math.floor) },
    { field: fractionalCadenceRpm, column: rpm.map((turns) => turns - Math.floor(turns)) },
  ]
}
