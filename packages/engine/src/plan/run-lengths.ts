/** How long the runs of a planned week are, each within what the legs are used to. */

import { addDays, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { PlannedSession } from './plan-answer.ts'
import { longestBefore } from './recent-running.ts'

/** Shares of the week's time for the long run and for each of the others; a re-entry has no long run. */
export interface RunLengths {
  readonly longS: number
  readonly otherS: number
  /** What limits the long run. */
  readonly longLimit: 'jump' | 'share' | 'longest'
}

/**
 * Longest run that the single-run guard allows on a date: 110 % of the longest run of the 30 days before the plan
 * was made, and of the 30 days before the date itself, planned runs among them.
 */
export function jumpLimitS(options: {
  readonly judged: readonly JudgedRun[]
  readonly sessions: readonly PlannedSession[]
  readonly asOf: LocalDate
  readonly date: LocalDate
  readonly easySpeedMps: number | undefined
}): number {
  const { judged, sessions, asOf, date, easySpeedMps } = options
  const plannedS = Math.max(
    0,
    ...sessions.map((session) => (session.kind === 'strength' ? 0 : (session.target?.durationS ?? 0))),
  )
  const longestS = (day: LocalDate) => {
    const { distanceM, movingS } = longestBefore(judged, day)
    return easySpeedMps === undefined || distanceM === 0
      ? movingS
      : Math.min(movingS, distanceM / easySpeedMps)
  }
  return (
    trainingConstants.singleRunJumpFrac.value *
    Math.min(longestS(addDays(asOf, 1)), Math.max(longestS(date), plannedS))
  )
}

/** Long and other runs of a week, before rounding and before the limit of each day. */
export function runLengths(options: {
  readonly weeklyS: number
  readonly runsCount: number
  readonly hasLong: boolean
  readonly jumpLimitS: number
  readonly values: ProposalValues
}): RunLengths {
  const { weeklyS, runsCount, hasLong, values } = options
  const meanS = weeklyS / runsCount
  if (!hasLong) return { longS: 0, otherS: Math.min(meanS, options.jumpLimitS), longLimit: 'share' }
  const shareS = Math.max(
    trainingConstants.longRunShareFrac.value * weeklyS,
    values.planLongOverMeanFrac * meanS,
  )
  const longestS = trainingConstants.longRunLongestS.value
  const longS = Math.min(shareS, longestS, options.jumpLimitS)
  const otherS = Math.min((weeklyS - longS) / (runsCount - 1), longS)
  const longLimit = longS === options.jumpLimitS ? 'jump' : longS === longestS ? 'longest' : 'share'
  return { longS, otherS, longLimit }
}

/** Times from this on are planned to five minutes, shorter ones to one. */
const coarseFromS = 30 * unitFactors.sPerMin
const coarseMinutes = 5

/** To a time that one can remember, and never beyond the limit. */
export function roundedS(durationS: number, limitS: number): number {
  const stepS = (durationS >= coarseFromS ? coarseMinutes : 1) * unitFactors.sPerMin
  const nearestS = Math.round(durationS / stepS) * stepS
  return nearestS <= limitS ? nearestS : Math.floor(limitS / stepS) * stepS
}
