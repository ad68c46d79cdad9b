import { localTimeOfDayS, type RawActivity, type Streams } from '@footing/engine'
import type { SessionPlan } from '../behaviour/session-plan.ts'
import type { BodyTrace } from '../body/run-body.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { Neighbourhood } from '../place/neighbourhood.ts'
import { countedAscentM, createAltimeter } from './altimeter.ts'
import type { Fault } from './fault.ts'
import { pausesBetween, sparseSeconds, timerSeconds } from './kept-seconds.ts'
import { automaticLaps, buttonLaps, heartRateClaim, pausedS } from './laps.ts'
import { createSatellites, type Position } from './satellites.ts'
import { sensorOfTheDay } from './sensor-of-the-day.ts'
import { createSteps } from './steps.ts'
import { runTitle } from './titles.ts'
import type { Watch } from './watch.ts'

const constants = {
  runDistanceErrorSdFrac: {
    value: 0.004,
    unit: 'Frac',
    source: 'own choice: satellites differ from day to day',
  },
  treadmillDaySdFrac: { value: 0.01, unit: 'Frac', source: 'own choice: belts and wrists differ by the day' },
  speedNoiseMps: { value: 0.03, unit: 'Mps', source: 'own choice' },
  speedSmoothingFrac: {
    value: 0.35,
    unit: 'Frac',
    source: 'own choice: watches smooth speed over some seconds',
  },
  wristWarmthC: { value: 5, unit: 'C', source: 'own choice: a watch is warmed by the arm it sits on' },
  wristWarmsUpS: { value: 600, unit: 'S', source: 'own choice' },
} as const satisfies Record<string, Passport>

const claimedSports: Readonly<Record<string, string>> = {
  trail: 'running/trail',
  track: 'running/track',
  treadmill: 'running/treadmill',
}

export interface Recording {
  readonly activity: RawActivity
  /** What truly went wrong in it, in order of its start. */
  readonly faults: readonly Fault[]
}

export interface RunToRecord {
  readonly trace: BodyTrace
  readonly plan: SessionPlan
  readonly course: Course
  readonly home: Neighbourhood
  readonly watch: Watch
  readonly body: Physiology
  readonly temperatureC: number
  readonly startEpochS: number
  readonly utcOffsetS: number
  /** Which language the runner titles runs in. */
  readonly language?: number
  readonly random: Random
}

function distanceErrorFrac({ course, watch, random }: RunToRecord): number {
  const today = random.stream('distance').normal()
  return course.isOutdoors
    ? watch.distanceErrorFrac + constants.runDistanceErrorSdFrac.value * today
    : watch.treadmillErrorFrac + constants.treadmillDaySdFrac.value * today
}

/** The columns of every second of the timer, as the watch saw them; `faults` is told what went wrong. */
function recordedStreams(run: RunToRecord, seconds: Uint32Array, faults: Fault[]) {
  const { trace, course, watch, random } = run
  const count = seconds.length
  const durationS = trace.speedMps.length
  const sensed = sensorOfTheDay(watch, { durationS, faults, random: random.stream('heart-sensor') })
  const satellites = createSatellites({
    course,
    home: run.home,
    errorSdM: watch.positionErrorM,
    faults: course.isOutdoors ? faults : [],
    random: random.stream('satellites'),
    noise: random.noise('satellites'),
  })
  const altimeter = createAltimeter(watch.hasBarometer, random.noise('altimeter'))
  const speedNoise = random.noise('speed')
  const stepsAt = createSteps(run.body, random.noise('cadence'))
  const errorFrac = distanceErrorFrac(run)

  const timeS = new Float64Array(count)
  const heartRateBpm = new Float32Array(count)
  const distanceM = new Float64Array(count)
  const speedMps = new Float32Array(count)
  const cadenceSpm = new Float32Array(count)
  const elevationM = new Float32Array(count)
  const latitudeDeg = new Float64Array(count)
  const longitudeDeg = new Float64Array(count)
  const temperatureC = new Float32Array(count)
  const position: Position = { latitudeDeg: 0, longitudeDeg: 0 }
  const smoothing = constants.speedSmoothingFrac.value
  const walks = run.plan.segments.map(({ gait }) => gait === 'walk')
  const warmingShare = 1 - Math.exp(-1 / constants.wristWarmsUpS.value)
  let warmthC = 0
  let shownMps = 0
  for (let sample = 0; sample < count; sample++) {
    const second = seconds[sample] ?? 0
    const trueMps = trace.speedMps[second] ?? 0
    const trueM = trace.distanceM[second] ?? 0
    const isStopped = trace.isStopped[second] === 1
    const isWalking = walks[trace.segmentIndex[second] ?? 0] ?? false
    const cadence = isStopped ? 0 : stepsAt(trueMps, isWalking)
    const seenMps = isStopped
      ? 0
      : Math.max(trueMps * (1 + errorFrac) + constants.speedNoiseMps.value * speedNoise(), 0)
    shownMps += (seenMps - shownMps) * smoothing

    timeS[sample] = second
    const shownBpm = sensed.sensor?.read(second, trace.heartRateBpm[second] ?? 0, cadence)
    heartRateBpm[sample] = Math.round(shownBpm ?? Number.NaN)
    distanceM[sample] = Math.round(trueM * (1 + errorFrac) * 100) / 100
    speedMps[sample] = Math.round(shownMps * 1000) / 1000
    // A watch counts the steps of one foot and doubles them.
    cadenceSpm[sample] = 2 * Math.round(cadence / 2)
    if (course.isOutdoors) {
      const cell = cellAt(course, trueM)
      const insideM = trueM - Math.floor(trueM / course.cellM) * course.cellM
      elevationM[sample] = altimeter((course.elevationM[cell] ?? 0) + insideM * (course.gradeFrac[cell] ?? 0))
      satellites(second, trueM, position)
      latitudeDeg[sample] = position.latitudeDeg
      longitudeDeg[sample] = position.longitudeDeg
    }
    if (watch.hasThermometer) {
      warmthC += (constants.wristWarmthC.value - warmthC) * warmingShare
      temperatureC[sample] = Math.round(run.temperatureC + warmthC)
    }
  }
  const streams = {
    timeS,
    ...(sensed.sensor === undefined ? {} : { heartRateBpm }),
    distanceM,
    speedMps,
    cadenceSpm,
    ...(course.isOutdoors ? { elevationM, latitudeDeg, longitudeDeg } : {}),
    ...(watch.hasThermometer ? { temperatureC } : {}),
  }
  return { streams, hasChestStrap: sensed.hasChestStrap }
}

