/** How a run was put together: warm-up, repetitions and recoveries, a block, strides; found from speed and laps. */

import type { RunFacts } from '../../signal/run-facts.ts'
import { asPlanned } from './bouts-as-planned.ts'
import { blockClarity, repetitionsClarity } from './clarity.ts'
import { boutsOf, type Effort, effortsOf } from './efforts.ts'
import { blockAmong, isFastFinish, type Progression, progressionOf } from './faster-parts.ts'
import { lapAlternation, lapMarks } from './lap-marks.ts'
import { lapRepetitions } from './lap-repetitions.ts'
import { areRound } from './nominal-lengths.ts'
import { phasesOf } from './phases.ts'
import { type RepetitionSet, repetitionSets } from './repetition-sets.ts'
import {
  bridged,
  clearEfforts,
  isUphill,
  joinedAtLights,
  recoveriesBetween,
  runningOutside,
  sharpenedBy,
  withoutShortAmongLong,
} from './repetitions.ts'
import { partingRests, settledRunning, speedReached } from './settled.ts'
import { spreadFrac } from './spread.ts'
import { standingRepetitions } from './standing-repetitions.ts'
import { flatMps, joinedAll, type RunStretches, runStretches, type Stretch } from './stretches.ts'
import { stridesAmong } from './strides.ts'
import { type WalkRun, walkRunOf } from './walk-run.ts'

export const runShapes = [
  'even',
  'repetitions',
  'hill-repetitions',
  'fartlek',
  'block',
  'fast-finish',
  'progression',
  'walk-run',
] as const
export type RunShape = (typeof runShapes)[number]

export interface RunStructure {
  readonly shape: RunShape
  /** Seconds of running before the first and after the last faster part; 0 where there is none. */
  readonly warmUpS: number
  readonly coolDownS: number
  /** Speed on the flat of the running outside the faster parts; absent where there is none. */
  readonly easySpeedMps?: number
  /** Repetitions as they repeat themselves; empty unless the shape is one of repetitions. */
  readonly sets: readonly RepetitionSet[]
  readonly strides: readonly Stretch[]
  readonly block?: Stretch
  readonly progression?: Progression
  readonly walkRun?: WalkRun
  /** The faster stretches that are no strides, whatever the shape, and how clearly they are repetitions, 0 to 1. */
  readonly efforts: readonly Stretch[]
  readonly repetitionsFrac: number
  /** How clearly there is one faster block between slower running, 0 to 1. */
  readonly blockFrac: number
  /** How clearly laps pressed by hand alternate between fast and slow, 0 to 1. */
  readonly lapsFrac: number
  /** Speed on the flat that only a tenth of the running exceeds. */
  readonly fastEndMps: number
}

/** Repetitions are spoken of from this clarity on. */
const leastClarityFrac = 0.5

/** Lengths that spread more than this, and do not repeat, are a fartlek, where nobody stands between. */
const fartlekSpreadFrac = 0.25

/** A progression has some lights, and at most one slower stretch between the faster ones found in it. */
const mostRestsInProgression = 8
const mostEffortsInProgression = 3
const mostSlowerBetween = 0

const fastEndShareFrac = 0.9

type Repeated = Pick<RunStructure, 'shape' | 'sets' | 'warmUpS' | 'coolDownS'>

/** Running before the first and after the last of some parts. */
function around(
  parts: readonly Stretch[],
  running: readonly Stretch[],
): Pick<RunStructure, 'warmUpS' | 'coolDownS'> {
  const startS = parts[0]?.startS ?? 0
  const endS = parts.at(-1)?.endS ?? Number.POSITIVE_INFINITY
  return {
    warmUpS: running.reduce((sum, each) => sum + Math.max(0, Math.min(each.endS, startS) - each.startS), 0),
    coolDownS: running.reduce((sum, each) => sum + Math.max(0, each.endS - Math.max(each.startS, endS)), 0),
  }
}

/** True for lengths that nobody plans. */
function areUnlike(parts: readonly Stretch[]): boolean {
  return !areRound(parts) && spreadFrac(parts.map((each) => each.runS)) >= fartlekSpreadFrac
}

function repeated(
  repetitions: readonly Stretch[],
  { running, rests }: RunStretches,
  facts: RunFacts,
): Repeated {
  const recoveries = recoveriesBetween(repetitions, running, rests)
  const sets = repetitionSets(repetitions, recoveries, { isOnTrack: facts.surface === 'track' })
  const isHilly = 2 * repetitions.filter(isUphill).length > repetitions.length
  const isOnTheRun = 2 * recoveries.filter(({ how }) => how === 'jog').length > recoveries.length
  const isLoose = isOnTheRun && 2 * sets.length > repetitions.length && areUnlike(repetitions)
  return {
    shape: isHilly ? 'hill-repetitions' : isLoose ? 'fartlek' : 'repetitions',
    sets,
    ...around(repetitions, running),
  }
}

