import { dayNumber, isLocalDate, unitFactors } from '@footing/engine'

const dateLength = 10
const codeOfZero = 48
/** No place on Earth keeps a clock further from UTC than fourteen hours. */
const widestOffsetS = 14 * unitFactors.sPerHour

/** Digits of a second beyond the ninth are passed over: a float of today's size cannot hold them. */
const finestFraction = 1e9

/** The two digits at a position as a number, or NaN where there are none. */
function twoDigits(text: string, position: number): number {
  const tens = text.charCodeAt(position) - codeOfZero
  const ones = text.charCodeAt(position + 1) - codeOfZero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/**
 * Reads ISO 8601 instants such as "2026-05-01T06:30:00.250+02:00", exactly and without a calendar object.
 * It remembers the day of the last instant, so that the many instants of one run cost a few comparisons.
 */
export class IsoInstantReader {
  /** Whether the last instant named a time zone. */
  hasZone = false
  /** How far the last instant's clock was ahead of UTC; undefined where it said UTC or nothing. */
  utcOffsetS: number | undefined
  #date = ''
  #dayEpochS = Number.NaN

  /** Seconds since 1970-01-01T00:00:00Z; an instant without a zone is taken as UTC. NaN for anything else. */
  epochSOf(text: string): number {
    const instant = text.trim()
    const date = instant.slice(0, dateLength)
    if (date !== this.#date) {
      if (!isLocalDate(date)) return Number.NaN
      this.#date = date
      this.#dayEpochS = dayNumber(date) * unitFactors.sPerDay
    }
    const separator = instant[dateLength]
    if (separator !== 'T' && separator !== 't' && separator !== ' ') return Number.NaN

    // YYYY-MM-DDThh:mm:ss: the digits stand at fixed places.
    const hour = twoDigits(instant, 11)
    const minute = twoDigits(instant, 14)
    if (instant[13] !== ':' || !(hour < 24) || !(minute < 60)) return Number.NaN
    let secondS = 0
    let position = 16
    if (instant[position] === ':') {
      secondS = twoDigits(instant, position + 1)
      // A leap second is written as 60.
      if (!(secondS <= 60)) return Number.NaN
      position += 3
      if (instant[position] === '.' || instant[position] === ',') {
        const start = position
        let numerator = 0
        let denominator = 1
        for (position += 1; position < instant.length; position += 1) {
          const digit = instant.charCodeAt(position) - codeOfZero
          if (digit < 0 || digit > 9) break
          if (denominator >= finestFraction) continue
          numerator = numerator * 10 + digit
          denominator *= 10
        }
        if (position === start + 1) return Number.NaN
        secondS += numerator / denominator
      }
    }
    if (!this.#readZone(instant, position)) return Number.NaN
    return (
      this.#dayEpochS +
      hour * unitFactors.sPerHour +
      minute * unitFactors.sPerMin +
      secondS -
      (this.utcOffsetS ?? 0)
    )
  }

  /**
   * "+00:00" is how many programs write UTC, "-00:00" is the standard's way to say that the local clock is
   * unknown: neither tells where the runner was, so both are taken like "Z".
   */
  #readZone(instant: string, start: number): boolean {
    this.utcOffsetS = undefined
    this.hasZone = start < instant.length
    if (!this.hasZone) return true
    const sign = instant[start]
    if (sign === 'Z' || sign === 'z') return instant.length === start + 1
    if (sign !== '+' && sign !== '-') return false

    const hour = twoDigits(instant, start + 1)
    const colonLength = instant[start + 3] === ':' ? 1 : 0
    const hasMinute = instant.length > start + 3
    const minute = hasMinute ? twoDigits(instant, start + 3 + colonLength) : 0
    if (hasMinute && instant.length !== start + 5 + colonLength) return false
    const offsetS = hour * unitFactors.sPerHour + minute * unitFactors.sPerMin
    if (!(minute < 60) || !(offsetS <= widestOffsetS)) return false
    if (offsetS !== 0) this.utcOffsetS = sign === '-' ? -offsetS : offsetS
    return true
  }
}
