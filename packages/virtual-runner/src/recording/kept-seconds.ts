import type { TimerPause } from '@footing/engine'
import type { BodyTrace } from '../body/run-body.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'

const constants = {
  autoPauseAfterS: { value: 3, unit: 'S', source: 'own choice: a watch needs a moment to notice' },
  sparseLongestS: {
    value: 8,
    unit: 'S',
    source: 'own choice: "smart" recording writes every one to eight seconds',
  },
  sparseChangeMps: { value: 0.4, unit: 'Mps', source: 'own choice: a change of speed is written at once' },
} as const satisfies Record<string, Passport>

/** The seconds that the watch keeps: all of them, or all but those it paused in by itself. */
export function timerSeconds(trace: BodyTrace, hasAutoPause: boolean): Uint32Array {
  const kept = new Uint32Array(trace.speedMps.length)
  let count = 0
  let stoppedS = 0
  for (let second = 0; second < kept.length; second++) {
    stoppedS = trace.isStopped[second] === 1 ? stoppedS + 1 : 0
    if (hasAutoPause && stoppedS > constants.autoPauseAfterS.value) continue
    kept[count] = second
    count += 1
  }
  return kept.subarray(0, count)
}

/** A hole in the seconds of the timer is a pause. */
export function pausesBetween(seconds: Uint32Array, startEpochS: number): TimerPause[] {
  const pauses: TimerPause[] = []
  for (let sample = 1; sample < seconds.length; sample++) {
    const before = seconds[sample - 1] ?? 0
    const after = seconds[sample] ?? 0
    if (after - before > 1) pauses.push({ startEpochS: startEpochS + before, endEpochS: startEpochS + after })
  }
  return pauses
}

/** What a sparse recorder writes of them: both ends of pauses, changes of speed, and every few seconds. */
export function sparseSeconds(trace: BodyTrace, seconds: Uint32Array, random: Random): Uint32Array {
  const kept: number[] = []
  let nextS = 0
  let lastMps = 0
  for (let sample = 0; sample < seconds.length; sample++) {
    const second = seconds[sample] ?? 0
    const isEdge =
      sample === 0 ||
      sample === seconds.length - 1 ||
      (seconds[sample + 1] ?? second + 1) - second > 1 ||
      second - (seconds[sample - 1] ?? second - 1) > 1
    const speedMps = trace.speedMps[second] ?? 0
    const changes = Math.abs(speedMps - lastMps) > constants.sparseChangeMps.value
    if (!isEdge && !changes && second < nextS) continue
    kept.push(second)
    lastMps = speedMps
    nextS = second + 1 + Math.floor(random.between(0, constants.sparseLongestS.value))
  }
  return Uint32Array.from(kept)
}
