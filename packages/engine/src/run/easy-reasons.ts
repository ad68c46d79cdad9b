/** Why a run that was meant easy became what it became, in sentences that a runner can check. */

import type { Reason } from '../base/computed.ts'
import { mean } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { EasyEffort } from './easy-effort.ts'
import type { EasyShares } from './easy-shares.ts'
import { halfMinuteS, stepSpeedMps } from './half-minute-steps.ts'
import type { EasyVerdict } from './judged-run.ts'
import { capitalized, heartRateWords, paceWords, percentWords } from './wording.ts'

interface ReasonInput {
  readonly facts: RunFacts
  readonly effort: EasyEffort
  readonly shares: EasyShares
  readonly verdict: EasyVerdict
  readonly stayedEasyProbabilityFrac: number
  readonly values: ProposalValues
}

/** "148 bpm", "5:52 /km". */
function effortWords(from: EasyEffort['from'], value: number): string {
  return from === 'heart-rate' ? heartRateWords(value) : paceWords(value)
}

/** "above 148 bpm", "faster than 5:52 /km". */
export function overWords(effort: Pick<EasyEffort, 'from' | 'ceiling'>): string {
  return `${effort.from === 'heart-rate' ? 'above' : 'faster than'} ${effortWords(effort.from, effort.ceiling)}`
}

/** "under 148 bpm", "slower than 5:52 /km". */
export function underWords(effort: Pick<EasyEffort, 'from' | 'ceiling'>): string {
  return `${effort.from === 'heart-rate' ? 'under' : 'slower than'} ${effortWords(effort.from, effort.ceiling)}`
}

/** Mean of a column over the judged steps from `first` to before `end`, without what is missing. */
function meanOfSteps(
  effort: EasyEffort,
  valueAt: (step: number) => number,
  first: number,
  end: number,
): number | undefined {
  return mean([...effort.steps.subarray(first, end)].map(valueAt).filter(Number.isFinite))
}

/** What happened around the crossing: the same speed with a higher heart rate, or more speed. */
function crossingReason({ facts, effort, shares, values }: ReasonInput): readonly Reason[] {
  const at = shares.crossingIndex
  if (at === undefined || at === 0) return []
  const speedAt = (step: number) => stepSpeedMps(facts, step)
  const speedBefore = meanOfSteps(effort, speedAt, 0, at)
  const speedAfter = meanOfSteps(effort, speedAt, at, effort.steps.length)
  if (speedBefore === undefined || speedAfter === undefined) return []
  const change = speedAfter / speedBefore - 1
  const minute = Math.floor(((effort.steps[at] ?? 0) * halfMinuteS) / unitFactors.sPerMin)
  if (change > values.sameSpeedFrac)
    return [
      {
        code: 'sped-up',
        sentence: `From minute ${minute} on you ran ${percentWords(change)} faster than before.`,
      },
    ]
  if (effort.from === 'speed') return []
  const effortAt = (index: number) => effort.efforts[index] ?? 0
  const before = mean(Array.from({ length: at }, (_, index) => effortAt(index))) ?? 0
  const after =
    mean(Array.from({ length: effort.efforts.length - at }, (_, index) => effortAt(at + index))) ?? 0
  const riseBpm = Math.round(after - before)
  if (riseBpm < values.driftLowestBpm) return []
  const speedWords = change < -values.sameSpeedFrac ? 'although you slowed down' : 'at the same speed'
  return [
    {
      code: 'late-drift',
      sentence: `After minute ${minute} your heart rate was ${riseBpm} beats higher ${speedWords}.`,
    },
  ]
}

/** Climbs explain a run when most of the time above the ceiling was on them, and far more of them than of the rest. */
function hillReason({ facts, effort, values }: ReasonInput): readonly Reason[] {
  const { gradeFrac } = facts.halfMinutes
  let over = 0
  let overOnClimbs = 0
  let onClimbs = 0
  for (let i = 0; i < effort.steps.length; i++) {
    const step = effort.steps[i] ?? 0
    // The heart answers a climb late and stays high after it: the last minute and a half count.
    const last = [gradeFrac[step - 2], gradeFrac[step - 1], gradeFrac[step]]
    const grade = mean(last.filter((value) => value !== undefined && Number.isFinite(value)) as number[])
    const isClimb = grade !== undefined && grade >= values.climbGradeFrac
    if (isClimb) onClimbs++
    if (!((effort.efforts[i] ?? 0) >= effort.ceiling)) continue
    over++
    if (isClimb) overOnClimbs++
  }
  const elsewhere = effort.steps.length - onClimbs
  if (over === 0 || overOnClimbs < values.climbShareFrac * over) return []
  if (elsewhere > 0 && overOnClimbs / onClimbs < (2 * (over - overOnClimbs)) / elsewhere) return []
  return [
    {
      code: 'hill',
      sentence: `${capitalized(percentWords(overOnClimbs / over))} of the time ${overWords(effort)} was on climbs.`,
    },
  ]
}

