import type { ProposalValues } from '../science/proposals/index.ts'
import { cadenceLockFaults } from './cadence-lock.ts'
import { earlyHeartRateFaults } from './early-heart-rate.ts'
import { heartRateBumpFaults } from './heart-rate-bumps.ts'
import type { HeartRateContext } from './heart-rate-context.ts'
import { heartRateJumpFaults } from './heart-rate-jumps.ts'
import type { HeartRateFault } from './run-facts.ts'
import type { SampleGrid } from './sample-grid.ts'

/** Which seconds of heart rate may be believed, and why the others may not. */
export interface CleanHeartRate {
  /** 1 at every second whose heart rate counts, else 0. */
  readonly believed: Uint8Array
  /** Heart rate at these seconds, NaN at all others. */
  readonly believedBpm: Float32Array
  /** In order of time; each holds the seconds after `startS` up to and including `endS`. */
  readonly faults: readonly HeartRateFault[]
}

/** Marked seconds in a row, as stretches of at least the given length. */
function stretches(
  marks: Uint8Array,
  shortestS: number,
): readonly { readonly startS: number; readonly endS: number }[] {
  const found: { startS: number; endS: number }[] = []
  let start = -1
  for (let k = 1; k <= marks.length; k++) {
    const inside = k < marks.length && marks[k] === 1
    if (inside && start < 0) start = k - 1
    if (!inside && start >= 0) {
      if (k - 1 - start >= shortestS) found.push({ startS: start, endS: k - 1 })
      start = -1
    }
  }
  return found
}

/** Heart rate absent while the timer ran and other channels were recorded. */
function missingFaults(
  grid: SampleGrid,
  heartRateBpm: Float32Array,
  values: ProposalValues,
): HeartRateFault[] {
  const { recorded, length } = grid
  const absent = new Uint8Array(length)
  for (let k = 1; k < length; k++)
    if (recorded[k] === 1 && Number.isNaN(heartRateBpm[k] ?? Number.NaN)) absent[k] = 1
  return stretches(absent, Math.floor(values.heartRateDropoutShortestS) + 1).map(({ startS, endS }) => ({
    kind: endS - startS >= values.heartRateMissingShortestS ? 'missing' : 'dropout',
    startS,
    endS,
  }))
}

/** The very same value for minutes while moving. */
function flatLineFaults({ moving, values }: HeartRateContext, heartRateBpm: Float32Array): HeartRateFault[] {
  const faults: HeartRateFault[] = []
  let start = 0
  let movingS = 0
  for (let k = 1; k <= heartRateBpm.length; k++) {
    if (k < heartRateBpm.length && heartRateBpm[k] === heartRateBpm[start]) {
      movingS += moving[k] ?? 0
      continue
    }
    if (movingS > values.heartRateFlatLineS) faults.push({ kind: 'flat-line', startS: start, endS: k - 1 })
    start = k
    movingS = 0
  }
  return faults
}

/** After this long in motion a heart has answered. */
const answeredAfterS = 120

/** A heart rate that no one has who has been running for minutes. */
function tooLowFaults(context: HeartRateContext, heartRateBpm: Float32Array): HeartRateFault[] {
  const { speedMps, values, grid } = context
  if (speedMps === undefined) return []
  const { steadySpeedLowestMps, heartRateLowestRunningBpm } = values
  const isTooLow = new Uint8Array(grid.length)
  let runningS = 0
  for (let k = 1; k < grid.length; k++) {
    runningS = (speedMps[k] ?? 0) >= steadySpeedLowestMps ? runningS + 1 : 0
    if (runningS > answeredAfterS && (heartRateBpm[k] ?? Number.NaN) < heartRateLowestRunningBpm)
      isTooLow[k] = 1
  }
  return stretches(isTooLow, 1).map(({ startS, endS }) => ({ kind: 'out-of-range', startS, endS }))
}

/** The heart rate where it is believed, NaN elsewhere. */
function believedOnly(heartRateBpm: Float32Array, believed: Uint8Array): Float32Array {
  const left = new Float32Array(heartRateBpm.length)
  for (let k = 0; k < left.length; k++)
    left[k] = believed[k] === 1 ? (heartRateBpm[k] ?? Number.NaN) : Number.NaN
  return left
}

/**
 * Looks through the heart rate of a run for what is no heart rate: missing values, jumps, flat lines,
 * cadence lock, impossible values, bumps that no effort explains, and a false start of an optical sensor. What is left is believed.
 */
export function cleanHeartRate(context: HeartRateContext): CleanHeartRate {
  const { grid, speedMps, values } = context
  const { heartRateBpm, cadenceSpm, timerOn, length } = grid
  const believed = new Uint8Array(length)
  if (heartRateBpm === undefined)
    return { believed, believedBpm: new Float32Array(length).fill(Number.NaN), faults: [] }
  const found = [
    ...missingFaults(grid, heartRateBpm, values),
    ...heartRateJumpFaults(heartRateBpm, speedMps, values),
    ...flatLineFaults(context, heartRateBpm),
    ...tooLowFaults(context, heartRateBpm),
    ...(cadenceSpm === undefined ? [] : cadenceLockFaults(heartRateBpm, cadenceSpm)),
  ]
  for (let k = 1; k < length; k++)
    believed[k] = timerOn[k] === 1 && !Number.isNaN(heartRateBpm[k] ?? Number.NaN) ? 1 : 0
  for (const { startS, endS } of found) believed.fill(0, startS + 1, endS + 1)
  // What a jump already explains is no bump and no early value: these two look at what is left.
  const left = believedOnly(heartRateBpm, believed)
  const subtle = [
    ...heartRateBumpFaults(left, context.gradeAdjustedSpeedMps ?? speedMps, values),
    ...earlyHeartRateFaults(context, heartRateBpm, believed),
  ]
  for (const { startS, endS } of subtle) believed.fill(0, startS + 1, endS + 1)
  const faults = [...found, ...subtle].sort((a, b) => a.startS - b.startS || a.endS - b.endS)
  return { believed, believedBpm: believedOnly(heartRateBpm, believed), faults }
}
