import { type Computed, isAvailable } from '../base/computed.ts'
import { keptWhileSame } from '../base/kept-per.ts'
import { weightedMean } from '../base/statistics.ts'
import { type LocalDate, nearDay } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { BoundaryInput } from './boundary-input.ts'
import type { CriticalSpeedFit } from './critical-speed.ts'
import { beatToBeatItems } from './evidence/beat-to-beat.ts'
import { criticalSpeedItem, recentCriticalSpeed } from './evidence/critical-speed-item.ts'
import { driftItems } from './evidence/drift-of-steady-runs.ts'
import { effortItems, effortKey } from './evidence/effort-items.ts'
import { enteredItems } from './evidence/entered-thresholds.ts'
import { enteredMaxItem, populationItem } from './evidence/heart-rate-max-items.ts'
import { fastestStretchItems, usualRunItems } from './evidence/usual-running.ts'
import { watchHeartRateMaxItems, watchThresholdItems } from './evidence/watch-settings.ts'
import { type HardEffort, hardEfforts } from './hard-efforts.ts'
import { type FittedRelation, heartRateSpeedRelation } from './heart-rate-speed-relation.ts'
import type { ReadingInput } from './history-readings.ts'
import { supportedPeak } from './supported-peak.ts'
import type { ThresholdItem } from './threshold-model.ts'

/** Every piece of evidence that a history and a profile hold of a day, those ignored apart. */
export interface Evidence
  extends Pick<ReadingInput, 'always' | 'ifRanHard' | 'ifNeverHard' | 'peak' | 'hardFrac'> {
  readonly ignored: readonly ThresholdItem[]
  readonly efforts: readonly HardEffort[]
  /** Probability that the last months hold an effort near the limit. */
  readonly recentHardFrac: number
  readonly relation: Computed<FittedRelation>
  readonly criticalSpeed: Computed<CriticalSpeedFit>
}

/** Names the highest heart rate of a run in the ledger. */
function peakKey(activityId: string): string {
  return `peak:${activityId}`
}

/** The highest supported heart rate of runs whose peaks the runner does not want ignored. */
function peakOf(
  runs: readonly RunFacts[],
  isIgnored: (key: string) => boolean,
  input: BoundaryInput,
): ReadingInput['peak'] {
  const { asOf, values } = input
  const isNear = nearDay(asOf, values.heartRateMaxMemoryDays)
  const peak = supportedPeak(
    runs.filter((run) => isNear(run.localDate) && !isIgnored(peakKey(run.activityId))),
    values,
  )
  return peak === undefined
    ? undefined
    : {
        kind: 'heart-rate-max-observed',
        key: peakKey(peak.activityId),
        date: peak.localDate,
        activityId: peak.activityId,
        peakBpm: peak.peakBpm,
      }
}

/** What the runs of the months around a day tell of it, and nothing else of the history. */
interface EvidenceAround {
  readonly efforts: readonly HardEffort[]
  readonly relation: Evidence['relation']
  readonly criticalSpeed: Evidence['criticalSpeed']
  readonly beats: readonly ThresholdItem[]
  readonly drift: readonly ThresholdItem[]
  readonly usual: readonly ThresholdItem[]
}

interface AroundInput {
  readonly runs: readonly RunFacts[]
  readonly asOf: LocalDate
  readonly runDay: LocalDate
  readonly expectedMaxBpm: number | undefined
  readonly isWithoutImpossible: boolean
  readonly values: ProposalValues
}

function readAround(input: AroundInput): EvidenceAround {
  const { runs, asOf, runDay, expectedMaxBpm, isWithoutImpossible, values } = input
  const relation = heartRateSpeedRelation(runs, runDay, values)
  return {
    efforts: hardEfforts({
      runs,
      asOf: runDay,
      memoryDays: values.hardEffortMemoryDays,
      ...(expectedMaxBpm !== undefined && { expectedMaxBpm }),
      isWithoutImpossible,
      values,
    }),
    relation,
    criticalSpeed: recentCriticalSpeed(runs, runDay, values),
    beats: beatToBeatItems(runs, asOf, values),
    drift: driftItems({ runs, relation: isAvailable(relation) ? relation : undefined, asOf }, values),
    usual: usualRunItems(runs, runDay, values),
  }
}

