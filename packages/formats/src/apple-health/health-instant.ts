import { dayNumber, isLocalDate, unitFactors } from '@footing/engine'
import { IsoInstantReader } from '../xml/iso-instant.ts'
import { attributeText } from './attribute-text.ts'

/** "2024-05-05 07:00:12 +0200": the way Apple writes every instant of an export. */
const writtenLength = 25
const dateLength = 10
const zero = 0x30
const plus = 0x2b
const minus = 0x2d
const hyphen = minus
const colon = 0x3a
const space = 0x20

/** The number that some digits write; NaN where one of them is none. */
function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + count; at += 1) {
    const digit = (bytes[at] ?? 0) - zero
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Reads the instants of an export in place: millions of them, most on the same day as the one before. */
export class HealthInstantReader {
  /** How far the clock that wrote the last instant was ahead of UTC. */
  utcOffsetS = 0
  #dateKey = Number.NaN
  #dayEpochS = Number.NaN
  readonly #iso = new IsoInstantReader()

  /** Seconds since 1970-01-01T00:00:00Z, or NaN. Other programs' ISO 8601 is understood too. */
  epochSOf = (bytes: Uint8Array, start: number, end: number): number => {
    const isAsWritten =
      end - start === writtenLength &&
      bytes[start + 4] === hyphen &&
      bytes[start + 7] === hyphen &&
      bytes[start + dateLength] === space &&
      bytes[start + 13] === colon &&
      bytes[start + 16] === colon &&
      bytes[start + 19] === space
    if (!isAsWritten) return this.#isoEpochS(bytes, start, end)

    const sign = bytes[start + 20]
    const hour = digits(bytes, start + 11, 2)
    const minute = digits(bytes, start + 14, 2)
    const secondS = digits(bytes, start + 17, 2)
    const offsetHour = digits(bytes, start + 21, 2)
    const offsetMinute = digits(bytes, start + 23, 2)
    if (!(hour < 24 && minute < 60 && secondS <= 60 && offsetHour <= 14 && offsetMinute < 60))
      return Number.NaN
    if (sign !== plus && sign !== minus) return Number.NaN
    const offsetS = offsetHour * unitFactors.sPerHour + offsetMinute * unitFactors.sPerMin
    this.utcOffsetS = sign === minus ? -offsetS : offsetS
    const dayEpochS = this.#dayEpochSOf(bytes, start)
    return dayEpochS + hour * unitFactors.sPerHour + minute * unitFactors.sPerMin + secondS - this.utcOffsetS
  }

  #dayEpochSOf(bytes: Uint8Array, start: number): number {
    const key =
      (digits(bytes, start, 4) * 100 + digits(bytes, start + 5, 2)) * 100 + digits(bytes, start + 8, 2)
    if (key === this.#dateKey) return this.#dayEpochS
    const date = attributeText(bytes, start, start + dateLength)
    this.#dateKey = key
    this.#dayEpochS = isLocalDate(date) ? dayNumber(date) * unitFactors.sPerDay : Number.NaN
    return this.#dayEpochS
  }

  #isoEpochS(bytes: Uint8Array, start: number, end: number): number {
    const epochS = this.#iso.epochSOf(attributeText(bytes, start, end))
    this.utcOffsetS = this.#iso.utcOffsetS ?? 0
    return epochS
  }
}
