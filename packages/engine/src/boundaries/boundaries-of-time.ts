/**
 * Which boundaries a run is judged by. Runs of the last weeks by today's; older ones by those of their own time, for
 * who was fitter or less fit then had other boundaries. Of the days that were read the nearest counts on the way to
 * which no sensor was changed, for another sensor reads another heart rate.
 */

import { isAvailable } from '../base/computed.ts'
import { firstFrom } from '../base/first-from.ts'
import { dayNumber } from '../base/time.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import type { PastDays } from './past-days.ts'
import { sensorChanges } from './sensor-changes.ts'

/** The boundaries by which a run is judged. */
export type BoundariesOf = (run: RunFacts) => Boundaries

/**
 * The boundaries of the time of each run. Today's stand in, with an error of speed that grows with the years, for a
 * run without heart rate in a time of which nothing says what the boundary was in speed.
 */
export function boundariesOfTime(today: Boundaries, past: PastDays): BoundariesOf {
  const { days, input, runs } = past
  const dayNumbers = days.map(({ date }) => dayNumber(date))
  const breakDays = sensorChanges(runs).map(({ date }) => dayNumber(date))
  const recentFrom = dayNumber(today.asOf) - input.values.judgedByTodayDays
  // A change counts from its day on: the day itself lies behind it.
  const isAcross = (a: number, b: number) =>
    firstFrom(breakDays, Math.min(a, b) + 1) !== firstFrom(breakDays, Math.max(a, b) + 1)
  const nearest = (day: number) => {
    const at = firstFrom(dayNumbers, day)
    const [before, after] = [dayNumbers[at - 1], dayNumbers[at]]
    if (before === undefined || after === undefined) return before === undefined ? at : at - 1
    if (isAcross(before, day) !== isAcross(day, after)) return isAcross(before, day) ? at : at - 1
    return day - before < after - day ? at - 1 : at
  }
  return (run) => {
    const day = dayNumber(run.localDate)
    if (day > recentFrom) return today
    const boundaries = days[nearest(day)]?.read().boundaries ?? today
    const needsSpeed =
      !isAvailable(run.heartRate) || run.heartRate.usableFrac < input.values.easyCoverageLowestFrac
    return needsSpeed && !isAvailable(boundaries.lt1SpeedMps) ? today : boundaries
  }
}
