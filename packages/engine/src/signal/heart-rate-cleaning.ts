import type { ProposalValues } from '../science/proposals/index.ts'
import { cadenceLockFaults } from './cadence-lock.ts'
import { earlyHeartRateFaults } from './early-heart-rate.ts'
import { heartRateBumpFaults } from './heart-rate-bumps.ts'
import type { HeartRateContext } from './heart-rate-context.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'
import { heartRateJumpFaults } from './heart-rate-jumps.ts'
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

/** Marks every recorded second without a heart rate; says whether there is any. */
function markAbsent(absent: Uint8Array, recorded: Uint8Array, heartRateBpm: Float32Array): boolean {
  let count = 0
  for (let k = 1; k < absent.length; k++) {
    if (recorded[k] === 0 || !Number.isNaN(heartRateBpm[k] ?? Number.NaN)) continue
    absent[k] = 1
    count++
  }
  return count > 0
}

/** Heart rate absent while the timer ran and other channels were recorded. */
function missingFaults(
  { recorded, length }: SampleGrid,
  heartRateBpm: Float32Array,
  values: ProposalValues,
): HeartRateFault[] {
  const absent = new Uint8Array(length)
  if (!markAbsent(absent, recorded, heartRateBpm)) return []
  return stretches(absent, Math.floor(values.heartRateDropoutShortestS) + 1).map(({ startS, endS }) => ({
    kind: endS - startS >= values.heartRateMissingShortestS ? 'missing' : 'dropout',
    startS,
    endS,
  }))
}

/** The very same value for minutes while moving. */
function flatLineFaults(moving: Uint8Array, heartRateBpm: Float32Array, longestS: number): HeartRateFault[] {
  const faults: HeartRateFault[] = []
  let start = 0
  let movingS = 0
  for (let k = 1; k <= heartRateBpm.length; k++) {
    if (k < heartRateBpm.length && heartRateBpm[k] === heartRateBpm[start]) {
      movingS += moving[k] ?? 0
      continue
    }
    if (movingS > longestS) faults.push({ kind: 'flat-line', startS: start, endS: k - 1 })
    start = k
    movingS = 0
  }
  return faults
}

/** After this long in motion a heart has answered. */
const answeredAfterS = 120

interface TooLow {
  readonly runningFromMps: number
  readonly lowestBpm: number
}

/** Marks every second with a heart rate below the lowest after minutes of running; says whether there is any. */
function markTooLow(
  isTooLow: Uint8Array,
  columns: { readonly speedMps: Float32Array; readonly heartRateBpm: Float32Array },
  { runningFromMps, lowestBpm }: TooLow,
): boolean {
  const { speedMps, heartRateBpm } = columns
  let runningS = 0
  let count = 0
  for (let k = 1; k < isTooLow.length; k++) {
    runningS = (speedMps[k] ?? 0) >= runningFromMps ? runningS + 1 : 0
    if (runningS <= answeredAfterS || !((heartRateBpm[k] ?? Number.NaN) < lowestBpm)) continue
    isTooLow[k] = 1
    count++
  }
  return count > 0
}

/** A heart rate that no one has who has been running for minutes. */
function tooLowFaults({ speedMps, values }: HeartRateContext, heartRateBpm: Float32Array): HeartRateFault[] {
  if (speedMps === undefined) return []
  const isTooLow = new Uint8Array(heartRateBpm.length)
  const bounds = {
    runningFromMps: values.steadySpeedLowestMps,
    lowestBpm: values.heartRateLowestRunningBpm,
  }
  if (!markTooLow(isTooLow, { speedMps, heartRateBpm }, bounds)) return []
  return stretches(isTooLow, 1).map(({ startS, endS }) => ({ kind: 'out-of-range', startS, endS }))
}

/** The heart rate while the timer ran; marks these seconds as believed, for a beginning. */
function believeWhileTimed(
  believed: Uint8Array,
  timerOn: Uint8Array,
  heartRateBpm: Float32Array,
): Float32Array {
  const left = new Float32Array(heartRateBpm.length).fill(Number.NaN)
  for (let k = 1; k < left.length; k++) {
    const bpm = heartRateBpm[k] ?? Number.NaN
    if (timerOn[k] === 0 || Number.isNaN(bpm)) continue
    left[k] = bpm
    believed[k] = 1
  }
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
    ...flatLineFaults(context.moving, heartRateBpm, values.heartRateFlatLineS),
    ...tooLowFaults(context, heartRateBpm),
    ...(cadenceSpm === undefined ? [] : cadenceLockFaults(heartRateBpm, cadenceSpm)),
  ]
  const believedBpm = believeWhileTimed(believed, timerOn, heartRateBpm)
  const disbelieve = ({ startS, endS }: HeartRateFault) => {
    believed.fill(0, startS + 1, endS + 1)
    believedBpm.fill(Number.NaN, startS + 1, endS + 1)
  }
  for (const fault of found) disbelieve(fault)
  // What a jump already explains is no bump and no early value: these two look at what is left.
  const subtle = [
    ...heartRateBumpFaults(believedBpm, context.gradeAdjustedSpeedMps ?? speedMps, values),
    ...earlyHeartRateFaults(context, believedBpm),
  ]
  for (const fault of subtle) disbelieve(fault)
  const faults = [...found, ...subtle].sort((a, b) => a.startS - b.startS || a.endS - b.endS)
  return { believed, believedBpm, faults }
}
