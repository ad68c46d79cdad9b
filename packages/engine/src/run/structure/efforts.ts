/** Efforts: what was run clearly faster than what lies around it, or between rests. */

import type { Phase } from './phases.ts'
import { flatMps, groundMps, joined, joinedAll, type Rest, type Stretch } from './stretches.ts'

/** A faster stretch and the running on either side of it; absent at a rest and at the ends of the run. */
export interface Effort extends Stretch {
  readonly before?: Stretch
  readonly after?: Stretch
}

/** The running of a phase, parted at its rests. */
function betweenRests(pieces: readonly Stretch[], rests: readonly Rest[]): Stretch[] {
  const parts: Stretch[][] = [[]]
  let lastEndS = Number.NaN
  for (const piece of pieces) {
    if (piece.isRest) continue
    if (rests.some((rest) => rest.startS >= lastEndS - 1 && rest.endS <= piece.startS + 1)) parts.push([])
    parts.at(-1)?.push(piece)
    lastEndS = piece.endS
  }
  return parts.map(joinedAll).filter((each) => each !== undefined)
}

/** The fast phases of a run, each parted at its rests. */
export function effortsOf(phases: readonly Phase[], rests: readonly Rest[]): readonly Effort[] {
  return phases.flatMap((phase, i) => {
    if (!phase.isFast) return []
    const before = phases[i - 1]
    const after = phases[i + 1]
    const parts = betweenRests(phase.pieces, rests)
    return parts.map((part, index) => ({
      ...part,
      ...(before && before.runS > 0 && index === 0 && { before }),
      ...(after && after.runS > 0 && index === parts.length - 1 && { after }),
    }))
  })
}

/** All running, parted at its rests: what is left to look at when no speed stands out. */
export function boutsOf(phases: readonly Phase[], rests: readonly Rest[]): readonly Stretch[] {
  return betweenRests(
    phases.flatMap((phase) => phase.pieces),
    rests,
  )
}

/** How much faster an effort is than the slower running beside it, on the flat and over the ground; undefined beside rests only. */
export function contrastOf(
  effort: Effort,
): { readonly flatRatio: number; readonly groundRatio: number } | undefined {
  const around = [effort.before, effort.after].filter((each) => each !== undefined)
  if (around.length === 0) return undefined
  return {
    flatRatio: Math.min(...around.map((each) => flatMps(effort) / flatMps(each))),
    groundRatio: Math.min(...around.map((each) => groundMps(effort) / groundMps(each))),
  }
}

/** Two efforts and what lies between them as one. */
export function joinedEfforts(first: Effort, between: Stretch | undefined, second: Effort): Effort {
  const { before } = first
  const { after } = second
  const whole = joined(between === undefined ? first : joined(first, between), second)
  return { ...whole, ...(before && { before }), ...(after && { after }) }
}
