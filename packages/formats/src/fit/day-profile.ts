/** The messages that watches and scales write of whole days and nights. */

import { type MessageProfile, timestampFitS } from './profile.ts'

export const weightScaleMessage = {
  number: 30,
  fields: {
    timestampFitS,
    /** One below "no value" means that the scale was still weighing; no body has that mass. */
    bodyMassKg: { number: 0, type: 'uint16', scale: 100 },
  },
} as const satisfies MessageProfile

/** Opens a file of monitoring; says what the watch showed at that moment. */
export const monitoringInfoMessage = {
  number: 103,
  fields: {
    timestampFitS,
    localTimestampFitS: { number: 0, type: 'uint32' },
  },
} as const satisfies MessageProfile

/** Ties the watch's clock to the time it showed. */
export const timestampCorrelationMessage = {
  number: 162,
  fields: {
    timestampFitS,
    localTimestampFitS: { number: 3, type: 'uint32' },
  },
} as const satisfies MessageProfile

export const monitoringHeartRateMessage = {
  number: 211,
  fields: {
    timestampFitS,
    /** Mean of the last seven days. */
    weekHeartRateRestBpm: { number: 0, type: 'uint8' },
    heartRateRestBpm: { number: 1, type: 'uint8' },
  },
} as const satisfies MessageProfile

export const maxMetMessage = {
  number: 229,
  fields: {
    updatedFitS: { number: 0, type: 'uint32' },
    vo2maxMlPerKgMin: { number: 2, type: 'uint16', scale: 10 },
    sport: { number: 5, type: 'enum' },
  },
} as const satisfies MessageProfile

/** Opens a file of sleep. Not in the public profile; the layout is known from files. */
export const sleepInfoMessage = {
  number: 273,
  fields: {
    timestampFitS,
    localTimestampFitS: { number: 2, type: 'uint32' },
  },
} as const satisfies MessageProfile

/** A stage of sleep, from its own time until the next one's. */
export const sleepLevelMessage = {
  number: 275,
  fields: {
    timestampFitS,
    level: { number: 0, type: 'enum' },
  },
} as const satisfies MessageProfile

export const variabilityStatusMessage = {
  number: 370,
  fields: {
    timestampFitS,
    lastNightRmssdMs: { number: 1, type: 'uint16', scale: 128 },
  },
} as const satisfies MessageProfile
