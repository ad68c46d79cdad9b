import { prefixCounts, prefixSums } from '../base/statistics.ts'
import { shortestPossibleDurationS, worldRecords } from '../science/constants/world-records.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { positionJumps } from './position-jumps.ts'
import type { BestEffort } from './run-facts.ts'
import type { RunSignal } from './run-signal.ts'

/** Distances over which the fastest stretch of a run is looked for. */
export const bestEffortDistancesM = worldRecords.map(({ distanceM }) => distanceM)

interface Stretch {
  readonly startS: number
  readonly durationS: number
}

/** Where a runner was at each second, and where the recording put them there by a jump. */
interface Way {
  readonly cumulativeM: Float64Array
  readonly jumpCounts: Uint32Array
  /** The most that any second added. */
  readonly longestStepM: number
}

function longestStep(cumulativeM: Float64Array): number {
  let longestM = 0
  for (let k = 1; k < cumulativeM.length; k++)
    longestM = Math.max(longestM, (cumulativeM[k] ?? 0) - (cumulativeM[k - 1] ?? 0))
  return longestM
}

/**
 * The fastest stretch of the given length that starts at a whole second and holds no jump of the position. Its
 * end lies between seconds, linear in distance.
 */
function fastestStretch(
  { cumulativeM, jumpCounts, longestStepM }: Way,
  distanceM: number,
): Stretch | undefined {
  const shortestS = shortestPossibleDurationS(distanceM)
  const totalM = cumulativeM[cumulativeM.length - 1] ?? 0
  let bestStartS = -1
  let bestS = Number.POSITIVE_INFINITY
  // A stretch longer than this is not faster: one look at its end tells, and most starts need no more. Where the end is
  // metres away, neither are the stretches that start in the seconds that it takes to catch up with it.
  let longestS = cumulativeM.length
  let end = 0
  for (let startS = 0; startS < cumulativeM.length; startS++) {
    const goalM = (cumulativeM[startS] ?? 0) + distanceM
    if (totalM < goalM) break
    const latest = startS + longestS
    const missingM = latest < cumulativeM.length ? goalM - (cumulativeM[latest] ?? 0) : 0
    if (missingM > 0) {
      startS += Math.max(0, Math.floor(missingM / longestStepM) - 1)
      continue
    }
    while ((cumulativeM[end] ?? 0) < goalM) end++
    if (end - 1 - startS >= bestS) continue
    const beforeM = cumulativeM[end - 1] ?? 0
    const durationS = end - 1 - startS + (goalM - beforeM) / ((cumulativeM[end] ?? 0) - beforeM)
    if (durationS < shortestS || durationS >= bestS) continue
    if ((jumpCounts[end + 1] ?? 0) - (jumpCounts[startS + 1] ?? 0) > 0) continue
    bestStartS = startS
    bestS = durationS
    longestS = Math.ceil(durationS)
  }
  return bestStartS < 0 ? undefined : { startS: bestStartS, durationS: bestS }
}

function sumOver(sums: Float64Array | Uint32Array, startS: number, endS: number): number {
  return (sums[endS + 1] ?? 0) - (sums[startS + 1] ?? 0)
}

/**
 * The fastest time over each distance inside the run, on the elapsed clock: a stop counts against it. A stretch
 * that holds a jump of the position, or that beats the world record's pace, is no effort; the next fastest is
 * taken. None where only the file's claim tells the distance.
 */
export function bestEfforts(signal: RunSignal, values: ProposalValues): readonly BestEffort[] {
  const { grid, distance, heartRate, speedMps, gradeAdjustedSpeedMps } = signal
  if (distance === undefined || speedMps === undefined) return []
  const { cumulativeM } = distance
  const longestStepM = longestStep(cumulativeM)
  const jumpCounts = prefixCounts(positionJumps(cumulativeM, grid.usualIntervalS, values))
  const speeds = prefixSums(speedMps)
  const adjusted = gradeAdjustedSpeedMps && prefixSums(gradeAdjustedSpeedMps)
  const believed = prefixCounts(heartRate.believed)
  const beats = prefixSums(heartRate.believedBpm)
  const efforts: BestEffort[] = []
  for (const distanceM of bestEffortDistancesM) {
    const stretch = fastestStretch({ cumulativeM, jumpCounts, longestStepM }, distanceM)
    if (stretch === undefined) continue
    const { startS, durationS } = stretch
    const endS = Math.min(grid.length - 1, Math.ceil(startS + durationS))
    const believedS = sumOver(believed, startS, endS)
    const speedSum = sumOver(speeds, startS, endS)
    efforts.push({
      distanceM,
      durationS,
      startS,
      ...(adjusted &&
        speedSum > 0 && {
          gradeAdjustedSpeedMps: (distanceM / durationS) * (sumOver(adjusted, startS, endS) / speedSum),
        }),
      ...(believedS >= values.effortBelievedLowestFrac * (endS - startS) && {
        averageHeartRateBpm: sumOver(beats, startS, endS) / believedS,
      }),
    })
  }
  return efforts
}
