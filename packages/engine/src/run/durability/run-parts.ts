/** Parts of a run between two seconds, as means over its half minutes of running. */

import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { halfMinuteS, stepDurationS, stepMovingFrac } from '../half-minute-steps.ts'
import type { RunPart } from './decoupling.ts'

/** A part with what else must be known to compare it with another. */
export interface MeasuredPart extends RunPart {
  /** Middle of the part on the run's elapsed clock. */
  readonly middleS: number
  readonly runningS: number
  readonly gradeFrac: number
  readonly steepnessFrac: number
  /** Counted steps of both feet; absent where too few were counted. */
  readonly cadenceSpm?: number
}

/** Share of a part that must have heart rate and speed on the flat. */
const coveredFrac = 0.8

/** Fewer counted steps are walking. */
const slowestRunningSpm = 120

/** True where a half minute was mostly run. */
export function isRunningStep(facts: RunFacts, step: number, values: ProposalValues): boolean {
  return stepMovingFrac(facts, step) >= values.movingStepLowestFrac
}

function cadenceBetween({ speedSegments }: RunFacts, fromS: number, toS: number): number | undefined {
  const cadences = speedSegments?.cadenceSpm
  if (speedSegments === undefined || cadences === undefined) return undefined
  let steps = 0
  let seconds = 0
  for (let i = 0; i < cadences.length; i++) {
    const startS = Math.max(fromS, speedSegments.endS[i - 1] ?? 0)
    const lengthS = Math.min(toS, speedSegments.endS[i] ?? 0) - startS
    const cadence = cadences[i] ?? 0
    if (lengthS <= 0 || cadence < slowestRunningSpm) continue
    steps += lengthS * cadence
    seconds += lengthS
  }
  return 2 * seconds > toS - fromS ? steps / seconds : undefined
}

/** The part between two seconds; undefined where too little of it is known. */
export function partBetween(
  facts: RunFacts,
  fromS: number,
  toS: number,
  values: ProposalValues,
): MeasuredPart | undefined {
  const { heartRateBpm, gradeAdjustedSpeedMps, gradeFrac } = facts.halfMinutes
  const sums = { beats: 0, speed: 0, grade: 0, steepness: 0, middle: 0, known: 0, running: 0 }
  const end = Math.min(heartRateBpm.length, Math.floor(toS / halfMinuteS))
  for (let i = Math.ceil(fromS / halfMinuteS); i < end; i++) {
    if (!isRunningStep(facts, i, values)) continue
    const lengthS = stepDurationS(facts, i)
    sums.running += lengthS
    const bpm = heartRateBpm[i] ?? Number.NaN
    const speed = gradeAdjustedSpeedMps[i] ?? Number.NaN
    if (Number.isNaN(bpm) || Number.isNaN(speed)) continue
    const grade = gradeFrac[i] ?? Number.NaN
    sums.known += lengthS
    sums.beats += lengthS * bpm
    sums.speed += lengthS * speed
    sums.grade += lengthS * (Number.isNaN(grade) ? 0 : grade)
    sums.steepness += lengthS * (Number.isNaN(grade) ? 0 : Math.abs(grade))
    sums.middle += lengthS * (i + 0.5) * halfMinuteS
  }
  if (sums.known === 0 || sums.known < coveredFrac * sums.running) return undefined
  const cadenceSpm = cadenceBetween(facts, fromS, toS)
  return {
    speedMps: sums.speed / sums.known,
    heartRateBpm: sums.beats / sums.known,
    gradeFrac: sums.grade / sums.known,
    steepnessFrac: sums.steepness / sums.known,
    middleS: sums.middle / sums.known,
    runningS: sums.running,
    ...(cadenceSpm !== undefined && { cadenceSpm }),
  }
}

/** Seconds of running from a second on, and the second by which a share of them is over. */
export function runningFrom(facts: RunFacts, fromS: number, values: ProposalValues) {
  const ends: number[] = []
  let runningS = 0
  for (let i = Math.ceil(fromS / halfMinuteS); i < facts.halfMinutes.movingFrac.length; i++) {
    if (!isRunningStep(facts, i, values)) continue
    runningS += stepDurationS(facts, i)
    ends.push((i + 1) * halfMinuteS)
  }
  const lastS = ends.at(-1) ?? fromS
  return { runningS, lastS, halfwayS: ends[Math.floor((ends.length - 1) / 2)] ?? fromS }
}

/** "75 min" of a number of seconds. */
export function minutesWords(durationS: number): string {
  return `${Math.round(durationS / unitFactors.sPerMin)} min`
}
