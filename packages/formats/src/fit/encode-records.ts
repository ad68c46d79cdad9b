/** The records of an activity as the columns that a FIT file stores, and the timer events between them. */

import type { BeatIntervals, ExtraStreams, Streams } from '@footing/engine'
import { beatIntervalsMessage } from './beat-profile.ts'
import type { FitWriter, RecordColumn } from './fit-writer.ts'
import { eventTypes, timerEvent } from './pauses.ts'
import { eventMessage, recordMessage } from './profile.ts'
import { extraSources } from './record-sources.ts'

const feet = 2

/** How many intervals a message of beats has room for. */
const intervalsPerMessage = 5

export interface RecordsToEncode {
  readonly streams: Streams
  readonly extraStreams: ExtraStreams | undefined
  readonly beats: BeatIntervals | undefined
  readonly pauses: readonly { readonly startFitS: number; readonly endFitS: number }[]
  readonly startFitS: number
  readonly endFitS: number
  /** True where cadence counts steps, which FIT stores per foot. */
  readonly isOnFoot: boolean
}

/** Writes all records, with the timer's starts and stops and the beats between them where they happened. */
export function encodeRecords(writer: FitWriter, records: RecordsToEncode): void {
  const { streams, pauses, startFitS, endFitS, beats } = records
  const timesFitS = streams.timeS.map((timeS) => startFitS + timeS)
  const columns = [
    ...toColumns(streams, timesFitS, records.isOnFoot),
    ...extraColumns(records.extraStreams ?? {}),
  ]
  const event = (timestampFitS: number, eventType: number): void =>
    writer.single(eventMessage, { timestampFitS, event: timerEvent, eventType })
  const between = beats && new BeatWriter(writer, beats)
  const rows = (from: number, to: number): void => {
    if (!between) {
      writer.records(columns, from, to)
      return
    }
    for (let row = from; row < to; row++) {
      between.until(streams.timeS[row] as number)
      writer.records(columns, row, row + 1)
    }
  }
  event(startFitS, eventTypes.start)
  writer.defineRecords(columns)
  let row = 0
  for (const pause of pauses.toSorted((a, b) => a.startFitS - b.startFitS)) {
    const stopRow = firstRowAfter(timesFitS, row, pause.startFitS)
    rows(row, stopRow)
    event(pause.startFitS, eventTypes.stopAll)
    row = firstRowAfter(timesFitS, stopRow, pause.endFitS - 1)
    rows(stopRow, row)
    event(pause.endFitS, eventTypes.start)
  }
  rows(row, timesFitS.length)
  between?.until(Number.POSITIVE_INFINITY)
  event(endFitS, eventTypes.stopAll)
}

/** Writes the beats in order, as far as their time has come. */
class BeatWriter {
  readonly #writer: FitWriter
  readonly #beats: BeatIntervals
  #next = 0

  constructor(writer: FitWriter, beats: BeatIntervals) {
    this.#writer = writer
    this.#beats = beats
  }

  until(timeS: number): void {
    const { timeS: beatTimesS, intervalS } = this.#beats
    let intervals: number[] = []
    const write = (): void => {
      const empty = new Array<number>(intervalsPerMessage - intervals.length).fill(Number.NaN)
      this.#writer.single(beatIntervalsMessage, { intervalS: [...intervals, ...empty] })
      intervals = []
    }
    for (; this.#next < intervalS.length && (beatTimesS[this.#next] as number) <= timeS; this.#next++) {
      intervals.push(intervalS[this.#next] as number)
      if (intervals.length === intervalsPerMessage) write()
    }
    if (intervals.length > 0) write()
  }
}

/** The further channels for which the format has a field. */
function extraColumns(extraStreams: ExtraStreams): readonly RecordColumn[] {
  return Object.entries(extraStreams).flatMap(([name, column]) => {
    const source = extraSources.findLast((known) => known.name === name)
    return source ? [{ field: recordMessage.fields[source.field], column }] : []
  })
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
  const whole = new Float32Array(cadenceSpm.length)
  const fraction = new Float32Array(cadenceSpm.length)
  for (let i = 0; i < cadenceSpm.length; i++) {
    const rpm = Math.round(((cadenceSpm[i] ?? Number.NaN) / feet) * resolution) / resolution
    whole[i] = Math.floor(rpm)
    fraction[i] = rpm - Math.floor(rpm)
  }
  return [
    { field: cadenceRpm, column: whole },
    { field: fractionalCadenceRpm, column: fraction },
  ]
}
