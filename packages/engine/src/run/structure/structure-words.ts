/** The structure of a run in the words a runner would use: "6 × 3 min at about LT2, 90 s jog". */

import { isAvailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { Intent } from '../judged-run.ts'
import { findPressedSpan } from '../pressed-span.ts'
import { clockWords, distanceWords, durationWords, paceWords } from '../wording.ts'
import { lengthWords } from './length-words.ts'
import type { RepetitionSet } from './repetition-sets.ts'
import type { RunStructure } from './run-structure.ts'
import { ofLt2, type SetContext, setsWords } from './set-words.ts'
import { groundMps, type Stretch } from './stretches.ts'
import type { WalkRun } from './walk-run.ts'

export interface StructureContext extends SetContext {
  readonly facts: RunFacts
  /** What the run was meant to be, where that is known. */
  readonly intent?: Intent
}

/** A block from this share of LT2 on is a tempo; slower, it is steady. */
const tempoOfLt2Frac = 0.94

/** From this share of an easy run on its faster part is the run. */
const nearlyAllFrac = 0.8

/** A block within this share of a race's distance is said as that distance. */
const raceToleranceFrac = 0.015
const raceDistancesM = [3000, 5000, 10_000, 21_097.5, 42_195]

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
  const race =
    intent === 'race'
      ? findPressedSpan(facts.laps, (distanceM) => raceDistanceOf(distanceM) !== undefined)
      : undefined
  if (race !== undefined)
    return `${distanceWords(race.distanceM)} race in ${clockWords(race.durationS)}, of ${length} in all`
  if (intent === 'race') return `${length} race in ${clockWords(facts.timerS)}`
  return intent === 'easy' || intent === 'long' ? `${length} easy` : length
}

const isMeantEasy = ({ intent }: StructureContext) => intent === 'easy' || intent === 'long'

/** "16 × 200 m in 35 s, 1 min walk"; in a run that was meant easy, with what else it was. */
function repetitionWords({ shape, sets }: RunStructure, context: StructureContext): string {
  const said = () =>
    shape === 'fartlek' ? fartlekWords(sets) : setsWords(sets, context, shape === 'hill-repetitions')
  if (!isMeantEasy(context)) return said()
  const whole = wholeWords(context)
  const repeatedCount = sets.reduce((sum, set) => (set.count > 1 ? sum + set.repetitions.length : sum), 0)
  const count = sets.reduce((sum, set) => sum + set.repetitions.length, 0)
  if (shape !== 'fartlek' && 2 * repeatedCount > count) return `${whole} with ${said()}`
  return shape === 'fartlek' ? `${whole}, at an uneven pace` : whole
}

/** "walk-run: 8 × 3 min running, 1 min walking"; breaks that come when they come are only counted. */
function walkRunWords({ count, runS, walkS, isRegular }: WalkRun, context: StructureContext): string {
  const lengthOf = (durationS: number) =>
    lengthWords({ by: 'time', durationS: Math.round(durationS / 5) * 5 })
  return isRegular
    ? `walk-run: ${count} × ${lengthOf(runS)} running, ${lengthOf(walkS)} walking`
    : `${wholeWords(context)} with ${count - 1} walking breaks of about ${lengthOf(walkS)}`
}

/** One faster part; in a run that was meant easy, how much of it that was. */
function partWords(structure: RunStructure, block: Stretch, context: StructureContext): string {
  const { shape, warmUpS, coolDownS } = structure
  const part = `${durationWords(block.runS)} ${shape === 'fast-finish' ? '' : 'of it '}at ${paceWords(groundMps(block))}`
  if (shape === 'fast-finish') return `${wholeWords(context)} with a fast finish: ${part}`
  if (!isMeantEasy(context)) return blockWords(block, context)
  const isNearlyAll = block.runS >= nearlyAllFrac * (block.runS + warmUpS + coolDownS)
  return isNearlyAll ? wholeWords(context) : `${wholeWords(context)}, ${part}`
}

function mainWords(structure: RunStructure, context: StructureContext): string {
  const { sets, block, progression, walkRun } = structure
  if (walkRun !== undefined) return walkRunWords(walkRun, context)
  if (sets.length > 0) return repetitionWords(structure, context)
  if (progression !== undefined)
    return `${wholeWords(context)}, faster all the way: ${paceWords(progression.fromMps)} to ${paceWords(progression.toMps)}`
  return block === undefined ? wholeWords(context) : partWords(structure, block, context)
}

/** What happened in a run, in a few words; without a capital and without a full stop. */
export function structureWords(structure: RunStructure, context: StructureContext): string {
  const { shape, strides } = structure
  const main = mainWords(structure, context)
  if (strides.length === 0) return main
  return `${main} ${shape === 'even' ? 'with' : 'and'} ${strides.length} strides`
}
