/** What this runner does on which day of the week, from the other runs of the weeks around. */

import { isoWeekday } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { WeekdayHabit } from './intent-sign.ts'
import type { RunTraits } from './run-habits.ts'

/**
 * The weekday habit of every run: how many of the other runs of that weekday, within the days in which runs are
 * compared, are inferred hard. `hardFracs` are the probabilities from all other signs; lies by start, like the result.
 */
export function weekdayHabits(
  traits: readonly RunTraits[],
  hardFracs: readonly number[],
  values: ProposalValues,
): readonly WeekdayHabit[] {
  const weekdays = traits.map(({ facts }) => isoWeekday(facts.localDate))
  let first = 0
  return traits.map((own, index) => {
    while ((traits[first]?.day ?? own.day) < own.day - values.intentNeighbourDays) first++
    let runCount = 0
    let hard = 0
    let anyCount = 0
    let anyHard = 0
    for (let i = first; i < traits.length; i++) {
      if ((traits[i]?.day ?? 0) > own.day + values.intentNeighbourDays) break
      if (i === index) continue
      const hardFrac = hardFracs[i] ?? 0
      anyCount++
      anyHard += hardFrac
      if (weekdays[i] !== weekdays[index]) continue
      runCount++
      hard += hardFrac
    }
    return {
      isoWeekday: weekdays[index] ?? 1,
      runCount,
      hardFrac: hard / Math.max(1, runCount),
      hardFracOnAnyDay: anyHard / Math.max(1, anyCount),
    }
  })
}
