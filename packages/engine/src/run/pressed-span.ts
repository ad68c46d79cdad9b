/** What lies between two presses of the lap button, or between one and an end of the run. */

import type { LapFacts } from '../signal/run-facts.ts'

export interface PressedSpan {
  readonly distanceM: number
  readonly durationS: number
}

/** A press so near to the start or to the end of a run marks that. */
const nearEndS = 20

/** Where somebody pressed, with the ends of the run: seconds and metres from the start. */
function pressesIn(laps: readonly LapFacts[]): readonly PressedSpan[] {
  const presses: PressedSpan[] = [{ distanceM: 0, durationS: 0 }]
  let distanceM = 0
  let durationS = 0
  for (const [i, lap] of laps.entries()) {
    distanceM += lap.distanceM ?? Number.NaN
    durationS += lap.durationS
    if (lap.trigger === 'manual' || i + 1 === laps.length) presses.push({ distanceM, durationS })
  }
  return presses
}

/**
 * The longest part of a run between two presses of which `isIt` is true by its distance; undefined where there is none.
 * A part that is as good as the whole run is none.
 */
export function findPressedSpan(
  laps: readonly LapFacts[],
  isIt: (distanceM: number) => boolean,
): PressedSpan | undefined {
  if (!laps.some(({ trigger }) => trigger === 'manual')) return undefined
  const presses = pressesIn(laps)
  const wholeS = presses.at(-1)?.durationS ?? 0
  let longest: PressedSpan | undefined
  for (const [i, from] of presses.entries())
    for (const to of presses.slice(i + 1)) {
      const span = { distanceM: to.distanceM - from.distanceM, durationS: to.durationS - from.durationS }
      const isPart = wholeS - span.durationS > nearEndS
      if (isPart && span.distanceM > (longest?.distanceM ?? 0) && isIt(span.distanceM)) longest = span
    }
  return longest
}
