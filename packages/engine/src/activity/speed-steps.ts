import { greatCircleDistanceM } from '../base/great-circle.ts'
import type { Streams } from './streams.ts'

/** Speeds over consecutive steps of at least a minute: coarse, but no single false sample moves them. */
export interface SpeedSteps {
  readonly speedMps: Float64Array
  readonly durationS: Float64Array
  /** Seconds from the first sample to the beginning of each step. */
  readonly startS: Float64Array
}

const stepShortestS = 60
/** A longer step holds a pause and says nothing about speed. */
const stepLongestS = 180

/**
 * Distance since the first sample at each sample, from the device, else from positions, else from speed.
 * Undefined where there is none of them.
 */
export function roughDistanceM(streams: Streams): Float64Array | undefined {
  const { timeS, distanceM, latitudeDeg, longitudeDeg, speedMps } = streams
  if (distanceM !== undefined) return distanceM
  const out = new Float64Array(timeS.length)
  if (latitudeDeg !== undefined && longitudeDeg !== undefined) {
    let last = -1
    for (let i = 0, sum = 0; i < out.length; i++) {
      const latitude = latitudeDeg[i] ?? Number.NaN
      const longitude = longitudeDeg[i] ?? Number.NaN
      if (!Number.isNaN(latitude)) {
        if (last >= 0)
          sum += greatCircleDistanceM(
            { latitudeDeg: latitudeDeg[last] ?? 0, longitudeDeg: longitudeDeg[last] ?? 0 },
            { latitudeDeg: latitude, longitudeDeg: longitude },
          )
        last = i
      }
      out[i] = sum
    }
    return out
  }
  if (speedMps === undefined) return undefined
  for (let i = 1, sum = 0; i < out.length; i++) {
    const speed = speedMps[i] ?? Number.NaN
    if (!Number.isNaN(speed)) sum += speed * ((timeS[i] ?? 0) - (timeS[i - 1] ?? 0))
    out[i] = sum
  }
  return out
}

/**
 * Speeds of the streams in steps of a minute, along their `roughDistanceM` where the caller has it already. Empty
 * where nothing tells the distance.
 */
export function speedSteps(streams: Streams, distanceM = roughDistanceM(streams)): SpeedSteps {
  return distanceM === undefined ? noSteps : stepsAlong(streams.timeS, distanceM)
}

const nothing = new Float64Array(0)
const noSteps: SpeedSteps = { speedMps: nothing, durationS: nothing, startS: nothing }

function stepsAlong(timeS: Float64Array, distanceM: Float64Array): SpeedSteps {
  const speeds: number[] = []
  const durations: number[] = []
  const starts: number[] = []
  let start = -1
  for (let i = 0; i < timeS.length; i++) {
    if (Number.isNaN(distanceM[i] ?? 0)) continue
    if (start < 0) start = i
    const durationS = (timeS[i] ?? 0) - (timeS[start] ?? 0)
    if (durationS < stepShortestS) continue
    if (durationS <= stepLongestS) {
      speeds.push(((distanceM[i] ?? 0) - (distanceM[start] ?? 0)) / durationS)
      durations.push(durationS)
      starts.push(timeS[start] ?? 0)
    }
    start = i
  }
  return {
    speedMps: new Float64Array(speeds),
    durationS: new Float64Array(durations),
    startS: new Float64Array(starts),
  }
}
