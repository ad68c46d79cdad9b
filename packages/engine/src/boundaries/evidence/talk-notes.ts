/**
 * LT1 and LT2 from the runner's notes on how talking was at the end of runs. Comfortable speech is lost at about LT1,
 * and speech at all around LT2 (Foster; Condello 2014), so each note says on which side of the boundary that quarter of
 * an hour lay:
 *
 *   P(comfortable) = Φ((LT1 + b − e) / day),   b ~ N(bias, person)
 *
 * e is the effort of the quarter as a heart rate (`noted-effort.ts`); b, how far above LT1 this runner still calls
 * talking comfortable, is shared by all notes and integrated over, so that a hundred notes cannot say more than the
 * runner's own ear is good for.
 */

import { isAvailable } from '../../base/computed.ts'
import type { LocalDate } from '../../base/time.ts'
import { agedYears } from '../aged-years.ts'
import { normalShareBelow } from '../normal-distribution.ts'
import type { TalkReport } from '../run-report.ts'
import type { ThresholdItem } from '../threshold-model.ts'
import { lastQuarter } from './last-quarter.ts'
import { type NotedEffort, type NotesInput, notedEffort, notedRuns, sharedDeviates } from './noted-effort.ts'
import { gaussianEquivalent } from './quantity-belief.ts'

interface TalkNote extends NotedEffort {
  readonly talk: TalkReport
  readonly date: LocalDate
  /** Error of the note by itself, its age included. */
  readonly sd: number
}

function talkNotes(input: NotesInput): readonly TalkNote[] {
  const { reports, asOf, values } = input
  if (reports.size === 0) return []
  return notedRuns(input, (run) => reports.get(run.activityId)?.talk).flatMap(({ run, note }): TalkNote[] => {
    if (!isAvailable(run.heartRate)) return []
    const quarter = lastQuarter(run, values)
    if (quarter === undefined || quarter.heartRateSpreadBpm > values.noteStretchSpreadBpm) return []
    const { heartRateBpm, startS, endS, gradeAdjustedSpeedMps: speedMps } = quarter
    const effort = notedEffort({ run, heartRateBpm, speedMps, atS: (startS + endS) / 2 }, input)
    const sd = Math.hypot(
      values.talkDaySdBpm,
      effort.isBySpeed ? 0 : values.heartOnlyNoteSdBpm,
      values.ageingSdBpmPerYear * agedYears(run.localDate, asOf),
    )
    return [{ ...effort, talk: note, date: run.localDate, sd }]
  })
}

/** How likely the notes are for a boundary, where those of the first kind lay below it and the others above. */
function likelihoodOf(
  notes: readonly TalkNote[],
  isBelow: (note: TalkNote) => boolean,
  options: { readonly biasBpm: number; readonly sharedSdBpm: number; readonly slipFrac: number },
) {
  return (boundaryBpm: number): number => {
    let sum = 0
    for (const { z, weight } of sharedDeviates) {
      const heardBpm = boundaryBpm + options.biasBpm + options.sharedSdBpm * z
      let product = weight
      for (const note of notes) {
        const below = normalShareBelow((heardBpm - note.heartRateBpm) / note.sd)
        product *= options.slipFrac / 2 + (1 - options.slipFrac) * (isBelow(note) ? below : 1 - below)
      }
      sum += product
    }
    return sum
  }
}

/** "12 notes on talking: …", with the heart rates between which it changed. */
function sentenceOf(notes: readonly TalkNote[], isBelow: (note: TalkNote) => boolean, lost: string): string {
  const kept = notes.filter(isBelow).map(({ heartRateBpm }) => heartRateBpm)
  const gone = notes.filter((note) => !isBelow(note)).map(({ heartRateBpm }) => heartRateBpm)
  const highestKept = Math.round(Math.max(...kept))
  const lowestGone = Math.round(Math.min(...gone))
  const count = notes.length === 1 ? 'One note on talking' : `${notes.length} notes on talking`
  if (gone.length === 0) return `${count}: not yet ${lost} at up to ${highestKept}.`
  if (kept.length === 0) return `${count}: ${lost} from ${lowestGone} on.`
  const from = Math.min(highestKept, lowestGone)
  const to = Math.max(highestKept, lowestGone)
  return from === to
    ? `${count}: ${lost} at about ${from}.`
    : `${count}: ${lost} somewhere between ${from} and ${to}.`
}

/**
 * What the notes on talking say of LT1 and LT2 in heart rate: at most one item each, as the Gaussian observation that
 * does to the given beliefs what all notes together do. None where there are no notes, or where they say nothing that
 * is not known: comfortable far below LT1, for one.
 */
export function talkNoteItems(input: NotesInput): ThresholdItem[] {
  const { lt1Bpm, lt2Bpm, values } = input
  const notes = talkNotes(input)
  const newest = notes[0]
  if (newest === undefined) return []
  const bySpeed = notes.filter(({ isBySpeed }) => isBySpeed).length / notes.length
  const heartOnlySd = (1 - bySpeed) * values.heartOnlyNoteSdBpm
  const slipFrac = values.noteSlipFrac
  const common = { kind: 'talk-test' as const, key: 'talk-notes', date: newest.date }
  const isComfortable = ({ talk }: TalkNote) => talk === 'comfortable'
  const isPossible = ({ talk }: TalkNote) => talk !== 'impossible'
  const lt1 = gaussianEquivalent(
    lt1Bpm,
    likelihoodOf(notes, isComfortable, {
      biasBpm: values.talkBiasBpm,
      sharedSdBpm: Math.hypot(values.talkBiasSdBpm, heartOnlySd),
      slipFrac,
    }),
    values.noteLeastGainFrac,
  )
  // Talking that was never lost says too little of where it would be.
  const lt2 = notes.every(isPossible)
    ? undefined
    : gaussianEquivalent(
        lt2Bpm,
        likelihoodOf(notes, isPossible, {
          biasBpm: 0,
          sharedSdBpm: Math.hypot(values.talkLostSdBpm, heartOnlySd),
          slipFrac,
        }),
        values.noteLeastGainFrac,
      )
  const items: ThresholdItem[] = []
  if (lt1 !== undefined)
    items.push({
      ...common,
      about: 'lt1Bpm',
      sentence: sentenceOf(notes, isComfortable, 'it stopped being comfortable'),
      value: lt1.mean,
      sd: lt1.sd,
    })
  if (lt2 !== undefined)
    items.push({
      ...common,
      about: 'lt2Bpm',
      sentence: sentenceOf(notes, isPossible, 'it became impossible'),
      value: lt2.mean,
      sd: lt2.sd,
    })
  return items
}
