import {
  type Activity,
  available,
  isAvailable,
  type JudgedRun,
  type LapFacts,
  ok,
  type ProposalValues,
  present,
  type Result,
  type RunSignal,
  runSignal,
} from '@footing/engine'
import type { ActivityRow, Store } from '../ports/store.ts'
import { displaySeriesOf } from './display-series.ts'
import type { RunDocument } from './documents/run-documents.ts'
import type { Runner } from './runner.ts'
import { findRun, runSummaryOf } from './runs.ts'

/** One run with everything its page shows; only this reads the samples again. */
export async function readRun(options: {
  readonly store: Store
  readonly runner: Runner
  /** The run's id, or enough of its beginning. */
  readonly idOrStart: string
}): Promise<Result<RunDocument>> {
  const { store, runner, idOrStart } = options
  const found = findRun(runner, idOrStart)
  if (!found.ok) return found
  const { activityId } = found.value.facts
  const activity = await store.findActivity(runner.athleteId, activityId)
  const rows = await store.listActivities(runner.athleteId)
  return ok(
    runDocumentOf(found.value, {
      values: runner.values,
      activity: present(activity, `the store has facts of the run ${activityId} and not the run`),
      row: present(
        rows.find((row) => row.activityId === activityId),
        `the run ${activityId} is not listed`,
      ),
    }),
  )
}

function runDocumentOf(
  run: JudgedRun,
  kept: { readonly activity: Activity; readonly row: ActivityRow; readonly values: ProposalValues },
): RunDocument {
  const { facts, intent, intensity, easyJudgement, sentence } = run
  const signal = runSignal(kept.activity, kept.values)
  return {
    schema: 'footing.run/1',
    activityId: facts.activityId,
    summary: runSummaryOf(run),
    sentence,
    intent,
    intensity,
    easyJudgement,
    distance: facts.distanceM,
    ascent: facts.ascentM,
    descent: facts.descentM,
    averageSpeed: facts.averageSpeedMps,
    gradeAdjustedSpeed: facts.gradeAdjustedSpeedMps,
    heartRate: heartRateOf(run),
    heartRateFaults: facts.heartRateFaults,
    laps: facts.laps.map((lap) => ({ ...lap, movingS: movingSecondsIn(lap, signal) })),
    bestEfforts: facts.bestEfforts,
    hardestSpans: facts.hardestSpans,
    ...(facts.watch === undefined ? {} : { watch: facts.watch }),
    ...(facts.hasChestStrap === undefined ? {} : { hasChestStrap: facts.hasChestStrap }),
    notes: facts.notes,
    issues: kept.activity.issues.map((issue) => ({ code: issue.code, sentence: issue.sentence })),
    fileName: kept.row.fileName,
    series: displaySeriesOf(kept.activity, signal),
  }
}

/** The grid's point k is the second that ends there, so a lap holds the points after its start. */
function movingSecondsIn(lap: LapFacts, { moving }: RunSignal): number {
  const from = Math.round(lap.startS) + 1
  return moving
    .subarray(from, Math.round(lap.startS + lap.durationS) + 1)
    .reduce((sum, isMoving) => sum + isMoving, 0)
}

function heartRateOf({ facts: { heartRate } }: JudgedRun): RunDocument['heartRate'] {
  if (!isAvailable(heartRate)) return heartRate
  const { averageBpm, highestSustainedBpm, lowestSustainedBpm, usableFrac } = heartRate
  return available({ averageBpm, highestSustainedBpm, lowestSustainedBpm, usableFrac })
}
