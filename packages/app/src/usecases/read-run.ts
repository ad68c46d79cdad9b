import {
  available,
  isAvailable,
  type JudgedRun,
  type LapFacts,
  ok,
  type Result,
  type RunSignal,
  runSignal,
  unavailable,
} from '@footing/engine'
import type { Store } from '../ports/store.ts'
import { displaySeriesOf } from './display-series.ts'
import type { RunDocument } from './documents/run-documents.ts'
import { type RecordedRun, readRecordings } from './run-recordings.ts'
import type { Runner } from './runner.ts'
import { findRun, runSummaryOf } from './runs.ts'
import { shownStructureOf } from './shown-structure.ts'

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
  const recorded = await readRecordings(store, runner, found.value)
  return ok(runDocumentOf(found.value, runner, recorded))
}

function runDocumentOf(run: JudgedRun, runner: Runner, { activity, recordings }: RecordedRun): RunDocument {
  const { facts, intent, intensity, easyJudgement, sentence } = run
  const { values, toldApart, reports } = runner
  const structure = shownStructureOf(run, runner)
  const stress = runner.stresses().get(facts.activityId)
  const signal = runSignal(activity, values)
  const apartIds = toldApart
    .filter((pair) => pair.includes(facts.activityId))
    .flatMap((pair) => pair.filter((id) => id !== facts.activityId))
  return {
    schema: 'footing.run/1',
    activityId: facts.activityId,
    summary: runSummaryOf(run, runner),
    noted: notedOf(run),
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
    ...(structure === undefined ? {} : { structure }),
    ...(stress === undefined ? {} : { stress }),
    held: heldOf(facts.activityId, runner),
    laps: facts.laps.map((lap) => ({ ...lap, movingS: movingSecondsIn(lap, signal) })),
    bestEfforts: facts.bestEfforts,
    hardestSpans: facts.hardestSpans,
    ...(facts.watch === undefined ? {} : { watch: facts.watch }),
    ...(facts.hasChestStrap === undefined ? {} : { hasChestStrap: facts.hasChestStrap }),
    report: reports.get(facts.activityId) ?? {},
    notes: facts.notes,
    issues: activity.issues.map((issue) => ({ code: issue.code, sentence: issue.sentence })),
    fileName: recordings[0]?.fileName ?? '',
    ...(recordings.length < 2 ? {} : { recordings }),
    ...(apartIds.length === 0 ? {} : { toldApartIds: apartIds }),
    series: displaySeriesOf(activity, signal),
  }
}

/** The grid's point k is the second that ends there, so a lap holds the points after its start. */
function movingSecondsIn(lap: LapFacts, { moving }: RunSignal): number {
  const from = Math.round(lap.startS) + 1
  return moving
    .subarray(from, Math.round(lap.startS + lap.durationS) + 1)
    .reduce((sum, isMoving) => sum + isMoving, 0)
}

function heldOf(activityId: string, runner: Runner): RunDocument['held'] {
  const held = runner.durability().runs.find((run) => run.activityId === activityId)
  const none = unavailable('run-not-looked-at', 'This run was not looked at.')
  const { decoupling, late, marathon } = held ?? { decoupling: none, late: none, marathon: none }
  return { decoupling, late, marathon }
}

function notedOf({ facts: { annotation = {} } }: JudgedRun): RunDocument['noted'] {
  const { description, perceivedExertionCr10, gear } = annotation
  return {
    ...(description === undefined ? {} : { description }),
    ...(perceivedExertionCr10 === undefined ? {} : { perceivedExertionCr10 }),
    ...(gear === undefined ? {} : { gear }),
  }
}

function heartRateOf({ facts: { heartRate } }: JudgedRun): RunDocument['heartRate'] {
  if (!isAvailable(heartRate)) return heartRate
  const { averageBpm, highestSustainedBpm, lowestSustainedBpm, usableFrac } = heartRate
  return available({ averageBpm, highestSustainedBpm, lowestSustainedBpm, usableFrac })
}
