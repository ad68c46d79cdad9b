/** Repetitions in words: "6 × 3 min at about LT2, 90 s jog, then 4 sets of 3 × 200 m in 39 s, 40 s jog". */

import { isAvailable } from '../../base/computed.ts'
import { median } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { clockWords, durationWords, paceWords } from '../wording.ts'
import { lengthsRowWords, lengthWords } from './length-words.ts'
import { recoveryWords } from './recovery-words.ts'
import type { RepetitionSet } from './repetition-sets.ts'
import { flatMps, groundMps, type Stretch } from './stretches.ts'

/** What lengths and speeds are said against. */
export interface SetContext {
  readonly boundaries?: Pick<Boundaries, 'lt1SpeedMps' | 'lt2SpeedMps'>
}

/** Within this share of LT2 a speed is "about LT2"; shorter repetitions have a time, since nobody runs them by a threshold. */
const aboutLt2 = { nearFrac: 0.03, shortestS: 120 } as const

/** In a row of lengths that get shorter even the last counts; what is shorter still is a stride or a slip. */
const shortestInRowS = 40

/** Up to the first, sets have their paces and rests; up to the second, their lengths; more are said in sum. */
const mostSets = { inFull: 5, byLength: 9 } as const

/** A single effort as short as this, so long before the others, belongs to the warm-up. */
const starter = { longestS: 60, restS: 150 } as const

/** The rest between two sets is at least so many times the longest rest inside one. */
const restBetweenSets = 1.6

/** The speed of a stretch as a share of LT2; undefined where that is not known. */
export function ofLt2(stretch: Stretch, { boundaries }: SetContext): number | undefined {
  const lt2 = boundaries?.lt2SpeedMps
  return lt2 !== undefined && isAvailable(lt2) ? flatMps(stretch) / lt2.mean : undefined
}

function meanOf(stretches: readonly Stretch[], of: (stretch: Stretch) => number): number {
  return stretches.reduce((sum, stretch) => sum + of(stretch), 0) / stretches.length
}

/** " at about LT2", " in 1:32", " at 4:05 /km"; nothing uphill, where a pace says little. */
function paceOfSet(set: RepetitionSet, context: SetContext, isHilly: boolean): string {
  const [length] = set.lengths
  if (isHilly || set.lengths.length > 1 || length === undefined) return isHilly ? ' uphill' : ''
  const shares = set.repetitions.map((each) => ofLt2(each, context)).filter((share) => share !== undefined)
  const lt2Frac = median(shares)
  const isLong = meanOf(set.repetitions, (each) => each.runS) >= aboutLt2.shortestS - 1
  if (isLong && lt2Frac !== undefined && Math.abs(lt2Frac - 1) <= aboutLt2.nearFrac) return ' at about LT2'
  if (length.by === 'distance') return ` in ${timeWords(meanOf(set.repetitions, (each) => each.runS))}`
  return ` at ${paceWords(meanOf(set.repetitions, groundMps))}`
}

/** "39 s", "1:32". */
function timeWords(durationS: number): string {
  return durationS < unitFactors.sPerMin ? `${Math.round(durationS)} s` : clockWords(durationS)
}

/** Seconds from the end of each repetition to the start of the next. */
function gapsS(repetitions: readonly Stretch[]): readonly number[] {
  return repetitions.slice(1).map(({ startS }, i) => startS - (repetitions[i]?.endS ?? startS))
}

interface Grouping {
  /** Repetitions in each set of them, and the longest rest inside one. */
  readonly size: number
  readonly longestInsideS: number
}

/** The sets that long rests make of repetitions of one length; undefined where such rests do not come regularly. */
function groupingOf({ count, lengths, repetitions }: RepetitionSet): Grouping | undefined {
  const gaps = gapsS(repetitions)
  for (let size = 2; lengths.length === 1 && 2 * size <= count; size++) {
    if (count % size !== 0) continue
    const betweenS = Math.min(...gaps.filter((_, i) => (i + 1) % size === 0))
    const longestInsideS = Math.max(...gaps.filter((_, i) => (i + 1) % size !== 0))
    if (betweenS >= restBetweenSets * longestInsideS) return { size, longestInsideS }
  }
  return undefined
}

/** "400 m", "(400 m, 200 m)", with how often: "3 × 400 m". */
function setLengthsWords({ count, lengths }: RepetitionSet): string {
  const said = lengths.map(lengthWords).join(', ')
  return `${count > 1 ? `${count} × ` : ''}${lengths.length > 1 ? `(${said})` : said}`
}

function setWords(set: RepetitionSet, context: SetContext, isHilly: boolean): string {
  const grouping = groupingOf(set)
  const inside =
    grouping === undefined
      ? set
      : {
          ...set,
          recoveries: set.recoveries.filter(({ startS, endS }) => endS - startS <= grouping.longestInsideS),
        }
  const count = grouping === undefined ? set.count : grouping.size
  const sets = grouping === undefined ? '' : `${set.count / grouping.size} sets of `
  const recovery = recoveryWords(inside)
  const between = recovery === undefined ? '' : `, ${recovery}`
  return `${sets}${setLengthsWords({ ...set, count })}${paceOfSet(set, context, isHilly)}${between}`
}

const fastS = (set: RepetitionSet) => set.repetitions.reduce((sum, each) => sum + each.runS, 0)

/** Neighbours of the same lengths as one set: what lay between them was not worth a word. */
function withoutRepeats(sets: readonly RepetitionSet[]): readonly RepetitionSet[] {
  const kept: RepetitionSet[] = []
  for (const set of sets) {
    const last = kept.at(-1)
    if (last === undefined || JSON.stringify(last.lengths) !== JSON.stringify(set.lengths)) kept.push(set)
    else
      kept[kept.length - 1] = {
        ...last,
        count: last.count + set.count,
        repetitions: [...last.repetitions, ...set.repetitions],
        recoveries: [...last.recoveries, ...set.recoveries],
      }
  }
  return kept
}

/** Sets without a single short effort long before the others: it belongs to the warm-up. */
function withoutStarter(sets: readonly RepetitionSet[]): readonly RepetitionSet[] {
  const [first, second] = sets
  const last = first?.repetitions.at(-1)
  const next = second?.repetitions[0]
  const isStarter =
    first?.repetitions.length === 1 &&
    last !== undefined &&
    next !== undefined &&
    last.runS <= starter.longestS &&
    next.startS - last.endS >= starter.restS
  return isStarter ? sets.slice(1) : sets
}

/** "4 × 200 m in 38 s, then 2 × 800 m in 3:05"; a row of single lengths as "6–5–4–3 min". */
export function setsWords(sets: readonly RepetitionSet[], context: SetContext, isHilly: boolean): string {
  const totalS = sets.reduce((sum, set) => sum + fastS(set), 0)
  const whole = withoutRepeats(withoutStarter(sets))
  const row = lengthsRowWords(whole.filter((set) => fastS(set) >= shortestInRowS))
  if (row !== undefined) return row
  if (whole.length <= mostSets.inFull)
    return whole.map((set) => setWords(set, context, isHilly)).join(', then ')
  if (whole.length <= mostSets.byLength) return whole.map(setLengthsWords).join(', ')
  const count = sets.reduce((sum, set) => sum + set.repetitions.length, 0)
  return `${count} repetitions of different lengths, ${durationWords(totalS)} in all`
}
