/** What is usual for this runner around each run: the yardstick by which a run is long, fast or hard. */

import { isAvailable } from '../base/computed.ts'
import { keptWhileSame } from '../base/kept-per.ts'
import { median } from '../base/statistics.ts'
import { dayNumber } from '../base/time.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { stepDurationS, stepSpeedMps } from './half-minute-steps.ts'
import { intensityTime, isSpeedOfTheRunner, secondsBetweenBpm } from './intensity-time.ts'
import { structureOf } from './kept-structure.ts'
import type { RunStructure } from './structure/run-structure.ts'

/** What a run says of its own effort, as far as it says anything. */
export interface RunTraits {
  readonly facts: RunFacts
  /** Those it is read and judged by. */
  readonly boundaries: Boundaries
  readonly day: number
  readonly structure: RunStructure | undefined
  readonly averageBpm: number | undefined
  readonly flatSpeedMps: number | undefined
  /** Seconds at 98 % of LT2 and above, by heart rate, else by speed. */
  readonly nearLt2S: number | undefined
  /** Share of the time below LT1. */
  readonly easyFrac: number | undefined
}

/**
 * Medians over the runs around a run, without itself; those of effort over the runs that are no sessions, where there
 * are enough. Undefined where too few of them know.
 */
export interface RunHabits {
  readonly movingS: number | undefined
  readonly averageBpm: number | undefined
  readonly flatSpeedMps: number | undefined
  readonly fastEndMps: number | undefined
  readonly nearLt2S: number | undefined
  /** True when no run of the days around is longer. */
  readonly isLongestAround: boolean
  /** True where a slower run ended shortly before it and another began shortly after it. */
  readonly isFlanked: boolean
}

/** Clearer repetitions, or a clearer block, make a session. */
const calmFrac = 0.5

/** A warm-up and a cool-down lie so near, and are slower than this share of what is between them. */
const flank = { gapS: 3600, overlapS: 60, slowerFrac: 0.9 } as const

/** Time this close below LT2 counts as near it. */
const nearLt2Frac = 0.98

function nearLt2S(facts: RunFacts, boundaries: Boundaries, values: ProposalValues): number | undefined {
  const { lt2Bpm, lt2SpeedMps } = boundaries
  if (
    isAvailable(facts.heartRate) &&
    facts.heartRate.usableFrac >= values.intensityUsableLowestFrac &&
    isAvailable(lt2Bpm)
  )
    return secondsBetweenBpm(facts.heartRate.histogram, nearLt2Frac * lt2Bpm.mean, Number.POSITIVE_INFINITY)
  if (!isAvailable(lt2SpeedMps) || !isSpeedOfTheRunner(facts)) return undefined
  let nearS = 0
  for (let i = 0; i < facts.halfMinutes.speedMps.length; i++)
    if (stepSpeedMps(facts, i) >= nearLt2Frac * lt2SpeedMps.mean) nearS += stepDurationS(facts, i)
  return nearS
}

const keptTraits = keptWhileSame<RunFacts, RunTraits>()

/** The traits of one run; the same object for as long as they are of the same facts and boundaries. */
export function runTraits(facts: RunFacts, boundaries: Boundaries, values: ProposalValues): RunTraits {
  return keptTraits(facts, [boundaries, values], () => traitsOf(facts, boundaries, values))
}

function traitsOf(facts: RunFacts, boundaries: Boundaries, values: ProposalValues): RunTraits {
  const intensity = intensityTime({ facts, boundaries, values })
  const isHeartRateUsable =
    isAvailable(facts.heartRate) && facts.heartRate.usableFrac >= values.intensityUsableLowestFrac
  const speed = isAvailable(facts.gradeAdjustedSpeedMps) ? facts.gradeAdjustedSpeedMps : facts.averageSpeedMps
  return {
    facts,
    boundaries,
    day: dayNumber(facts.localDate),
    structure: structureOf(facts),
    averageBpm: isHeartRateUsable ? facts.heartRate.averageBpm : undefined,
    flatSpeedMps: isAvailable(speed) && isSpeedOfTheRunner(facts) ? speed.valueMps : undefined,
    nearLt2S: nearLt2S(facts, boundaries, values),
    easyFrac: isAvailable(intensity)
      ? intensity.easyS / Math.max(1, intensity.easyS + intensity.moderateS + intensity.hardS)
      : undefined,
  }
}

