/** A cause that only the runner's other runs show: on this day of the week it goes that way time and again. */

import { type Computed, isAvailable } from '../base/computed.ts'
import { keptWhileSame } from '../base/kept-per.ts'
import { dayNumber, isoWeekday } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { chanceOfAtLeast } from './chance-of-at-least.ts'
import type { EasyJudgement, InferredIntent } from './judged-run.ts'
import { countWord, weekdayName } from './wording.ts'

interface JudgedDay {
  readonly facts: RunFacts
  readonly intent: InferredIntent
  readonly easyJudgement: Computed<EasyJudgement>
}

interface Day {
  readonly day: number
  readonly weekday: number
  /** Above the boundary as far as that is known: the boundary's error is the same for all days. */
  readonly isOver: boolean
}

const daysPerWeek = 7

const keptNamed = keptWhileSame<EasyJudgement, Computed<EasyJudgement>>()

function dayOf({ facts, easyJudgement }: JudgedDay): Day | undefined {
  if (!isAvailable(easyJudgement)) return undefined
  const { verdictAtMean } = easyJudgement
  return {
    day: dayNumber(facts.localDate),
    weekday: isoWeekday(facts.localDate),
    isOver: verdictAtMean === 'crossed-over' || verdictAtMean === 'moderate-throughout',
  }
}

/**
 * The judgements, with the weekday named as a cause where easy runs of that weekday, and of no other as often, go over
 * the boundary: a group, a route, a habit. Only where chance would hardly show it.
 */
export function withWeekdayHabits<T extends JudgedDay>(
  judged: readonly T[],
  values: ProposalValues,
): readonly T[] {
  const days = judged.map(dayOf)
  let first = 0
  return judged.map((run, index) => {
    const own = days[index]
    const runDay = dayNumber(run.facts.localDate)
    const firstDay = runDay - values.habitDays
    for (let at = judged[first]; at && dayNumber(at.facts.localDate) < firstDay; at = judged[first]) first++
    if (own === undefined || !own.isOver || !isAvailable(run.easyJudgement)) return run
    let total = 0
    let marked = 0
    let drawn = 0
    let seen = 0
    for (let i = first; i < days.length; i++) {
      const other = days[i]
      if (other === undefined) continue
      if (other.day > runDay + values.habitDays) break
      total++
      if (other.isOver) marked++
      if (other.weekday !== own.weekday) continue
      drawn++
      if (other.isOver) seen++
    }
    if (seen < values.patternRunsCount || seen < values.patternShareFrac * drawn) return run
    if (daysPerWeek * chanceOfAtLeast({ seen, drawn, marked, total }) > values.habitChanceFrac) return run
    const day = weekdayName(own.weekday)
    const reason = {
      code: 'weekday-habit',
      sentence: `It is your habit on ${day}s: ${countWord(seen)} of ${countWord(drawn)} easy runs on a ${day} around then went this way; a group or a route can do that.`,
    }
    const judgement = run.easyJudgement
    const named = () => ({ ...judgement, reasons: [...judgement.reasons, reason] })
    return { ...run, easyJudgement: keptNamed(judgement, [reason.sentence], named) }
  })
}
