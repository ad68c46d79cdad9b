/** The messages that hold single beats. */

import { type MessageProfile, timestampFitS } from './profile.ts'

/** Intervals between beats, one after another; the format gives them no time of their own. */
export const beatIntervalsMessage = {
  number: 78,
  fields: {
    intervalS: { number: 0, type: 'uint16', scale: 1000, isArray: true },
  },
} as const satisfies MessageProfile

/** Beats that a strap stored by itself, when water or distance kept the watch from hearing it. */
export const heartRateMessage = {
  number: 132,
  fields: {
    timestampFitS,
    fractionalS: { number: 0, type: 'uint16', scale: 32_768 },
    filteredBpm: { number: 6, type: 'uint8', isArray: true },
    eventS: { number: 9, type: 'uint32', scale: 1024, isArray: true },
    /** Twelve-bit numbers packed low bits first: the end of each event's time in 1/1024 s. */
    eventTwelveBits: { number: 10, type: 'byte', isArray: true },
  },
} as const satisfies MessageProfile
