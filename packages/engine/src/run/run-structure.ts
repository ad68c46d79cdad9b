/** How a run was put together, from its half minutes and its laps: repetitions, or one faster block in easy running. */

import { ramp } from '../base/ramp.ts'
import { median, quantile } from '../base/statistics.ts'
import type { LapFacts, RunFacts } from '../signal/run-facts.ts'
import {
  halfMinuteS,
  smoothedSteps,
  stepDurationS,
  stepMovingFrac,
  stepSpeedMps,
} from './half-minute-steps.ts'

/** Fast stretches with slow ones between, as one way of telling fast from slow finds them. */
interface Repetitions {
  readonly count: number
  /** Usual speed on the flat of the fast stretches. */
  readonly fastSpeedMps: number
  /** How clearly fast and slow alternate, 0 to 1. */
  readonly clarityFrac: number
}

export interface RunStructure {
  /** Repetitions as running against jogging, and as running against everything slower. */
  readonly repetitions: readonly Repetitions[]
  /** One long faster block between slower running. */
  readonly block: { readonly fastSpeedMps: number; readonly clarityFrac: number }
  /** How clearly laps pressed by hand alternate between fast and slow, 0 to 1. */
  readonly lapsFrac: number
  /** Speed that only a tenth of the half minutes exceeds. */
  readonly fastEndMps: number
}

/** The half minutes of a run in order, with the seconds in motion of each. */
interface Steps {
  readonly speedsMps: Float64Array
  readonly movingS: Float64Array
}

/** Fewer half minutes than this have no structure. */
const fewestSteps = 10

/** Fast and slow differ at least by the first ratio, clearly from the second on. */
const fastOverSlow = { least: 1.12, clear: 1.3 } as const
const blockOverSlow = { least: 1.08, clear: 1.2 } as const

/** Fast running in all: strides stay below the first, repetitions reach the second. */
const fastTimeS = { strides: 240, repetitions: 480 } as const

/** When nearly all is fast, the slow parts are stops and no recoveries. */
const fastShareFrac = { most: 0.72, all: 0.88 } as const

/** From so many repetitions on they are no accident. */
const repetitionCounts = { least: 2, clear: 4 } as const

/** A faster block lasts at least the first, clearly the second. */
const blockTimeS = { least: 360, clear: 720 } as const

/** Strides close together smooth into a block that is not solid. */
const blockSolidFrac = { least: 0.7, clear: 0.85 } as const

/** Slower running before and after a block. */
const aroundBlockS = { least: 120, clear: 300 } as const

/** A block without slower running after it may be a fast finish or a hurry home. */
const openEndFrac = 0.4

/** Over this time speeds are averaged before a block is looked for, so that hills do not break it. */
const blockSmoothingS = 150

/** The laps of repetitions alternate; so many changes of direction are no accident. */
const lapChanges = { least: 3, clear: 6 } as const

const fastEndShareFrac = 0.9

/** Slower than this share of the fast end is walking or standing beside running. */
const walkingFrac = 0.45

/** A half minute with less motion than this is a stand. */
const standingFrac = 0.2

/** Longer stands say no more than shorter ones. */
const longestStandSteps = 4

/** The slow end of running: a fifth of it is slower. */
const slowEndShareFrac = 0.2

