/** How warm it was, and what the warmth did to the heart rate. */

import { isAvailable } from '../base/computed.ts'
import { weightedMean } from '../base/statistics.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'

/** Mean temperature by the watch over the steady running; undefined where it has no thermometer. */
export function temperatureOfRunC(facts: RunFacts): number | undefined {
  const known = facts.steadyWindows.flatMap(({ temperatureC, durationS }) =>
    temperatureC === undefined ? [] : [{ temperatureC, durationS }],
  )
  return weightedMean(
    known.map(({ temperatureC }) => temperatureC),
    known.map(({ durationS }) => durationS),
  )
}

/**
 * Beats by which a hot day lifts the heart rate at the same effort: the share of speed that a degree costs at the
 * same heart rate, at LT1 speed, turned into beats by the runner's own slope. No study gives beats per degree; the
 * estimate therefore counts as its own error too. 0 on a cool day, and where slope or temperature is not known.
 */
export function heatRiseBpm(options: {
  readonly facts: RunFacts
  readonly boundaries: Boundaries
  readonly values: ProposalValues
}): number {
  const { facts, boundaries, values } = options
  const { heartRateSpeedRelation: relation, lt1SpeedMps } = boundaries
  if (!isAvailable(relation) || !isAvailable(lt1SpeedMps)) return 0
  const tooWarmC = (temperatureOfRunC(facts) ?? 0) - values.easyHeatFromC
  if (tooWarmC <= 0) return 0
  const slowerMps = values.easyHeatFracPerC * Math.min(tooWarmC, values.easyHeatMostC) * lt1SpeedMps.mean
  return Math.max(0, relation.slopeBpmPerMps) * slowerMps
}
