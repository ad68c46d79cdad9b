/**
 * The messages and fields of FIT that Footing reads and writes: their numbers, base types, scales and units.
 * One table for both directions: value = stored / scale - offset, and stored = (value + offset) * scale.
 *
 * A field's own definition inside a file decides how it is stored there; the type here is what the encoder
 * writes. Times that end in `FitS` count seconds on the file's clock, see `fit-clock.ts`.
 */

import { unitFactors } from '@footing/engine'
import type { BaseTypeName } from './base-types.ts'

export interface FieldProfile {
  readonly number: number
  readonly type: BaseTypeName
  readonly scale?: number
  readonly offset?: number
  readonly isArray?: true
}

export interface MessageProfile {
  readonly number: number
  readonly fields: Readonly<Record<string, FieldProfile>>
}

/** The values of one message: an absent key is a field that was not there or said "no value". */
export type MessageValues<M extends MessageProfile> = {
  readonly [K in keyof M['fields']]?: M['fields'][K] extends { readonly type: 'string' }
    ? string
    : M['fields'][K] extends { readonly isArray: true }
      ? readonly number[]
      : number
}

/** The field that holds a message's time in every message that has one. */
export const timestampFieldNumber = 253
const messageIndexFieldNumber = 254

export const timestampFitS = { number: timestampFieldNumber, type: 'uint32' } as const
export const messageIndex = { number: messageIndexFieldNumber, type: 'uint16' } as const
const semicirclesPerDegree = 1 / unitFactors.degPerSemicircle
const perCent = 100
const mmPerM = 1000
const perThousand = { type: 'uint32', scale: 1000 } as const

export const fileIdMessage = {
  number: 0,
  fields: {
    kind: { number: 0, type: 'enum' },
    manufacturer: { number: 1, type: 'uint16' },
    product: { number: 2, type: 'uint16' },
    createdFitS: { number: 4, type: 'uint32' },
    productName: { number: 8, type: 'string' },
  },
} as const satisfies MessageProfile

export const deviceSettingsMessage = {
  number: 2,
  fields: {
    activeTimeZone: { number: 0, type: 'uint8' },
    timeOffsetS: { number: 2, type: 'uint32', isArray: true },
  },
} as const satisfies MessageProfile

export const userProfileMessage = {
  number: 3,
  fields: {
    bodyMassKg: { number: 4, type: 'uint16', scale: 10 },
    heartRateRestBpm: { number: 8, type: 'uint8' },
    heartRateMaxRunningBpm: { number: 9, type: 'uint8' },
    heartRateMaxBpm: { number: 11, type: 'uint8' },
  },
} as const satisfies MessageProfile

export const zonesTargetMessage = {
  number: 7,
  fields: {
    heartRateMaxBpm: { number: 1, type: 'uint8' },
    thresholdHeartRateBpm: { number: 2, type: 'uint8' },
    zoneMethod: { number: 5, type: 'enum' },
  },
} as const satisfies MessageProfile

export const heartRateZoneMessage = {
  number: 8,
  fields: {
    messageIndex,
    upperBpm: { number: 1, type: 'uint8' },
  },
} as const satisfies MessageProfile

export const sportMessage = {
  number: 12,
  fields: {
    sport: { number: 0, type: 'enum' },
    subSport: { number: 1, type: 'enum' },
  },
} as const satisfies MessageProfile

export const sessionMessage = {
  number: 18,
  fields: {
    timestampFitS,
    messageIndex,
    event: { number: 0, type: 'enum' },
    eventType: { number: 1, type: 'enum' },
    startFitS: { number: 2, type: 'uint32' },
    sport: { number: 5, type: 'enum' },
    subSport: { number: 6, type: 'enum' },
    elapsedS: { number: 7, ...perThousand },
    timerS: { number: 8, ...perThousand },
    distanceM: { number: 9, type: 'uint32', scale: 100 },
    averageHeartRateBpm: { number: 16, type: 'uint8' },
    maximumHeartRateBpm: { number: 17, type: 'uint8' },
    ascentM: { number: 22, type: 'uint16' },
    firstLapIndex: { number: 25, type: 'uint16' },
    lapCount: { number: 26, type: 'uint16' },
    /** What the runner entered on the watch, 0 to 10, stored in tenths. */
    perceivedExertionCr10: { number: 193, type: 'uint8', scale: 10 },
  },
} as const satisfies MessageProfile

export const lapMessage = {
  number: 19,
  fields: {
    timestampFitS,
    messageIndex,
    event: { number: 0, type: 'enum' },
    eventType: { number: 1, type: 'enum' },
    startFitS: { number: 2, type: 'uint32' },
    elapsedS: { number: 7, ...perThousand },
    timerS: { number: 8, ...perThousand },
    distanceM: { number: 9, type: 'uint32', scale: 100 },
    averageHeartRateBpm: { number: 15, type: 'uint8' },
    maximumHeartRateBpm: { number: 16, type: 'uint8' },
    trigger: { number: 24, type: 'enum' },
    sport: { number: 25, type: 'enum' },
    subSport: { number: 39, type: 'enum' },
  },
} as const satisfies MessageProfile

