import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { mean } from '../base/statistics.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { capitalized, countOf, countWord, distanceWords, durationWords } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Capacity, Week } from './history.ts'
import { completeWeeks, daysPerWeek } from './weeks.ts'

/**
 * The amount that was reached in at least `heldCount` of the weeks, and no more than their mean: neither one big
 * week nor a big one after every small one makes a capacity.
 */
function heldAmount(amounts: readonly number[], heldCount: number): number {
  const falling = [...amounts].sort((a, b) => b - a)
  return Math.min(falling[heldCount - 1] ?? 0, mean(amounts) ?? 0)
}

/**
 * What the record shows was held in the complete weeks before `asOf`: weekly time and distance, runs a week, and
 * the second longest run, so that one that happened once does not count. Empty weeks count as nothing, so capacity
 * falls with time off. Looks only back.
 *
 * Unavailable with fewer than three complete weeks, or when no run says how far it was.
 */
export function capacityOn(options: {
  readonly judged: readonly JudgedRun[]
  readonly weeks: readonly Week[]
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Computed<Capacity> {
  const { judged, asOf, values } = options
  const weeks = completeWeeks(options.weeks, asOf).slice(-values.capacityWeeks)
  const [first] = weeks
  if (first === undefined || weeks.length < values.capacityFewestWeeks)
    return unavailable(
      'too-few-weeks',
      `What you can hold shows after ${countWord(values.capacityFewestWeeks)} complete weeks of running.`,
    )
  const end = addDays(first.monday, weeks.length * daysPerWeek)
  const distances = judged
    .filter(({ facts }) => facts.localDate >= first.monday && facts.localDate < end)
    .flatMap(({ facts }) => (isAvailable(facts.distanceM) ? [facts.distanceM.valueM] : []))
    .sort((a, b) => b - a)
  const weeklyMovingS = heldAmountOf('movingS')
  const weeklyDistanceM = heldAmountOf('distanceM')
  if (weeklyMovingS > 0 && distances.length === 0)
    return unavailable('no-distances', 'None of the last weeks’ runs says how far it was.')
  const longestRunM = distances[1] ?? 0
  return available({
    weeklyMovingS,
    weeklyDistanceM,
    longestRunM,
    runsPerWeek: Math.round(heldAmountOf('runCount')),
    weeksCount: weeks.length,
    reasons: [
      {
        code: 'held',
        sentence: `You ran ${durationWords(weeklyMovingS)} or more in ${countWord(reachedCount(weeklyMovingS))} of the last ${countOf(weeks.length, 'complete week')}.`,
      },
      longestRunM > 0
        ? {
            code: 'long-run-held',
            sentence: `${capitalized(distanceWords(longestRunM))} is what you ran in one go more than once.`,
          }
        : { code: 'no-long-run-held', sentence: 'No run was repeated in these weeks.' },
    ],
  })

  function heldAmountOf(measure: 'movingS' | 'distanceM' | 'runCount'): number {
    const heldCount = Math.ceil(values.capacityHeldShareFrac * weeks.length)
    return heldAmount(
      weeks.map((week) => week[measure]),
      heldCount,
    )
  }

  function reachedCount(movingS: number): number {
    return weeks.filter((week) => week.movingS >= movingS).length
  }
}