/** The habits around every run. `traits` lie by start; the result has the same order. */
export function runHabits(traits: readonly RunTraits[], values: ProposalValues): readonly RunHabits[] {
  let first = 0
  let end = 0
  return traits.map((own) => {
    while ((traits[first]?.day ?? own.day) < own.day - values.intentNeighbourDays) first++
    while (end < traits.length && (traits[end]?.day ?? 0) <= own.day + values.intentNeighbourDays) end++
    const known = knownHabits.get(own)
    if (known !== undefined && known.values === values && isPart(traits, { first, end }, known.around))
      return known.habits
    const around = traits.slice(first, end)
    const habits = habitsAmong(own, around, values)
    knownHabits.set(own, { values, around, habits })
    return habits
  })
}

/** The habits that were found last, kept while the runs around are the very same. */
const knownHabits = new WeakMap<
  RunTraits,
  { readonly values: ProposalValues; readonly around: readonly RunTraits[]; readonly habits: RunHabits }
>()

/** True where a list holds another one from a place to before another. */
function isPart(
  list: readonly RunTraits[],
  { first, end }: { readonly first: number; readonly end: number },
  part: readonly RunTraits[],
): boolean {
  if (part.length !== end - first) return false
  for (let i = first; i < end; i++) if (list[i] !== part[i - first]) return false
  return true
}

/** True for a run between a warm-up and a cool-down that are runs of their own: shorter in length, and slower. */
function isFlanked(own: RunTraits, neighbours: readonly RunTraits[]): boolean {
  const { startEpochS, elapsedS } = own.facts
  const slower = neighbours.filter(
    ({ day, flatSpeedMps }) =>
      Math.abs(day - own.day) <= 1 &&
      (flatSpeedMps ?? Number.NaN) < (own.flatSpeedMps ?? Number.NaN) * flank.slowerFrac,
  )
  const isWithin = (gapS: number) => gapS >= -flank.overlapS && gapS <= flank.gapS
  return (
    slower.some(({ facts }) => isWithin(startEpochS - facts.startEpochS - facts.elapsedS)) &&
    slower.some(({ facts }) => isWithin(facts.startEpochS - startEpochS - elapsedS))
  )
}

/** A run that is no session: whoever trains hard every second day is not therefore used to it. */
function isCalm({ structure }: RunTraits): boolean {
  return structure === undefined || Math.max(structure.repetitionsFrac, structure.blockFrac) < calmFrac
}

/** The habits around one run, among the runs of the days around it, itself included. */
function habitsAmong(own: RunTraits, around: readonly RunTraits[], values: ProposalValues): RunHabits {
  const neighbours = around.filter((other) => other !== own)
  const calm = neighbours.filter(isCalm)
  const usualAmong = (runs: readonly RunTraits[], traitOf: (traits: RunTraits) => number | undefined) => {
    const known = runs.map(traitOf).filter((value) => value !== undefined)
    return known.length >= values.intentNeighboursCount ? median(known) : undefined
  }
  const usual = (traitOf: (traits: RunTraits) => number | undefined) =>
    usualAmong(calm, traitOf) ?? usualAmong(neighbours, traitOf)
  return {
    movingS: usualAmong(neighbours, (other) => other.facts.movingS),
    averageBpm: usual((other) => other.averageBpm),
    flatSpeedMps: usual((other) => other.flatSpeedMps),
    fastEndMps: usual((other) => other.structure?.fastEndMps),
    nearLt2S: usual((other) => other.nearLt2S),
    isLongestAround: neighbours.every(
      (other) =>
        Math.abs(other.day - own.day) > values.longRunRivalDays || other.facts.movingS <= own.facts.movingS,
    ),
    isFlanked: isFlanked(own, neighbours),
  }
}
