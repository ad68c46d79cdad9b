import { median } from '../base/statistics.ts'
import { cadenceLock } from '../science/constants/cadence-lock.ts'
import type { HeartRateFault } from './run-facts.ts'

/** Windows are tried at every so many seconds. */
const windowStepS = 10
/**
 * What an optical sensor may take for the heart: every step, or every second one. Twice the cadence lies above
 * any heart rate.
 */
const harmonics = [1, 0.5] as const

/** Sums over the seconds before each index, so that any window's correlation takes one step. */
interface RunningSums {
  /** Seconds in which one of the two is missing. */
  readonly holes: Float64Array
  readonly heartRate: Float64Array
  readonly heartRateSquares: Float64Array
  readonly cadence: Float64Array
  readonly cadenceSquares: Float64Array
  readonly products: Float64Array
}

/** About the middle of what is measured: sums of small numbers lose no digits. */
const heartRateOriginBpm = 140
const cadenceOriginSpm = 160

function runningSums(heartRateBpm: Float32Array, cadenceSpm: Float32Array): RunningSums {
  const column = () => new Float64Array(heartRateBpm.length + 1)
  const sums = {
    holes: column(),
    heartRate: column(),
    heartRateSquares: column(),
    cadence: column(),
    cadenceSquares: column(),
    products: column(),
  }
  for (let k = 0; k < heartRateBpm.length; k++) {
    const beats = (heartRateBpm[k] ?? Number.NaN) - heartRateOriginBpm
    const steps = (cadenceSpm[k] ?? Number.NaN) - cadenceOriginSpm
    const isHole = Number.isNaN(beats + steps)
    const x = isHole ? 0 : beats
    const y = isHole ? 0 : steps
    sums.holes[k + 1] = (sums.holes[k] ?? 0) + (isHole ? 1 : 0)
    sums.heartRate[k + 1] = (sums.heartRate[k] ?? 0) + x
    sums.heartRateSquares[k + 1] = (sums.heartRateSquares[k] ?? 0) + x * x
    sums.cadence[k + 1] = (sums.cadence[k] ?? 0) + y
    sums.cadenceSquares[k + 1] = (sums.cadenceSquares[k] ?? 0) + y * y
    sums.products[k + 1] = (sums.products[k] ?? 0) + x * y
  }
  return sums
}

/** Pearson's r of the seconds from `from` up to and without `to`; undefined with a hole or where one never varies. */
function correlationIn(sums: RunningSums, from: number, to: number): number | undefined {
  const sumOf = (column: Float64Array) => (column[to] ?? 0) - (column[from] ?? 0)
  if (sumOf(sums.holes) > 0) return undefined
  const count = to - from
  const x = sumOf(sums.heartRate)
  const y = sumOf(sums.cadence)
  const varianceX = sumOf(sums.heartRateSquares) - (x * x) / count
  const varianceY = sumOf(sums.cadenceSquares) - (y * y) / count
  // What is left of a constant column is the rounding of the sums.
  if (varianceX < leastVariation || varianceY < leastVariation) return undefined
  return (sumOf(sums.products) - (x * y) / count) / Math.sqrt(varianceX * varianceY)
}

const leastVariation = 1e-6

/** True where the heart rate of the window is the cadence, or half of it. */
function isNear(heartRateBpm: Float32Array, cadenceSpm: Float32Array): boolean {
  return harmonics.some((harmonic) => {
    const gaps = heartRateBpm.map((bpm, i) => Math.abs(bpm - harmonic * (cadenceSpm[i] ?? 0)))
    return (median(gaps) ?? Number.POSITIVE_INFINITY) <= cadenceLock.gapBpm.value
  })
}

/**
 * The stretches in which heart rate is locked to cadence (`science/constants/cadence-lock.ts`). Windows with
 * a hole are not tried; a locked total below the published 300 s is no finding.
 */
export function cadenceLockFaults(
  heartRateBpm: Float32Array,
  cadenceSpm: Float32Array,
): readonly HeartRateFault[] {
  const windowS = cadenceLock.windowS.value
  const sums = runningSums(heartRateBpm, cadenceSpm)
  const faults: { kind: 'cadence-lock'; startS: number; endS: number }[] = []
  for (let startS = 0; startS + windowS < heartRateBpm.length; startS += windowStepS) {
    const endS = startS + windowS
    const r = correlationIn(sums, startS + 1, endS + 1)
    if (r === undefined || r < cadenceLock.correlation.value) continue
    if (!isNear(heartRateBpm.subarray(startS + 1, endS + 1), cadenceSpm.subarray(startS + 1, endS + 1)))
      continue
    const last = faults.at(-1)
    if (last !== undefined && startS <= last.endS) last.endS = endS
    else faults.push({ kind: 'cadence-lock', startS, endS })
  }
  const lockedS = faults.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
  return lockedS >= cadenceLock.shortestS.value ? faults : []
}
