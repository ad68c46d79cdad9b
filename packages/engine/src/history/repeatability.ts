import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import { durationWords } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Capacity, Repeatability, Week } from './history.ts'
import { completeWeeks } from './weeks.ts'

/**
 * How often a week of at least the size of the capacity was followed by another of about the same size.
 *
 * A week counts when it has 90 % of the capacity's time or more and the next one is over too; it held when the next
 * one had 80 % or more. Looks at the last two years. Unavailable without a capacity or with fewer than four such
 * weeks.
 */
export function repeatabilityOf(options: {
  readonly weeks: readonly Week[]
  readonly capacity: Computed<Capacity>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Computed<Repeatability> {
  const { capacity, asOf, values } = options
  if (!isAvailable(capacity)) return capacity
  const sizeS = capacity.weeklyMovingS
  if (!(sizeS > 0)) return unavailable('nothing-held', 'No weekly volume was held in the last weeks.')
  const weeks = completeWeeks(options.weeks, asOf).slice(-values.repeatMemoryWeeks)
  let heldCount = 0
  let outOfCount = 0
  for (let i = 0; i + 1 < weeks.length; i++) {
    if ((weeks[i]?.movingS ?? 0) < values.repeatSizeFrac * sizeS) continue
    outOfCount++
    if ((weeks[i + 1]?.movingS ?? 0) >= values.repeatHeldFrac * sizeS) heldCount++
  }
  if (outOfCount < values.repeatFewestCount)
    return unavailable(
      'too-few-weeks-like-this',
      'There are too few weeks like this one in your record to say how often they held.',
    )
  return available({
    heldCount,
    outOfCount,
    sentence: `Weeks like this one, about ${durationWords(sizeS)}, held ${heldCount} times out of ${outOfCount} in your own record.`,
  })
}
