import type { Activity } from '../activity/activity.ts'
import { mergeRecordings, type Recording } from '../activity/merge-recordings.ts'
import { sketchRecording } from '../activity/recording-sketch.ts'
import { available, type Reason, unavailable } from '../base/computed.ts'
import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import { beatWindows } from './beat-windows.ts'
import { bestEfforts } from './best-efforts.ts'
import { climbSums, isLevelBySurface, isNoisy } from './elevation.ts'
import { halfMinutes } from './half-minutes.ts'
import { hardestSpans } from './hardest-spans.ts'
import { heartRateFacts } from './heart-rate-facts.ts'
import { lapFacts } from './lap-facts.ts'
import type { RunFacts } from './run-facts.ts'
import { type RunSignal, runSignal } from './run-signal.ts'
import { speedSegments } from './speed-segments.ts'
import { steadyWindows } from './steady-windows.ts'

/** Version of the formulas behind `RunFacts`. Raised by one whenever a change of code moves a number. */
export const runFactsVersion = 3

/** Slower than a minute in all, a mean speed says nothing. */
const meanSpeedShortestS = 60

function totalDistance(activity: Activity, signal: RunSignal): RunFacts['distanceM'] {
  const { distance, grid } = signal
  const total = distance?.cumulativeM[grid.length - 1]
  if (distance !== undefined && total !== undefined) return available({ valueM: total, from: distance.from })
  const { distanceM } = activity.claimed
  if (distanceM !== undefined) return available({ valueM: distanceM, from: 'claim' })
  return unavailable('no-distance', 'Nothing in the file tells how far this run went.')
}

/** Mean over the moving seconds for which both columns have a number, as a share of each other. */
function adjustedShare(signal: RunSignal): number | undefined {
  const { moving, speedMps, gradeAdjustedSpeedMps } = signal
  if (speedMps === undefined || gradeAdjustedSpeedMps === undefined) return undefined
  const { speedSum, adjustedSum } = speedSums(moving, speedMps, gradeAdjustedSpeedMps)
  return speedSum > 0 ? adjustedSum / speedSum : undefined
}

interface SpeedSums {
  readonly speedSum: number
  readonly adjustedSum: number
}

function speedSums(moving: Uint8Array, speedMps: Float32Array, adjustedMps: Float32Array): SpeedSums {
  let speedSum = 0
  let adjustedSum = 0
  for (let k = 1; k < speedMps.length; k++) {
    const speed = speedMps[k] ?? Number.NaN
    if (moving[k] === 0 || Number.isNaN(speed)) continue
    speedSum += speed
    adjustedSum += adjustedMps[k] ?? 0
  }
  return { speedSum, adjustedSum }
}

type Speeds = Pick<RunFacts, 'averageSpeedMps' | 'gradeAdjustedSpeedMps'>

function meanSpeeds(signal: RunSignal, distanceM: RunFacts['distanceM'], movingS: number): Speeds {
  if (distanceM.status === 'unavailable')
    return {
      averageSpeedMps: distanceM,
      gradeAdjustedSpeedMps: distanceM,
    }
  if (movingS < meanSpeedShortestS) {
    const standing = unavailable('not-moving', 'There was less than a minute of motion.')
    return { averageSpeedMps: standing, gradeAdjustedSpeedMps: standing }
  }
  const valueMps = distanceM.valueM / movingS
  const share = adjustedShare(signal)
  return {
    averageSpeedMps: available({ valueMps }),
    gradeAdjustedSpeedMps:
      share === undefined
        ? unavailable('no-elevation', 'Without elevation the hills in this run are not known.')
        : available({ valueMps: valueMps * share }),
  }
}

function climbs(
  activity: Activity,
  signal: RunSignal,
  values: ProposalValues,
): Pick<RunFacts, 'ascentM' | 'descentM'> {
  if (signal.elevation !== undefined) {
    const { ascentM, descentM } = climbSums(signal.elevation, values)
    return { ascentM: available({ valueM: ascentM }), descentM: available({ valueM: descentM }) }
  }
  const none = isLevelBySurface(activity)
    ? unavailable('level-by-surface', 'On this surface there is nothing to climb.')
    : unavailable('no-elevation', 'No elevation was recorded in this run.')
  return { ascentM: none, descentM: none }
}

