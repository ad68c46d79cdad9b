import { parquetWriteBuffer } from 'hyparquet-writer'
import type { SampleColumns } from './sample-columns.ts'

/**
 * Apache Parquet (https://parquet.apache.org) with one row group, single or double precision as the columns have
 * it; a missing sample is null. Compressed with Snappy, which every reader of Parquet knows.
 */
export function* columnsAsParquet(columns: SampleColumns): Iterable<Uint8Array> {
  const rowCount = columns[0]?.values.length ?? 0
  const content = parquetWriteBuffer({
    columnData: columns.map(({ name, values }) => ({
      name,
      type: values instanceof Float32Array ? 'FLOAT' : 'DOUBLE',
      data: values.some(Number.isNaN)
        ? Array.from(values, (value) => (Number.isNaN(value) ? null : value))
        : values,
    })),
    rowGroupSize: Math.max(1, rowCount),
    createdBy: 'Footing',
  })
  yield new Uint8Array(content)
}