/** The running without the stretches that lie mostly inside some parts. */
function withoutParts(running: readonly Stretch[], parts: readonly Stretch[]): readonly Stretch[] {
  return running.filter((stretch) => {
    const middleS = (stretch.startS + stretch.endS) / 2
    return !parts.some((part) => part.startS <= middleS && middleS <= part.endS)
  })
}

/** What stands out of a run by its speed: strides, and longer efforts. */
function fastParts(stretches: RunStretches, facts: RunFacts) {
  const { running } = stretches
  const rests = partingRests(stretches.rests)
  const settled = settledRunning(stretches)
  const phases = phasesOf(settled)
  const slow = joinedAll(phases.filter((phase) => !phase.isFast && phase.runS > 0))
  const all = slow === undefined ? [] : asPlanned(bridged(effortsOf(phases, rests), flatMps(slow)))
  const strides = stridesAmong(all, settled)
  const longer = withoutShortAmongLong(all.filter((effort) => !strides.includes(effort)))
  const efforts = joinedAtLights(clearEfforts(longer, running))
  return {
    strides,
    efforts: sharpenedBy(lapMarks(facts.laps), efforts),
    bouts: boutsOf(phases, rests),
    rests,
  }
}

/** Repetitions that laps mark, with the efforts before the first and after the last. */
function withEffortsAround(repetitions: readonly Stretch[], efforts: readonly Stretch[]): readonly Stretch[] {
  const startS = repetitions[0]?.startS ?? 0
  const endS = repetitions.at(-1)?.endS ?? 0
  return [
    ...efforts.filter((effort) => effort.endS <= startS),
    ...repetitions,
    ...efforts.filter((effort) => effort.startS >= endS),
  ]
}

/** One faster block and what it makes of the run; undefined where there is none. */
function blockIn(
  efforts: readonly Effort[],
  running: readonly Stretch[],
  easySpeedMps: number | undefined,
): Pick<RunStructure, 'shape' | 'block' | 'warmUpS' | 'coolDownS' | 'blockFrac'> | undefined {
  if (easySpeedMps === undefined) return undefined
  const block = blockAmong(efforts, running)
  if (block === undefined) return undefined
  const sides = around([block], running)
  return {
    shape: isFastFinish(block, running) ? 'fast-finish' : 'block',
    block,
    ...sides,
    blockFrac: blockClarity(block, { easySpeedMps, beforeS: sides.warmUpS, afterS: sides.coolDownS }),
  }
}

/**
 * The structure of a run; undefined where its speed is not known.
 *
 * Laps pressed in turn say more than speed where they mark more repetitions, or where speed shows none. Then come
 * clear repetitions, walking in turn with running, bouts of one length between rests, a rising speed, one block.
 */
export function runStructure(facts: RunFacts): RunStructure | undefined {
  const stretches = runStretches(facts)
  if (stretches === undefined || stretches.running.length === 0) return undefined
  const { running } = stretches
  const { strides, efforts, bouts, rests } = fastParts(stretches, facts)
  const outside = runningOutside(running, [...efforts, ...strides])
  const slowerBetween = efforts.slice(1).filter(({ before }) => before !== undefined)
  const isCalm =
    rests.length <= mostRestsInProgression &&
    efforts.length <= mostEffortsInProgression &&
    slowerBetween.length <= mostSlowerBetween
  const progression = isCalm ? progressionOf(withoutParts(running, strides)) : undefined
  const repetitionsFrac =
    outside === undefined || progression !== undefined ? 0 : repetitionsClarity(efforts, outside)
  const easySpeedMps = outside === undefined ? undefined : flatMps(outside)
  const common = {
    shape: 'even' as const,
    warmUpS: 0,
    coolDownS: 0,
    sets: [],
    strides,
    ...(easySpeedMps !== undefined && { easySpeedMps }),
    efforts,
    repetitionsFrac,
    blockFrac: 0,
    lapsFrac: lapAlternation(facts.laps),
    fastEndMps: speedReached(running, fastEndShareFrac),
  }
  const pressed = lapRepetitions(facts.laps, running)
  if (pressed.length > efforts.length || (pressed.length > 0 && repetitionsFrac < leastClarityFrac)) {
    const all = withEffortsAround(pressed, efforts)
    return { ...common, ...repeated(all, stretches, facts), efforts: all, repetitionsFrac: 1 }
  }
  const walkRun = walkRunOf(bouts, rests)
  const isWalkRun = walkRun !== undefined && walkRun.count > efforts.length && areUnlike(efforts)
  if (repetitionsFrac >= leastClarityFrac && !isWalkRun)
    return { ...common, ...repeated(efforts, stretches, facts) }
  if (walkRun !== undefined) return { ...common, shape: 'walk-run', walkRun, strides: [] }
  const standing = standingRepetitions(bouts)
  if (standing.length > 0)
    return { ...common, ...repeated(standing, stretches, facts), efforts: standing, repetitionsFrac: 1 }
  if (progression !== undefined) return { ...common, shape: 'progression', progression }
  return { ...common, ...blockIn(efforts, running, easySpeedMps) }
}
