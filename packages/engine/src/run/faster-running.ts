import { isAvailable } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { JudgedRun } from './judged-run.ts'
import { structureOf } from './kept-structure.ts'
import type { RunStructure } from './structure/run-structure.ts'

/** What a run held of running faster than easy: minutes at LT2 and above, short strides, nothing, or not known. */
export type FasterRunning = 'block' | 'strides' | 'none' | 'unknown'

/** An effort as short as this is a stride or a repetition, not a pace. */
const shortEffortS = 150

/** Repetitions up to this length do what strides do. */
const shortRepetitionS = 60

function shortFastCount({ strides, sets }: RunStructure): number {
  const repetitions = sets.flatMap((set) => set.repetitions)
  return strides.length + repetitions.filter((each) => each.runS <= shortRepetitionS).length
}

/**
 * The faster running in one run. Minutes at LT2 and above count by heart rate or speed; strides count by speed
 * alone, since the heart rate never shows them.
 */
export function fasterRunning(run: JudgedRun, boundaries: Boundaries, values: ProposalValues): FasterRunning {
  const { facts, intent, intensity } = run
  if (intent.intent === 'hard' || intent.intent === 'race') return 'block'
  if (isAvailable(intensity) && intensity.hardS >= values.fasterBlockS) return 'block'
  const { lt2SpeedMps } = boundaries
  const structure = structureOf(facts)
  if (structure !== undefined && shortFastCount(structure) >= values.stridesCount) return 'strides'
  const hasShortEffort =
    isAvailable(lt2SpeedMps) &&
    facts.bestEfforts.some(
      (effort) =>
        effort.durationS <= shortEffortS &&
        (effort.gradeAdjustedSpeedMps ?? effort.distanceM / effort.durationS) >=
          values.shortEffortLt2RatioFrac * lt2SpeedMps.mean,
    )
  if (hasShortEffort) return 'strides'
  return structure === undefined && !isAvailable(intensity) ? 'unknown' : 'none'
}
