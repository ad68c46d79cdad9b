import type { RawActivity, Streams, TimerPause } from '@footing/engine'
import type { SessionPlan } from '../behaviour/session-plan.ts'
import type { BodyTrace } from '../body/run-body.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { Neighbourhood } from '../place/neighbourhood.ts'
import { countedAscentM, createAltimeter } from './altimeter.ts'
import { createHeartRateSensor } from './heart-rate-sensor.ts'
import { buttonLaps, heartRateClaim, kilometreLaps, pausedS } from './laps.ts'
import { createSatellites, type Position } from './satellites.ts'
import type { Watch } from './watch.ts'

const constants = {
  autoPauseAfterS: { value: 3, unit: 'S', source: 'own choice: a watch needs a moment to notice' },
  runDistanceErrorSdFrac: {
    value: 0.004,
    unit: 'Frac',
    source: 'own choice: satellites differ from day to day',
  },
  speedNoiseMps: { value: 0.03, unit: 'Mps', source: 'own choice' },
  speedSmoothingFrac: {
    value: 0.35,
    unit: 'Frac',
    source: 'own choice: watches smooth speed over some seconds',
  },
  cadencePerMps: { value: 9, unit: 'Spm/(m/s)', source: 'own choice: usual slope of step rate on speed' },
  cadenceAtMps: { value: 3, unit: 'Mps', source: 'the speed at which a runner’s cadence is given' },
  cadenceNoiseSpm: { value: 1.6, unit: 'Spm', source: 'own choice' },
  walkingCadenceSpm: { value: 114, unit: 'Spm', source: 'own choice: brisk walk' },
  walkingBelowMps: { value: 1.75, unit: 'Mps', source: 'own choice: below it feet walk' },
  wristWarmthC: { value: 5, unit: 'C', source: 'own choice: a watch is warmed by the arm it sits on' },
  wristWarmsUpS: { value: 600, unit: 'S', source: 'own choice' },
} as const satisfies Record<string, Passport>

const claimedSports: Readonly<Record<string, string>> = {
  trail: 'running/trail',
  track: 'running/track',
  treadmill: 'running/treadmill',
}

