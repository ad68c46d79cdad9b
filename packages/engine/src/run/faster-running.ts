import { isAvailable } from '../base/computed.ts'
import { median } from '../base/statistics.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { stepMovingFrac, stepSpeedMps } from './half-minute-steps.ts'
import type { JudgedRun } from './judged-run.ts'

/** What a run held of running faster than easy: minutes at LT2 and above, short strides, nothing, or not known. */
export type FasterRunning = 'block' | 'strides' | 'none' | 'unknown'

/** Strides last seconds: a fast stretch of at most so many half minutes. */
const longestStrideSteps = 2

/** An effort as short as this is a stride or a repetition, not a pace. */
const shortEffortS = 150

/**
 * Separate short stretches clearly faster than the rest of the run. The half minutes blur a stride of 20 s, so the
 * bar is lower than the stride itself is fast. Undefined where the speed is missing.
 */
function strideCount(
  facts: RunFacts,
  lt1SpeedMps: number | undefined,
  values: ProposalValues,
): number | undefined {
  const speeds: number[] = []
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++)
    speeds.push(stepMovingFrac(facts, i) >= values.movingStepLowestFrac ? stepSpeedMps(facts, i) : Number.NaN)
  const usual = median(speeds.filter(Number.isFinite))
  if (usual === undefined || speeds.filter(Number.isFinite).length < speeds.length / 2) return undefined
  const bar = Math.max(values.fastStepRatioFrac * usual, values.fastStepLt1RatioFrac * (lt1SpeedMps ?? usual))
  let count = 0
  let length = 0
  for (const speed of [...speeds, 0]) {
    if (speed >= bar) {
      length++
      continue
    }
    if (length > 0 && length <= longestStrideSteps) count++
    length = 0
  }
  return count
}

/**
 * The faster running in one run. Minutes at LT2 and above count by heart rate or speed; strides count by speed
 * alone, since the heart rate never shows them.
 */
export function fasterRunning(run: JudgedRun, boundaries: Boundaries, values: ProposalValues): FasterRunning {
  const { facts, intent, intensity } = run
  if (intent.intent === 'hard' || intent.intent === 'race') return 'block'
  if (isAvailable(intensity) && intensity.hardS >= values.fasterBlockS) return 'block'
  const { lt1SpeedMps, lt2SpeedMps } = boundaries
  const strides = strideCount(facts, isAvailable(lt1SpeedMps) ? lt1SpeedMps.mean : undefined, values)
  if (strides !== undefined && strides >= values.stridesCount) return 'strides'
  const hasShortEffort =
    isAvailable(lt2SpeedMps) &&
    facts.bestEfforts.some(
      (effort) =>
        effort.durationS <= shortEffortS &&
        (effort.gradeAdjustedSpeedMps ?? effort.distanceM / effort.durationS) >=
          values.fastStepLt1RatioFrac * lt2SpeedMps.mean,
    )
  if (hasShortEffort) return 'strides'
  return strides === undefined && !isAvailable(intensity) ? 'unknown' : 'none'
}
