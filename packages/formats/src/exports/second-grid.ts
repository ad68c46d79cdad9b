import { type ChannelName, type Issue, type Sport, type Streams, unitFactors } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import { ColumnBuilder } from '../column-builder.ts'
import { toStepsPerMinute } from '../xml/steps-per-minute.ts'

/** No activity is longer; a sample further away belongs to another clock. */
const longestS = unitFactors.sPerWeek

/**
 * Samples of exports that list each channel by itself, each with times of its own: one row for every second
 * since the start, the last value of a second counts. Seconds in which nothing was recorded are no samples.
 */
export class SecondGrid {
  readonly #startEpochS: number
  readonly #columns = new Map<ChannelName, Float64Array>()
  #lastSecond = -1
  #misplacedCount = 0

  constructor(startEpochS: number) {
    this.#startEpochS = startEpochS
  }

  add(channel: ChannelName, epochS: number, value: number): void {
    if (Number.isNaN(value)) return
    const second = Math.floor(epochS - this.#startEpochS + 1e-6)
    if (!(second >= 0 && second < longestS)) {
      this.#misplacedCount += 1
      return
    }
    this.#column(channel, second)[second] = value
    this.#lastSecond = Math.max(this.#lastSecond, second)
  }

  /** The columns as streams, cadence in steps of both feet. */
  finish(sport: Sport | undefined): { readonly streams: Streams; readonly issues: readonly Issue[] } {
    const samples = new ColumnBuilder()
    for (let second = 0; second <= this.#lastSecond; second += 1) {
      let isEmpty = true
      for (const [channel, column] of this.#columns) {
        const value = column[second] ?? Number.NaN
        samples.row[channel] = value
        if (!Number.isNaN(value)) isEmpty = false
      }
      if (isEmpty) continue
      samples.row.epochS = this.#startEpochS + second
      samples.append()
    }
    const issues = toStepsPerMinute(samples, sport)
    if (this.#misplacedCount > 0) {
      issues.push(
        formatIssue(
          'samples-without-time',
          `${this.#misplacedCount} values lie outside of the activity or have no time; they were left out.`,
        ),
      )
    }
    return { streams: samples.toStreams(this.#startEpochS), issues }
  }

  #column(channel: ChannelName, second: number): Float64Array {
    const column = this.#columns.get(channel)
    if (column !== undefined && second < column.length) return column
    const larger = new Float64Array(Math.max(2 * (column?.length ?? 0), second + 1, unitFactors.sPerHour))
    larger.fill(Number.NaN)
    if (column !== undefined) larger.set(column)
    this.#columns.set(channel, larger)
    return larger
  }
}
