/** One faster part of a run: a block between slower running, a fast finish, or a speed that rises all the way. */

import { contrastOf, type Effort } from './efforts.ts'
import { runningOutside } from './repetitions.ts'
import { flatMps, joined, type Stretch } from './stretches.ts'

/** A speed that rises all the way. */
export interface Progression {
  readonly fromMps: number
  readonly toMps: number
}

/** A block lasts at least as long, and is so much faster than what lies around it; after a rest, than the rest of the run. */
const block = { shortestS: 300, leastRatio: 1.07, leastRatioAfterRest: 1.15, fewestBeforeS: 240 } as const

/** Of several faster parts, the longest is the block when it holds this share of all that was fast. */
const dominantFrac = 0.6

/** A block that ends the run, and is the smaller part of it, is a fast finish. */
const finish = { latestAfterS: 90, mostOfRunFrac: 0.45, earliestS: 600 } as const

/** Parts of equal time in which the speed must rise. */
const progression = {
  partsCount: 6,
  shortestS: 900,
  leastRise: 1.12,
  /** From one part to the next the speed may fall by this share of the whole rise: hills and lights are no change of mind. */
  mostFallOfPartFrac: 0.13,
  mostFallFrac: 0.6,
  mostInOneStepFrac: 0.7,
  coolDownMostFrac: 0.2,
  stretchShortestS: 120,
} as const

function isFasterThanTheRest(effort: Effort, running: readonly Stretch[]): boolean {
  const rest = runningOutside(running, [effort])
  return rest !== undefined && flatMps(effort) >= block.leastRatioAfterRest * flatMps(rest)
}

/** The one faster block; undefined where there is none, or several of like length. */
export function blockAmong(efforts: readonly Effort[], running: readonly Stretch[]): Effort | undefined {
  const [longest] = [...efforts].sort((a, b) => b.runS - a.runS)
  if (longest === undefined) return undefined
  const fastS = efforts.reduce((sum, effort) => sum + effort.runS, 0)
  const contrast = contrastOf(longest)
  const easyBeforeS = longest.before?.runS ?? 0
  const isAfterEasy = easyBeforeS >= block.fewestBeforeS
  const isClear =
    (contrast === undefined || contrast.flatRatio >= block.leastRatio) &&
    (isAfterEasy || isFasterThanTheRest(longest, running))
  const beforeS = running.reduce(
    (sum, { startS, endS }) => sum + Math.max(0, Math.min(endS, longest.startS) - startS),
    0,
  )
  return isClear &&
    beforeS >= block.fewestBeforeS &&
    longest.runS >= block.shortestS &&
    longest.runS >= dominantFrac * fastS
    ? longest
    : undefined
}

/** True for a block with which the run ends. */
export function isFastFinish(effort: Effort, running: readonly Stretch[]): boolean {
  const runS = running.reduce((sum, stretch) => sum + stretch.runS, 0)
  const afterS = running
    .filter((stretch) => stretch.startS >= effort.endS - 1)
    .reduce((sum, stretch) => sum + stretch.runS, 0)
  return (
    afterS <= finish.latestAfterS &&
    effort.runS <= finish.mostOfRunFrac * runS &&
    effort.startS >= finish.earliestS
  )
}

/** Speeds on the flat of parts of equal running time. */
function speedsOfParts(running: readonly Stretch[], count: number): readonly number[] {
  const totalS = running.reduce((sum, stretch) => sum + stretch.runS, 0)
  const partS = totalS / count
  const flatM = new Float64Array(count)
  let atS = 0
  for (const stretch of running) {
    for (let leftS = stretch.runS; leftS > 1e-9; ) {
      const part = Math.min(count - 1, Math.floor(atS / partS + 1e-9))
      const takenS = part === count - 1 ? leftS : Math.min(leftS, (part + 1) * partS - atS)
      flatM[part] = (flatM[part] ?? 0) + takenS * flatMps(stretch)
      atS += takenS
      leftS -= takenS
    }
  }
  return [...flatM].map((metres) => metres / partS)
}

/** The stretches with the short ones joined to what comes before, so that a change takes one step and not several. */
function withoutShort(running: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of running) {
    const last = kept.at(-1)
    if (
      last !== undefined &&
      (stretch.runS < progression.stretchShortestS || last.runS < progression.stretchShortestS)
    )
      kept[kept.length - 1] = joined(last, stretch)
    else kept.push(stretch)
  }
  return kept
}

/** The progression of a run, its cool-down left out; undefined where the speed does not rise part by part. */
export function progressionOf(running: readonly Stretch[]): Progression | undefined {
  const totalS = running.reduce((sum, stretch) => sum + stretch.runS, 0)
  const last = running.at(-1)
  const before = running.at(-2)
  const hasCoolDown =
    last !== undefined &&
    before !== undefined &&
    last.runS <= progression.coolDownMostFrac * totalS &&
    flatMps(last) < flatMps(before)
  const rising = hasCoolDown ? running.slice(0, -1) : running
  const whole = rising.length === 0 ? undefined : rising.reduce(joined)
  if (whole === undefined || whole.runS < progression.shortestS) return undefined
  const speeds = speedsOfParts(rising, progression.partsCount)
  const fromMps = speeds[0] ?? 0
  const toMps = speeds.at(-1) ?? 0
  const rise = Math.log(toMps / fromMps)
  const longer = withoutShort(rising)
  const steps = longer
    .slice(1)
    .map((stretch, i) => Math.log(flatMps(stretch) / flatMps(longer[i] ?? stretch)))
  const fall = steps.reduce((sum, step) => sum + Math.max(0, -step), 0)
  const isRising =
    toMps >= progression.leastRise * fromMps &&
    speeds
      .slice(1)
      .every((speed, i) => Math.log((speeds[i] ?? speed) / speed) <= progression.mostFallOfPartFrac * rise) &&
    fall <= progression.mostFallFrac * rise &&
    Math.max(...steps) <= progression.mostInOneStepFrac * rise
  return isRising ? { fromMps, toMps } : undefined
}
