/**
 * How far the runner's clock was ahead of UTC: what the watch showed at the end less the time of the file,
 * else the time zone in its settings.
 */

import { unitFactors } from '@footing/engine'
import { monitoringInfoMessage, sleepInfoMessage, timestampCorrelationMessage } from './day-profile.ts'
import { firstAbsoluteFitS } from './fit-clock.ts'
import type { FitContents } from './fit-contents.ts'
import { activityMessage, deviceSettingsMessage } from './profile.ts'

/** Every time zone in use is a whole number of quarters of an hour; the westernmost is -12 h, the last +14 h. */
const stepS = 15 * unitFactors.sPerMin
const earliestS = -12 * unitFactors.sPerHour
const latestS = 14 * unitFactors.sPerHour

/** The two times of one moment may be noted a few seconds apart. */
const toleranceS = 60

/**
 * Where clocks show UTC: from the Azores in summer to the east of England. Some watches write an offset of
 * zero wherever they are, so zero is believed only here, or where no position says otherwise.
 */
const utcLongitudeDeg = { west: -30, east: 8 } as const

/** The offset in seconds, or undefined where the file does not say or says what cannot be. */
export function findUtcOffsetS(contents: FitContents, longitudeDeg: number | undefined): number | undefined {
  const stated = fromLocalTimestamp(contents) ?? fromSettings(contents)
  if (stated === 0 && longitudeDeg !== undefined && !isNearUtc(longitudeDeg)) return undefined
  return stated
}

function isNearUtc(longitudeDeg: number): boolean {
  return longitudeDeg >= utcLongitudeDeg.west && longitudeDeg <= utcLongitudeDeg.east
}

/** Messages that state one moment on both clocks. */
const statingBothTimes = [
  activityMessage,
  monitoringInfoMessage,
  sleepInfoMessage,
  timestampCorrelationMessage,
] as const

function fromLocalTimestamp(contents: FitContents): number | undefined {
  for (const message of statingBothTimes) {
    const { timestampFitS, localTimestampFitS } = contents.first(message)
    if (timestampFitS === undefined || localTimestampFitS === undefined) continue
    const offsetS =
      timestampFitS < firstAbsoluteFitS ? undefined : toOffsetS(localTimestampFitS - timestampFitS)
    if (offsetS !== undefined) return offsetS
  }
  return undefined
}

function fromSettings(contents: FitContents): number | undefined {
  const { activeTimeZone = 0, timeOffsetS } = contents.first(deviceSettingsMessage)
  const storedS = timeOffsetS?.[activeTimeZone]
  /** Stored without a sign: a zone behind UTC is a number just below 2^32. */
  return storedS === undefined ? undefined : toOffsetS(storedS | 0)
}

function toOffsetS(differenceS: number): number | undefined {
  const offsetS = Math.round(differenceS / stepS) * stepS
  const isSensible =
    Math.abs(differenceS - offsetS) <= toleranceS && offsetS >= earliestS && offsetS <= latestS
  return isSensible ? offsetS + 0 : undefined
}
