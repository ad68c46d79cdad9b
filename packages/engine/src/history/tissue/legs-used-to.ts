import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { addDays, type LocalDate } from '../../base/time.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import { trainingConstants } from '../../science/constants/training.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { daysPerWeek } from '../weeks.ts'
import type { LegsUsedTo } from './tissue-answer.ts'

interface Input {
  readonly judged: readonly JudgedRun[]
  readonly stresses: ReadonlyMap<string, RunStress>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

/** Mean week of the days up to one, that one included; undefined where no run of them has a load. */
function weeklyLevelEasyM({ judged, stresses, values }: Input, lastDay: LocalDate): number | undefined {
  const days = values.stressWeekDays
  const from = addDays(lastDay, 1 - days)
  const loads = judged
    .filter(({ facts }) => facts.localDate >= from && facts.localDate <= lastDay)
    .flatMap(({ facts }) => {
      const mechanical = stresses.get(facts.activityId)?.mechanical
      return mechanical !== undefined && isAvailable(mechanical) ? [mechanical.levelEasyM] : []
    })
  return loads.length === 0 ? undefined : (loads.reduce((sum, each) => sum + each, 0) / days) * daysPerWeek
}

function before(input: Input): LegsUsedTo['beforeWeeklyLevelEasyM'] {
  const weeksAgo = input.values.tissueBeforeWeeks
  const lastDay = addDays(input.asOf, -weeksAgo * daysPerWeek)
  const reachesBack = input.judged.some(
    ({ facts }) => facts.localDate <= addDays(lastDay, 1 - input.values.stressWeekDays),
  )
  const valueM = reachesBack ? weeklyLevelEasyM(input, lastDay) : undefined
  return valueM === undefined
    ? unavailable('no-weeks-then', 'There was no running then to hold it against.')
    : available({ valueM, weeksAgo })
}

/**
 * What the legs are used to on a day: the mean week of mechanical load, and the longest run of the last 30 days, both
 * with that day. Unavailable without a run with a distance in these days.
 */
export function legsUsedTo(input: Input): Computed<LegsUsedTo> {
  const { judged, asOf } = input
  const from = addDays(asOf, 1 - trainingConstants.singleRunMemoryDays.value)
  let longestRunM = 0
  let longestRunId = ''
  for (const { facts } of judged)
    if (
      facts.localDate >= from &&
      facts.localDate <= asOf &&
      isAvailable(facts.distanceM) &&
      facts.distanceM.valueM > longestRunM
    ) {
      longestRunM = facts.distanceM.valueM
      longestRunId = facts.activityId
    }
  const weeklyM = weeklyLevelEasyM(input, asOf)
  if (weeklyM === undefined || longestRunM === 0)
    return unavailable(
      'no-run-in-30-days',
      'There is no run in the last 30 days, so what your legs are used to now is not known. Come back with short runs.',
    )
  return available({
    weeklyLevelEasyM: weeklyM,
    beforeWeeklyLevelEasyM: before(input),
    longestRunM,
    longestRunId,
    jumpFromM: trainingConstants.singleRunJumpFrac.value * longestRunM,
  })
}
