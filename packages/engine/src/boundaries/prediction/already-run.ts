import { daysBetween, type LocalDate } from '../../base/time.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { flatSpeedMps } from '../hard-efforts.ts'

/** The fastest that the runner lately ran a distance, near the limit or not. */
export interface AlreadyRun {
  readonly activityId: string
  readonly localDate: LocalDate
  readonly distanceM: number
  /** On the flat. */
  readonly speedMps: number
}

/** The fastest recent effort over each distance; none from a treadmill, whose distance is a guess. */
export function alreadyRun(
  runs: readonly RunFacts[],
  asOf: LocalDate,
  values: ProposalValues,
): readonly AlreadyRun[] {
  const fastest = new Map<number, AlreadyRun>()
  for (const { activityId, localDate, surface, bestEfforts } of runs) {
    const ageDays = daysBetween(localDate, asOf)
    if (ageDays < 0 || ageDays > values.hardEffortMemoryDays || surface === 'treadmill') continue
    for (const effort of bestEfforts) {
      const { distanceM } = effort
      // Downhill does not count as faster, nor does uphill: what was run was run.
      const speedMps = Math.min(flatSpeedMps(effort), distanceM / effort.durationS)
      if (effort.durationS < values.predictionShortestS) continue
      if (speedMps > (fastest.get(distanceM)?.speedMps ?? 0))
        fastest.set(distanceM, { activityId, localDate, distanceM, speedMps })
    }
  }
  return [...fastest.values()].sort((a, b) => a.distanceM - b.distanceM)
}

/** The fastest run over at least the distance. */
export function fastestOver(efforts: readonly AlreadyRun[], distanceM: number): AlreadyRun | undefined {
  return efforts
    .filter((effort) => effort.distanceM >= distanceM)
    .reduce<AlreadyRun | undefined>(
      (best, next) => (best === undefined || next.speedMps > best.speedMps ? next : best),
      undefined,
    )
}
