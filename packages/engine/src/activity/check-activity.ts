import { failure, ok, type Result } from '../base/result.ts'
import { finiteValues, median } from '../base/statistics.ts'
import { localDateAt } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import { isPlausible, plausibleRanges } from '../science/plausible-ranges.ts'
import { defaultProposalValues, type ProposalValues } from '../science/proposals/index.ts'
import type { Activity, Lap, Pause } from './activity.ts'
import { inferSport } from './infer-sport.ts'
import { inferSurface } from './infer-surface.ts'
import { type BeatWindow, mendBeats, mendExtraStreams } from './mend-extras.ts'
import { eachColumn, type MendedTime, mendTime, strayLongestCount } from './mend-time.ts'
import { mendedCadence, mendValues, withinRange } from './mend-values.ts'
import type { BeatIntervals, ClaimedSummary, Issue, RawActivity } from './raw-activity.ts'
import { speedSteps } from './speed-steps.ts'
import type { Sport } from './sport.ts'
import { channelNames, type Streams } from './streams.ts'
import { findVehicleEnd } from './vehicle-end.ts'

const noSamples: Streams = { timeS: new Float64Array(0) }

type Samples = Pick<MendedTime, 'streams' | 'extraStreams'>

/** The claims that can be true; a claim of nothing is no claim. */
function plausibleClaims(claimed: ClaimedSummary, issues: Issue[]): ClaimedSummary {
  const ranges = {
    distanceM: plausibleRanges.distanceM,
    elapsedS: { lowest: 0, highest: unitFactors.sPerWeek, meaning: '' },
    timerS: { lowest: 0, highest: unitFactors.sPerWeek, meaning: '' },
    averageHeartRateBpm: plausibleRanges.heartRateBpm,
    maximumHeartRateBpm: plausibleRanges.heartRateBpm,
    ascentM: { lowest: 0, highest: 100_000, meaning: '' },
  }
  const kept: { -readonly [K in keyof ClaimedSummary]: ClaimedSummary[K] } = {}
  for (const [name, range] of Object.entries(ranges) as [keyof ClaimedSummary, typeof ranges.elapsedS][]) {
    const value = claimed[name]
    if (value === undefined || value === 0) continue
    if (isPlausible(value, range)) kept[name] = value
    else
      issues.push({
        code: 'claim-out-of-range',
        sentence: `The file's own summary claims an impossible value (${name}); it is not used.`,
      })
  }
  return kept
}

/** The samples up to the last one that holds anything; the further channels are cut with them. */
function withoutEmptyEnd(samples: Samples, issues: Issue[]): Samples {
  const { streams, extraStreams } = samples
  let length = 0
  for (const name of channelNames) {
    const column = streams[name]
    if (column === undefined) continue
    let last = column.length
    while (last > length && Number.isNaN(column[last - 1])) last--
    length = Math.max(length, last)
  }
  const emptyCount = streams.timeS.length - length
  if (emptyCount === 0) return samples
  issues.push({ code: 'empty-end', sentence: `Left out ${emptyCount} empty samples at the end.` })
  const cut = <C extends Float32Array | Float64Array>(column: C): C => column.slice(0, length) as C
  return { streams: eachColumn(streams, cut), extraStreams: eachColumn(extraStreams, cut) }
}

function offset(raw: RawActivity, streams: Streams): Pick<Activity, 'utcOffsetS' | 'utcOffsetFrom'> {
  if (isPlausible(raw.utcOffsetS, plausibleRanges.utcOffsetS))
    return { utcOffsetS: raw.utcOffsetS, utcOffsetFrom: 'file' }
  const longitudeDeg = streams.longitudeDeg?.find((degrees) => !Number.isNaN(degrees))
  if (longitudeDeg === undefined) return { utcOffsetS: 0, utcOffsetFrom: 'assumed' }
  // The sun crosses 15 degrees of longitude in an hour; `|| 0` turns minus zero into zero.
  return { utcOffsetS: Math.round(longitudeDeg / 15) * unitFactors.sPerHour || 0, utcOffsetFrom: 'longitude' }
}

function lapsOnClock(raw: RawActivity, startEpochS: number, endS: number): readonly Lap[] {
  const laps: Lap[] = []
  for (const { startEpochS: lapStartEpochS, ...lap } of raw.laps) {
    const startS = lapStartEpochS - startEpochS
    const lapEndS = startS + lap.elapsedS
    if (!(lap.elapsedS > 0 && lapEndS > 0 && startS < endS)) continue
    laps.push({ ...lap, startS: Math.max(0, startS), elapsedS: lapEndS - Math.max(0, startS) })
  }
  return laps.sort((a, b) => a.startS - b.startS)
}

/** Pauses inside the activity, in order, those that touch or overlap made one. */
function pausesOnClock(raw: RawActivity, startEpochS: number, endS: number): readonly Pause[] {
  const pauses: { startS: number; endS: number }[] = []
  const clipped = raw.pauses
    .map((pause) => ({
      startS: Math.max(0, pause.startEpochS - startEpochS),
      endS: Math.min(endS, pause.endEpochS - startEpochS),
    }))
    .filter((pause) => pause.endS > pause.startS)
    .sort((a, b) => a.startS - b.startS)
  for (const pause of clipped) {
    const last = pauses.at(-1)
    if (last !== undefined && pause.startS <= last.endS) last.endS = Math.max(last.endS, pause.endS)
    else pauses.push(pause)
  }
  return pauses
}

/** The beats on the activity's clock; none where the clock itself had to be mended in the middle. */
function placedBeats(
  { beats }: RawActivity,
  clock: BeatWindow & Pick<MendedTime, 'isMoved'>,
  issues: Issue[],
): BeatIntervals | undefined {
  if (beats === undefined || !clock.isMoved) return beats && mendBeats(beats, clock)
  issues.push({
    code: 'beats-without-place',
    sentence: 'Left out the beat-to-beat intervals: the clock was changed while they were recorded.',
  })
  return undefined
}

