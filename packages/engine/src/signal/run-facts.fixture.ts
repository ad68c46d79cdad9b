// Runs drawn by hand, for tests: a few stretches of effort become the facts that a real recording would give.

import type { RunSurface } from '../activity/sport.ts'
import { available, unavailable } from '../base/computed.ts'
import { epochSOfLocalDate, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { BestEffort, HalfMinutes, HeartRateFacts, LapFacts, RunFacts } from './run-facts.ts'

/** A stretch of even effort. Heart rate and speed change evenly towards their `to…` values where given. */
export interface Stretch {
  readonly minutes: number
  readonly heartRateBpm?: number
  readonly toHeartRateBpm?: number
  readonly speedMps?: number
  readonly toSpeedMps?: number
  readonly gradeFrac?: number
  readonly movingFrac?: number
}

export interface RunSketch {
  readonly date: LocalDate
  readonly stretches: readonly Stretch[]
  readonly activityId?: string
  readonly title?: string
  readonly timeOfDayS?: number
  readonly surface?: RunSurface
  readonly laps?: readonly LapFacts[]
  readonly distanceM?: number
  readonly usableFrac?: number
}

const stepS = 30
const bestEffortDistancesM = [400, 1000, 1609.344, 3000, 5000, 10_000, 15_000, 21_097.5, 42_195]

function halfMinutesOf(stretches: readonly Stretch[]): HalfMinutes {
  const steps = stretches.flatMap((stretch) => {
    const count = Math.round((stretch.minutes * unitFactors.sPerMin) / stepS)
    return Array.from({ length: count }, (_, index) => {
      const done = (index + 0.5) / count
      const between = (from = Number.NaN, to = from) => from + (to - from) * done
      return {
        heartRateBpm: between(stretch.heartRateBpm, stretch.toHeartRateBpm),
        speedMps: between(stretch.speedMps, stretch.toSpeedMps),
        gradeFrac: stretch.gradeFrac ?? 0,
        movingFrac: stretch.movingFrac ?? 1,
      }
    })
  })
  return {
    heartRateBpm: Float32Array.from(steps, (step) => step.heartRateBpm),
    speedMps: Float32Array.from(steps, (step) => step.speedMps),
    gradeAdjustedSpeedMps: Float32Array.from(steps, (step) => step.speedMps),
    gradeFrac: Float32Array.from(steps, (step) => step.gradeFrac),
    movingFrac: Float32Array.from(steps, (step) => step.movingFrac),
  }
}

function histogramOf(heartRateBpm: Float32Array): HeartRateFacts['histogram'] {
  const believed = [...heartRateBpm].filter(Number.isFinite).map(Math.round)
  const fromBpm = Math.min(...believed)
  const secondsS = new Array<number>(Math.max(...believed) - fromBpm + 1).fill(0)
  for (const bpm of believed) secondsS[bpm - fromBpm] = (secondsS[bpm - fromBpm] ?? 0) + stepS
  return { fromBpm, secondsS }
}

function heartRateOf(heartRateBpm: Float32Array, usableFrac: number | undefined): RunFacts['heartRate'] {
  const believed = [...heartRateBpm].filter(Number.isFinite)
  if (believed.length === 0)
    return unavailable('no-heart-rate', 'The recording holds no heart rate that can be believed.')
  return available({
    averageBpm: believed.reduce((sum, bpm) => sum + bpm, 0) / believed.length,
    highestSustainedBpm: Math.max(...believed),
    lowestSustainedBpm: Math.min(...believed),
    usableFrac: usableFrac ?? believed.length / heartRateBpm.length,
    histogram: histogramOf(heartRateBpm),
  })
}

/** The fastest time over each distance, to the half minute and with even speed inside it. */
function bestEffortsOf(speedMps: Float32Array): readonly BestEffort[] {
  const totalM = speedMps.reduce((sum, speed) => sum + speed * stepS, 0)
  return bestEffortDistancesM
    .filter((distanceM) => distanceM <= totalM * 1.0001)
    .map((distanceM) => {
      let best: BestEffort | undefined
      for (let first = 0; first < speedMps.length; first++) {
        let coveredM = 0
        let durationS = 0
        for (let i = first; i < speedMps.length && coveredM < distanceM; i++) {
          const speed = speedMps[i] ?? 0
          const takenS = Math.min(stepS, speed > 0 ? (distanceM - coveredM) / speed : stepS)
          coveredM += speed * takenS
          durationS += takenS
        }
        if (coveredM < distanceM * 0.999) break
        if (best === undefined || durationS < best.durationS)
          best = {
            distanceM,
            durationS,
            startS: first * stepS,
            gradeAdjustedSpeedMps: distanceM / durationS,
          }
      }
      return best
    })
    .filter((effort) => effort !== undefined)
}

/** The facts of a run drawn by hand. */
export function sketchRun(sketch: RunSketch): RunFacts {
  const halfMinutes = halfMinutesOf(sketch.stretches)
  const elapsedS = halfMinutes.speedMps.length * stepS
  const speeds = halfMinutes.speedMps
  const movingS = halfMinutes.movingFrac.reduce((sum, share) => sum + share * stepS, 0)
  const hasSpeed = speeds.some(Number.isFinite)
  const coveredM = speeds.reduce((sum, speed) => sum + (Number.isFinite(speed) ? speed * stepS : 0), 0)
  const distanceM = sketch.distanceM ?? coveredM
  const noSpeed = unavailable('no-speed', 'The recording holds no speed.')
  const utcOffsetS = 0
  return {
    activityId: sketch.activityId ?? `run-${sketch.date}-${sketch.timeOfDayS ?? 'noon'}`,
    startEpochS: epochSOfLocalDate(sketch.date, utcOffsetS) + (sketch.timeOfDayS ?? unitFactors.sPerDay / 2),
    utcOffsetS,
    localDate: sketch.date,
    surface: sketch.surface ?? 'road',
    ...(sketch.title === undefined ? {} : { title: sketch.title }),
    distanceM:
      hasSpeed || sketch.distanceM !== undefined
        ? available({ valueM: distanceM, from: 'device' as const })
        : unavailable('no-distance', 'The recording holds no distance.'),
    elapsedS,
    timerS: elapsedS,
    movingS,
    ascentM: available({ valueM: 0 }),
    descentM: available({ valueM: 0 }),
    averageSpeedMps: hasSpeed ? available({ valueMps: distanceM / movingS }) : noSpeed,
    gradeAdjustedSpeedMps: hasSpeed ? available({ valueMps: distanceM / movingS }) : noSpeed,
    heartRate: heartRateOf(halfMinutes.heartRateBpm, sketch.usableFrac),
    heartRateFaults: [],
    halfMinutes,
    steadyWindows: [],
    bestEfforts: hasSpeed ? bestEffortsOf(speeds) : [],
    hardestSpans: [],
    laps: sketch.laps ?? [],
    notes: [],
  }
}
