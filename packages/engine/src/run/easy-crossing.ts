/** When a run crossed its boundary. A heart drifts above it before the effort does; pace and heart together say when. */

import type { ProposalValues } from '../science/proposals/index.ts'
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
export interface Crossing {
  readonly step: number
  readonly isForGood: boolean
}

/**
 * The crossing for good by heart rate and speed together, else by the effort that leads; else the first stretch above
 * that lasts. Undefined where none lasts.
 */
export function crossingOf(
  efforts: EasyEfforts,
  slopeBpmPerMps: number | undefined,
  values: ProposalValues,
): Crossing | undefined {
  const { effort } = efforts
  const forGood =
    findCrossing(blendedEffort(efforts, slopeBpmPerMps), effort.ceiling, values) ??
    findCrossing(effort, effort.ceiling, values)
  const index = forGood ?? findFirstLasting(effort, values)
  const step = index === undefined ? undefined : effort.steps[index]
  return step === undefined ? undefined : { step, isForGood: forGood !== undefined }
}
