import { isAvailable } from '../../base/computed.ts'
import { addDays, dayNumber, type LocalDate, weekStart } from '../../base/time.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import type { RunStress } from '../../run/stress/run-stress.ts'
import { countWord } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import { daysPerWeek } from '../weeks.ts'
import { distributionWords } from './distribution-name.ts'
import { intensityDistributions } from './intensity-distribution.ts'
import { runningSums } from './running-sums.ts'
import type { SeasonAnswer, SeasonBlock } from './week-answer.ts'
import { weeklyWords } from './week-sentences.ts'

function emptyWeeks(judged: readonly JudgedRun[], weeksCount: number): number {
  return weeksCount - new Set(judged.map(({ facts }) => weekStart(facts.localDate))).size
}

function blockSentence({ sums, distributions, weeksCount }: SeasonBlock): string {
  const { time } = distributions
  const spread = isAvailable(time) ? `; by time ${distributionWords[time.name]}` : ''
  return `The last ${countWord(weeksCount)} complete weeks: ${weeklyWords(sums, weeksCount)}${spread}.`
}

function changeSentence(last: SeasonBlock, before: SeasonBlock): readonly string[] {
  if (before.sums.runCount === 0) return ['There was no running in the weeks before.']
  const [now, then] = [last.distributions.time, before.distributions.time]
  const spread =
    isAvailable(now) && isAvailable(then) && now.name !== then.name ? `; ${distributionWords[then.name]}` : ''
  return [`Before that: ${weeklyWords(before.sums, before.weeksCount)}${spread}.`]
}

/**
 * The season in blocks of four complete weeks, counted back from the last complete one; weeks left over at the
 * beginning of the record make no block. Judged runs in any order.
 */
export function answerSeason(options: {
  readonly judged: readonly JudgedRun[]
  readonly stresses: ReadonlyMap<string, RunStress>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): SeasonAnswer {
  const { stresses, asOf, values } = options
  const weeksCount = values.blockWeeks
  const days = weeksCount * daysPerWeek
  const end = weekStart(asOf)
  const endDay = dayNumber(end)
  const byBlock = new Map<number, JudgedRun[]>()
  let most = 0
  for (const run of options.judged) {
    if (run.facts.localDate >= end) continue
    const back = Math.floor((endDay - 1 - dayNumber(run.facts.localDate)) / days)
    most = Math.max(most, back + 1)
    const block = byBlock.get(back)
    if (block === undefined) byBlock.set(back, [run])
    else block.push(run)
  }
  const first = options.judged.map(({ facts }) => facts.localDate).sort()[0] ?? end
  const wholeCount = Math.min(most, Math.floor((endDay - dayNumber(weekStart(first))) / days))
  const blocks = Array.from({ length: wholeCount }, (_, index): SeasonBlock => {
    const back = wholeCount - 1 - index
    const judged = byBlock.get(back) ?? []
    const until = addDays(end, -back * days)
    return {
      from: addDays(until, -days),
      to: addDays(until, -1),
      weeksCount,
      emptyWeeksCount: emptyWeeks(judged, weeksCount),
      sums: runningSums(judged, stresses, values),
      distributions: intensityDistributions({ judged, stresses, values }),
    }
  })
  const [last, before] = [blocks.at(-1), blocks.at(-2)]
  const sentences =
    last === undefined
      ? [`A season shows after ${countWord(weeksCount)} complete weeks.`]
      : last.sums.runCount === 0
        ? [`There were no runs in the last ${countWord(weeksCount)} complete weeks.`]
        : [blockSentence(last), ...(before === undefined ? [] : changeSentence(last, before))]
  return { sentences, blocks }
}
