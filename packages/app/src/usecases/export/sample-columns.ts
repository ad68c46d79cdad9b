interface SampleColumn {
  readonly name: string
  /** NaN where there is no value. */
  readonly values: Float32Array | Float64Array
}

/** Columns of equal length. */
export type SampleColumns = readonly SampleColumn[]

/** Makes the content of a file, in pieces. */
export type EncodeColumns = (columns: SampleColumns) => Iterable<string | Uint8Array>