function notesOf(
  activity: Activity,
  signal: RunSignal,
  facts: Pick<RunFacts, 'distanceM' | 'heartRate'>,
  values: ProposalValues,
) {
  const notes: Reason[] = []
  if (signal.grid.length === 0)
    notes.push({ code: 'only-a-summary', sentence: 'The file holds a summary of this run but no samples.' })
  if (signal.grid.isCut)
    notes.push({
      code: 'only-the-first-days',
      sentence: 'Only the first three days of this recording were analysed.',
    })
  if (isLevelBySurface(activity))
    notes.push({
      code: 'taken-as-level',
      sentence: `On a ${activity.surface} the ground is taken as level, whatever the watch says of heights.`,
    })
  else if (signal.elevation === undefined && signal.grid.length > 0)
    notes.push({ code: 'no-elevation', sentence: 'No elevation was recorded, so hills are not allowed for.' })
  if (signal.elevation !== undefined && isNoisy(signal.elevation, values))
    notes.push({ code: 'noisy-elevation', sentence: 'The elevation is noisy, so short hills are not seen.' })
  if (facts.heartRate.status === 'unavailable') notes.push(facts.heartRate.reason)
  const claimedM = activity.claimed.distanceM
  if (
    claimedM !== undefined &&
    facts.distanceM.status === 'available' &&
    Math.abs(facts.distanceM.valueM / claimedM - 1) > values.claimDifferenceFrac
  )
    notes.push({
      code: 'distance-differs-from-claim',
      sentence: 'The samples give another distance than the summary of the file; the samples are used.',
    })
  return notes
}

/** Seconds in motion; a run without samples is taken as moving while its timer ran. */
function movingTime(signal: RunSignal, timerS: number): number {
  return signal.grid.length === 0 ? timerS : countMarked(signal.moving)
}

function countMarked(marks: Uint8Array): number {
  let count = 0
  for (let k = 0; k < marks.length; k++) count += marks[k] ?? 0
  return count
}

/**
 * Everything that one run says by itself: the facts that every later step reads. Made from the samples on a
 * grid of whole seconds; an activity that has only a summary gives what its summary claims and reasons for the
 * rest. Where there are other recordings of the run, channels that this one lacks are taken from them. Same
 * activities, same values, same facts.
 */
export function runFactsOf(
  recorded: Activity,
  options: {
    readonly activityId: string
    /** Other recordings of the same run, from which channels may be taken. */
    readonly others?: readonly Recording[]
    readonly values?: ProposalValues
  },
): RunFacts {
  const { activityId, others = [], values = defaultProposalValues } = options
  const activity = others.length === 0 ? recorded : mergeRecordings(recorded, others, values)
  const signal = runSignal(activity, values)
  const { grid } = signal
  const hasSamples = grid.length > 0
  const elapsedS = hasSamples ? grid.elapsedS : (activity.claimed.elapsedS ?? activity.claimed.timerS ?? 0)
  const timerS = hasSamples ? grid.timerS : Math.min(elapsedS, activity.claimed.timerS ?? elapsedS)
  const movingS = movingTime(signal, timerS)
  const distanceM = totalDistance(activity, signal)
  const heartRate: RunFacts['heartRate'] = hasSamples
    ? heartRateFacts(signal, values)
    : unavailable('only-a-summary', 'The file holds a summary of this run but no samples.')
  const steps = halfMinutes(signal)
  const beats = beatWindows(activity.beats, signal, values)
  const segments = speedSegments(signal, values)
  const deviceName = [activity.device?.manufacturer, activity.device?.product].filter(Boolean).join(' ')
  const {
    activityId: _,
    sport: __,
    startEpochS: ___,
    ...recording
  } = sketchRecording(recorded, activityId, values)
  return {
    activityId,
    startEpochS: activity.startEpochS,
    utcOffsetS: activity.utcOffsetS,
    localDate: activity.localDate,
    surface: activity.surface,
    ...(activity.annotation !== undefined && { annotation: activity.annotation }),
    ...(deviceName !== '' && { deviceName }),
    distanceM,
    elapsedS,
    timerS,
    movingS,
    ...climbs(activity, signal, values),
    ...meanSpeeds(signal, distanceM, movingS),
    heartRate,
    heartRateFaults: signal.heartRate.faults,
    halfMinutes: steps,
    ...(segments && { speedSegments: segments }),
    steadyWindows: steadyWindows(signal, steps, values),
    ...(beats.length > 0 && { beatWindows: beats }),
    bestEfforts: bestEfforts(signal, values),
    hardestSpans: hardestSpans(signal, values),
    laps: lapFacts(activity, signal, values),
    ...(activity.watch !== undefined && { watch: activity.watch }),
    ...(activity.hasChestStrap !== undefined && { hasChestStrap: activity.hasChestStrap }),
    recording,
    ...(others.length > 0 && {
      otherRecordings: {
        activityIds: others.map((other) => other.activityId),
        borrowed: activity.borrowed ?? [],
      },
    }),
    notes: notesOf(activity, signal, { distanceM, heartRate }, values),
  }
}
