import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { EasyEffort } from './easy-effort.ts'
import { halfMinuteS } from './half-minute-steps.ts'

/** How the judged time of a run lies around one ceiling. */
export interface EasyShares {
  readonly overCeilingFrac: number
  /** In the upper part of the easy range, graded: half way into the band counts in full. */
  readonly nearTheTopFrac: number
  /** Above the ceiling in the first third of the judged time. */
  readonly overAtFirstFrac: number
  /** Index into the judged steps of the crossing for good. */
  readonly crossingIndex: number | undefined
}

/**
 * The first judged step above the ceiling from which on the run lies above it for good: a set share of what is
 * left, and of the minutes right after it, for at least a set time. A higher ceiling can only take away time above
 * it, so it never makes a crossing where there was none.
 */
function findCrossing(
  effort: EasyEffort,
  ceiling: number,
  values: ProposalValues,
): EasyShares['crossingIndex'] {
  const { efforts, durationsS } = effort
  let overS = 0
  let leftS = 0
  let crossingIndex: number | undefined
  const onsetSteps = Math.ceil(values.crossingOnsetS / halfMinuteS)
  for (let i = efforts.length - 1; i >= 0; i--) {
    const durationS = durationsS[i] ?? 0
    leftS += durationS
    if (!((efforts[i] ?? 0) >= ceiling)) continue
    overS += durationS
    if (overS < values.crossingHeldS || overS < values.crossingHeldFrac * leftS) continue
    let onsetOver = 0
    const onsetEnd = Math.min(efforts.length, i + onsetSteps)
    for (let j = i; j < onsetEnd; j++) if ((efforts[j] ?? 0) >= ceiling) onsetOver++
    if (onsetOver >= values.crossingHeldFrac * (onsetEnd - i)) crossingIndex = i
  }
  return crossingIndex
}

/** How the judged time lies around a ceiling, which need not be the effort's own. */
export function sharesAround(effort: EasyEffort, ceiling: number, values: ProposalValues): EasyShares {
  const { efforts, durationsS } = effort
  const bandBottom = ceiling * (1 - effort.nearTheTopFrac)
  const bandMiddle = (bandBottom + ceiling) / 2
  let totalS = 0
  let overS = 0
  let nearS = 0
  let firstS = 0
  let overAtFirstS = 0
  for (let i = 0; i < efforts.length; i++) {
    const durationS = durationsS[i] ?? 0
    const value = efforts[i] ?? 0
    const isOver = value >= ceiling
    totalS += durationS
    if (isOver) overS += durationS
    else nearS += durationS * ramp(value, bandBottom, bandMiddle)
    if (i < efforts.length / 3) {
      firstS += durationS
      if (isOver) overAtFirstS += durationS
    }
  }
  return {
    overCeilingFrac: overS / totalS,
    nearTheTopFrac: nearS / totalS,
    overAtFirstFrac: overAtFirstS / firstS,
    crossingIndex: findCrossing(effort, ceiling, values),
  }
}
