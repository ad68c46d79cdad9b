/** The stretches with the timer stopped, from the timer's own start and stop events. */

import type { FitContents } from './fit-contents.ts'
import { eventMessage } from './profile.ts'

export const timerEvent = 0
/** Starts and stops with the night. */
export const sleepEvent = 74
export const eventTypes = { start: 0, stop: 1, stopAll: 4, stopDisable: 8, stopDisableAll: 9 } as const

const stops: readonly number[] = [
  eventTypes.stop,
  eventTypes.stopAll,
  eventTypes.stopDisable,
  eventTypes.stopDisableAll,
]

/** A pause on the file's clock. */
export interface FitPause {
  readonly startFitS: number
  readonly endFitS: number
}

/** Every stop that a later start ends, in order; the stop at the end of the activity is no pause. */
export function readPauses(contents: FitContents): readonly FitPause[] {
  const pauses: FitPause[] = []
  let stoppedAtFitS: number | undefined
  for (const { event, eventType, timestampFitS } of contents.all(eventMessage)) {
    if (event !== timerEvent || eventType === undefined || timestampFitS === undefined) continue
    if (stops.includes(eventType)) stoppedAtFitS ??= timestampFitS
    else if (eventType === eventTypes.start) {
      if (stoppedAtFitS !== undefined && timestampFitS > stoppedAtFitS) {
        pauses.push({ startFitS: stoppedAtFitS, endFitS: timestampFitS })
      }
      stoppedAtFitS = undefined
    }
  }
  return pauses
}