export const recordMessage = {
  number: 20,
  fields: {
    timestampFitS,
    latitudeDeg: { number: 0, type: 'sint32', scale: semicirclesPerDegree },
    longitudeDeg: { number: 1, type: 'sint32', scale: semicirclesPerDegree },
    altitudeM: { number: 2, type: 'uint16', scale: 5, offset: 500 },
    heartRateBpm: { number: 3, type: 'uint8' },
    cadenceRpm: { number: 4, type: 'uint8' },
    distanceM: { number: 5, type: 'uint32', scale: 100 },
    speedMps: { number: 6, type: 'uint16', scale: 1000 },
    powerW: { number: 7, type: 'uint16' },
    /** Twelve bits of speed in 1/100 m/s, then twelve bits of distance in 1/16 m that wrap round. */
    compressedSpeedDistance: { number: 8, type: 'byte', isArray: true },
    temperatureC: { number: 13, type: 'sint8' },
    verticalOscillationMm: { number: 39, type: 'uint16', scale: 10 },
    groundContactFrac: { number: 40, type: 'uint16', scale: 100 * perCent },
    groundContactTimeMs: { number: 41, type: 'uint16', scale: 10 },
    fractionalCadenceRpm: { number: 53, type: 'uint8', scale: 128 },
    enhancedSpeedMps: { number: 73, type: 'uint32', scale: 1000 },
    enhancedAltitudeM: { number: 78, type: 'uint32', scale: 5, offset: 500 },
    verticalRatioFrac: { number: 83, type: 'uint16', scale: 100 * perCent },
    groundContactBalanceLeftFrac: { number: 84, type: 'uint16', scale: 100 * perCent },
    stepLengthM: { number: 85, type: 'uint16', scale: 10 * mmPerM },
    wholeRespirationRatePerMin: { number: 99, type: 'uint8' },
    respirationRatePerMin: { number: 108, type: 'uint16', scale: 100 },
    coreTemperatureC: { number: 139, type: 'uint16', scale: 100 },
  },
} as const satisfies MessageProfile

export const eventMessage = {
  number: 21,
  fields: {
    timestampFitS,
    event: { number: 0, type: 'enum' },
    eventType: { number: 1, type: 'enum' },
  },
} as const satisfies MessageProfile

export const deviceInfoMessage = {
  number: 23,
  fields: {
    timestampFitS,
    deviceIndex: { number: 0, type: 'uint8' },
    deviceType: { number: 1, type: 'uint8' },
    manufacturer: { number: 2, type: 'uint16' },
    product: { number: 4, type: 'uint16' },
    softwareVersion: { number: 5, type: 'uint16', scale: 100 },
    sourceType: { number: 25, type: 'enum' },
    productName: { number: 27, type: 'string' },
  },
} as const satisfies MessageProfile

export const activityMessage = {
  number: 34,
  fields: {
    timestampFitS,
    timerS: { number: 0, ...perThousand },
    sessionCount: { number: 1, type: 'uint16' },
    kind: { number: 2, type: 'enum' },
    event: { number: 3, type: 'enum' },
    eventType: { number: 4, type: 'enum' },
    localTimestampFitS: { number: 5, type: 'uint32' },
  },
} as const satisfies MessageProfile

/** One length of a pool. */
export const lengthMessage = {
  number: 101,
  fields: {
    timestampFitS,
    messageIndex,
    event: { number: 0, type: 'enum' },
    eventType: { number: 1, type: 'enum' },
    startFitS: { number: 2, type: 'uint32' },
    elapsedS: { number: 3, ...perThousand },
    timerS: { number: 4, ...perThousand },
    strokeCount: { number: 5, type: 'uint16' },
    kind: { number: 12, type: 'enum' },
  },
} as const satisfies MessageProfile

export const fieldDescriptionMessage = {
  number: 206,
  fields: {
    developerIndex: { number: 0, type: 'uint8' },
    fieldNumber: { number: 1, type: 'uint8' },
    baseTypeId: { number: 2, type: 'uint8' },
    name: { number: 3, type: 'string' },
    scale: { number: 6, type: 'uint8' },
    offset: { number: 7, type: 'sint8' },
    units: { number: 8, type: 'string' },
    nativeMessageNumber: { number: 14, type: 'uint16' },
    nativeFieldNumber: { number: 15, type: 'uint8' },
  },
} as const satisfies MessageProfile

export const timeInZoneMessage = {
  number: 216,
  fields: {
    timestampFitS,
    referenceMessage: { number: 0, type: 'uint16' },
    referenceIndex: { number: 1, type: 'uint16' },
    zoneUpperBpm: { number: 6, type: 'uint8', isArray: true },
    zoneMethod: { number: 10, type: 'enum' },
    heartRateMaxBpm: { number: 11, type: 'uint8' },
    heartRateRestBpm: { number: 12, type: 'uint8' },
    thresholdHeartRateBpm: { number: 13, type: 'uint8' },
  },
} as const satisfies MessageProfile