/** What only a run must obey, once it is known to be one. */
function mendedAsRun(streams: Streams, typicalSpeedMps: number | undefined, issues: Issue[]): Streams {
  let { cadenceSpm, speedMps } = streams
  if (cadenceSpm !== undefined) {
    const mended = mendedCadence(cadenceSpm, typicalSpeedMps)
    issues.push(...mended.issues)
    cadenceSpm = mended.column
  }
  if (speedMps !== undefined) {
    const mended = withinRange(speedMps, plausibleRanges.runningSpeedMps, 'speed')
    issues.push(...mended.issues)
    speedMps = mended.column
  }
  return {
    ...streams,
    ...(cadenceSpm !== undefined && { cadenceSpm }),
    ...(speedMps !== undefined && { speedMps }),
  }
}

/**
 * The one door from what a file claims to what Footing works with. Mends what can be mended and says so in
 * `issues`; an activity without samples passes when its summary gives a time.
 *
 * Fails with `no-time` (no instant to place it on a calendar), `start-out-of-range` (before 1990 or after
 * 2100) or `empty` (fewer than 10 samples and no summary).
 */
export function checkActivity(
  raw: RawActivity,
  options: {
    readonly values?: ProposalValues
    /** What the runner says it is, whatever the file calls it and however it looks. */
    readonly toldSport?: Sport
  } = {},
): Result<Activity> {
  const values = options.values ?? defaultProposalValues
  if (raw.startEpochS === undefined || !Number.isFinite(raw.startEpochS))
    return failure('no-time', 'The file does not say when this was recorded.')
  const issues: Issue[] = []
  const claimed = plausibleClaims(raw.claimed, issues)
  const extra = mendExtraStreams(raw.extraStreams ?? {}, raw.streams.timeS.length)
  const time = mendTime(raw.streams, extra.extraStreams)
  const mended = mendValues(time.streams)
  const samples = withoutEmptyEnd({ streams: mended.streams, extraStreams: time.extraStreams }, issues)
  let { streams, extraStreams } = samples
  issues.unshift(...time.issues, ...mended.issues, ...extra.issues)
  let startEpochS = raw.startEpochS + time.startShiftS
  const claimedElapsedS = claimed.elapsedS ?? claimed.timerS
  if (streams.timeS.length < strayLongestCount) {
    if (claimedElapsedS === undefined)
      return failure('empty', 'The file holds no samples and no summary of an activity.')
    streams = noSamples
    extraStreams = {}
    startEpochS = raw.startEpochS
    issues.push({ code: 'only-a-summary', sentence: 'The file holds a summary but no samples.' })
  }
  if (!isPlausible(startEpochS, plausibleRanges.startEpochS))
    return failure('start-out-of-range', 'The file says that this was recorded before 1990 or after 2100.')

  let steps = speedSteps(streams)
  if ((options.toldSport ?? raw.sport ?? 'run') === 'run') {
    const { keptCount, issues: found } = findVehicleEnd(streams, values, steps)
    issues.push(...found)
    if (found.length > 0) {
      const cut = <C extends Float32Array | Float64Array>(column: C): C => column.slice(0, keptCount) as C
      streams = eachColumn(streams, cut)
      extraStreams = eachColumn(extraStreams, cut)
      steps = speedSteps(streams)
    }
  }
  const inferred = inferSport({
    claimedSport: raw.sport,
    toldSport: options.toldSport,
    surface: raw.surface,
    streams,
    claimed,
    steps,
    values,
  })
  issues.push(...inferred.issues)
  if (inferred.sport === 'run') {
    const moving = finiteValues(steps.speedMps).filter((speed) => speed >= values.movingSpeedLowestMps)
    streams = mendedAsRun(streams, median(moving), issues)
  }
  const endS = streams.timeS.at(-1) ?? claimedElapsedS ?? 0
  const beats = placedBeats(
    raw,
    { startShiftS: startEpochS - raw.startEpochS, isMoved: time.isMoved, endS },
    issues,
  )
  const { utcOffsetS, utcOffsetFrom } = offset(raw, streams)
  return ok({
    format: raw.format,
    sport: inferred.sport,
    ...(raw.claimedSport !== undefined && { claimedSport: raw.claimedSport }),
    ...inferSurface(raw, { sport: inferred.sport, streams, values }),
    startEpochS,
    utcOffsetS,
    utcOffsetFrom,
    localDate: localDateAt(startEpochS, utcOffsetS),
    ...(raw.annotation !== undefined && { annotation: raw.annotation }),
    ...(raw.device !== undefined && { device: raw.device }),
    ...(raw.sensors !== undefined && { sensors: raw.sensors }),
    ...(raw.hasChestStrap !== undefined && { hasChestStrap: raw.hasChestStrap }),
    claimed,
    streams,
    ...(Object.keys(extraStreams).length > 0 && { extraStreams }),
    ...(beats !== undefined && { beats }),
    laps: lapsOnClock(raw, startEpochS, endS),
    ...(raw.poolLengths !== undefined && { poolLengths: raw.poolLengths }),
    ...(raw.workout !== undefined && { workout: raw.workout }),
    pauses: pausesOnClock(raw, startEpochS, endS),
    ...(raw.watch !== undefined && { watch: raw.watch }),
    issues: [...raw.issues, ...issues],
  })
}

/** True where the activity is a run; everything else is cross-training or unknown to Footing. */
export function isRun(activity: Activity): boolean {
  return activity.sport === 'run'
}
