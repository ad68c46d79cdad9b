/** The laps of a file as claims, each with its trigger. */

import type { LapTrigger, RawLap } from '@footing/engine'
import type { FitContents } from './fit-contents.ts'
import { lapMessage, type MessageValues } from './profile.ts'

type LapValues = MessageValues<typeof lapMessage>

/** What ended a lap, by the number the format gives it: the button, a distance or place, the end. */
const triggers: readonly LapTrigger[] = [
  'manual',
  'automatic',
  'automatic',
  'automatic',
  'automatic',
  'automatic',
  'automatic',
  'session-end',
  'automatic',
]

export function toStoredTrigger(trigger: LapTrigger): number | undefined {
  const number = triggers.indexOf(trigger)
  return number < 0 ? undefined : number
}

/** A lap on the file's clock. */
export interface FitLap {
  readonly startFitS: number
  readonly lap: Omit<RawLap, 'startEpochS'>
}

/** All laps that say when they began and how long they took, in file order. */
export function readLaps(contents: FitContents): readonly FitLap[] {
  return contents.all(lapMessage).flatMap((values) => toLap(values) ?? [])
}

function toLap(values: LapValues): FitLap | undefined {
  const { startFitS: statedStartFitS, timestampFitS, timerS, distanceM } = values
  const { averageHeartRateBpm, maximumHeartRateBpm } = values
  const elapsedS = values.elapsedS ?? timerS ?? difference(timestampFitS, statedStartFitS)
  const startFitS = statedStartFitS ?? difference(timestampFitS, elapsedS)
  if (elapsedS === undefined || startFitS === undefined) return undefined
  return {
    startFitS,
    lap: {
      elapsedS,
      ...(timerS !== undefined && { timerS }),
      ...(distanceM !== undefined && { distanceM }),
      ...(averageHeartRateBpm && { averageHeartRateBpm }),
      ...(maximumHeartRateBpm && { maximumHeartRateBpm }),
      trigger: triggers[values.trigger ?? -1] ?? 'unknown',
    },
  }
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b
}
