/**
 * The efforts from which races are predicted. Of every run the effort that is worth most, if it was near the limit;
 * of a race the whole of it. What another effort shows to have been less than possible is left out: one that was
 * both longer and faster, or a longer one that is worth more.
 */

import { isAvailable } from '../../base/computed.ts'
import { daysBetween, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { agedYears } from '../aged-years.ts'
import { flatSpeedMps, type HardEffort, hardEfforts } from '../hard-efforts.ts'
import { vdot } from '../vdot.ts'
import type { Performance } from './performance.ts'

export interface PerformanceSearch {
  readonly runs: readonly RunFacts[]
  /** Probability that a run was a race, by its id; absent for runs that were none. */
  readonly raceFracs: ReadonlyMap<string, number>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}

type Candidate = Omit<Performance, 'sdFrac' | 'vdot'>

/** The best effort over the distance of a race, which is nearly the whole of its recording. */
function raceOf(run: RunFacts, nearLimitFrac: number, values: ProposalValues): Candidate | undefined {
  if (!isAvailable(run.distanceM) || run.surface === 'treadmill') return undefined
  const { valueM } = run.distanceM
  const effort = run.bestEfforts.findLast(({ distanceM }) => distanceM <= valueM)
  if (effort === undefined || valueM / effort.distanceM > 1 + 2 * values.raceDistanceToleranceFrac)
    return undefined
  const { activityId, localDate } = run
  const { distanceM } = effort
  return { activityId, localDate, distanceM, durationS: distanceM / flatSpeedMps(effort), nearLimitFrac }
}

/** True where another effort shows that this one was less than possible. */
function isOutdone(own: Performance, all: readonly Performance[], values: ProposalValues): boolean {
  const speedMps = own.distanceM / own.durationS
  return all.some((other) => {
    if (other === own || other.distanceM < own.distanceM) return false
    const otherMps = other.distanceM / other.durationS
    if (otherMps > speedMps || (otherMps === speedMps && other.distanceM > own.distanceM)) return true
    return (
      other.distanceM > own.distanceM && own.vdot < other.vdot * (1 - values.predictionLongerSaysMoreFrac)
    )
  })
}

/** The strongest effort of every run, however hard, best first. */
function strongestEfforts(
  { runs, asOf, values }: PerformanceSearch,
  memoryDays: number,
): readonly HardEffort[] {
  return hardEfforts({
    runs,
    asOf,
    memoryDays,
    values: {
      ...values,
      hardEffortShortestS: values.predictionShortestS,
      hardEffortLongestS: values.predictionLongestS,
    },
  })
}

function performancesSince(search: PerformanceSearch, memoryDays: number): readonly Performance[] {
  const { runs, raceFracs, asOf, values } = search
  const races = runs.flatMap((run) => {
    const nearLimitFrac = raceFracs.get(run.activityId)
    const ageDays = daysBetween(run.localDate, asOf)
    if (nearLimitFrac === undefined || ageDays < 0 || ageDays > memoryDays) return []
    return raceOf(run, nearLimitFrac, values) ?? []
  })
  const raceIds = new Set(races.map(({ activityId }) => activityId))
  const strongest = strongestEfforts(search, memoryDays)
  const efforts = strongest
    .filter(({ activityId }) => !raceIds.has(activityId))
    .map(
      (effort): Candidate => ({
        activityId: effort.activityId,
        localDate: effort.localDate,
        distanceM: effort.distanceM,
        durationS: effort.distanceM / effort.speedMps,
        nearLimitFrac: effort.hardFrac,
      }),
    )
  const near = [...races, ...efforts]
    .filter(({ nearLimitFrac }) => nearLimitFrac > values.hardEffortSureFrac)
    .map((candidate) => ({
      ...candidate,
      vdot: vdot(candidate.distanceM, candidate.durationS),
      sdFrac: Math.hypot(
        values.predictionInputSdFrac,
        (1 - candidate.nearLimitFrac) * values.predictionNotMaximalSdFrac,
        values.ageingSdFracPerYear * agedYears(candidate.localDate, asOf),
      ),
    }))
  return near
    .filter((own) => !isOutdone(own, near, values))
    .sort((a, b) => a.distanceM - b.distanceM || (a.activityId < b.activityId ? -1 : 1))
}

/**
 * The performances of the last months, by distance; if there are none, those that are remembered longer, with the
 * larger error of their age.
 */
export function performances(search: PerformanceSearch): readonly Performance[] {
  const recent = performancesSince(search, search.values.hardEffortMemoryDays)
  return recent.length > 0 ? recent : performancesSince(search, search.values.heartRateMaxMemoryDays)
}
