/** How surely a run stayed easy, when the boundary and the day have errors of their own. */

import { normalShareBelow } from '../boundaries/normal-distribution.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { EasyEffort, EasyEfforts } from './easy-effort.ts'
import { type EasyShares, sharesAround } from './easy-shares.ts'

/** True for shares of a run that did not stay under the boundary. Never true again once a higher boundary made it false. */
export function isLeft(shares: EasyShares, values: ProposalValues): boolean {
  return shares.overCeilingFrac >= values.crossedOverShareFrac || shares.crossingIndex !== undefined
}

/** Halving stops at this share of the boundary: well below a beat. */
const precisionFrac = 1 / 2000

/** The boundary from which on the run stayed easy: below it the verdict is another one. */
function turningPoint(effort: EasyEffort, values: ProposalValues): number {
  let low = Number.POSITIVE_INFINITY
  let high = 0
  for (const value of effort.efforts) {
    if (value < low) low = value
    if (value > high) high = value
  }
  while (high - low > precisionFrac * effort.ceiling) {
    const middle = (low + high) / 2
    if (isLeft(sharesAround(effort, middle, values), values)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How far the run lay above the boundary, and the variance of one day around it; in the unit of its effort. */
interface Margin {
  readonly over: number
  readonly dayVariance: number
}

function marginOf(effort: EasyEffort, values: ProposalValues): Margin {
  return { over: turningPoint(effort, values) - effort.ceiling, dayVariance: effort.daySd ** 2 }
}

/**
 * The margins by heart rate and by speed as one, in beats, each weighted by how little it changes from day to day.
 * Where they lie further apart than days explain, the distance itself is the error: one of them is misled.
 */
function joined(byHeart: Margin, bySpeed: Margin): Margin {
  const heartFrac = bySpeed.dayVariance / (byHeart.dayVariance + bySpeed.dayVariance)
  const apart = byHeart.over - bySpeed.over
  const weights = heartFrac * (1 - heartFrac)
  return {
    over: heartFrac * byHeart.over + (1 - heartFrac) * bySpeed.over,
    dayVariance: weights * Math.max(byHeart.dayVariance + bySpeed.dayVariance, apart ** 2),
  }
}

/** How far the run lay above the boundary, and the standard deviation of the boundary of that day; in one unit. */
export interface EasyMargin {
  readonly over: number
  readonly sd: number
}

/** Speed is the second witness where both are known (`slopeBpmPerMps` turns it into beats). */
export function easyMargin(
  { effort, bySpeed }: EasyEfforts,
  slopeBpmPerMps: number | undefined,
  values: ProposalValues,
): EasyMargin {
  const own = marginOf(effort, values)
  let margin = own
  if (bySpeed !== undefined && slopeBpmPerMps !== undefined && slopeBpmPerMps > 0) {
    const { over, dayVariance } = marginOf(bySpeed, values)
    margin = joined(own, { over: over * slopeBpmPerMps, dayVariance: dayVariance * slopeBpmPerMps ** 2 })
  }
  return { over: margin.over, sd: Math.sqrt(effort.boundarySd ** 2 + margin.dayVariance) }
}

/**
 * Probability that the run stayed easy.
 *
 * The run has a turning point: with the boundary above it the verdict is easy, below it not. The probability that
 * the boundary lies above it follows from the boundary's own error and from that of the day. Most runs meant easy do
 * stay easy, which counts before anything is seen (`easyStayedPriorFrac`).
 */
export function stayedEasyFrac({ over, sd }: EasyMargin, values: ProposalValues): number {
  const leftFrac = normalShareBelow(over / sd)
  const stayed = values.easyStayedPriorFrac * (1 - leftFrac)
  return stayed / (stayed + (1 - values.easyStayedPriorFrac) * leftFrac)
}
