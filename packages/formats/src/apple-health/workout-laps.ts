import type { RawLap, TimerPause } from '@footing/engine'
import type { HealthEvent, HealthWorkout } from './health-workout.ts'

/** Apple writes instants in whole seconds: stretches that meet may miss each other by this much. */
const meetingS = 2

function inOrder(events: readonly HealthEvent[]): HealthEvent[] {
  return [...events].sort((a, b) => a.startEpochS - b.startEpochS)
}

/** Stretches with the timer stopped, by the runner or by the watch itself. */
export function workoutPauses({ events, endEpochS }: HealthWorkout): TimerPause[] {
  const pauses: TimerPause[] = []
  let startEpochS: number | undefined
  for (const event of inOrder(events)) {
    if (event.kind === 'Pause' || event.kind === 'MotionPaused') {
      if (event.durationS !== undefined && event.durationS > 0)
        pauses.push({ startEpochS: event.startEpochS, endEpochS: event.startEpochS + event.durationS })
      else startEpochS ??= event.startEpochS
    } else if ((event.kind === 'Resume' || event.kind === 'MotionResumed') && startEpochS !== undefined) {
      pauses.push({ startEpochS, endEpochS: event.startEpochS })
      startEpochS = undefined
    }
  }
  if (startEpochS !== undefined && startEpochS < endEpochS) pauses.push({ startEpochS, endEpochS })
  return pauses
}

/** The steps of a planned workout, each with what Apple states of it. */
function lapsOfParts({ parts }: HealthWorkout): RawLap[] {
  return parts.map(({ startEpochS, endEpochS, ...claims }) => ({
    startEpochS,
    elapsedS: endEpochS - startEpochS,
    ...claims,
    trigger: 'manual',
  }))
}

/** Laps by event: some apps note how long each was, others only the instant at which one ended. */
function lapsOfEvents({ events, startEpochS, endEpochS }: HealthWorkout): RawLap[] {
  const laps = inOrder(events).filter(({ kind }) => kind === 'Lap')
  if (laps.length > 0 && laps.every(({ durationS }) => durationS !== undefined && durationS > 0)) {
    return laps.map((lap) => ({
      startEpochS: lap.startEpochS,
      elapsedS: lap.durationS ?? 0,
      trigger: 'manual',
    }))
  }
  const borders = laps
    .map((lap) => lap.startEpochS)
    .filter((epochS) => epochS > startEpochS && epochS < endEpochS)
  if (borders.length === 0) return []
  return [startEpochS, ...borders].map((start, index) => ({
    startEpochS: start,
    elapsedS: (borders[index] ?? endEpochS) - start,
    trigger: 'manual',
  }))
}

/**
 * The watch cuts every run into segments twice, by kilometre and by mile, both from the start on. The chain
 * of the shorter ones is taken. A segment that the runner marked looks the same, so all count as automatic.
 */
function lapsOfSegments({ events, startEpochS }: HealthWorkout): RawLap[] {
  const left = inOrder(events).filter(({ kind, durationS }) => kind === 'Segment' && (durationS ?? 0) > 0)
  const laps: RawLap[] = []
  let untilEpochS = startEpochS
  let from = 0
  while (from < left.length) {
    let next: HealthEvent | undefined
    for (; from < left.length; from += 1) {
      const event = left[from]
      if (event === undefined || event.startEpochS > untilEpochS + meetingS) break
      const isNext = event.startEpochS >= untilEpochS - meetingS
      if (isNext && (event.durationS ?? 0) < (next?.durationS ?? Number.POSITIVE_INFINITY)) next = event
    }
    if (next === undefined) break
    laps.push({ startEpochS: next.startEpochS, elapsedS: next.durationS ?? 0, trigger: 'automatic' })
    untilEpochS = Math.max(untilEpochS + meetingS / 2, next.startEpochS + (next.durationS ?? 0))
  }
  return laps.length > 1 ? laps : []
}

/** Laps from the best of the three things that Apple writes. */
export function workoutLaps(workout: HealthWorkout): RawLap[] {
  const ways = [lapsOfParts, lapsOfEvents, lapsOfSegments]
  return ways.map((way) => way(workout)).find((laps) => laps.length > 0) ?? []
}
