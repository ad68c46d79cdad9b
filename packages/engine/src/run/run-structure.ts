/** How a run was put together, from its half minutes and its laps: repetitions of fast and slow. */

import { quantile } from '../base/statistics.ts'
import type { LapFacts, RunFacts } from '../signal/run-facts.ts'
import { stepDurationS, stepSpeedMps } from './half-minute-steps.ts'
import { ramp } from './ramp.ts'

export interface RunStructure {
  /** Fast stretches with slow ones between; 0 where the running was even. */
  readonly repetitionCount: number
  /** Mean speed on the flat of the fast stretches. */
  readonly fastSpeedMps: number
  /** How clearly fast and slow alternate, 0 to 1. */
  readonly repetitionsFrac: number
  /** How clearly laps pressed by hand alternate between fast and slow, 0 to 1. */
  readonly lapsFrac: number
  /** Speed that only a tenth of the half minutes exceeds. */
  readonly fastEndMps: number
}

/** Where a split of sorted speeds into slow and fast leaves the least spread inside the two (Otsu's threshold). */
function splitPlace(sorted: Float64Array): number {
  const sums = new Float64Array(sorted.length + 1)
  for (let i = 0; i < sorted.length; i++) sums[i + 1] = (sums[i] ?? 0) + (sorted[i] ?? 0)
  const total = sums[sorted.length] ?? 0
  let place = 1
  let widest = -1
  for (let i = 1; i < sorted.length; i++) {
    const gap = (total - (sums[i] ?? 0)) / (sorted.length - i) - (sums[i] ?? 0) / i
    const between = i * (sorted.length - i) * gap * gap
    if (between > widest) {
      widest = between
      place = i
    }
  }
  return place
}

function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** Fewer half minutes than this have no structure. */
const fewestSteps = 10

/** The fast stretches of an interval session are this share of it. */
const fastShares = { none: 0.06, enough: 0.12, most: 0.7, all: 0.85 } as const

/** Fast and slow differ at least by the first ratio, clearly from the second on. */
const fastOverSlow = { least: 1.12, clear: 1.3 } as const

/** From so many repetitions on they are no accident. */
const repetitionCounts = { least: 2, clear: 4 } as const

/** The laps of repetitions alternate; so many changes of direction are no accident. */
const lapChanges = { least: 3, clear: 6 } as const

const fastEndShareFrac = 0.9

function lapAlternation(laps: readonly LapFacts[]): number {
  const speeds = laps
    .filter((lap) => lap.trigger === 'manual' && lap.distanceM !== undefined && lap.durationS > 0)
    .map((lap) => (lap.distanceM ?? 0) / lap.durationS)
  let changes = 0
  let direction = 0
  for (let i = 1; i < speeds.length; i++) {
    const before = speeds[i - 1] ?? 0
    const after = speeds[i] ?? 0
    const turned = after > fastOverSlow.least * before ? 1 : before > fastOverSlow.least * after ? -1 : 0
    if (turned !== 0 && turned !== direction) changes++
    if (turned !== 0) direction = turned
  }
  return ramp(changes, lapChanges.least - 1, lapChanges.clear)
}

/**
 * The structure of a run. Undefined where the speed is missing for most of it. Standing still counts as slow, so
 * that recoveries on foot are seen, and a stop at a crossing is no repetition because the fast part is then nearly
 * the whole run.
 */
export function runStructure(facts: RunFacts): RunStructure | undefined {
  const speeds: number[] = []
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++) {
    const speed = stepSpeedMps(facts, i)
    if (!Number.isNaN(speed) && stepDurationS(facts, i) > 0) speeds.push(speed)
  }
  if (speeds.length < Math.max(fewestSteps, facts.halfMinutes.speedMps.length / 2)) return undefined
  const sorted = Float64Array.from(speeds).sort()
  const place = splitPlace(sorted)
  const slowMps = meanOf(sorted.subarray(0, place))
  const fastSpeedMps = meanOf(sorted.subarray(place))
  const fastShareFrac = (sorted.length - place) / sorted.length
  const middle = (slowMps + fastSpeedMps) / 2
  const margin = (fastSpeedMps - slowMps) / 6
  let isFast = false
  let repetitionCount = 0
  for (const speed of speeds) {
    if (!isFast && speed > middle + margin) {
      isFast = true
      repetitionCount++
    } else if (isFast && speed < middle - margin) isFast = false
  }
  const hasFastShare =
    ramp(fastShareFrac, fastShares.none, fastShares.enough) *
    ramp(fastShareFrac, fastShares.all, fastShares.most)
  return {
    repetitionCount,
    fastSpeedMps,
    repetitionsFrac:
      hasFastShare *
      ramp(fastSpeedMps / slowMps, fastOverSlow.least, fastOverSlow.clear) *
      ramp(repetitionCount, repetitionCounts.least - 1, repetitionCounts.clear),
    lapsFrac: lapAlternation(facts.laps),
    fastEndMps: quantile(sorted, fastEndShareFrac) ?? fastSpeedMps,
  }
}
