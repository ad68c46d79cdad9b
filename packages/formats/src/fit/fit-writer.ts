/**
 * Writes the messages of one FIT file, little-endian, by the same tables of fields that the reader uses.
 * Records have local number 0 and are written column by column; all other messages share local number 1.
 */

import { baseTypes, toStored, writeStored } from './base-types.ts'
import { scatterColumn } from './column-codec.ts'
import { crc16 } from './crc16.ts'
import { headerByte, writeHeader } from './file-header.ts'
import { checksumByte } from './file-parts.ts'
import { type FieldProfile, type MessageProfile, type MessageValues, recordMessage } from './profile.ts'

const definitionFlag = 0x40
const recordLocalNumber = 0
const singleLocalNumber = 1
const definitionFixedByte = 6
const definitionFieldByte = 3
const longestFieldByte = 255
const firstCapacityByte = 4096

/** One field of the records to come, with its value for every row. */
export interface RecordColumn {
  readonly field: FieldProfile
  readonly column: Float32Array | Float64Array
}

interface DefinedField {
  readonly field: FieldProfile
  readonly sizeByte: number
}

type Value = number | string | readonly number[]

const utf8 = new TextEncoder()

export class FitWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(firstCapacityByte)
  #view = new DataView(this.#bytes.buffer)
  #at = headerByte
  #singleDefinition = ''

  /** Writes one message; a value that its field cannot hold is left out as "no value". */
  single<M extends MessageProfile>(message: M, values: MessageValues<M>): void {
    const stated = Object.entries(message.fields).flatMap(([key, field]) => {
      const value = (values as Readonly<Record<string, Value | undefined>>)[key]
      return value === undefined ? [] : [{ field, value, ...encodeField(field, value) }]
    })
    const definition = `${message.number}: ${stated.map(({ field, bytes }) => `${field.number} ${bytes.length}`)}`
    if (definition !== this.#singleDefinition) {
      const fields = stated.map(({ field, bytes }) => ({ field, sizeByte: bytes.length }))
      this.#define(singleLocalNumber, message.number, fields)
      this.#singleDefinition = definition
    }
    this.#reserve(1 + stated.reduce((sum, { bytes }) => sum + bytes.length, 0))
    this.#bytes[this.#at++] = singleLocalNumber
    for (const { bytes } of stated) {
      this.#bytes.set(bytes, this.#at)
      this.#at += bytes.length
    }
  }

  /** Says which fields every record has; before the first record. */
  defineRecords(columns: readonly RecordColumn[]): void {
    this.#define(
      recordLocalNumber,
      recordMessage.number,
      columns.map(({ field }) => ({ field, sizeByte: baseTypes[field.type].sizeByte })),
    )
  }

  /** Writes the records of the rows from `from` up to, not including, `to`. */
  records(columns: readonly RecordColumn[], from: number, to: number): void {
    const strideByte = columns.reduce((sum, { field }) => sum + baseTypes[field.type].sizeByte, 1)
    const start = this.#at
    this.#reserve((to - from) * strideByte)
    for (let at = start; at < start + (to - from) * strideByte; at += strideByte) {
      this.#bytes[at] = recordLocalNumber
    }
    let offsetByte = 1
    for (const { field, column } of columns) {
      const { type, scale = 1, offset: shift = 0 } = field
      const place = { type, littleEndian: true, offsetByte, scale, shift }
      scatterColumn(this.#view, place, { from, to, start, strideByte, column })
      offsetByte += baseTypes[type].sizeByte
    }
    this.#at = start + (to - from) * strideByte
  }

  /** The whole file, with its header and its checksum. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#reserve(checksumByte)
    writeHeader(this.#bytes, this.#at - headerByte)
    this.#view.setUint16(this.#at, crc16(this.#bytes, 0, this.#at), true)
    return this.#bytes.slice(0, this.#at + checksumByte)
  }

  #define(localNumber: number, messageNumber: number, fields: readonly DefinedField[]): void {
    this.#reserve(definitionFixedByte + fields.length * definitionFieldByte)
    this.#bytes[this.#at] = definitionFlag | localNumber
    this.#bytes[this.#at + 1] = 0
    this.#bytes[this.#at + 2] = 0
    this.#view.setUint16(this.#at + 3, messageNumber, true)
    this.#bytes[this.#at + 5] = fields.length
    this.#at += definitionFixedByte
    for (const { field, sizeByte } of fields) {
      this.#bytes.set([field.number, sizeByte, baseTypes[field.type].id], this.#at)
      this.#at += definitionFieldByte
    }
  }

  #reserve(byteCount: number): void {
    if (this.#at + byteCount <= this.#bytes.length) return
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + byteCount))
    bytes.set(this.#bytes)
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer)
  }
}

/** A field's bytes: text ends in a zero byte, an array's numbers follow one another. */
function encodeField(field: FieldProfile, value: Value): { readonly bytes: Uint8Array } {
  if (typeof value === 'string') {
    const bytes = new Uint8Array(longestFieldByte)
    const { written } = utf8.encodeInto(value, bytes.subarray(0, longestFieldByte - 1))
    return { bytes: bytes.subarray(0, written + 1) }
  }
  const { type, scale = 1, offset = 0 } = field
  const numbers = typeof value === 'number' ? [value] : value
  const { sizeByte } = baseTypes[type]
  const bytes = new Uint8Array(numbers.length * sizeByte)
  const view = new DataView(bytes.buffer)
  numbers.forEach((number, index) => {
    writeStored(view, index * sizeByte, type, toStored(type, (number + offset) * scale))
  })
  return { bytes }
}
