/** How a run was put together, from its half minutes and its laps: repetitions, or one faster block in easy running. */

import { quantile } from '../base/statistics.ts'
import type { LapFacts, RunFacts } from '../signal/run-facts.ts'
import { halfMinuteS, smoothedSteps, stepDurationS, stepSpeedMps } from './half-minute-steps.ts'
import { ramp } from './ramp.ts'

export interface RunStructure {
  /** Fast stretches with slow ones between; 0 where the running was even. */
  readonly repetitionCount: number
  /** Mean speed on the flat of the fast stretches, or of the faster block. */
  readonly fastSpeedMps: number
  /** How clearly fast and slow alternate, 0 to 1. */
  readonly repetitionsFrac: number
  /** How clearly one long faster block stands between slower running, 0 to 1. */
  readonly blockFrac: number
  /** How clearly laps pressed by hand alternate between fast and slow, 0 to 1. */
  readonly lapsFrac: number
  /** Speed that only a tenth of the half minutes exceeds. */
  readonly fastEndMps: number
}

/** Fewer half minutes than this have no structure. */
const fewestSteps = 10

/** Fast and slow differ at least by the first ratio, clearly from the second on. */
const fastOverSlow = { least: 1.12, clear: 1.3 } as const
const blockOverSlow = { least: 1.08, clear: 1.2 } as const

/** Fast running in all: strides stay below the first, repetitions reach the second. */
const fastTimeS = { strides: 210, repetitions: 420 } as const

/** When nearly all is fast, the slow parts are stops and no recoveries. */
const fastShareFrac = { most: 0.72, all: 0.88 } as const

/** From so many repetitions on they are no accident. */
const repetitionCounts = { least: 2, clear: 4 } as const

/** A faster block lasts at least the first, clearly the second. */
const blockTimeS = { least: 360, clear: 720 } as const

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
  readonly slowMps: number
  readonly fastMps: number
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
  return { slowMps, fastMps, stretches }
}

const lengthS = ({ first, end }: FastStretch) => (end - first) * halfMinuteS

function repetitionsFrac({ slowMps, fastMps, stretches }: Split, stepCount: number): number {
  const fastS = stretches.reduce((sum, stretch) => sum + lengthS(stretch), 0)
  return (
    ramp(fastS, fastTimeS.strides, fastTimeS.repetitions) *
    ramp(fastS / (stepCount * halfMinuteS), fastShareFrac.all, fastShareFrac.most) *
    ramp(fastMps / slowMps, fastOverSlow.least, fastOverSlow.clear) *
    ramp(stretches.length, repetitionCounts.least - 1, repetitionCounts.clear)
  )
}

function blockFrac({ slowMps, fastMps, stretches }: Split, stepCount: number): number {
  const [longest] = [...stretches].sort((a, b) => lengthS(b) - lengthS(a))
  if (longest === undefined) return 0
  const beforeS = longest.first * halfMinuteS
  const afterS = (stepCount - longest.end) * halfMinuteS
  return (
    ramp(lengthS(longest), blockTimeS.least, blockTimeS.clear) *
    ramp(fastMps / slowMps, blockOverSlow.least, blockOverSlow.clear) *
    ramp(beforeS, aroundBlockS.least, aroundBlockS.clear) *
    (openEndFrac + (1 - openEndFrac) * ramp(afterS, aroundBlockS.least, aroundBlockS.clear))
  )
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
 * The speeds of the half minutes in order. Standing is a speed of nothing, whether the watch ran or was stopped
 * between repetitions; of a long stand only the first two minutes count. A half minute that nobody measured is left
 * out.
 */
function speedsOf(facts: RunFacts): Float64Array {
  const speeds: number[] = []
  let standingCount = 0
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++) {
    const speed = stepSpeedMps(facts, i)
    const isStanding = (facts.halfMinutes.movingFrac[i] ?? Number.NaN) < standingFrac
    standingCount = isStanding ? standingCount + 1 : 0
    if (isStanding) {
      if (standingCount <= longestStandSteps) speeds.push(0)
    } else if (!Number.isNaN(speed) && stepDurationS(facts, i) > 0) speeds.push(speed)
  }
  return Float64Array.from(speeds)
}

/**
 * The structure of a run. Undefined where the speed is missing for most of it.
 *
 * Repetitions are looked for twice: with walking recoveries raised to jogging, since a run of jogging, walking and
 * running fast has three speeds; and as recorded, for a session without easy running around it. A stop at a
 * crossing is no recovery, because then nearly the whole run is fast.
 */
export function runStructure(facts: RunFacts): RunStructure | undefined {
  const recorded = speedsOf(facts)
  const movingSteps = recorded.filter((speed) => speed > 0).length
  if (movingSteps < Math.max(fewestSteps, facts.movingS / halfMinuteS / 2)) return undefined
  const fastEndMps =
    quantile(
      recorded.filter((speed) => speed > 0),
      fastEndShareFrac,
    ) ?? 0
  const running = withoutWalking(recorded, fastEndMps)
  const [best] = [split(running), split(recorded)]
    .map((each) => ({ ...each, clarityFrac: repetitionsFrac(each, recorded.length) }))
    .sort((a, b) => b.clarityFrac - a.clarityFrac)
  const block = split(smoothedSteps(running, blockSmoothingS))
  const blockClarityFrac = blockFrac(block, recorded.length)
  const isRepetitions = best !== undefined && best.clarityFrac >= blockClarityFrac
  return {
    repetitionCount: best?.stretches.length ?? 0,
    fastSpeedMps: isRepetitions ? best.fastMps : block.fastMps,
    repetitionsFrac: best?.clarityFrac ?? 0,
    blockFrac: blockClarityFrac,
    lapsFrac: lapAlternation(facts.laps),
    fastEndMps,
  }
}
