import { type Annotation, type RawActivity, unitFactors } from '@footing/engine'
import type { ListedActivity } from '@footing/formats'
import type { ActivityRow } from '../ports/store.ts'

/** A list of activities that an export carries, under the name by which the import met it. */
export interface ActivityList {
  readonly name: string
  readonly listed: readonly ListedActivity[]
}

export interface MatchedLists {
  /** Notes for activities that are kept, by their id. */
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Listed activities of which nothing is kept yet: their summary is all there is. */
  readonly missing: readonly { readonly name: string; readonly raw: RawActivity }[]
}

/** A listed start and a recorded one this close together are of one activity. */
const sameStartS = unitFactors.sPerMin

/** Listed and recorded length may differ by this share: some lists give the time in motion. */
const lengthDifferenceFrac = 0.25

interface Kept {
  readonly rows: readonly ActivityRow[]
  /** The activities that each file of this import holds, by the file's name. */
  readonly idsOfFile: ReadonlyMap<string, readonly string[]>
}

/** Finds, for each line of the lists, the activity that it is about: by its file, else by start and length. */
export function matchLists(lists: readonly ActivityList[], { rows, idsOfFile }: Kept): MatchedLists {
  const annotations = new Map<string, Annotation>()
  const missing: { name: string; raw: RawActivity }[] = []
  const byMinute = rowsByMinute(rows)
  for (const { name, listed } of lists) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    for (const [index, line] of listed.entries()) {
      const ofFile = line.fileName === undefined ? undefined : idsOfFile.get(`${folder}${line.fileName}`)
      const ids = ofFile ?? idsAt(line.summary, byMinute)
      for (const activityId of ids) {
        if (Object.keys(line.annotation).length > 0) annotations.set(activityId, line.annotation)
      }
      if (ids.length > 0) continue
      missing.push({
        name: `${name}#${index + 1}`,
        raw: { ...line.summary, annotation: { ...line.summary.annotation, ...line.annotation } },
      })
    }
  }
  return { annotations, missing }
}

function minuteOf(epochS: number): number {
  return Math.floor(epochS / sameStartS)
}

/** Rows by the minute of their start, on the world's clock and on the runner's own. */
function rowsByMinute(rows: readonly ActivityRow[]): ReadonlyMap<number, readonly ActivityRow[]> {
  const byMinute = new Map<number, ActivityRow[]>()
  for (const row of rows) {
    const minutes = new Set([minuteOf(row.startEpochS), minuteOf(row.startEpochS + row.utcOffsetS)])
    for (const minute of minutes) {
      const rowsThen = byMinute.get(minute)
      if (rowsThen === undefined) byMinute.set(minute, [row])
      else rowsThen.push(row)
    }
  }
  return byMinute
}

/** The kept activity nearest in start, where it begins with the listed one and lasts about as long. */
function idsAt(
  summary: RawActivity,
  byMinute: ReadonlyMap<number, readonly ActivityRow[]>,
): readonly string[] {
  const { startEpochS, utcOffsetS } = summary
  if (startEpochS === undefined) return []
  const minute = minuteOf(startEpochS)
  const lengthS = summary.claimed.elapsedS ?? summary.claimed.timerS
  let best: { readonly row: ActivityRow; readonly apartS: number } | undefined
  for (const row of [minute - 1, minute, minute + 1].flatMap((each) => byMinute.get(each) ?? [])) {
    // A list without a time zone gives the runner's own clock.
    const rowStartS = row.startEpochS + (utcOffsetS === undefined ? row.utcOffsetS : 0)
    const apartS = Math.abs(rowStartS - startEpochS)
    const isAsLong =
      lengthS === undefined ||
      Math.abs(row.elapsedS - lengthS) <= lengthDifferenceFrac * row.elapsedS + sameStartS
    if (apartS > sameStartS || !isAsLong) continue
    if (best === undefined || apartS < best.apartS) best = { row, apartS }
  }
  return best === undefined ? [] : [best.row.activityId]
}
