import { mPerDeg } from '../base/great-circle.ts'
import type { Activity } from './activity.ts'
import { checkActivity } from './check-activity.ts'
import type { RawActivity } from './raw-activity.ts'
import type { Streams } from './streams.ts'

/** A made-up recording, each channel as a function of the seconds since its start. */
export interface ActivitySketch {
  readonly durationS: number
  readonly intervalS?: number
  readonly speedMps: (elapsedS: number) => number
  readonly heartRateBpm?: (elapsedS: number) => number
  readonly elevationM?: (elapsedS: number, distanceM: number) => number
  readonly cadenceSpm?: (elapsedS: number) => number
  /** Positions due north along a meridian, instead of a counted distance. */
  readonly hasPositions?: boolean
  readonly raw?: Partial<RawActivity>
}

/** 2025-03-03, a Monday, 07:00 UTC. */
export const sketchStartEpochS = 1_740_985_200

/** A raw activity as a careful reader would hand it over. */
export function sketchRaw(sketch: ActivitySketch): RawActivity {
  const { durationS, intervalS = 1, heartRateBpm, elevationM, cadenceSpm, hasPositions = false } = sketch
  const timeS = Float64Array.from({ length: Math.floor(durationS / intervalS) + 1 }, (_, i) => i * intervalS)
  // Distance by whole seconds, so that the interval does not change it.
  const bySecondM = new Float64Array(Math.floor(durationS) + 2)
  for (let s = 1; s < bySecondM.length; s++) bySecondM[s] = (bySecondM[s - 1] ?? 0) + sketch.speedMps(s)
  const distanceM = timeS.map((s) => bySecondM[Math.floor(s)] ?? 0)
  const streams: Streams = {
    timeS,
    ...(hasPositions
      ? {
          latitudeDeg: distanceM.map((metres) => 10 + metres / mPerDeg),
          longitudeDeg: distanceM.map(() => 20),
        }
      : { distanceM }),
    ...(heartRateBpm && { heartRateBpm: Float32Array.from(timeS, heartRateBpm) }),
    ...(elevationM && {
      elevationM: Float32Array.from(timeS, (s, i) => elevationM(s, distanceM[i] ?? 0)),
    }),
    ...(cadenceSpm && { cadenceSpm: Float32Array.from(timeS, cadenceSpm) }),
  }
  return {
    format: 'fit',
    sport: 'run',
    startEpochS: sketchStartEpochS,
    utcOffsetS: 3600,
    claimed: {},
    streams,
    laps: [],
    pauses: [],
    issues: [],
    ...sketch.raw,
  }
}

/** The checked activity; a refusal is a mistake of the test. */
export function checked(raw: RawActivity): Activity {
  const result = checkActivity(raw)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export function sketchActivity(sketch: ActivitySketch): Activity {
  return checked(sketchRaw(sketch))
}

export function issueCodes(activity: Activity): string[] {
  return activity.issues.map(({ code }) => code)
}
