/** How clearly a run is built of fast and slow, 0 to 1: thresholds without edges. */

import { ramp } from '../../base/ramp.ts'
import { median } from '../../base/statistics.ts'
import type { Effort } from './efforts.ts'
import { isUphill } from './repetitions.ts'
import { spreadFrac } from './spread.ts'
import { flatMps, type Stretch } from './stretches.ts'

const repetitions = {
  /** Fast running in all: strides stay below the first, repetitions reach the second. */
  fastS: [100, 300],
  /** Speed over easy running; for efforts of one length, and for long ones, less will do. */
  regularRatio: [1.1, 1.2],
  irregularRatio: [1.15, 1.3],
  longEffortS: [90, 240],
  /** When nearly all is fast, the slow parts are stops and no recoveries. */
  fastShareFrac: [0.9, 0.75],
  /** Spread of the lengths. */
  regularSpreadFrac: [0.25, 0.1],
  regularCount: [1, 2],
  irregularCount: [1, 4],
} as const

const block = {
  lengthS: [360, 720],
  ratio: [1.08, 1.2],
  /** Slower running before and after. */
  aroundS: [120, 300],
  /** A block without slower running after it may be a fast finish or a hurry home. */
  openEndFrac: 0.4,
} as const

function totalS(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + stretch.runS, 0)
}

/**
 * How clearly efforts are repetitions, 0 to 1. `easy` is the running outside them. Up hills of any length nobody
 * repeats anything: it is the way that goes up.
 */
export function repetitionsClarity(efforts: readonly Effort[], easy: Stretch): number {
  if (efforts.length < 2) return 0
  const fastS = totalS(efforts)
  const ratio = efforts.reduce((sum, effort) => sum + effort.flatM, 0) / fastS / flatMps(easy)
  const spread = Math.min(
    spreadFrac(efforts.map((effort) => effort.runS)),
    spreadFrac(efforts.map((effort) => effort.distanceM)),
  )
  const between = (frac: number, one: number, other: number) => frac * one + (1 - frac) * other
  const regularFrac = ramp(spread, ...repetitions.regularSpreadFrac)
  const longFrac = ramp(median(efforts.map((effort) => effort.runS)) ?? 0, ...repetitions.longEffortS)
  const regularRatioFrac = ramp(ratio, ...repetitions.regularRatio)
  const isHilly = 2 * efforts.filter(isUphill).length > efforts.length
  return (
    (isHilly ? regularFrac : 1) *
    ramp(fastS, ...repetitions.fastS) *
    between(Math.max(regularFrac, longFrac), regularRatioFrac, ramp(ratio, ...repetitions.irregularRatio)) *
    between(
      regularFrac,
      ramp(efforts.length, ...repetitions.regularCount),
      ramp(efforts.length, ...repetitions.irregularCount),
    ) *
    ramp(fastS / (fastS + easy.runS), ...repetitions.fastShareFrac)
  )
}

/** How clearly an effort is one faster block between slower running, 0 to 1. */
export function blockClarity(
  effort: Stretch,
  around: { readonly easySpeedMps: number; readonly beforeS: number; readonly afterS: number },
): number {
  return (
    ramp(effort.runS, ...block.lengthS) *
    ramp(flatMps(effort) / around.easySpeedMps, ...block.ratio) *
    ramp(around.beforeS, ...block.aroundS) *
    (block.openEndFrac + (1 - block.openEndFrac) * ramp(around.afterS, ...block.aroundS))
  )
}
