// Runs drawn by hand, for tests: a few stretches of effort become the facts that a real recording would give.

import type { RunSurface } from '../activity/sport.ts'
import { available, isAvailable, unavailable } from '../base/computed.ts'
import { epochSOfLocalDate, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import type { BestEffort, HalfMinutes, HardestSpan, HeartRateFacts, LapFacts, RunFacts } from './run-facts.ts'
import { type SpeedSegments, segmentsOfSeconds } from './speed-segments.ts'

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
const hardestSpanDurationsS = [300, 600, 1200, 1800, 2400, 3600]
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

/** Every second of a column of half minutes, from second 1 on; standing is a speed of nothing. */
function secondsOf(column: Float32Array, movingFrac?: Float32Array): Float32Array {
  return Float32Array.from({ length: column.length * stepS + 1 }, (_, second) => {
    const step = Math.max(0, Math.ceil(second / stepS) - 1)
    return (column[step] ?? Number.NaN) * (movingFrac?.[step] ?? 1)
  })
}

/** A speed that nobody measured is none. */
const knownSpeeds = (speeds: Float32Array) => speeds.map((speed) => (Number.isNaN(speed) ? 0 : speed))

function segmentsOf(steps: HalfMinutes): SpeedSegments | undefined {
  return segmentsOfSeconds(
    {
      speedMps: knownSpeeds(secondsOf(steps.speedMps, steps.movingFrac)),
      flatSpeedMps: knownSpeeds(secondsOf(steps.gradeAdjustedSpeedMps, steps.movingFrac)),
      gradeFrac: secondsOf(steps.gradeFrac),
      heartRateBpm: secondsOf(steps.heartRateBpm),
    },
    defaultProposalValues,
  )
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

/** Seconds from the start of a step until a distance is covered, with even speed inside each step. */
function secondsToCover(coveredM: Float64Array, first: number, end: number, distanceM: number): number {
  const leftM = distanceM - ((coveredM[end - 1] ?? 0) - (coveredM[first] ?? 0))
  const speed = ((coveredM[end] ?? 0) - (coveredM[end - 1] ?? 0)) / stepS
  return (end - 1 - first) * stepS + (speed > 0 ? leftM / speed : stepS)
}

/** The fastest time over each distance, beginning on a half minute. */
function bestEffortsOf(speedMps: Float32Array): readonly BestEffort[] {
  const coveredM = new Float64Array(speedMps.length + 1)
  for (let i = 0; i < speedMps.length; i++)
    coveredM[i + 1] = (coveredM[i] ?? 0) + (Number.isNaN(speedMps[i]) ? 0 : (speedMps[i] ?? 0)) * stepS
  return bestEffortDistancesM.flatMap((distanceM): readonly BestEffort[] => {
    let best = { durationS: Number.POSITIVE_INFINITY, first: 0 }
    let end = 1
    for (let first = 0; first < speedMps.length; first++) {
      while (end < coveredM.length && (coveredM[end] ?? 0) - (coveredM[first] ?? 0) < distanceM - 1e-6) end++
      if (end >= coveredM.length) break
      const durationS = secondsToCover(coveredM, first, end, distanceM)
      if (durationS < best.durationS) best = { durationS, first }
    }
    if (!Number.isFinite(best.durationS)) return []
    const { durationS } = best
    const startS = best.first * stepS
    return [{ distanceM, durationS, startS, gradeAdjustedSpeedMps: distanceM / durationS }]
  })
}

/** The spans with the highest mean heart rate, each beginning on a half minute; none over a gap. */
function hardestSpansOf(heartRateBpm: Float32Array): readonly HardestSpan[] {
  const beats = new Float64Array(heartRateBpm.length + 1)
  heartRateBpm.forEach((bpm, step) => {
    beats[step + 1] = (beats[step] ?? 0) + bpm
  })
  return hardestSpanDurationsS.flatMap((durationS): readonly HardestSpan[] => {
    const length = durationS / stepS
    let hardest: HardestSpan | undefined
    for (let first = 0; first + length <= heartRateBpm.length; first++) {
      const averageHeartRateBpm = ((beats[first + length] ?? 0) - (beats[first] ?? 0)) / length
      if (averageHeartRateBpm > (hardest?.averageHeartRateBpm ?? 0))
        hardest = { durationS, startS: first * stepS, averageHeartRateBpm }
    }
    return hardest === undefined ? [] : [hardest]
  })
}

/** The facts of a run drawn by hand. */
export function sketchRun(sketch: RunSketch): RunFacts {
  const halfMinutes = halfMinutesOf(sketch.stretches)
  const elapsedS = halfMinutes.speedMps.length * stepS
  const speeds = halfMinutes.speedMps
  const segments = segmentsOf(halfMinutes)
  const movingS = halfMinutes.movingFrac.reduce((sum, share) => sum + share * stepS, 0)
  const hasSpeed = speeds.some(Number.isFinite)
  const coveredM = speeds.reduce(
    (sum, speed, step) =>
      sum + (Number.isFinite(speed) ? speed * stepS * (halfMinutes.movingFrac[step] ?? 1) : 0),
    0,
  )
  const distanceM = sketch.distanceM ?? coveredM
  const noSpeed = unavailable('no-speed', 'The recording holds no speed.')
  const utcOffsetS = 0
  const activityId = sketch.activityId ?? `run-${sketch.date}-${sketch.timeOfDayS ?? 'noon'}`
  const startEpochS =
    epochSOfLocalDate(sketch.date, utcOffsetS) + (sketch.timeOfDayS ?? unitFactors.sPerDay / 2)
  const heartRate = heartRateOf(halfMinutes.heartRateBpm, sketch.usableFrac)
  const hasDistance = hasSpeed || sketch.distanceM !== undefined
  return {
    activityId,
    startEpochS,
    utcOffsetS,
    localDate: sketch.date,
    surface: sketch.surface ?? 'road',
    ...(sketch.title === undefined ? {} : { annotation: { title: sketch.title } }),
    distanceM: hasDistance
      ? available({ valueM: distanceM, from: 'device' as const })
      : unavailable('no-distance', 'The recording holds no distance.'),
    elapsedS,
    timerS: elapsedS,
    movingS,
    ascentM: available({ valueM: 0 }),
    descentM: available({ valueM: 0 }),
    averageSpeedMps: hasSpeed ? available({ valueMps: distanceM / movingS }) : noSpeed,
    gradeAdjustedSpeedMps: hasSpeed ? available({ valueMps: distanceM / movingS }) : noSpeed,
    heartRate,
    heartRateFaults: [],
    halfMinutes,
    ...(segments && { speedSegments: segments }),
    steadyWindows: [],
    bestEfforts: hasSpeed ? bestEffortsOf(speeds) : [],
    hardestSpans: hardestSpansOf(halfMinutes.heartRateBpm),
    laps: sketch.laps ?? [],
    recording: {
      elapsedS,
      movingS,
      sampleCount: halfMinutes.speedMps.length,
      channels: [
        ...(isAvailable(heartRate) ? (['heartRateBpm'] as const) : []),
        ...(hasDistance ? (['distanceM'] as const) : []),
        'elevationM',
      ],
      ...(hasDistance && { distanceM }),
      ...(isAvailable(heartRate) && {
        averageHeartRateBpm: heartRate.averageBpm,
        heartRateFrac: heartRate.usableFrac,
      }),
    },
    notes: [],
  }
}
