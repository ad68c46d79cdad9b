/**
 * LT1 from how hard runs felt, on Borg's scale of 0 to 10. A run at LT1 is called 3.0 to 3.5 (Condello 2014); below it
 * the number falls slowly, above it rises faster, and each hour adds something:
 *
 *   E = at LT1 + slope · (e − LT1) + per hour · hours + person + day
 *
 * People differ by a point or two in what they call the same effort, for good, and that part is shared by all of a
 * runner's notes: it leaves a wide error however many there are. Much weaker than talking.
 */

import { isAvailable } from '../../base/computed.ts'
import { mean } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import { normalDensity } from '../normal-distribution.ts'
import type { ThresholdItem } from '../threshold-model.ts'
import { type NotesInput, notedEffort, notedRuns } from './noted-effort.ts'
import { gaussianEquivalent } from './quantity-belief.ts'

/** Borg's scale ends here; a note at its end only says "at least". */
const highestCr10 = 10

/**
 * What the notes on effort say of LT1 in heart rate: at most one item. Notes are those given to Footing and, where there
 * is none for a run, the perceived exertion in its file.
 */
export function effortNoteItems(input: NotesInput): ThresholdItem[] {
  const { reports, lt1Bpm, values } = input
  const noted = notedRuns(input, (run) => {
    const cr10 = reports.get(run.activityId)?.effortCr10 ?? run.annotation?.perceivedExertionCr10
    // 0 is rest: nobody runs at it, and some apps write it where nothing was noted.
    return cr10 === undefined || cr10 <= 0 || cr10 >= highestCr10 ? undefined : cr10
  })
  const notes = noted.flatMap(({ run, note }) => {
    if (!isAvailable(run.heartRate)) return []
    const speedMps = isAvailable(run.gradeAdjustedSpeedMps) ? run.gradeAdjustedSpeedMps.valueMps : undefined
    const { heartRateBpm } = notedEffort(
      { run, heartRateBpm: run.heartRate.averageBpm, speedMps, atS: run.movingS / 2 },
      input,
    )
    const hours = run.movingS / unitFactors.sPerHour
    return [{ heartRateBpm, freshCr10: note - values.effortPerHourCr10 * hours, date: run.localDate }]
  })
  const newest = notes[0]
  if (newest === undefined) return []
  // What all notes of one runner share outweighs what they say singly, so their mean speaks for them.
  const sdCr10 = Math.hypot(values.effortPersonSdCr10, values.effortDaySdCr10 / Math.sqrt(notes.length))
  const likelihood = (boundaryBpm: number): number => {
    const misses = notes.map(({ heartRateBpm, freshCr10 }) => {
      const above = heartRateBpm - boundaryBpm
      const slope = above > 0 ? values.effortPerBpmAboveCr10 : values.effortPerBpmBelowCr10
      return freshCr10 - (values.effortAtLt1Cr10 + slope * above)
    })
    return normalDensity((mean(misses) ?? 0) / sdCr10)
  }
  const said = gaussianEquivalent(lt1Bpm, likelihood, values.noteLeastGainFrac)
  if (said === undefined) return []
  const count = notes.length === 1 ? 'One note' : `${notes.length} notes`
  return [
    {
      kind: 'effort-report',
      key: 'effort-notes',
      about: 'lt1Bpm',
      sentence: `${count} of how hard your runs felt; a run at LT1 is called three to three and a half.`,
      value: said.mean,
      sd: said.sd,
      date: newest.date,
    },
  ]
}
