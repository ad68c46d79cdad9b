import { daysBetween, type LocalDate } from '../base/time.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { Gap } from './history.ts'

/**
 * Stretches of seven and more full days without a run, oldest first. The last one is open when it reaches up to
 * `asOf`, the day itself not counted: it is not over yet.
 */
export function gapsOf(runDates: readonly LocalDate[], asOf: LocalDate): readonly Gap[] {
  const dates = [...new Set(runDates)].sort()
  return dates.flatMap((lastRunBefore, index): readonly Gap[] => {
    const firstRunAfter = dates[index + 1]
    const days = daysBetween(lastRunBefore, firstRunAfter ?? asOf) - 1
    if (days < trainingConstants.trainingGapDays.value) return []
    return [{ lastRunBefore, ...(firstRunAfter === undefined ? {} : { firstRunAfter }), days }]
  })
}
