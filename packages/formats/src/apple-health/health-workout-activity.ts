import type { Issue, RawActivity, RunSurface } from '@footing/engine'
import type { HealthWorkout } from './health-workout.ts'
import { workoutSport } from './workout-kinds.ts'
import { workoutLaps, workoutPauses } from './workout-laps.ts'
import { workoutStreams } from './workout-streams.ts'

/** A workout from Apple Health as an activity. Runs indoors are taken as runs on a treadmill. */
export function toRawActivity(workout: HealthWorkout, issues: readonly Issue[] = []): RawActivity {
  const { kind, device, startEpochS, endEpochS, utcOffsetS, title, isIndoor } = workout
  const { timerS, distanceM, averageHeartRateBpm, maximumHeartRateBpm, ascentM } = workout
  const sport = workoutSport(kind)
  const surface: RunSurface | undefined = sport === 'run' && isIndoor === true ? 'treadmill' : undefined
  const annotation = {
    ...(title !== undefined && { title }),
    ...(isIndoor === true && { marks: ['indoor'] as const }),
  }
  return {
    format: 'apple-health',
    claimedSport: kind,
    sport,
    ...(surface !== undefined && { surface }),
    startEpochS,
    ...(utcOffsetS !== undefined && { utcOffsetS }),
    ...(Object.keys(annotation).length > 0 && { annotation }),
    device,
    claimed: {
      elapsedS: endEpochS - startEpochS,
      ...(timerS !== undefined && { timerS }),
      ...(distanceM !== undefined && { distanceM }),
      ...(averageHeartRateBpm !== undefined && { averageHeartRateBpm }),
      ...(maximumHeartRateBpm !== undefined && { maximumHeartRateBpm }),
      ...(ascentM !== undefined && { ascentM }),
    },
    streams: workoutStreams(workout),
    laps: workoutLaps(workout),
    pauses: workoutPauses(workout),
    issues,
  }
}