type FullStreams = ReturnType<typeof recordedStreams>['streams']

/** The columns at the seconds that are written down. */
function writtenStreams(streams: FullStreams, seconds: Uint32Array, written: Uint32Array): FullStreams {
  if (written.length === seconds.length) return streams
  const isWritten = new Uint8Array((seconds.at(-1) ?? 0) + 1)
  for (const second of written) isWritten[second] = 1
  const pick = <T extends Float32Array | Float64Array>(column: T): T =>
    column.filter((_, sample) => isWritten[seconds[sample] ?? 0] === 1) as T
  return Object.fromEntries(
    Object.entries(streams).map(([name, column]) => [name, pick(column)]),
  ) as unknown as FullStreams
}

/** The segment of the plan that each written sample lies in. */
function segmentsOf(trace: BodyTrace, written: Uint32Array): Uint16Array {
  const segments = new Uint16Array(written.length)
  for (let sample = 0; sample < written.length; sample++)
    segments[sample] = trace.segmentIndex[written[sample] ?? 0] ?? 0
  return segments
}

/** Writes down a run as a watch would: what it saw, in the resolution of its file, with its errors. */
export function recordRun(run: RunToRecord): Recording {
  const { trace, plan, course, watch, startEpochS, random } = run
  const faults: Fault[] = []
  const seconds = timerSeconds(trace, watch.hasAutoPause)
  const written = watch.recordsSparsely ? sparseSeconds(trace, seconds, random.stream('sparse')) : seconds
  const seen = recordedStreams(run, seconds, faults)
  const streams: Streams & FullStreams = writtenStreams(seen.streams, seconds, written)
  const { timeS, distanceM } = streams
  const count = timeS.length
  const heartRateBpm = streams.heartRateBpm ?? new Float32Array(count).fill(Number.NaN)
  const segmentOfSample = segmentsOf(trace, written)
  const pauses = pausesBetween(seconds, startEpochS)
  const columns = { startEpochS, timeS, distanceM, heartRateBpm, pauses }
  const elapsedS = timeS[count - 1] ?? 0
  const title = runTitle({
    habit: watch.titles,
    plan,
    timeOfDayS: localTimeOfDayS(startEpochS, run.utcOffsetS),
    language: run.language ?? 0,
    random: random.stream('title'),
  })
  const activity: RawActivity = {
    format: 'fit',
    sport: 'run',
    claimedSport: claimedSports[course.surface] ?? 'running',
    // A watch calls a road run simply a run.
    ...(course.surface === 'road' ? {} : { surface: course.surface }),
    startEpochS,
    utcOffsetS: run.utcOffsetS,
    ...(title === undefined ? {} : { annotation: { title } }),
    device: watch.device,
    ...(seen.hasChestStrap === undefined ? {} : { hasChestStrap: seen.hasChestStrap }),
    claimed: {
      distanceM: distanceM[count - 1] ?? 0,
      elapsedS,
      timerS: elapsedS - pausedS(pauses, startEpochS, startEpochS + elapsedS),
      ...heartRateClaim(heartRateBpm, 0, count),
      ...(streams.elevationM === undefined ? {} : { ascentM: countedAscentM(streams.elevationM) }),
    },
    streams,
    laps:
      plan.plannedRepCount > 0 && watch.pressesLap
        ? buttonLaps(columns, segmentOfSample)
        : automaticLaps(columns, watch.autoLapM),
    pauses,
    watch: watch.settings,
    issues: [],
  }
  const durationS = trace.speedMps.length
  return {
    activity,
    faults: faults
      .filter(({ startS }) => startS < durationS)
      .map((fault) => ({ ...fault, endS: Math.min(fault.endS, durationS) }))
      .sort((a, b) => a.startS - b.startS),
  }
}
