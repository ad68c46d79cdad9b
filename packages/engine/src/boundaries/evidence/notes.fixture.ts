// Runs with notes, for tests: each of one even effort whose heart rate is given.

import { isAvailable } from '../../base/computed.ts'
import { addDays } from '../../base/time.ts'
import { unitFactors } from '../../base/units.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { RunReport } from '../run-report.ts'
import type { NotesInput } from './noted-effort.ts'

export interface NotedRun {
  /** Of the whole run, as it would be without drift. */
  readonly heartRateBpm: number
  readonly report: RunReport
}

const minutes = 40
const asOf = '2025-06-30'

/** A run that drifts by what is expected, from the heart rate at which it is sketched. */
const sketchedBpm = 140
const driftBpm =
  (values.noteDriftBpmPerHour / unitFactors.sPerHour) *
  (minutes * unitFactors.sPerMin - values.noteDriftFromS)
const sketched = sketchRun({
  date: asOf,
  stretches: [
    { minutes: 10, heartRateBpm: sketchedBpm, speedMps: 3 },
    { minutes: minutes - 10, heartRateBpm: sketchedBpm, toHeartRateBpm: sketchedBpm + driftBpm, speedMps: 3 },
  ],
})

function runAt(heartRateBpm: number): RunFacts {
  const higherBpm = heartRateBpm - sketchedBpm
  const { halfMinutes, heartRate } = sketched
  return {
    ...sketched,
    halfMinutes: { ...halfMinutes, heartRateBpm: halfMinutes.heartRateBpm.map((bpm) => bpm + higherBpm) },
    heartRate: isAvailable(heartRate)
      ? { ...heartRate, averageBpm: heartRate.averageBpm + higherBpm }
      : heartRate,
  }
}

/** What a runner noted of runs on the last days, without a line of their own. */
export function notesOf(
  noted: readonly NotedRun[],
  beliefs: Partial<Pick<NotesInput, 'lt1Bpm' | 'lt2Bpm'>> = {},
): NotesInput {
  const runs = noted.map(({ heartRateBpm }, index) => ({
    ...runAt(heartRateBpm),
    localDate: addDays(asOf, -index),
    activityId: `run-${index}`,
  }))
  return {
    runs,
    reports: new Map(noted.map(({ report }, index) => [`run-${index}`, report])),
    relation: undefined,
    lt1Bpm: { mean: 150, sd: 7 },
    lt2Bpm: { mean: 166, sd: 5 },
    asOf,
    values,
    ...beliefs,
  }
}
