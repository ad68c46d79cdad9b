import { median } from '../base/statistics.ts'
import { cadenceLock } from '../science/constants/cadence-lock.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'

/** Windows are tried at every so many seconds; their length is a multiple of it. */
const windowStepS = 10
/**
 * What an optical sensor may take for the heart: every step, or every second one. Twice the cadence lies above
 * any heart rate.
 */
const harmonics = [1, 0.5] as const

/** Sums over the seconds up to each beginning of a window, so that any window's correlation takes one step. */
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

/** Entry i holds the sums up to and including second i · `windowStepS`. */
function runningSums(heartRateBpm: Float32Array, cadenceSpm: Float32Array): RunningSums {
  const column = () => new Float64Array(Math.ceil(heartRateBpm.length / windowStepS))
  const sums = {
    holes: column(),
    heartRate: column(),
    heartRateSquares: column(),
    cadence: column(),
    cadenceSquares: column(),
    products: column(),
  }
  let [holes, xs, xx, ys, yy, xy] = [0, 0, 0, 0, 0, 0]
  for (let k = 0; k < heartRateBpm.length; k++) {
    const x = (heartRateBpm[k] ?? Number.NaN) - heartRateOriginBpm
    const y = (cadenceSpm[k] ?? Number.NaN) - cadenceOriginSpm
    if (Number.isNaN(x + y)) holes++
    else {
      xs += x
      xx += x * x
      ys += y
      yy += y * y
      xy += x * y
    }
    if (k % windowStepS !== 0) continue
    const entry = k / windowStepS
    sums.holes[entry] = holes
    sums.heartRate[entry] = xs
    sums.heartRateSquares[entry] = xx
    sums.cadence[entry] = ys
    sums.cadenceSquares[entry] = yy
    sums.products[entry] = xy
  }
  return sums
}

/** Pearson's r of the seconds after `startS` up to `endS`; undefined with a hole or where one never varies. */
function correlationIn(sums: RunningSums, startS: number, endS: number): number | undefined {
  const from = startS / windowStepS
  const to = endS / windowStepS
  if ((sums.holes[to] ?? 0) > (sums.holes[from] ?? 0)) return undefined
  const count = endS - startS
  const x = sumBetween(sums.heartRate, from, to)
  const y = sumBetween(sums.cadence, from, to)
  const varianceX = sumBetween(sums.heartRateSquares, from, to) - (x * x) / count
  const varianceY = sumBetween(sums.cadenceSquares, from, to) - (y * y) / count
  // What is left of a constant column is the rounding of the sums.
  if (varianceX < leastVariation || varianceY < leastVariation) return undefined
  return (sumBetween(sums.products, from, to) - (x * y) / count) / Math.sqrt(varianceX * varianceY)
}

function sumBetween(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
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
    const r = correlationIn(sums, startS, endS)
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