/** The seconds that the watch keeps: all of them, or all but those it paused in by itself. */
function keptSeconds(trace: BodyTrace, hasAutoPause: boolean): Uint32Array {
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

/** A hole in the recorded seconds is a pause of the timer. */
function pausesBetween(kept: Uint32Array, startEpochS: number): TimerPause[] {
  const pauses: TimerPause[] = []
  for (let sample = 1; sample < kept.length; sample++) {
    const before = kept[sample - 1] ?? 0
    const after = kept[sample] ?? 0
    if (after - before > 1) pauses.push({ startEpochS: startEpochS + before, endEpochS: startEpochS + after })
  }
  return pauses
}

/** Writes down a run as a watch would: what it saw, in the resolution of its file, with its errors. */
export function recordRun(options: {
  readonly trace: BodyTrace
  readonly plan: SessionPlan
  readonly course: Course
  readonly home: Neighbourhood
  readonly watch: Watch
  readonly cadenceSpm: number
  readonly temperatureC: number
  readonly startEpochS: number
  readonly utcOffsetS: number
  readonly random: Random
}): RawActivity {
  const { trace, plan, course, home, watch, startEpochS, random } = options
  const kept = keptSeconds(trace, watch.hasAutoPause)
  const count = kept.length

  const sensor = createHeartRateSensor(watch.sensor, random.stream('heart-sensor'))
  const satellites = createSatellites(course, home, random.stream('satellites'))
  const altimeter = createAltimeter(watch.hasBarometer, random.stream('altimeter'))
  const speedNoise = random.stream('speed')
  const stepNoise = random.stream('cadence')
  const errorFrac = course.isOutdoors
    ? watch.distanceErrorFrac + constants.runDistanceErrorSdFrac.value * random.stream('distance').normal()
    : watch.treadmillErrorFrac

  const timeS = new Float64Array(count)
  const heartRateBpm = new Float32Array(count)
  const distanceM = new Float64Array(count)
  const speedMps = new Float32Array(count)
  const cadenceSpm = new Float32Array(count)
  const elevationM = new Float32Array(count)
  const latitudeDeg = new Float64Array(count)
  const longitudeDeg = new Float64Array(count)
  const temperatureC = new Float32Array(count)
  const segmentOfSample = new Uint16Array(count)
  const position: Position = { latitudeDeg: 0, longitudeDeg: 0 }

  const smoothing = constants.speedSmoothingFrac.value
  const cadencePerMps = constants.cadencePerMps.value
  const baseCadenceSpm = options.cadenceSpm - cadencePerMps * constants.cadenceAtMps.value
  let shownMps = 0
  for (let sample = 0; sample < count; sample++) {
    const second = kept[sample] ?? 0
    const trueMps = trace.speedMps[second] ?? 0
    const trueM = trace.distanceM[second] ?? 0
    const isStopped = trace.isStopped[second] === 1

    const steps =
      trueMps < constants.walkingBelowMps.value
        ? constants.walkingCadenceSpm.value
        : baseCadenceSpm + cadencePerMps * trueMps
    const cadence = isStopped ? 0 : steps + constants.cadenceNoiseSpm.value * stepNoise.normal()
    const seenMps = isStopped
      ? 0
      : Math.max(trueMps * (1 + errorFrac) + constants.speedNoiseMps.value * speedNoise.normal(), 0)
    shownMps += (seenMps - shownMps) * smoothing

    timeS[sample] = second
    heartRateBpm[sample] = Math.round(sensor.read(second, trace.heartRateBpm[second] ?? 0, cadence))
    distanceM[sample] = Math.round(trueM * (1 + errorFrac) * 100) / 100
    speedMps[sample] = Math.round(shownMps * 1000) / 1000
    // A watch counts the steps of one foot and doubles them.
    cadenceSpm[sample] = 2 * Math.round(cadence / 2)
    segmentOfSample[sample] = trace.segmentIndex[second] ?? 0
    if (course.isOutdoors) {
      const cell = cellAt(course, trueM)
      const insideM = trueM % course.cellM
      elevationM[sample] = altimeter((course.elevationM[cell] ?? 0) + insideM * (course.gradeFrac[cell] ?? 0))
      satellites(trueM, position)
      latitudeDeg[sample] = position.latitudeDeg
      longitudeDeg[sample] = position.longitudeDeg
    }
    temperatureC[sample] = Math.round(
      options.temperatureC +
        constants.wristWarmthC.value * (1 - Math.exp(-second / constants.wristWarmsUpS.value)),
    )
  }

  const streams: Streams = {
    timeS,
    heartRateBpm,
    distanceM,
    speedMps,
    cadenceSpm,
    ...(course.isOutdoors ? { elevationM, latitudeDeg, longitudeDeg } : {}),
    ...(watch.hasThermometer ? { temperatureC } : {}),
  }
  const pauses = pausesBetween(kept, startEpochS)
  const columns = { startEpochS, timeS, distanceM, heartRateBpm, pauses }
  const elapsedS = timeS[count - 1] ?? 0
  const isStructured = plan.plannedRepCount > 0
  return {
    format: 'fit',
    sport: 'run',
    claimedSport: claimedSports[course.surface] ?? 'running',
    // A watch calls a road run simply a run.
    ...(course.surface === 'road' ? {} : { surface: course.surface }),
    startEpochS,
    utcOffsetS: options.utcOffsetS,
    device: watch.device,
    hasChestStrap: watch.sensor === 'strap',
    claimed: {
      distanceM: distanceM[count - 1] ?? 0,
      elapsedS,
      timerS: elapsedS - pausedS(pauses, startEpochS, startEpochS + elapsedS),
      ...heartRateClaim(heartRateBpm, 0, count),
      ...(course.isOutdoors ? { ascentM: countedAscentM(elevationM) } : {}),
    },
    streams,
    laps: isStructured && watch.pressesLap ? buttonLaps(columns, segmentOfSample) : kilometreLaps(columns),
    pauses,
    watch: watch.settings,
    issues: [],
  }
}
