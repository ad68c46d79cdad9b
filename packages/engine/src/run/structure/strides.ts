/** Strides: a handful of short, clearly faster stretches with easy running between. By speed alone: no heart rate shows them. */

import { mean, median } from '../../base/statistics.ts'
import { contrastOf, type Effort } from './efforts.ts'
import { flatMps, gradeOf, type Stretch } from './stretches.ts'

/** Length of one stride. */
const strideS = { shortest: 7, longest: 42 } as const

/** Strides are this much faster than the running on either side, on the flat and over the ground. */
const strideContrast = { flat: 1.2, ground: 1.15 } as const

/** Fewer are a sprint for a bus. */
const fewestStrides = 3

/** Long ones, or more in all, are short repetitions; beside longer efforts any number of short ones are strides. */
const repetitionsFrom = { meanS: 33, totalS: 260, besideLongerS: 28.5 } as const

/** Efforts of at least this length, and this many times a stride, are something else than strides. */
const longer = { leastS: 32, ofStrideRatio: 1.6, count: 3, surelyS: 50 } as const

/** So many dips, and so many for each bump, are made by satellites. */
const restless = { fewestDips: 3, dipsPerBump: 0.4 } as const

/** From one stride to the next it takes at most so long; what comes alone is a sprint, or the satellites. */
const seriesGapS = 300

/** Two strides differ less in speed than this ratio from the usual one. */
const alikeRatio = 1.3

/** On a steeper slope it is a hill, up or down. */
const steepestGradeFrac = 0.04

function isStride(effort: Effort): boolean {
  const contrast = contrastOf(effort)
  const isClear =
    contrast === undefined ||
    (contrast.flatRatio >= strideContrast.flat && contrast.groundRatio >= strideContrast.ground)
  return (
    isClear &&
    effort.runS >= strideS.shortest &&
    effort.runS <= strideS.longest &&
    Math.abs(gradeOf(effort)) <= steepestGradeFrac
  )
}

/**
 * True where the speed falls for some seconds nearly as often as it rises: then it is the satellites, since nobody
 * strides and brakes in turn.
 */
function isRestless(running: readonly Stretch[]): boolean {
  let bumps = 0
  let dips = 0
  for (let i = 1; i + 1 < running.length; i++) {
    const before = running[i - 1]
    const own = running[i]
    const after = running[i + 1]
    if (before === undefined || own === undefined || after === undefined) continue
    const isInside = before.endS === own.startS && own.endS === after.startS
    if (!isInside || own.runS > strideS.longest) continue
    const low = Math.min(flatMps(before), flatMps(after))
    const high = Math.max(flatMps(before), flatMps(after))
    if (flatMps(own) >= strideContrast.flat * high) bumps++
    else if (strideContrast.flat * flatMps(own) <= low) dips++
  }
  return dips >= restless.fewestDips && dips >= restless.dipsPerBump * bumps
}

const isBetweenRests = ({ before, after }: Effort) => before === undefined && after === undefined

/** The strides that follow each other closely, at least `fewestStrides` of them at a time. */
function inSeries(strides: readonly Effort[]): readonly Effort[] {
  const series: Effort[][] = []
  for (const stride of strides) {
    const last = series.at(-1)?.at(-1)
    if (last !== undefined && stride.startS - last.endS <= seriesGapS) series.at(-1)?.push(stride)
    else series.push([stride])
  }
  return series.filter((each) => each.length >= fewestStrides).flat()
}

/** The strides among the efforts; empty where there are too few, or where they are short repetitions. */
export function stridesAmong(efforts: readonly Effort[], running: readonly Stretch[]): readonly Effort[] {
  // Where the satellites are not to be trusted, what lies between two rests still is.
  const isTrusted = isRestless(running) ? isBetweenRests : isStride
  const likely = efforts.filter((effort) => isStride(effort) && isTrusted(effort))
  const usualS =
    median(likely.filter(({ runS }) => runS < repetitionsFrom.besideLongerS).map(({ runS }) => runS)) ?? 0
  const isLonger = ({ runS }: Effort) => runS >= longer.leastS && runS >= longer.ofStrideRatio * usualS
  const hasLonger =
    efforts.filter(isLonger).length >= longer.count || efforts.some(({ runS }) => runS >= longer.surelyS)
  const short = likely.filter((effort) => !hasLonger || effort.runS < repetitionsFrom.besideLongerS)
  const usualMps = median(short.map(flatMps)) ?? 0
  const likeTheUsual = short.filter((effort) => {
    const ratio = flatMps(effort) / usualMps
    return ratio < alikeRatio && ratio > 1 / alikeRatio
  })
  const alike = inSeries(likeTheUsual)
  const meanS = mean(alike.map((effort) => effort.runS)) ?? 0
  const isTooMuch = meanS >= repetitionsFrom.meanS || alike.length * meanS >= repetitionsFrom.totalS
  return alike.length < fewestStrides || (isTooMuch && !hasLonger) ? [] : alike
}
