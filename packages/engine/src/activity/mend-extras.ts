import type { BeatIntervals, Issue } from './raw-activity.ts'
import type { ExtraStreams } from './streams.ts'

/** Channels that are kept and not judged by: those of the right length that hold a number, infinity being none. */
export function mendExtraStreams(
  extraStreams: ExtraStreams,
  sampleCount: number,
): { readonly extraStreams: ExtraStreams; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const kept = Object.entries(extraStreams).flatMap(([name, column]): (readonly [string, Float32Array])[] => {
    if (column.length === sampleCount) {
      const mended = withoutInfinity(column)
      return mended.some((value) => !Number.isNaN(value)) ? [[name, mended]] : []
    }
    issues.push({
      code: 'column-of-wrong-length',
      sentence: `Left out the channel “${name}”: it has another number of samples than the time.`,
    })
    return []
  })
  return { extraStreams: Object.fromEntries(kept), issues }
}

function withoutInfinity(column: Float32Array): Float32Array {
  for (let i = 0; i < column.length; i++)
    if (Math.abs(column[i] ?? 0) === Number.POSITIVE_INFINITY)
      return column.map((value) => (Number.isFinite(value) ? value : Number.NaN))
  return column
}

/** Where the beats are to lie: on a clock that begins so much later, and inside the activity. */
export interface BeatWindow {
  readonly startShiftS: number
  readonly endS: number
}

/**
 * The beats that have a time inside the activity and an interval above 0, in their order: time never falls.
 * Undefined where none is left.
 */
export function mendBeats(
  { timeS, intervalS }: BeatIntervals,
  { startShiftS, endS }: BeatWindow,
): BeatIntervals | undefined {
  const kept: number[] = []
  const count = Math.min(timeS.length, intervalS.length)
  let lastS = 0
  for (let beat = 0; beat < count; beat++) {
    const beatS = (timeS[beat] ?? Number.NaN) - startShiftS
    const lengthS = intervalS[beat] ?? Number.NaN
    if (!(beatS >= lastS && beatS <= endS && lengthS > 0 && Number.isFinite(lengthS))) continue
    lastS = beatS
    kept.push(beat)
  }
  if (kept.length === 0) return undefined
  return {
    timeS: Float64Array.from(kept, (beat) => (timeS[beat] ?? 0) - startShiftS),
    intervalS: Float32Array.from(kept, (beat) => intervalS[beat] ?? 0),
  }
}
