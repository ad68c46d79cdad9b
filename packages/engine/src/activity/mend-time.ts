import { unitFactors } from '../base/units.ts'
import { clockSegments, type TimedSamples } from './clock-jumps.ts'
import type { Issue } from './raw-activity.ts'
import type { ExtraStreams, Streams } from './streams.ts'

/** Samples whose time rises strictly and starts at 0, and how far the start had to move. */
export interface MendedTime {
  readonly streams: Streams
  readonly extraStreams: ExtraStreams
  /** Seconds from the claimed start to the first sample that was kept. */
  readonly startShiftS: number
  /** True where parts of the recording had to be moved: what else is timed by its clock has no place any more. */
  readonly isMoved: boolean
  readonly issues: readonly Issue[]
}

/** A gap after which a handful of samples is no longer part of the run: a watch that woke up in a bag. */
const strayGapS = unitFactors.sPerHour / 2
/** Fewer samples than this on the far side of such a gap are a stray, not a part. */
export const strayLongestCount = 10

/** Samples closer than this are of the same instant. */
const sameInstantS = 0.001
/** Times further than this from the start (three centuries) are no times. */
const furthestS = 1e10

type Column = Float32Array | Float64Array

function gathered(column: Column, order: Int32Array): Column {
  const out = column instanceof Float64Array ? new Float64Array(order.length) : new Float32Array(order.length)
  for (let i = 0; i < order.length; i++) out[i] = column[order[i] ?? 0] ?? Number.NaN
  return out
}

function issue(code: string, sentence: string, sampleIndex?: number): Issue {
  return sampleIndex === undefined ? { code, sentence } : { code, sentence, sampleIndex }
}

function samples(count: number): string {
  return count === 1 ? '1 sample' : `${count} samples`
}

function isTime(timeS: number | undefined): boolean {
  return timeS !== undefined && Math.abs(timeS) <= furthestS
}

function isInOrder(timeS: Float64Array): boolean {
  if (!isTime(timeS[0])) return false
  for (let i = 1; i < timeS.length; i++) {
    const step = (timeS[i] ?? 0) - (timeS[i - 1] ?? 0)
    if (!(step >= sameInstantS && step < strayGapS)) return false
  }
  return true
}

/** Drops samples without a time and undoes jumps of the clock, in file order. */
function timedSamples(streams: Streams, issues: Issue[]): TimedSamples {
  const timed = Int32Array.from(streams.timeS.keys()).filter((i) => isTime(streams.timeS[i]))
  const untimedCount = streams.timeS.length - timed.length
  if (untimedCount > 0)
    issues.push(issue('sample-without-time', `Left out ${samples(untimedCount)} without a time.`))
  const segments = clockSegments({
    index: timed,
    timeS: Float64Array.from(timed, (i) => streams.timeS[i] ?? 0),
    distanceM: streams.distanceM,
  })
  issues.push(...segments.issues)
  return segments.kept
}

/** The samples by time, file order among equals. */
function sorted(kept: TimedSamples, issues: Issue[]): TimedSamples {
  const place = Int32Array.from(kept.index.keys())
  let outOfOrderCount = 0
  for (let i = 1; i < place.length; i++)
    if ((kept.timeS[i] ?? 0) < (kept.timeS[i - 1] ?? 0)) outOfOrderCount++
  if (outOfOrderCount === 0) return kept
  issues.push(
    issue('samples-out-of-order', `Sorted the samples: time ran backwards at ${outOfOrderCount} of them.`),
  )
  place.sort((a, b) => (kept.timeS[a] ?? 0) - (kept.timeS[b] ?? 0) || a - b)
  return {
    index: Int32Array.from(place, (p) => kept.index[p] ?? 0),
    timeS: Float64Array.from(place, (p) => kept.timeS[p] ?? 0),
  }
}

/** First and one-past-last place of the samples that belong to the run, without strays after a long gap. */
function withoutStrays(timeS: Float64Array, issues: Issue[]): readonly [number, number] {
  let from = 0
  let to = timeS.length
  for (let i = Math.max(1, to - strayLongestCount + 1); i < timeS.length; i++)
    if ((timeS[i] ?? 0) - (timeS[i - 1] ?? 0) >= strayGapS) {
      to = i
      break
    }
  for (let i = Math.min(strayLongestCount - 1, to - 1); i > 0; i--)
    if ((timeS[i] ?? 0) - (timeS[i - 1] ?? 0) >= strayGapS) {
      from = i
      break
    }
  const strayCount = from + timeS.length - to
  if (strayCount > 0 && to - from > strayCount) {
    issues.push(
      issue('stray-samples', `Left out ${samples(strayCount)} recorded more than half an hour apart.`),
    )
    return [from, to]
  }
  return [0, timeS.length]
}

/**
 * Makes time rise strictly from 0: undoes jumps of the clock, sorts, merges samples of the same instant
 * (each channel keeps its first number) and leaves out strays. Streams that need none of it pass through.
 * The further channels go with the samples they belong to.
 */
export function mendTime(streams: Streams, extraStreams: ExtraStreams = {}): MendedTime {
  const firstS = streams.timeS[0] ?? 0
  if (isInOrder(streams.timeS)) {
    if (firstS === 0) return { streams, extraStreams, startShiftS: 0, isMoved: false, issues: [] }
    return {
      streams: { ...streams, timeS: streams.timeS.map((s) => s - firstS) },
      extraStreams,
      startShiftS: firstS,
      isMoved: false,
      issues: [],
    }
  }
  const issues: Issue[] = []
  const kept = timedSamples(streams, issues)
  const isMoved = kept.index.some((row, i) => streams.timeS[row] !== kept.timeS[i])
  const ordered = sorted(kept, issues)
  const [from, to] = withoutStrays(ordered.timeS, issues)
  const index = ordered.index.subarray(from, to)
  const startShiftS = ordered.timeS[from] ?? 0
  const timeS = ordered.timeS.subarray(from, to).map((s) => s - startShiftS)
  // The place of the first sample of each distinct instant.
  const starts: number[] = []
  for (let i = 0; i < timeS.length; i++)
    if (i === 0 || (timeS[i] ?? 0) - (timeS[starts.at(-1) ?? 0] ?? 0) >= sameInstantS) starts.push(i)
  const repeatedCount = timeS.length - starts.length
  if (repeatedCount > 0)
    issues.push(
      issue('repeated-timestamps', `Merged ${samples(repeatedCount)} that repeat the time of another.`),
    )
  const order = Int32Array.from(starts, (i) => index[i] ?? 0)
  const merged = <T extends Column>(column: T): T => {
    const out = gathered(column, order) as T
    if (repeatedCount > 0)
      for (let g = 0; g < starts.length; g++)
        for (let i = (starts[g] ?? 0) + 1; i < (starts[g + 1] ?? timeS.length) && Number.isNaN(out[g]); i++)
          out[g] = column[index[i] ?? 0] ?? Number.NaN
    return out
  }
  return {
    streams: { ...eachColumn(streams, merged), timeS: Float64Array.from(starts, (i) => timeS[i] ?? 0) },
    extraStreams: eachColumn(extraStreams, merged),
    startShiftS,
    isMoved,
    issues,
  }
}

/** The same columns, each changed. */
export function eachColumn<T extends object>(columns: T, change: <C extends Column>(column: C) => C): T {
  return Object.fromEntries(
    (Object.entries(columns) as [string, Column][]).map(([name, column]) => [name, change(column)]),
  ) as T
}
