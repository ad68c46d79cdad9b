/** How much a run looks like a race: a race's distance, at a speed near the runner's best for it. */

import { firstFrom } from '../base/first-from.ts'
import { keptPer } from '../base/kept-per.ts'
import { ramp } from '../base/ramp.ts'
import { riegelDurationS } from '../boundaries/riegel.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { RunTraits } from './run-habits.ts'

/** The usual distances of races. More of them would make every other run a race by its distance. */
const raceDistancesM = [3000, 5000, 10_000, 15_000, 16_093.44, 21_097.5, 42_195, 50_000, 100_000] as const

/** The race distance that a measured one is. Measured courses come out long on a watch more often than short. */
export function findRaceDistanceM(measuredM: number, values: ProposalValues): number | undefined {
  return raceDistancesM.find(
    (distanceM) =>
      measuredM >= distanceM * (1 - values.raceDistanceToleranceFrac / 2) &&
      measuredM <= distanceM * (1 + values.raceDistanceToleranceFrac),
  )
}

/** How far back and ahead the runner's bests are compared with. */
const bestsMemoryDays = 365

/** Bests over less than this share of the distance say too little about it. */
const shortestBestFrac = 0.3

/** A run this much slower than predicted from the bests is not near them; from `near` on it is. */
const nearBest = { far: 1.1, near: 1.03 } as const

/** What was predicted from one run, by distance. */
const knownPredictions = keptPer((_: RunFacts) => new Map<number, number>())

/** The best time over a distance that the efforts of one run predict. */
function predictedTimeS(facts: RunFacts, distanceM: number): number {
  const known = knownPredictions(facts)
  const knownS = known.get(distanceM)
  if (knownS !== undefined) return knownS
  let bestS = Number.POSITIVE_INFINITY
  for (const effort of facts.bestEfforts)
    if (effort.distanceM >= shortestBestFrac * distanceM && effort.distanceM <= distanceM)
      bestS = Math.min(bestS, riegelDurationS(effort.distanceM, effort.durationS, distanceM))
  known.set(distanceM, bestS)
  return bestS
}

/** Runs lie by start; where a runner travels, their days can be in another order by so many. */
const daysOutOfOrder = 2

/** An effort over a race's distance. */
interface OverDistance {
  readonly distanceM: number
  readonly durationS: number
}

/** Says how near an effort of a run lies to the best that the runner's other runs predict. */
export type NearBest = (own: RunTraits, effort: OverDistance) => number | undefined

/**
 * How near a run's time over a race distance lies to the best that the runner's other runs within a year predict,
 * 0 to 1. Undefined when no other run is long enough to predict from. Runs lie by start. Every run's predictions are
 * made once per distance.
 */
export function nearBestAmong(all: readonly RunTraits[]): NearBest {
  const predictionsByDistance = new Map<number, Float64Array>()
  const days = all.map(({ day }) => day)
  return (own, { distanceM, durationS }) => {
    const predictions =
      predictionsByDistance.get(distanceM) ??
      new Float64Array(all.map((other) => predictedTimeS(other.facts, distanceM)))
    predictionsByDistance.set(distanceM, predictions)
    let bestS = Number.POSITIVE_INFINITY
    const lastDay = own.day + bestsMemoryDays
    for (let i = firstFrom(days, own.day - bestsMemoryDays - daysOutOfOrder); i < all.length; i++) {
      const other = all[i]
      if (other === undefined || other.day > lastDay + daysOutOfOrder) break
      if (other === own || Math.abs(other.day - own.day) > bestsMemoryDays) continue
      bestS = Math.min(bestS, predictions[i] ?? Number.POSITIVE_INFINITY)
    }
    if (!Number.isFinite(bestS)) return undefined
    return 1 - ramp(durationS / bestS, nearBest.near, nearBest.far)
  }
}
