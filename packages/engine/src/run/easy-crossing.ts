/** When a run crossed its boundary. A heart drifts above it before the effort does; pace and heart together say when. */

import { normalShareBelow } from '../boundaries/normal-distribution.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { EasyMargin } from './easy-doubt.ts'
import type { EasyEffort, EasyEfforts } from './easy-effort.ts'
import { findCrossing, findFirstLasting } from './easy-shares.ts'

/** Heart rate and speed as one effort in beats, each weighted by how little it changes from day to day. */
function blendedEffort({ effort, bySpeed }: EasyEfforts, slopeBpmPerMps: number | undefined): EasyEffort {
  if (bySpeed === undefined || slopeBpmPerMps === undefined || !(slopeBpmPerMps > 0)) return effort
  const speedVariance = (bySpeed.daySd * slopeBpmPerMps) ** 2
  const heartFrac = speedVariance / (speedVariance + effort.daySd ** 2)
  const efforts = effort.efforts.slice()
  let at = 0
  for (let i = 0; i < efforts.length; i++) {
    const step = effort.steps[i] ?? 0
    while ((bySpeed.steps[at] ?? step) < step) at++
    if (bySpeed.steps[at] !== step) continue
    const overMps = (bySpeed.efforts[at] ?? 0) - bySpeed.ceiling
    efforts[i] = heartFrac * (efforts[i] ?? 0) + (1 - heartFrac) * (effort.ceiling + slopeBpmPerMps * overMps)
  }
  return { ...effort, efforts }
}

/** Where a run crossed over: the half minute, and whether it stayed above from there on. */
interface CrossingAt {
  readonly step: number
  readonly isForGood: boolean
}

/** The most likely crossing, and the first and the last half minute that the errors of boundary and day allow. */
export interface Crossing extends CrossingAt {
  readonly earliestStep: number
  readonly latestStep: number
}

/**
 * The crossing for good by heart rate and speed together, else by the effort that leads; else the first stretch above
 * that lasts. Undefined where none lasts.
 */
function crossingAbove(
  ceiling: number,
  { effort, blended }: { readonly effort: EasyEffort; readonly blended: EasyEffort },
  values: ProposalValues,
): CrossingAt | undefined {
  const forGood = findCrossing(blended, ceiling, values) ?? findCrossing(effort, ceiling, values)
  const index = forGood ?? findFirstLasting({ ...effort, ceiling }, values)
  const step = index === undefined ? undefined : effort.steps[index]
  return step === undefined ? undefined : { step, isForGood: forGood !== undefined }
}

/** Standard deviations below which lies this share of the part of a normal distribution that is below `highest`. */
function quantileBelow(highest: number, shareFrac: number): number {
  const goal = shareFrac * normalShareBelow(highest)
  let low = Math.min(highest, 0) - farthestSd
  let high = highest
  while (high - low > precisionSd) {
    const middle = (low + high) / 2
    if (normalShareBelow(middle) < goal) low = middle
    else high = middle
  }
  return (low + high) / 2
}
const farthestSd = 6
const precisionSd = 0.01

/** Both ends of a band of 80 %. */
const bandEnds = [0.1, 0.9] as const

/**
 * Where a run that crossed over did so. The boundary of that day may lie anywhere below the run's turning point; the
 * crossing at its median is the answer, those at the ends of its band of 80 % are the error. Undefined where nothing
 * lasts above it.
 */
export function crossingOf(
  efforts: EasyEfforts,
  { slopeBpmPerMps, margin }: { readonly slopeBpmPerMps: number | undefined; readonly margin: EasyMargin },
  values: ProposalValues,
): Crossing | undefined {
  const { effort } = efforts
  const looked = { effort, blended: blendedEffort(efforts, slopeBpmPerMps) }
  const at = (shareFrac: number) =>
    crossingAbove(
      effort.ceiling + margin.sd * quantileBelow(margin.over / margin.sd, shareFrac),
      looked,
      values,
    )
  const middle = at(1 / 2) ?? crossingAbove(effort.ceiling, looked, values)
  if (middle === undefined) return undefined
  const steps = [middle.step, ...bandEnds.map((end) => at(end)?.step ?? middle.step)]
  return { ...middle, earliestStep: Math.min(...steps), latestStep: Math.max(...steps) }
}
