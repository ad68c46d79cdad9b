import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { parseCsv } from '../../test/csv.fixture.ts'
import type { SampleColumns } from './sample-columns.ts'
import { encoderOf } from './samples.ts'

const single = fc.oneof(fc.float({ noDefaultInfinity: true }), fc.integer({ min: 0, max: 250 }))
const double = fc.double({ noDefaultInfinity: true })

/** Columns with gaps, named like channels of apps are: with blanks, brackets, commas and quotes. */
const columns: fc.Arbitrary<SampleColumns> = fc
  .array(fc.tuple(double, double, single), { minLength: 1 })
  .map((rows) => [
    { name: 'timeS', values: Float64Array.from(rows, (_, index) => index * 0.1) },
    { name: 'distanceM', values: Float64Array.from(rows, ([distance]) => distance) },
    { name: 'latitudeDeg', values: Float64Array.from(rows, ([, latitude]) => latitude) },
    { name: 'Leg Spring "LSS" [kN/m], left', values: Float32Array.from(rows, ([, , value]) => value) },
    { name: 'powerW', values: new Float32Array(rows.length).fill(Number.NaN) },
  ])

/** Minus zero reads as zero. */
const plain = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? undefined : value + 0

test('CSV gives back every value to the last bit, and an empty cell where there is none', async () => {
  const encode = await encoderOf('csv')
  fc.assert(
    fc.property(columns, (given) => {
      const [names, ...rows] = parseCsv([...encode(given)].join(''))
      expect(names).toEqual(given.map(({ name }) => name))
      for (const [at, { values }] of given.entries()) {
        const read = rows.map((row) => (row[at] === '' ? undefined : Number(row[at])))
        const toGiven = values instanceof Float32Array ? Math.fround : Number
        expect(read.map((value) => (value === undefined ? undefined : plain(toGiven(value))))).toEqual(
          Array.from(values, plain),
        )
      }
    }),
    { numRuns: 50 },
  )
})

test('a reader of Parquet finds every value to the last bit, and null where there is none', async () => {
  const encode = await encoderOf('parquet')
  await fc.assert(
    fc.asyncProperty(columns, async (given) => {
      const bytes = Buffer.concat([...encode(given)].map((piece) => Buffer.from(piece)))
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
      const rows = await parquetReadObjects({ file })
      expect(rows).toHaveLength(given[0]?.values.length ?? 0)
      for (const { name, values } of given) {
        expect(rows.map((row) => plain(row[name] ?? undefined))).toEqual(Array.from(values, plain))
        for (const [index, value] of values.entries()) {
          if (Number.isNaN(value)) expect(rows[index]?.[name]).toBeNull()
        }
      }
    }),
    { numRuns: 50 },
  )
})
