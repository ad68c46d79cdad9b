import { correlation, median } from '../base/statistics.ts'
import { cadenceLock } from '../science/constants/cadence-lock.ts'
import type { HeartRateFault } from './run-facts.ts'

/** Windows are tried at every so many seconds. */
const windowStepS = 10
/**
 * What an optical sensor may take for the heart: every step, or every second one. Twice the cadence lies above
 * any heart rate.
 */
const harmonics = [1, 0.5] as const

interface Window {
  readonly heartRateBpm: Float32Array
  readonly cadenceSpm: Float32Array
}

/** True where the heart rate of the window is the cadence, or half of it. */
function isLocked({ heartRateBpm, cadenceSpm }: Window): boolean {
  const r = correlation(heartRateBpm, cadenceSpm)
  if (r === undefined || r < cadenceLock.correlation.value) return false
  return harmonics.some((harmonic) => {
    const gaps = heartRateBpm.map((bpm, i) => Math.abs(bpm - harmonic * (cadenceSpm[i] ?? 0)))
    return (median(gaps) ?? Number.POSITIVE_INFINITY) <= cadenceLock.gapBpm.value
  })
}

function isWhole(column: Float32Array): boolean {
  for (const value of column) if (Number.isNaN(value)) return false
  return true
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
  const faults: { kind: 'cadence-lock'; startS: number; endS: number }[] = []
  for (let startS = 0; startS + windowS < heartRateBpm.length; startS += windowStepS) {
    const endS = startS + windowS
    const window = {
      heartRateBpm: heartRateBpm.subarray(startS + 1, endS + 1),
      cadenceSpm: cadenceSpm.subarray(startS + 1, endS + 1),
    }
    if (!isWhole(window.heartRateBpm) || !isWhole(window.cadenceSpm) || !isLocked(window)) continue
    const last = faults.at(-1)
    if (last !== undefined && startS <= last.endS) last.endS = endS
    else faults.push({ kind: 'cadence-lock', startS, endS })
  }
  const lockedS = faults.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
  return lockedS >= cadenceLock.shortestS.value ? faults : []
}
