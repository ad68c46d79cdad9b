/** Why a run meant easy went above its boundary: start, speed, drift, hills, heat, a high heart rate. */

import { isAvailable, type Reason } from '../base/computed.ts'
import { mean } from '../base/statistics.ts'
import { daysBetween } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { EasyEffort } from './easy-effort.ts'
import type { EasyShares } from './easy-shares.ts'
import { halfMinuteS, stepSpeedMps } from './half-minute-steps.ts'
import { temperatureOfRunC } from './heat-rise.ts'
import type { ClearVerdict } from './judged-run.ts'
import { capitalized, overWords, percentWords } from './wording.ts'

export interface CauseInput {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly effort: EasyEffort
  readonly shares: EasyShares
  readonly verdictAtMean: ClearVerdict
  readonly values: ProposalValues
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
function crossingCause({ facts, effort, shares, values }: CauseInput): readonly Reason[] {
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
  const before = mean(effort.efforts.subarray(0, at)) ?? 0
  const after = mean(effort.efforts.subarray(at)) ?? 0
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

/** Climbs explain a run when most of the time above was on them, and far more of them than of the rest. */
function hillCause({ facts, effort, values }: CauseInput): readonly Reason[] {
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

function startCause({ facts, effort, shares, verdictAtMean, values }: CauseInput): readonly Reason[] {
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
  return verdictAtMean === 'moderate-throughout'
    ? [{ code: 'too-fast-throughout', sentence: 'It was too fast from the first minutes to the last.' }]
    : []
}

/** Heart rate above the runner's own line at the speed run, before anything drifts; undefined where it is not known. */
function aboveUsualBpm({ facts, boundaries, effort, values }: CauseInput): number | undefined {
  const { heartRateSpeedRelation: relation, asOf } = boundaries
  const isFar = Math.abs(daysBetween(facts.localDate, asOf)) > values.usualHeartRateDays
  if (effort.from === 'speed' || isFar || !isAvailable(relation)) return undefined
  const { heartRateAtReferenceBpm, referenceSpeedMps, slopeBpmPerMps } = relation
  const differences: number[] = []
  for (let i = 0; i < effort.steps.length / 2; i++) {
    const speedMps = stepSpeedMps(facts, effort.steps[i] ?? 0)
    const usualBpm = heartRateAtReferenceBpm + slopeBpmPerMps * (speedMps - referenceSpeedMps)
    if (Number.isFinite(speedMps)) differences.push((effort.efforts[i] ?? 0) - usualBpm)
  }
  return mean(differences)
}

/** A heart rate above the usual at a speed that is easy: heat where it was hot, else the day. */
function heartCause(input: CauseInput): readonly Reason[] {
  const { facts, boundaries, effort, values } = input
  const { lt1SpeedMps } = boundaries
  const speedMps = meanOfSteps(effort, (step) => stepSpeedMps(facts, step), 0, effort.steps.length)
  if (!isAvailable(lt1SpeedMps) || speedMps === undefined || speedMps >= lt1SpeedMps.mean) return []
  const aboveBpm = aboveUsualBpm(input)
  if (aboveBpm === undefined || aboveBpm < values.highHeartRateBpm) return []
  const temperatureC = temperatureOfRunC(facts)
  const beats = `your heart rate was ${Math.round(aboveBpm)} beats above your usual at this pace`
  return temperatureC !== undefined && temperatureC >= values.easyHeatFromC
    ? [
        {
          code: 'heat',
          sentence: `It was warm, ${Math.round(temperatureC)} °C by your watch, and ${beats}.`,
        },
      ]
    : [
        {
          code: 'high-heart-rate',
          sentence: `The pace was easy, but ${beats}: tired, stressed or not quite well.`,
        },
      ]
}

/** The causes, the most telling first. */
export function easyCauses(input: CauseInput): readonly Reason[] {
  const isCrossed = input.verdictAtMean === 'crossed-over'
  const start = startCause(input)
  const isTooFast = start.some(({ code }) => code === 'too-fast-throughout')
  const heart = heartCause(input)
  return [
    // At an easy pace it was not too fast, whatever the heart says.
    ...(isTooFast && heart.length > 0 ? [] : start),
    ...(isCrossed ? hillCause(input) : []),
    ...heart,
    ...(isCrossed ? crossingCause(input) : []),
  ]
}
