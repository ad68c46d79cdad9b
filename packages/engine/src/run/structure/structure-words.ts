/** The structure of a run in the words a runner would use: "6 × 3 min at about LT2, 90 s jog". */

import { isAvailable } from '../../base/computed.ts'
import { median } from '../../base/statistics.ts'
import { unitFactors } from '../../base/units.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { Intent } from '../judged-run.ts'
import { clockWords, distanceWords, durationWords, paceWords } from '../wording.ts'
import { lengthsRowWords, lengthWords } from './length-words.ts'
import { recoveryWords } from './recovery-words.ts'
import type { RepetitionSet } from './repetition-sets.ts'
import type { RunStructure } from './run-structure.ts'
import { flatMps, groundMps, type Stretch } from './stretches.ts'

export interface StructureContext {
  readonly facts: RunFacts
  /** What the run was meant to be, where that is known. */
  readonly intent?: Intent
  readonly boundaries?: Pick<Boundaries, 'lt1SpeedMps' | 'lt2SpeedMps'>
}

/** Within this share of LT2 a speed is "about LT2". */
const aboutLt2Frac = 0.03

/** A block from this share of LT2 on is a tempo; slower, it is steady. */
const tempoOfLt2Frac = 0.94

/** A block within this share of a race's distance is said as that distance. */
const raceToleranceFrac = 0.015
const raceDistancesM = [3000, 5000, 10_000, 21_097.5, 42_195]

/** Sets with less than this share of the fast time, and with few repetitions, are not worth a word. */
const worthSaying = { shareFrac: 0.12, count: 4 } as const

/** In a row of lengths that get shorter even the last counts; what is shorter still is a stride or a slip. */
const shortestInRowS = 40

/** More sets than this are said in sum. */
const mostSets = 5

function ofLt2(stretch: Stretch, { boundaries }: StructureContext): number | undefined {
  const lt2 = boundaries?.lt2SpeedMps
  return lt2 !== undefined && isAvailable(lt2) ? flatMps(stretch) / lt2.mean : undefined
}

function meanOf(stretches: readonly Stretch[], of: (stretch: Stretch) => number): number {
  return stretches.reduce((sum, stretch) => sum + of(stretch), 0) / stretches.length
}

/** " at about LT2", " in 1:32", " at 4:05 /km"; nothing uphill, where a pace says little. */
function paceOfSet(set: RepetitionSet, context: StructureContext, isHilly: boolean): string {
  const [length] = set.lengths
  if (isHilly || set.lengths.length > 1 || length === undefined) return isHilly ? ' uphill' : ''
  const shares = set.repetitions.map((each) => ofLt2(each, context)).filter((share) => share !== undefined)
  const lt2Frac = median(shares)
  if (lt2Frac !== undefined && Math.abs(lt2Frac - 1) <= aboutLt2Frac) return ' at about LT2'
  if (length.by === 'distance') return ` in ${timeWords(meanOf(set.repetitions, (each) => each.runS))}`
  return ` at ${paceWords(meanOf(set.repetitions, groundMps))}`
}

/** "39 s", "1:32". */
function timeWords(durationS: number): string {
  return durationS < unitFactors.sPerMin ? `${Math.round(durationS)} s` : clockWords(durationS)
}

