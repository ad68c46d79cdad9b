import { available, isAvailable, unavailable } from '../base/computed.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { capacityOn } from './capacity.ts'
import { gapsOf } from './gaps.ts'
import type { History } from './history.ts'
import { repeatabilityOf } from './repeatability.ts'
import { stageOf } from './stage.ts'
import { weeksOf } from './weeks.ts'

/** The longest run of the last 30 days, the day itself included. */
function longestOfLast30Days(
  judged: readonly JudgedRun[],
  asOf: LocalDate,
): History['longestRunOfLast30DaysM'] {
  const since = addDays(asOf, -trainingConstants.singleRunMemoryDays.value)
  let longest: { readonly valueM: number; readonly activityId: string } | undefined
  for (const { facts } of judged) {
    if (facts.localDate <= since || !isAvailable(facts.distanceM)) continue
    if (longest === undefined || facts.distanceM.valueM > longest.valueM)
      longest = { valueM: facts.distanceM.valueM, activityId: facts.activityId }
  }
  return longest === undefined
    ? unavailable('no-run-in-30-days', 'There is no run with a distance in the last 30 days.')
    : available(longest)
}

/**
 * The runner's history up to a day: weeks, gaps, capacity, repeatability and stage. Runs after the day are left
 * out, so the history of a past day is what it was then. Judged runs in any order, each run once.
 */
export function buildHistory(options: {
  readonly judged: readonly JudgedRun[]
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): History {
  const { asOf, values } = options
  const judged = options.judged
    .filter((run) => run.facts.localDate <= asOf)
    .sort(
      (a, b) =>
        a.facts.startEpochS - b.facts.startEpochS || (a.facts.activityId < b.facts.activityId ? -1 : 1),
    )
  const weeks = weeksOf(judged, asOf, values)
  const gaps = gapsOf(
    judged.map((run) => run.facts.localDate),
    asOf,
  )
  const capacity = capacityOn({ judged, weeks, asOf, values })
  return {
    asOf,
    weeks,
    gaps,
    longestRunOfLast30DaysM: longestOfLast30Days(judged, asOf),
    capacity,
    repeatability: repeatabilityOf({ weeks, capacity, asOf, values }),
    stage: stageOf({ judged, weeks, gaps, capacity, asOf, values }),
  }
}
