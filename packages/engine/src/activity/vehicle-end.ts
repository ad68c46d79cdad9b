import { median } from '../base/statistics.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Issue } from './raw-activity.ts'
import { type SpeedSteps, speedSteps } from './speed-steps.ts'
import type { Streams } from './streams.ts'

/** Speeds between which a runner's usual minutes lie; a ride that gets faster is no run with a drive. */
const runSpeedsMps = [1.2, 5.5] as const

/** How many of the samples belong to the run, and what was found behind them. */
export interface VehicleEnd {
  readonly keptCount: number
  readonly issues: readonly Issue[]
}

function cadenceWithin(streams: Streams, fromS: number, toS: number): number | undefined {
  const column = streams.cadenceSpm
  if (column === undefined) return undefined
  const inside: number[] = []
  for (let i = 0; i < column.length; i++) {
    const cadence = column[i] ?? Number.NaN
    const atS = streams.timeS[i] ?? 0
    if (atS >= fromS && atS < toS && !Number.isNaN(cadence)) inside.push(cadence)
  }
  return median(inside)
}

/**
 * Finds the drive at the end of a run whose watch was forgotten: from some minute on, most of the motion is
 * faster than any run, no runner's cadence goes with it, and a run comes before it. The run ends where the
 * standing before the drive begins. A recording that is fast throughout is left to `inferSport`.
 */
export function findVehicleEnd(
  streams: Streams,
  values: ProposalValues,
  steps: SpeedSteps = speedSteps(streams),
): VehicleEnd {
  const all: VehicleEnd = { keptCount: streams.timeS.length, issues: [] }
  const { speedMps, startS, durationS } = steps
  const first = speedMps.findIndex((speed) => speed > values.vehicleSpeedMps)
  if (first < 0) return all
  let before = first
  while (before > 0 && (speedMps[before - 1] ?? 0) < values.movingSpeedLowestMps) before--
  // The minute in which the drive begins is mixed: it is faster than the run and slower than the drive.
  const ran = speedMps.subarray(0, before).filter((speed) => speed >= values.movingSpeedLowestMps)
  const usualMps = median(ran) ?? 0
  if (before > 0 && (speedMps[before - 1] ?? 0) > runSpeedsMps[1]) before--
  const [slowestMps, fastestMps] = runSpeedsMps
  if (usualMps < slowestMps || usualMps > fastestMps) return all
  if (ran.length * unitFactors.sPerMin < values.vehicleRunBeforeShortestS) return all
  let vehicleS = 0
  let movingS = 0
  for (let i = first; i < speedMps.length; i++) {
    const speed = speedMps[i] ?? 0
    if (speed >= values.movingSpeedLowestMps) movingS += durationS[i] ?? 0
    if (speed > values.vehicleSpeedMps) vehicleS += durationS[i] ?? 0
  }
  if (vehicleS < values.vehicleShortestS || vehicleS < movingS / 2) return all
  const fromS = startS[before] ?? 0
  const cadenceSpm = cadenceWithin(streams, startS[first] ?? 0, Number.POSITIVE_INFINITY)
  if (cadenceSpm !== undefined && cadenceSpm >= values.runCadenceLowestSpm) return all
  const keptCount = streams.timeS.findIndex((atS) => atS > fromS)
  const cutS = (streams.timeS.at(-1) ?? 0) - fromS
  return {
    keptCount,
    issues: [
      {
        code: 'vehicle-end',
        sentence: `Left out the last ${Math.round(cutS / unitFactors.sPerMin)} minutes: ${Math.round(vehicleS / unitFactors.sPerMin)} of them are faster than ${Math.round((values.vehicleSpeedMps * unitFactors.sPerHour) / unitFactors.mPerKm)} km/h, as in a vehicle after the run.`,
        sampleIndex: keptCount,
      },
    ],
  }
}
