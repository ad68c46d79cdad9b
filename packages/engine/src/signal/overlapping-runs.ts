/**
 * The same run often arrives twice: from a watch and from a phone, seconds apart. Two recordings are of one run
 * when they start within a minute of each other or when they share more than half of the shorter one's time.
 */

import { isAvailable } from '../base/computed.ts'
import { unitFactors } from '../base/units.ts'
import type { RunFacts } from './run-facts.ts'

/** Recordings that start this close together are of one run. */
const sameStartS = unitFactors.sPerMin

/** Recordings that share more than this much of the shorter one are of one run. */
const sharedFrac = 0.5

/** What a distance measured by the device itself, and a known climb, are worth beside the time and the heart rate. */
const deviceDistanceWorth = 0.5
const climbWorth = 0.25

/**
 * How much a recording knows: its seconds in motion, counted more than once where it has a believed heart rate, a
 * distance of the device's own and the climb. So a watch beats a phone, and a whole recording beats a watch that
 * died after ten minutes.
 */
function knownS(run: RunFacts): number {
  const heartRate = isAvailable(run.heartRate) ? run.heartRate.usableFrac : 0
  const distance = isAvailable(run.distanceM) && run.distanceM.from === 'device' ? deviceDistanceWorth : 0
  return run.movingS * (1 + heartRate + distance + (isAvailable(run.ascentM) ? climbWorth : 0))
}

function isSameRun(a: RunFacts, b: RunFacts): boolean {
  if (Math.abs(a.startEpochS - b.startEpochS) <= sameStartS) return true
  const sharedS =
    Math.min(a.startEpochS + a.elapsedS, b.startEpochS + b.elapsedS) - Math.max(a.startEpochS, b.startEpochS)
  return sharedS > sharedFrac * Math.min(a.elapsedS, b.elapsedS)
}

/** Days, counted from 1970, that a recording touches, with the minute before and after it. */
function touchedDays(run: RunFacts): readonly number[] {
  const first = Math.floor((run.startEpochS - sameStartS) / unitFactors.sPerDay)
  const last = Math.floor((run.startEpochS + run.elapsedS + sameStartS) / unitFactors.sPerDay)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * The runs without second recordings of the same run, by start. Of several recordings the one that knows most
 * is kept; the order of the input does not matter.
 */
export function withoutOverlappingRuns(runs: readonly RunFacts[]): readonly RunFacts[] {
  const byKnowledge = [...runs].sort(
    (a, b) =>
      knownS(b) - knownS(a) ||
      b.halfMinutes.speedMps.length - a.halfMinutes.speedMps.length ||
      (a.activityId < b.activityId ? -1 : a.activityId > b.activityId ? 1 : 0),
  )
  const keptByDay = new Map<number, RunFacts[]>()
  const kept: RunFacts[] = []
  for (const run of byKnowledge) {
    const days = touchedDays(run)
    if (days.some((day) => keptByDay.get(day)?.some((other) => isSameRun(run, other)))) continue
    kept.push(run)
    for (const day of days) {
      const sameDay = keptByDay.get(day)
      if (sameDay === undefined) keptByDay.set(day, [run])
      else sameDay.push(run)
    }
  }
  return kept.sort((a, b) => a.startEpochS - b.startEpochS || (a.activityId < b.activityId ? -1 : 1))
}
