import type { Activity, Lap } from './activity.ts'
import type { AlignedRecording } from './aligned-recording.ts'
import type { Annotation } from './annotation.ts'
import type { BeatIntervals } from './raw-activity.ts'

function endS(activity: Activity): number {
  return activity.streams.timeS.at(-1) ?? 0
}

/** Beat-to-beat intervals of another recording on the primary's clock, where it has none. */
export function borrowedBeats(
  primary: Activity,
  others: readonly AlignedRecording[],
): { readonly beats: BeatIntervals; readonly recording: AlignedRecording } | undefined {
  if ((primary.beats?.timeS.length ?? 0) > 0) return undefined
  for (const recording of others) {
    const { beats } = recording.activity
    if (beats === undefined) continue
    const timeS = beats.timeS.map((s) => s + recording.offsetS)
    const isInside = (_: number, index: number) =>
      (timeS[index] ?? -1) >= 0 && (timeS[index] ?? 0) <= endS(primary)
    const inside = { timeS: timeS.filter(isInside), intervalS: beats.intervalS.filter(isInside) }
    if (inside.timeS.length > 0) return { beats: inside, recording }
  }
  return undefined
}

/** Laps that the runner pressed on another device, where the primary has none but the whole. */
export function borrowedLaps(
  primary: Activity,
  others: readonly AlignedRecording[],
): { readonly laps: readonly Lap[]; readonly recording: AlignedRecording } | undefined {
  if (primary.laps.length > 1) return undefined
  for (const recording of others) {
    const laps = recording.activity.laps.flatMap((lap): readonly Lap[] => {
      const startS = Math.max(0, lap.startS + recording.offsetS)
      const lapEndS = Math.min(endS(primary), lap.startS + recording.offsetS + lap.elapsedS)
      return lapEndS > startS ? [{ ...lap, startS, elapsedS: lapEndS - startS }] : []
    })
    if (laps.length > 1 && laps.some(({ trigger }) => trigger === 'manual')) return { laps, recording }
  }
  return undefined
}

/** What is noted on the primary, filled up from the others. Undefined where they add nothing. */
export function borrowedAnnotation(
  primary: Activity,
  others: readonly AlignedRecording[],
): { readonly annotation: Annotation; readonly recording: AlignedRecording } | undefined {
  let annotation: Annotation = primary.annotation ?? {}
  let lender: AlignedRecording | undefined
  for (const recording of others) {
    const noted = recording.activity.annotation
    if (noted === undefined) continue
    const marks = [...new Set([...(annotation.marks ?? []), ...(noted.marks ?? [])])]
    const adds =
      marks.length > (annotation.marks?.length ?? 0) ||
      Object.keys(noted).some((key) => key !== 'marks' && !(key in annotation))
    if (!adds) continue
    lender ??= recording
    annotation = { ...noted, ...annotation, ...(marks.length > 0 && { marks }) }
  }
  return lender && { annotation, recording: lender }
}
