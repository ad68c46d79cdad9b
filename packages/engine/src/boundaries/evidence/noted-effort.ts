/** The runs of which the runner noted something, as far as they tell how hard the body worked. */

import { mean } from '../../base/statistics.ts'
import { daysBetween, type LocalDate, nearDay } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { FittedRelation } from '../heart-rate-speed-relation.ts'
import type { RunReports } from '../run-report.ts'
import type { QuantityBelief } from './quantity-belief.ts'

/** What notes are read from. */
export interface NotesInput {
  readonly runs: readonly RunFacts[]
  readonly reports: RunReports
  /** The runner's own line, where there is one. */
  readonly relation: FittedRelation | undefined
  /** What is believed without any note. */
  readonly lt1Bpm: QuantityBelief
  readonly lt2Bpm: QuantityBelief
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

/** How hard the body worked, in heart rate on an ordinary, fresh and cool day. */
export interface NotedEffort {
  readonly heartRateBpm: number
  /** False where only the heart itself tells, so that the day, the heat and the time are still in it. */
  readonly isBySpeed: boolean
}

const unreliableSpeed: ReadonlySet<RunFacts['surface']> = new Set(['treadmill', 'trail'])

/**
 * The heart rate, its usual drift taken off, and the one that the runner's own line gives for the speed, weighed. Breath
 * and legs follow the work; the heart also follows the day, the heat and the time.
 */
export function notedEffort(
  seen: {
    readonly run: RunFacts
    readonly heartRateBpm: number
    readonly speedMps: number | undefined
    /** The middle of the stretch, since the start of the run. */
    readonly atS: number
  },
  { relation, values }: Pick<NotesInput, 'relation' | 'values'>,
): NotedEffort {
  const driftS = Math.max(0, seen.atS - values.noteDriftFromS)
  const byHeart = seen.heartRateBpm - (values.noteDriftBpmPerHour * driftS) / unitFactors.sPerHour
  if (relation === undefined || seen.speedMps === undefined || unreliableSpeed.has(seen.run.surface))
    return { heartRateBpm: byHeart, isBySpeed: false }
  const byLine =
    relation.heartRateAtReferenceBpm + relation.slopeBpmPerMps * (seen.speedMps - relation.referenceSpeedMps)
  const share = values.noteSpeedWeightFrac
  return { heartRateBpm: share * byLine + (1 - share) * byHeart, isBySpeed: true }
}

/** The runs nearest to the day, inside the memory of notes, for which something is noted; nearest first. */
export function notedRuns<Note>(
  input: NotesInput,
  noteOf: (run: RunFacts) => Note | undefined,
): readonly { readonly run: RunFacts; readonly note: Note; readonly ageDays: number }[] {
  const { asOf, values } = input
  const isNear = nearDay(asOf, values.noteMemoryDays)
  return input.runs
    .flatMap((run) => {
      const note = isNear(run.localDate) ? noteOf(run) : undefined
      return note === undefined ? [] : [{ run, note, ageDays: Math.abs(daysBetween(run.localDate, asOf)) }]
    })
    .sort((a, b) => a.ageDays - b.ageDays || (a.run.activityId < b.run.activityId ? -1 : 1))
    .slice(0, values.notesMostCount)
}

/** Places and weights by which what all notes of one runner share is integrated over. */
export const sharedDeviates: readonly { readonly z: number; readonly weight: number }[] = (() => {
  const places = [-2.4, -1.8, -1.2, -0.6, 0, 0.6, 1.2, 1.8, 2.4]
  const raw = places.map((z) => Math.exp(-0.5 * z * z))
  const norm = (mean(raw) ?? 1) * raw.length
  return places.map((z, index) => ({ z, weight: (raw[index] ?? 0) / norm }))
})()
