/** How a run was put together, as a list and a page show it. */

import { type JudgedRun, type RunStructure, structureWords } from '@footing/engine'
import type { RunPartShown, RunStructureShown } from './documents/run-parts-documents.ts'
import type { Runner } from './runner.ts'

type Stretch = RunStructure['strides'][number]
type Recovery = RunStructure['sets'][number]['recoveries'][number]

/** From so many repetitions on a set is what the session is about. */
const fewestOfMainSet = 3

/** The words of a structure that is more than an even run; undefined for all others. */
export function structureLine(run: JudgedRun, runner: Runner): string | undefined {
  const structure = runner.structureOf(run)
  if (structure === undefined || (structure.shape === 'even' && structure.strides.length === 0))
    return undefined
  return wordsOf(structure, run)
}

function wordsOf(structure: RunStructure, { facts, intent, boundaries }: JudgedRun): string {
  return structureWords(structure, { facts, intent: intent.intent, boundaries })
}

function partOf(kind: RunPartShown['kind'], stretch: Stretch, recovery?: Recovery): RunPartShown {
  const { startS, endS, runS, distanceM, flatM, climbM, peakHeartRateBpm } = stretch
  return {
    kind,
    startS,
    endS,
    runS,
    distanceM,
    ...(runS > 0 && { speedMps: distanceM / runS, gradeAdjustedSpeedMps: flatM / runS }),
    climbM,
    ...(peakHeartRateBpm !== undefined && { peakHeartRateBpm }),
    ...(recovery !== undefined && {
      recovery: {
        durationS: recovery.endS - recovery.startS,
        distanceM: recovery.distanceM,
        how: recovery.how,
      },
    }),
  }
}

/** The parts in order of time: repetitions with the recovery after each, strides, a faster block. */
function partsOf({ sets, strides, block }: RunStructure): readonly RunPartShown[] {
  // Beside a set that repeats itself, one faster part by itself is none of its repetitions.
  const hasMainSet = sets.some(({ repetitions }) => repetitions.length >= fewestOfMainSet)
  const parts = [
    ...sets.flatMap(({ repetitions, recoveries }) => {
      const kind = hasMainSet && repetitions.length === 1 ? 'block' : 'repetition'
      return repetitions.map((repetition, index) => partOf(kind, repetition, recoveries[index]))
    }),
    ...strides.map((stride) => partOf('stride', stride)),
    ...(block === undefined ? [] : [partOf('block', block)]),
  ]
  return parts.sort((a, b) => a.startS - b.startS)
}

export function shownStructureOf(run: JudgedRun, runner: Runner): RunStructureShown | undefined {
  const structure = runner.structureOf(run)
  if (structure === undefined) return undefined
  const { shape, warmUpS, coolDownS } = structure
  return { words: wordsOf(structure, run), shape, warmUpS, coolDownS, parts: partsOf(structure) }
}
