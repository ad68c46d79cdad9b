import { type ChannelName, channelNames, type Streams } from '@footing/engine'

/** The array that holds a channel in finished streams. */
const channelArrays = {
  heartRateBpm: Float32Array,
  distanceM: Float64Array,
  speedMps: Float32Array,
  elevationM: Float32Array,
  latitudeDeg: Float64Array,
  longitudeDeg: Float64Array,
  cadenceSpm: Float32Array,
  powerW: Float32Array,
  temperatureC: Float32Array,
} as const satisfies Record<ChannelName, Float32ArrayConstructor | Float64ArrayConstructor>

/** Small, because a file may hold many short activities; columns double as they fill. */
const firstCapacity = 32

/** The sample being filled in. One object serves every sample of an activity; NaN means missing. */
export type SampleRow = { epochS: number } & { -readonly [channel in ChannelName]: number }

function emptyRow(): SampleRow {
  return {
    epochS: Number.NaN,
    heartRateBpm: Number.NaN,
    distanceM: Number.NaN,
    speedMps: Number.NaN,
    elevationM: Number.NaN,
    latitudeDeg: Number.NaN,
    longitudeDeg: Number.NaN,
    cadenceSpm: Number.NaN,
    powerW: Number.NaN,
    temperatureC: Number.NaN,
  }
}

/**
 * Columns of an activity of unknown length: fill in `row`, then `append` it. A channel's column comes into
 * being with its first value, so that a channel nobody wrote costs nothing and ends as an absent key.
 */
export class ColumnBuilder {
  readonly row: SampleRow = emptyRow()
  #sampleCount = 0
  #epochS = new Float64Array()
  readonly #columns = new Map<ChannelName, Float64Array>()

  get sampleCount(): number {
    return this.#sampleCount
  }

  /** Adds the row as a sample and empties it. */
  append(): void {
    const index = this.#sampleCount
    if (index === this.#epochS.length) this.#grow()
    this.#epochS[index] = this.row.epochS
    for (const channel of channelNames) {
      const value = this.row[channel]
      const column = this.#columns.get(channel)
      if (column !== undefined) column[index] = value
      else if (!Number.isNaN(value)) this.#addColumn(channel)[index] = value
    }
    this.#sampleCount = index + 1
    this.clearRow()
  }

  /** Empties the row without adding it. */
  clearRow(): void {
    this.row.epochS = Number.NaN
    for (const channel of channelNames) this.row[channel] = Number.NaN
  }

  epochSAt(index: number): number {
    return index < this.#sampleCount ? (this.#epochS[index] ?? Number.NaN) : Number.NaN
  }

  /** The channel's values so far, open to change; undefined where no sample had one. */
  column(channel: ChannelName): Float64Array | undefined {
    return this.#columns.get(channel)?.subarray(0, this.#sampleCount)
  }

  drop(channel: ChannelName): void {
    this.#columns.delete(channel)
  }

  /** The columns as streams whose time counts from the given instant. */
  toStreams(startEpochS: number): Streams {
    const streams: { -readonly [key in keyof Streams]: Streams[key] } = {
      timeS: this.#epochS.subarray(0, this.#sampleCount).map((epochS) => epochS - startEpochS),
    }
    for (const channel of channelNames) {
      const column = this.column(channel)
      if (column !== undefined) Object.assign(streams, { [channel]: new channelArrays[channel](column) })
    }
    return streams
  }

  #addColumn(channel: ChannelName): Float64Array {
    const column = new Float64Array(this.#epochS.length).fill(Number.NaN)
    this.#columns.set(channel, column)
    return column
  }

  #grow(): void {
    const capacity = Math.max(firstCapacity, 2 * this.#epochS.length)
    const epochS = new Float64Array(capacity)
    epochS.set(this.#epochS)
    this.#epochS = epochS
    for (const [channel, column] of this.#columns) {
      const larger = new Float64Array(capacity).fill(Number.NaN)
      larger.set(column)
      this.#columns.set(channel, larger)
    }
  }
}
