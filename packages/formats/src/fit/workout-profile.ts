/** The messages that hold a planned workout. How a step's numbers are meant depends on its own kinds. */

import { type MessageProfile, messageIndex } from './profile.ts'

export const workoutMessage = {
  number: 26,
  fields: {
    sport: { number: 4, type: 'enum' },
    stepCount: { number: 6, type: 'uint16' },
    name: { number: 8, type: 'string' },
  },
} as const satisfies MessageProfile

export const workoutStepMessage = {
  number: 27,
  fields: {
    messageIndex,
    name: { number: 0, type: 'string' },
    durationKind: { number: 1, type: 'enum' },
    durationValue: { number: 2, type: 'uint32' },
    targetKind: { number: 3, type: 'enum' },
    targetValue: { number: 4, type: 'uint32' },
    targetLow: { number: 5, type: 'uint32' },
    targetHigh: { number: 6, type: 'uint32' },
    intensity: { number: 7, type: 'enum' },
    secondTargetKind: { number: 19, type: 'enum' },
    secondTargetValue: { number: 20, type: 'uint32' },
    secondTargetLow: { number: 21, type: 'uint32' },
    secondTargetHigh: { number: 22, type: 'uint32' },
  },
} as const satisfies MessageProfile