const keptAround = keptWhileSame<RunFacts, EvidenceAround>()

/** The evidence of the months around a day; of most days of the past it stays the same when a run is added. */
function evidenceAround(input: AroundInput): EvidenceAround {
  const { asOf, runDay, expectedMaxBpm, isWithoutImpossible, values } = input
  const reachDays = Math.max(values.hardEffortMemoryDays, values.relationMemoryDays, values.beatMemoryDays)
  const isNearDay = nearDay(asOf, reachDays)
  const isNearRunDay = nearDay(runDay, reachDays)
  const runs = input.runs.filter(({ localDate }) => isNearRunDay(localDate) || isNearDay(localDate))
  const last = runs.at(-1)
  const read = () => readAround({ ...input, runs })
  return last === undefined
    ? read()
    : keptAround(last, [values, asOf, runDay, expectedMaxBpm, isWithoutImpossible, ...runs], read)
}

/** Gathers the evidence of a day from runs near it, each run once. `runDay` is the day of the nearest run. */
export function gatherEvidence(input: BoundaryInput, runDay: LocalDate): Evidence {
  const { runs, profile, asOf, values, ignoredEvidence } = input
  const isIgnored = (key: string | undefined) => key !== undefined && ignoredEvidence?.has(key) === true
  const entered = enteredMaxItem(profile, asOf, values)
  const population = populationItem(profile, asOf, values)
  const expectedMaxBpm = weightedMean(
    [population, ...entered].map(({ value }) => value),
    [population, ...entered].map(({ sd }) => 1 / sd ** 2),
  )
  // Without the best, which may be ignored, those behind it have their say.
  const isWithoutImpossible = ignoredEvidence === undefined || ignoredEvidence.size === 0
  const around = evidenceAround({ runs, asOf, runDay, expectedMaxBpm, isWithoutImpossible, values })
  const { relation, criticalSpeed } = around
  const byIgnored = (all: readonly HardEffort[]) => ({
    counting: all.filter(({ activityId }) => !isIgnored(effortKey(activityId))),
    ignored: all.filter(({ activityId }) => isIgnored(effortKey(activityId))),
  })
  const recent = byIgnored(around.efforts)
  const remembered = byIgnored(
    hardEfforts({
      runs,
      asOf: runDay,
      memoryDays: values.heartRateMaxMemoryDays,
      ...(expectedMaxBpm !== undefined && { expectedMaxBpm }),
      isWithoutImpossible,
      values,
    }),
  )
  const surestOf = (found: readonly HardEffort[]) => Math.max(0, ...found.map(({ hardFrac }) => hardFrac))
  const recentHardFrac = surestOf(recent.counting)
  const efforts = recentHardFrac > values.hardEffortSureFrac ? recent.counting : remembered.counting
  const peak = peakOf(runs, isIgnored, input)
  const watch = { runs, profile, asOf, hardFrac: surestOf(remembered.counting), values }
  const said = [
    ...entered,
    ...watchHeartRateMaxItems(watch),
    ...watchThresholdItems(watch),
    ...enteredItems(profile, asOf, values),
    ...criticalSpeedItem(criticalSpeed, recentHardFrac, asOf, values),
    ...around.beats,
    ...around.drift,
  ]
  const hard = effortItems(efforts, asOf, values)
  const usual = [...around.usual, ...fastestStretchItems(efforts, runDay, values)]
  const counting = (items: readonly ThresholdItem[]) => items.filter(({ key }) => !isIgnored(key))
  return {
    always: [population, ...counting(said)],
    ifRanHard: hard,
    ifNeverHard: counting(usual),
    ...(peak !== undefined && { peak }),
    hardFrac: watch.hardFrac,
    ignored: [
      ...[...said, ...usual].filter(({ key }) => isIgnored(key)),
      ...effortItems(remembered.ignored, asOf, values),
    ],
    efforts,
    recentHardFrac,
    relation,
    criticalSpeed,
  }
}
