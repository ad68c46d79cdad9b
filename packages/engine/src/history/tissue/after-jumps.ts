import { available, type Computed, unavailable } from '../../base/computed.ts'
import { type LocalDate, weekStart } from '../../base/time.ts'
import { countOf, countWord } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { Week } from '../history.ts'
import { completeWeeks } from '../weeks.ts'
import type { AfterJumps } from './tissue-answer.ts'

function meanDistanceM(weeks: readonly Week[]): number {
  return weeks.reduce((sum, { distanceM }) => sum + distanceM, 0) / weeks.length
}

/**
 * Did running break off after jumps more often than otherwise? For each complete week with running around it, the
 * mean of the four weeks after it against the four up to it: at half or less it broke off. Counted for weeks with a
 * jump and, as a yardstick, for all others. Says nothing of why: a holiday breaks off too.
 *
 * Unavailable with fewer than four weeks of either kind.
 */
export function afterJumps(options: {
  readonly weeks: readonly Week[]
  readonly jumpDates: readonly LocalDate[]
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Computed<AfterJumps> {
  const { jumpDates, asOf, values } = options
  const weeks = completeWeeks(options.weeks, asOf)
  const jumpWeeks = new Set(jumpDates.map((date) => weekStart(date)))
  const length = values.tissueFollowWeeks
  const counts = { jumpWeeksCount: 0, brokenAfterJumpCount: 0, otherWeeksCount: 0, brokenAfterOtherCount: 0 }
  for (let i = length - 1; i + length < weeks.length; i++) {
    const week = weeks[i]
    if (week === undefined || week.runCount === 0) continue
    const beforeM = meanDistanceM(weeks.slice(i + 1 - length, i + 1))
    const afterM = meanDistanceM(weeks.slice(i + 1, i + 1 + length))
    const isBroken = afterM <= values.tissueBrokenFrac * beforeM
    if (jumpWeeks.has(week.monday)) {
      counts.jumpWeeksCount++
      if (isBroken) counts.brokenAfterJumpCount++
    } else {
      counts.otherWeeksCount++
      if (isBroken) counts.brokenAfterOtherCount++
    }
  }
  const fewest = values.tissueFewestWeeksCount
  if (counts.jumpWeeksCount < fewest || counts.otherWeeksCount < fewest)
    return unavailable(
      'too-few-weeks-with-a-jump',
      `What followed such jumps shows after ${countWord(fewest)} weeks with one and ${countWord(fewest)} without; so far there ${counts.jumpWeeksCount === 1 ? 'is' : 'are'} ${countOf(counts.jumpWeeksCount, 'week')} with one.`,
    )
  return available({ ...counts, followWeeksCount: length })
}
