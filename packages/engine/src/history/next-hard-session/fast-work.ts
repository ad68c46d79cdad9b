import { isAvailable } from '../../base/computed.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { isSpeedOfTheRunner } from '../../run/intensity-time.ts'
import type { JudgedRun } from '../../run/judged-run.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'

/** The fast part of a hard session: how long it was and how fast. */
export interface FastWork {
  readonly workS: number
  /** Mean length of what was run fast in one go: it tells repetitions from a tempo run. */
  readonly meanBoutS: number
  readonly flatSpeedMps: number
}

/**
 * What was run faster than halfway from LT1 to LT2, on the flat, to the second. Undefined where there is too little
 * of it, or without speed and boundaries in speed.
 */
export function fastWork(
  { facts }: JudgedRun,
  { lt1SpeedMps, lt2SpeedMps }: Boundaries,
  values: ProposalValues,
): FastWork | undefined {
  const { speedSegments } = facts
  if (speedSegments === undefined || !isSpeedOfTheRunner(facts)) return undefined
  if (!isAvailable(lt1SpeedMps) || !isAvailable(lt2SpeedMps)) return undefined
  const barMps = (lt1SpeedMps.mean + lt2SpeedMps.mean) / 2
  let workS = 0
  let boutCount = 0
  let wasFast = false
  let flatM = 0
  for (let i = 0; i < speedSegments.endS.length; i++) {
    const flatMps = speedSegments.flatSpeedMps[i] ?? 0
    const lengthS = (speedSegments.endS[i] ?? 0) - (speedSegments.endS[i - 1] ?? 0)
    const isFast = flatMps >= barMps
    if (isFast && !wasFast) boutCount++
    wasFast = isFast
    if (!isFast) continue
    workS += lengthS
    flatM += flatMps * lengthS
  }
  return workS < values.nextHardShortestWorkS
    ? undefined
    : { workS, meanBoutS: workS / boutCount, flatSpeedMps: flatM / workS }
}
