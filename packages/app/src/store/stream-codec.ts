import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Activity, assert, type Failure, failure, ok, type Result } from '@footing/engine'
import { type Column, type ColumnForm, columnSizeByte, decodeColumn, encodeColumn } from './column-codec.ts'

/** Rises when the layout changes; every layout that was ever written stays readable. */
export const streamCodecVersion = 2

/** Everything of an activity that comes in columns. */
export type Samples = Pick<Activity, 'streams' | 'extraStreams' | 'beats'>

type NamedForm = readonly [name: string, form: ColumnForm]

/**
 * The layout: one byte with the version, then one zstd frame with a checksum. In the frame: the length of the
 * header in four bytes, little-endian; the header as JSON; the columns' bytes, one after the other in the header's
 * order. Version 1 had neither further channels nor beats; all else is the same.
 */
interface SamplesHeader {
  readonly sampleCount: number
  readonly columns: readonly NamedForm[]
  /** Further channels, as long as the others. */
  readonly extraColumns?: readonly NamedForm[]
  readonly beats?: { readonly beatCount: number; readonly columns: readonly NamedForm[] }
}

const lengthByte = 4

/** More than 20 hours at ten samples a second with every channel; what claims to be larger is damaged. */
const largestFrameByte = 256 * 2 ** 20

/**
 * Bytes are taken from the compressor in pieces of this size, not of 16 KiB as Node does unasked: the samples of
 * nearly every run are one piece and need not be joined.
 */
const pieceByte = 2 ** 18

/** After the step to small whole numbers level 3 saves 1 %, level 9 saves 4 % and takes six times as long. */
const zstdParameters = {
  [constants.ZSTD_c_compressionLevel]: 1,
  [constants.ZSTD_c_checksumFlag]: 1,
}

/** The samples of an activity as bytes, every value to the last bit. */
export function encodeSamples({ streams, extraStreams, beats }: Samples): Uint8Array {
  const parts: Uint8Array[] = []
  const sampleCount = streams.timeS.length
  const header: SamplesHeader = {
    sampleCount,
    columns: encodeColumns(streams, { length: sampleCount, parts }),
    ...(extraStreams === undefined
      ? {}
      : { extraColumns: encodeColumns(extraStreams, { length: sampleCount, parts }) }),
    ...(beats === undefined
      ? {}
      : {
          beats: {
            beatCount: beats.timeS.length,
            columns: encodeColumns(beats, { length: beats.timeS.length, parts }),
          },
        }),
  }
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(lengthByte)
  new DataView(length.buffer).setUint32(0, headerBytes.length, true)
  const frame = zstdCompressSync(Buffer.concat([length, headerBytes, ...parts]), {
    params: zstdParameters,
    chunkSize: pieceByte,
  })
  const blob = new Uint8Array(1 + frame.length)
  blob[0] = streamCodecVersion
  blob.set(frame, 1)
  return blob
}

/** Adds the bytes of the columns that are there to the parts, and says how they were written. */
function encodeColumns(
  columns: object,
  into: { readonly length: number; readonly parts: Uint8Array[] },
): readonly NamedForm[] {
  const forms: NamedForm[] = []
  for (const [name, column] of Object.entries(columns) as [string, Column | undefined][]) {
    if (column === undefined) continue
    assert(column.length === into.length, `the column ${name} is not as long as the others`)
    const { form, bytes } = encodeColumn(column)
    forms.push([name, form])
    into.parts.push(bytes)
  }
  return forms
}

/** The samples that `encodeSamples` wrote, the further channels left out on request, or why the bytes are none. Never throws. */
export function decodeSamples(
  blob: Uint8Array,
  { withExtras = true }: { readonly withExtras?: boolean } = {},
): Result<Samples> {
  const version = blob[0] ?? 0
  if (version < 1 || version > streamCodecVersion)
    return failure('streams-version-unknown', `Samples of version ${blob[0] ?? 'none'} cannot be read here.`)
  try {
    return readFrame(
      zstdDecompressSync(blob.subarray(1), { maxOutputLength: largestFrameByte, chunkSize: pieceByte }),
      withExtras,
    )
  } catch {
    return damaged
  }
}

const damaged: { readonly ok: false; readonly error: Failure } = failure(
  'streams-damaged',
  'The stored samples are damaged.',
)

function readFrame(frame: Buffer, withExtras: boolean): Result<Samples> {
  if (frame.length < lengthByte) return damaged
  const headerEnd = lengthByte + frame.readUInt32LE(0)
  const header = JSON.parse(frame.toString('utf8', lengthByte, headerEnd)) as SamplesHeader
  let offset = headerEnd
  const read = (forms: readonly NamedForm[], length: number) => {
    const columns: Record<string, Column> = {}
    for (const [name, form] of forms) {
      const end = offset + columnSizeByte(form, length)
      columns[name] = decodeColumn(form, frame.subarray(offset, end), length)
      offset = end
    }
    return columns as unknown
  }
  const { sampleCount, columns, extraColumns, beats } = header
  const sizeByte =
    sizeOf(columns, sampleCount) +
    sizeOf(extraColumns ?? [], sampleCount) +
    sizeOf(beats?.columns ?? [], beats?.beatCount ?? 0)
  if (headerEnd + sizeByte !== frame.length) return damaged
  const streams = read(columns, sampleCount)
  const extraStreams = withExtras && extraColumns !== undefined ? read(extraColumns, sampleCount) : undefined
  if (!withExtras) offset += sizeOf(extraColumns ?? [], sampleCount)
  const samples = {
    streams,
    ...(extraStreams === undefined ? {} : { extraStreams }),
    ...(beats === undefined ? {} : { beats: read(beats.columns, beats.beatCount) }),
  }
  return ok(samples as Samples)
}

function sizeOf(forms: readonly NamedForm[], length: number): number {
  return forms.reduce((sum, [, form]) => sum + columnSizeByte(form, length), 0)
}
