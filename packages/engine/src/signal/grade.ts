import type { ProposalValues } from '../science/proposals/index.ts'
import type { GridElevation } from './elevation.ts'

/** The window is cut off after this many seconds on either side, so that a long stop does not fill it. */
const halfWindowLongestS = 120

/**
 * Grade as a fraction at each point: the slope of the least-squares line of height over distance within half
 * the window before and behind it. NaN where the ground covered there is less than half the window, as
 * it is while standing. Steeper than `steepestFrac` is cut to it.
 */
export function gridGrade(
  elevation: GridElevation,
  cumulativeM: Float64Array,
  options: { readonly values: ProposalValues; readonly steepestFrac: number },
): Float32Array {
  const { values, steepestFrac } = options
  const { relativeM } = elevation
  const length = relativeM.length
  const excessM = Math.max(0, elevation.noiseM - values.elevationQuietM)
  const windowM = values.gradeWindowM + values.gradeWindowPerNoiseM * excessM
  const halfM = windowM / 2
  const grade = new Float32Array(length).fill(Number.NaN)
  // Sums over the window that slides along, about an origin near it so that no digits are lost.
  let count = 0
  let sumX = 0
  let sumY = 0
  let sumXX = 0
  let sumXY = 0
  let from = 0
  let to = 0
  let originM = 0
  for (let k = 0; k < length; k++) {
    const centerM = cumulativeM[k] ?? 0
    while (to < length && to <= k + halfWindowLongestS && (cumulativeM[to] ?? 0) - centerM <= halfM) {
      const x = (cumulativeM[to] ?? 0) - originM
      const y = relativeM[to] ?? 0
      count++
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
      to++
    }
    while (from < k && (centerM - (cumulativeM[from] ?? 0) > halfM || k - from > halfWindowLongestS)) {
      const x = (cumulativeM[from] ?? 0) - originM
      const y = relativeM[from] ?? 0
      count--
      sumX -= x
      sumY -= y
      sumXX -= x * x
      sumXY -= x * y
      from++
    }
    const spanM = (cumulativeM[to - 1] ?? 0) - (cumulativeM[from] ?? 0)
    const xx = sumXX - (sumX * sumX) / count
    if (spanM >= halfM && count > 2 && xx > 0) {
      const slope = (sumXY - (sumX * sumY) / count) / xx
      grade[k] = Math.max(-steepestFrac, Math.min(steepestFrac, slope))
    }
    // Move the origin along with the window: the sums are shifted to it, not added up again.
    const shiftM = centerM - originM
    if (shiftM > 1000) {
      sumXX += shiftM * (count * shiftM - 2 * sumX)
      sumXY -= shiftM * sumY
      sumX -= count * shiftM
      originM = centerM
    }
  }
  return grade
}
