import { ramp } from '../base/ramp.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { EasyEffort } from './easy-effort.ts'
import { halfMinuteS } from './half-minute-steps.ts'

/** How the judged time of a run lies around one boundary. */
export interface EasyShares {
  readonly overCeilingFrac: number
  /** In the upper part of the easy range, graded by the effort's own band. */
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
export function findCrossing(
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
  const bandBottom = ceiling * effort.nearTheTop.fromFrac
  const bandFull = ceiling * effort.nearTheTop.fullFrac
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
    else nearS += durationS * ramp(value, bandBottom, bandFull)
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

/** The first judged step of the first stretch above the ceiling that lasts; undefined where none does. */
export function findFirstLasting(effort: EasyEffort, values: ProposalValues): number | undefined {
  const { efforts, durationsS, steps, ceiling } = effort
  let lastedS = 0
  let first = 0
  for (let i = 0; i < efforts.length; i++) {
    const isNext = i > 0 && (steps[i] ?? 0) === (steps[i - 1] ?? 0) + 1
    if (!((efforts[i] ?? 0) >= ceiling)) {
      lastedS = 0
      continue
    }
    if (lastedS === 0 || !isNext) {
      first = i
      lastedS = 0
    }
    lastedS += durationsS[i] ?? 0
    if (lastedS >= values.crossingLastsS) return first
  }
  return undefined
}
