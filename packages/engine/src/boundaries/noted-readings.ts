/** The readings of a history with what the runner noted after runs. */

import type { BoundaryInput } from './boundary-input.ts'
import { effortNoteItems } from './evidence/effort-notes.ts'
import { talkNoteItems } from './evidence/talk-notes.ts'
import type { FittedRelation } from './heart-rate-speed-relation.ts'
import { mixedBelief, type ThresholdReading } from './history-readings.ts'
import { quantityOf, type ThresholdItem } from './threshold-model.ts'

/** Reads the history with further items beside what holds anyway. */
export type ReadWith = (notes: readonly ThresholdItem[]) => readonly ThresholdReading[]

export interface NotedReadings {
  readonly readings: readonly ThresholdReading[]
  /** Notes that the runner wants to count for nothing. */
  readonly ignored: readonly ThresholdItem[]
}

/**
 * A note tells on which side of a boundary a run lay, so what it says depends on what is believed without it. Notes on
 * talking come first; those on effort, which say less, are heard by who has heard the others.
 */
export function withNotes(
  { runs, reports = new Map(), ignoredEvidence, asOf, values }: BoundaryInput,
  relation: FittedRelation | undefined,
  readWith: ReadWith,
): NotedReadings {
  const ignored: ThresholdItem[] = []
  let notes: readonly ThresholdItem[] = []
  let readings = readWith(notes)
  for (const itemsOf of [talkNoteItems, effortNoteItems]) {
    const before = mixedBelief(readings)
    const lt1Bpm = quantityOf(before, 'lt1Bpm')
    const lt2Bpm = quantityOf(before, 'lt2Bpm')
    const items = itemsOf({ runs, reports, relation, lt1Bpm, lt2Bpm, asOf, values })
    const isIgnored = ({ key }: ThresholdItem) => key !== undefined && ignoredEvidence?.has(key) === true
    ignored.push(...items.filter(isIgnored))
    const counting = items.filter((item) => !isIgnored(item))
    if (counting.length === 0) continue
    notes = [...notes, ...counting]
    readings = readWith(notes)
  }
  return { readings, ignored }
}