function setWords(set: RepetitionSet, context: StructureContext, isHilly: boolean): string {
  const lengths =
    set.lengths.length > 1
      ? `(${set.lengths.map(lengthWords).join(', ')})`
      : set.lengths.map(lengthWords).join('')
  const times = set.count > 1 ? `${set.count} × ` : ''
  const recovery = recoveryWords(set)
  return `${times}${lengths}${paceOfSet(set, context, isHilly)}${recovery === undefined ? '' : `, ${recovery}`}`
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

/** "4 × 200 m in 38 s, then 2 × 800 m in 3:05"; a row of single lengths as "6–5–4–3 min". */
function setsWords(sets: readonly RepetitionSet[], context: StructureContext, isHilly: boolean): string {
  const totalS = sets.reduce((sum, set) => sum + fastS(set), 0)
  const said = withoutRepeats(
    sets.filter(
      (set) => set.repetitions.length >= worthSaying.count || fastS(set) >= worthSaying.shareFrac * totalS,
    ),
  )
  const row = lengthsRowWords(sets.filter((set) => fastS(set) >= shortestInRowS))
  if (row !== undefined) return row
  if (said.length <= mostSets) return said.map((set) => setWords(set, context, isHilly)).join(', then ')
  const count = sets.reduce((sum, set) => sum + set.repetitions.length, 0)
  return `${count} repetitions of different lengths, ${durationWords(totalS)} in all`
}

function fartlekWords(sets: readonly RepetitionSet[]): string {
  const surges = sets.flatMap((set) => set.repetitions)
  const lengthsS = surges.map((surge) => surge.runS)
  const lengthOf = (durationS: number) => {
    const step = durationS < unitFactors.sPerMin ? 5 : 15
    return lengthWords({ by: 'time', durationS: Math.round(durationS / step) * step })
  }
  return `${surges.length} faster stretches of ${lengthOf(Math.min(...lengthsS))} to ${lengthOf(Math.max(...lengthsS))}`
}

function raceDistanceOf(distanceM: number): number | undefined {
  return raceDistancesM.find((raceM) => Math.abs(distanceM / raceM - 1) <= raceToleranceFrac)
}

function blockWords(block: Stretch, context: StructureContext): string {
  const lt2Frac = ofLt2(block, context)
  const raceM = raceDistanceOf(block.distanceM)
  if (raceM !== undefined && (lt2Frac ?? 1) >= tempoOfLt2Frac)
    return `${distanceWords(raceM)} in ${clockWords(block.runS)}`
  const name = lt2Frac === undefined ? 'faster' : lt2Frac >= tempoOfLt2Frac ? 'tempo' : 'steady'
  return `${durationWords(block.runS)} ${name} at ${paceWords(groundMps(block))}`
}

/** "10 km", with what it was meant to be where that is known: "10 km easy", "10 km race in 41:20". */
function wholeWords({ facts, intent }: StructureContext): string {
  const length = isAvailable(facts.distanceM)
    ? distanceWords(facts.distanceM.valueM)
    : durationWords(facts.movingS)
  if (intent === 'race') return `${length} race in ${clockWords(facts.timerS)}`
  return intent === 'easy' || intent === 'long' ? `${length} easy` : length
}

function mainWords(structure: RunStructure, context: StructureContext): string {
  const { shape, sets, block, progression, walkRun } = structure
  if (walkRun !== undefined) {
    const lengthOf = (durationS: number) =>
      lengthWords({ by: 'time', durationS: Math.round(durationS / 5) * 5 })
    return `walk-run: ${walkRun.count} × ${lengthOf(walkRun.runS)} running, ${lengthOf(walkRun.walkS)} walking`
  }
  if (shape === 'fartlek') return fartlekWords(sets)
  if (sets.length > 0) return setsWords(sets, context, shape === 'hill-repetitions')
  if (progression !== undefined)
    return `${wholeWords(context)}, faster all the way: ${paceWords(progression.fromMps)} to ${paceWords(progression.toMps)}`
  if (block !== undefined && shape === 'fast-finish')
    return `${wholeWords(context)} with a fast finish: ${durationWords(block.runS)} at ${paceWords(groundMps(block))}`
  return block === undefined ? wholeWords(context) : blockWords(block, context)
}

/** What happened in a run, in a few words; without a capital and without a full stop. */
export function structureWords(structure: RunStructure, context: StructureContext): string {
  const { strides } = structure
  const main = mainWords(structure, context)
  if (strides.length === 0) return main
  return `${main} ${structure.shape === 'even' ? 'with' : 'and'} ${strides.length} strides`
}
