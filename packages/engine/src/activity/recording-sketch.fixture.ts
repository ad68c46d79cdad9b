import type { RecordingSketch } from './recording-sketch.ts'

/** 2025-03-03, a Monday, 07:00 UTC. */
const startEpochS = 1_740_985_200

/** An hour's run of 10 km from a watch, the start given in minutes after seven. */
export function sketchedRecording(
  activityId: string,
  { atMin = 0, ...rest }: Partial<RecordingSketch> & { readonly atMin?: number } = {},
): RecordingSketch {
  return {
    activityId,
    sport: 'run',
    startEpochS: startEpochS + 60 * atMin,
    elapsedS: 3600,
    distanceM: 10_000,
    averageHeartRateBpm: 140,
    channels: ['heartRateBpm', 'distanceM', 'elevationM', 'latitudeDeg', 'longitudeDeg'],
    sampleCount: 3600,
    ...rest,
  }
}

/** The same from a phone: positions alone. */
export function sketchedPhone(
  activityId: string,
  sketch: Partial<RecordingSketch> & { readonly atMin?: number } = {},
): RecordingSketch {
  const { averageHeartRateBpm: _, ...recording } = sketchedRecording(activityId, {
    channels: ['latitudeDeg', 'longitudeDeg'],
    sampleCount: 900,
    ...sketch,
  })
  return recording
}