function startReason({ facts, effort, shares, verdict, values }: ReasonInput): readonly Reason[] {
  if (shares.overAtFirstFrac < values.throughoutAtFirstFrac) return []
  const third = Math.floor(effort.steps.length / 3)
  const speedAt = (step: number) => stepSpeedMps(facts, step)
  const first = meanOfSteps(effort, speedAt, 0, third)
  const rest = meanOfSteps(effort, speedAt, third, effort.steps.length)
  if (first !== undefined && rest !== undefined && first / rest - 1 > values.sameSpeedFrac)
    return [
      {
        code: 'too-fast-from-the-start',
        sentence: `You started ${percentWords(first / rest - 1)} faster than you ran later.`,
      },
    ]
  return verdict === 'moderate-throughout'
    ? [{ code: 'too-fast-throughout', sentence: 'It was too fast from the first minutes to the last.' }]
    : []
}

function shareReason({ effort, shares, verdict }: ReasonInput): Reason {
  const under = `${capitalized(underWords(effort))} for ${percentWords(1 - shares.overCeilingFrac)} of the time after the first minutes.`
  if (verdict === 'easy') return { code: 'under-ceiling', sentence: under }
  if (verdict === 'near-the-top') {
    const bottom = effort.ceiling * (1 - effort.nearTheTopFrac)
    const band =
      effort.from === 'heart-rate'
        ? `within ${Math.round(effort.ceiling - bottom)} beats of your ceiling of ${effortWords(effort.from, effort.ceiling)}`
        : `between ${effortWords(effort.from, bottom)} and your ceiling of ${effortWords(effort.from, effort.ceiling)}`
    return {
      code: 'near-the-top',
      sentence: `About ${percentWords(shares.nearTheTopFrac + shares.overCeilingFrac)} of the time lay ${band}, or above it.`,
    }
  }
  return {
    code: 'over-ceiling',
    sentence: `${capitalized(overWords(effort))} for ${percentWords(shares.overCeilingFrac)} of the time after the first minutes.`,
  }
}

/** True while the other answer keeps more than the stated probability. */
export function isInDoubt(stayedEasyProbabilityFrac: number, values: ProposalValues): boolean {
  return stayedEasyProbabilityFrac > values.inDoubtFrac && stayedEasyProbabilityFrac < 1 - values.inDoubtFrac
}

function doubtReason({ effort, stayedEasyProbabilityFrac, values }: ReasonInput): readonly Reason[] {
  if (!isInDoubt(stayedEasyProbabilityFrac, values)) return []
  const ends = [effort.ceilingLow80, effort.ceilingHigh80].map((end) => effortWords(effort.from, end))
  return [
    {
      code: 'in-doubt',
      sentence: `This one is in doubt: your boundary may lie anywhere from ${ends.join(' to ')}, and the run lies in between.`,
    },
  ]
}

/** The reasons of a verdict, the share of time first, the causes next, the doubts last. */
export function easyReasons(input: ReasonInput): readonly Reason[] {
  const wentOver = input.verdict === 'crossed-over' || input.verdict === 'moderate-throughout'
  const causes = wentOver
    ? [
        ...startReason(input),
        ...(input.verdict === 'crossed-over' ? crossingReason(input) : []),
        ...hillReason(input),
      ]
    : []
  const standIn: readonly Reason[] =
    input.effort.from === 'speed'
      ? [
          {
            code: 'speed-stands-in',
            sentence:
              'There is no heart rate to go by; speed on the flat stands in for it, with a larger error.',
          },
        ]
      : []
  return [shareReason(input), ...causes, ...standIn, ...doubtReason(input)]
}