/** Where a split of sorted speeds into slow and fast leaves the least spread inside the two (Otsu's threshold). */
function splitPlace(sorted: Float64Array): number {
  let total = 0
  for (const speed of sorted) total += speed
  let place = 1
  let widest = -1
  let slowSum = 0
  for (let i = 1; i < sorted.length; i++) {
    slowSum += sorted[i - 1] ?? 0
    const gap = (total - slowSum) / (sorted.length - i) - slowSum / i
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

/** A stretch of half minutes on the fast side. */
interface FastStretch {
  readonly first: number
  readonly end: number
}

interface Split {
  /** Means of the two sides. */
  readonly slowMps: number
  readonly fastMps: number
  /** Median of the fast side: what most of it was run at, however fast a few sprints were. */
  readonly usualFastMps: number
  readonly stretches: readonly FastStretch[]
}

/** Splits speeds into slow and fast; a stretch begins and ends only when a speed is clearly on the other side. */
function split(speeds: Float64Array): Split {
  const sorted = speeds.slice().sort()
  const place = splitPlace(sorted)
  const slowMps = meanOf(sorted.subarray(0, place))
  const fastMps = meanOf(sorted.subarray(place))
  const middle = (slowMps + fastMps) / 2
  const margin = (fastMps - slowMps) / 6
  const stretches: FastStretch[] = []
  let first: number | undefined
  for (let i = 0; i <= speeds.length; i++) {
    const speed = speeds[i] ?? Number.NEGATIVE_INFINITY
    if (first === undefined && speed > middle + margin) first = i
    else if (first !== undefined && speed < middle - margin) {
      stretches.push({ first, end: i })
      first = undefined
    }
  }
  return { slowMps, fastMps, usualFastMps: median(sorted.subarray(place)) ?? fastMps, stretches }
}

const lengthS = ({ first, end }: FastStretch) => (end - first) * halfMinuteS

function repetitionsOf(
  { slowMps, fastMps, usualFastMps, stretches }: Split,
  { movingS }: Steps,
): Repetitions {
  const secondsOf = (seconds: Float64Array) => seconds.reduce((sum, each) => sum + each, 0)
  const fastS = stretches.reduce((sum, { first, end }) => sum + secondsOf(movingS.subarray(first, end)), 0)
  const slowS =
    (movingS.length - stretches.reduce((sum, { first, end }) => sum + end - first, 0)) * halfMinuteS
  return {
    count: stretches.length,
    fastSpeedMps: usualFastMps,
    clarityFrac:
      ramp(fastS, fastTimeS.strides, fastTimeS.repetitions) *
      ramp(fastS / (fastS + slowS), fastShareFrac.all, fastShareFrac.most) *
      ramp(fastMps / slowMps, fastOverSlow.least, fastOverSlow.clear) *
      ramp(stretches.length, repetitionCounts.least - 1, repetitionCounts.clear),
  }
}

/** One long faster stretch, as the smoothed speeds show it; solid when the half minutes inside it are fast as well. */
function blockOf(running: Float64Array): RunStructure['block'] {
  const { slowMps, fastMps, stretches } = split(smoothedSteps(running, blockSmoothingS))
  const [longest] = [...stretches].sort((a, b) => lengthS(b) - lengthS(a))
  if (longest === undefined) return { fastSpeedMps: fastMps, clarityFrac: 0 }
  const inside = running.subarray(longest.first, longest.end)
  const solidShare = inside.filter((speed) => speed > (slowMps + fastMps) / 2).length / inside.length
  const beforeS = longest.first * halfMinuteS
  const afterS = (running.length - longest.end) * halfMinuteS
  return {
    fastSpeedMps: fastMps,
    clarityFrac:
      ramp(lengthS(longest), blockTimeS.least, blockTimeS.clear) *
      ramp(fastMps / slowMps, blockOverSlow.least, blockOverSlow.clear) *
      ramp(solidShare, blockSolidFrac.least, blockSolidFrac.clear) *
      ramp(beforeS, aroundBlockS.least, aroundBlockS.clear) *
      (openEndFrac + (1 - openEndFrac) * ramp(afterS, aroundBlockS.least, aroundBlockS.clear)),
  }
}

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

/** The speeds with walking and standing raised to the slow end of running, so that recoveries are slow, not slower. */
function withoutWalking(speeds: Float64Array, fastEndMps: number): Float64Array {
  const running = speeds.filter((speed) => speed >= walkingFrac * fastEndMps)
  const slowEndMps = quantile(running, slowEndShareFrac) ?? 0
  return speeds.map((speed) => Math.max(speed, slowEndMps))
}

/**
 * Standing is a speed of nothing, whether the watch ran or was stopped between repetitions; of a long stand only the
 * first two minutes count. A half minute that nobody measured is left out.
 */
function stepsOf(facts: RunFacts): Steps {
  const speedsMps: number[] = []
  const movingS: number[] = []
  let standingCount = 0
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++) {
    const speed = stepSpeedMps(facts, i)
    const movingFrac = stepMovingFrac(facts, i)
    const isStanding = movingFrac < standingFrac
    standingCount = isStanding ? standingCount + 1 : 0
    if (isStanding ? standingCount > longestStandSteps : Number.isNaN(speed)) continue
    speedsMps.push(isStanding ? 0 : speed)
    movingS.push(stepDurationS(facts, i) * movingFrac)
  }
  return { speedsMps: Float64Array.from(speedsMps), movingS: Float64Array.from(movingS) }
}

/**
 * The structure of a run. Undefined where the speed is missing for most of it.
 *
 * Repetitions are looked for twice: with walking recoveries raised to jogging, since a run of jogging, walking and
 * running fast has three speeds; and as recorded, for a session without easy running around it. A stop at a
 * crossing is no recovery, because then nearly the whole run is fast.
 */
export function runStructure(facts: RunFacts): RunStructure | undefined {
  const steps = stepsOf(facts)
  const moving = steps.speedsMps.filter((speed) => speed > 0)
  if (moving.length < Math.max(fewestSteps, facts.movingS / halfMinuteS / 2)) return undefined
  const fastEndMps = quantile(moving, fastEndShareFrac) ?? 0
  const running = withoutWalking(steps.speedsMps, fastEndMps)
  return {
    repetitions: [repetitionsOf(split(running), steps), repetitionsOf(split(steps.speedsMps), steps)],
    block: blockOf(running),
    lapsFrac: lapAlternation(facts.laps),
    fastEndMps,
  }
}
