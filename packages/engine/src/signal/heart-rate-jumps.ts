import type { ProposalValues } from '../science/proposals/index.ts'
import type { HeartRateFault } from './heart-rate-fault.ts'

/** A rise or fall too fast for a heart, from the last second before it to the first after it. */
interface Jump {
  readonly startS: number
  readonly endS: number
  readonly changeBpm: number
}

/** Speed before and after a jump is looked at this far from it. */
const speedLookS = 5
/** A fast stretch may have ended so long before the sensor caught up with it. */
const catchUpLongestS = 60
/** A fast stretch is followed back no further than this. */
const fastStretchLongestS = 300
/** Speed is unchanged when it stays within this share. */
const sameSpeedFrac = 0.15

/** True where speed changed the same way at that time, so that the heart may have had a reason. */
function isExcusedBySpeed(speedMps: Float32Array | undefined, jump: Jump, values: ProposalValues): boolean {
  const before = speedMps?.[Math.max(0, jump.startS - speedLookS)] ?? Number.NaN
  const after = speedMps?.[Math.min(speedMps.length - 1, jump.endS + speedLookS)] ?? Number.NaN
  return (after - before) * Math.sign(jump.changeBpm) > values.heartRateJumpSpeedChangeMps
}

/** All jumps in order; seconds in a row that each belong to a jump in the same direction are one. */
function jumps(heartRateBpm: Float32Array, values: ProposalValues): Jump[] {
  const lag = Math.round(values.heartRateJumpS)
  const found: Jump[] = []
  let startS = -1
  let sign = 0
  const { heartRateJumpBpm } = values
  for (let k = lag; k <= heartRateBpm.length; k++) {
    // Nothing is read behind the end: one such read would slow all the others down.
    const change =
      k === heartRateBpm.length ? 0 : (heartRateBpm[k] ?? Number.NaN) - (heartRateBpm[k - lag] ?? Number.NaN)
    const nowSign = Math.abs(change) > heartRateJumpBpm ? Math.sign(change) : 0
    if (nowSign === sign) continue
    if (sign !== 0) {
      const endS = k - 1
      found.push({
        startS,
        endS,
        changeBpm: (heartRateBpm[endS] ?? 0) - (heartRateBpm[startS] ?? 0),
      })
    }
    startS = k - lag
    sign = nowSign
  }
  return found
}

function meanSpeed(speedMps: Float32Array | undefined, from: number, to: number): number {
  let sum = 0
  let count = 0
  for (let k = Math.max(0, from); k < Math.min(speedMps?.length ?? 0, to); k++) {
    const speed = speedMps?.[k] ?? Number.NaN
    if (Number.isNaN(speed)) continue
    sum += speed
    count++
  }
  return count > 0 ? sum / count : Number.NaN
}

/**
 * Where the fast stretch began that a rise of heart rate answers too late: the sensor read too low through a
 * repetition and caught up after it. Undefined where there was none.
 */
function lateAnswerStartS(speedMps: Float32Array, jump: Jump, values: ProposalValues): number | undefined {
  const fastMps =
    meanSpeed(speedMps, jump.endS, jump.endS + 2 * speedLookS) + values.heartRateJumpSpeedChangeMps
  const isFast = (k: number) => (speedMps[k] ?? Number.NaN) > fastMps
  let k = jump.endS
  while (k > 0 && k > jump.startS - catchUpLongestS && !isFast(k)) k--
  if (!isFast(k)) return undefined
  const earliest = Math.max(0, k - fastStretchLongestS)
  while (k > earliest && isFast(k)) k--
  return k
}

/**
 * Where the unbelievable part before an early jump began: at the start of the run, or where its recording or
 * its speed last changed. Undefined where the speed had not been the same before the jump as after it.
 */
function falseStartS(
  heartRateBpm: Float32Array,
  speedMps: Float32Array | undefined,
  jump: Jump,
): number | undefined {
  const afterMps = meanSpeed(speedMps, jump.endS, jump.endS + catchUpLongestS)
  const isSame = (k: number) => {
    const beforeMps = meanSpeed(speedMps, k - speedLookS, k + speedLookS)
    return Math.abs(beforeMps - afterMps) <= sameSpeedFrac * afterMps
  }
  if (!isSame(jump.startS)) return undefined
  let k = jump.startS
  while (k > 0 && !Number.isNaN(heartRateBpm[k - 1]) && (k % speedLookS !== 0 || isSame(k))) k--
  return k
}

/**
 * Jumps of heart rate that no heart makes: more than 20 bpm within 3 s without a change of speed in the same
 * direction. Which side of a jump lies is told by what surrounds it:
 *
 * - a jump that another takes back within two minutes: everything between;
 * - a rise during or just after a fast stretch: the fast stretch, through which the sensor read too low;
 * - a jump in the first minutes at unchanged speed: everything before it since the start;
 * - else only the seconds around the jump.
 */
export function heartRateJumpFaults(
  heartRateBpm: Float32Array,
  speedMps: Float32Array | undefined,
  values: ProposalValues,
): readonly HeartRateFault[] {
  const faults: HeartRateFault[] = []
  const found = jumps(heartRateBpm, values)
  for (let i = 0; i < found.length; i++) {
    const jump = found[i]
    if (jump === undefined || isExcusedBySpeed(speedMps, jump, values)) continue
    const next = found[i + 1]
    const isTakenBack =
      next !== undefined &&
      next.changeBpm * jump.changeBpm < 0 &&
      next.endS - jump.startS <= values.heartRateSpikeLongestS
    if (isTakenBack) {
      faults.push({ kind: 'spike', startS: jump.startS, endS: next.endS })
      i++
      continue
    }
    const lateS =
      jump.changeBpm > 0 && speedMps !== undefined ? lateAnswerStartS(speedMps, jump, values) : undefined
    const earlyS =
      jump.startS < values.earlyHeartRateS ? falseStartS(heartRateBpm, speedMps, jump) : undefined
    const settleS = Math.round(values.heartRateJumpSettleS)
    faults.push({
      kind: 'spike',
      startS: lateS ?? earlyS ?? Math.max(0, jump.startS - settleS),
      endS: (lateS ?? earlyS) ? jump.endS : Math.min(heartRateBpm.length - 1, jump.endS + settleS),
    })
  }
  return faults
}
