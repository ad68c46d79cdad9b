import { isAvailable, type Reason } from '../base/computed.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { agedYears } from './aged-years.ts'
import type { BoundaryInput } from './boundary-input.ts'
import { enteredMaxKey, enteredMaxNotes } from './evidence/heart-rate-max-items.ts'
import { type Evidence, gatherEvidence } from './gather-evidence.ts'
import type { GaussianBelief } from './gaussian-belief.ts'
import { historyReadings, mixedBelief, type ThresholdReading } from './history-readings.ts'
import { withNotes } from './noted-readings.ts'
import type { ProfileField } from './profile.ts'
import type { ThresholdItem } from './threshold-model.ts'
import { quantityOf, withPassingTime } from './threshold-model.ts'

/** The day of the run nearest to a day, of runs by start; the day itself where there is none. */
function nearestRunDay(runs: readonly RunFacts[], day: LocalDate): LocalDate {
  const before = runs.findLast(({ localDate }) => localDate <= day)?.localDate
  if (before === day) return day
  const after = runs.find(({ localDate }) => localDate >= day)?.localDate
  if (before === undefined || after === undefined) return before ?? after ?? day
  return daysBetween(before, day) <= daysBetween(day, after) ? before : after
}

/** What the runner entered that tells of a boundary. */
const boundaryFields: ReadonlySet<ProfileField> = new Set<ProfileField>([
  'heartRateMaxBpm',
  'lt1Bpm',
  'lt2Bpm',
  'lt1SpeedMps',
  'lt2SpeedMps',
])

/** The day itself where runs come after it, else that of the last run or entry. */
function lastEvidenceDay({ runs, profile, ignoredEvidence, asOf }: BoundaryInput): LocalDate {
  const lastRun = runs.at(-1)?.localDate
  if (lastRun === undefined || lastRun >= asOf) return asOf
  return profile.reduce(
    (last, { field, from }) =>
      boundaryFields.has(field) &&
      ignoredEvidence?.has(`entered:${field}`) !== true &&
      from > last &&
      from <= asOf
        ? from
        : last,
    lastRun,
  )
}

/** What a history says of a day: the ways to read it, and the joint belief that follows. */
export interface ReadHistory {
  readonly readings: readonly ThresholdReading[]
  readonly belief: GaussianBelief
  readonly evidence: Evidence
  /** What the runner wants to count for nothing. */
  readonly ignored: readonly ThresholdItem[]
  readonly notes: readonly Reason[]
}

/**
 * Reads a history for a day, from runs before and after it, each run once and by start: runs that come after the day
 * tell of it too. Where the last evidence lies back, the belief is that of its day, less sure with the time since: a
 * boundary that nothing tells of may have moved either way.
 */
export function readHistory(input: BoundaryInput): ReadHistory {
  const { runs, asOf, values } = input
  const agedInput = { ...input, asOf: lastEvidenceDay(input) }
  const evidence = gatherEvidence(agedInput, nearestRunDay(runs, asOf))
  const relation = isAvailable(evidence.relation) ? evidence.relation : undefined
  const readWith = (always: readonly ThresholdItem[]) =>
    withNotes(agedInput, relation, (notes) =>
      historyReadings({ ...evidence, always: [...always, ...notes], relation, values }),
    )
  const { readings, ignored } = readWith(evidence.always)
  const belief = withPassingTime(mixedBelief(readings), agedYears(agedInput.asOf, asOf), values)
  const entered = evidence.always.filter(({ key }) => key === enteredMaxKey)
  const notes =
    entered.length === 0
      ? []
      : enteredMaxNotes(entered, {
          without: quantityOf(
            mixedBelief(readWith(evidence.always.filter(({ key }) => key !== enteredMaxKey)).readings),
            'max',
          ),
          peakBpm: evidence.peak?.peakBpm,
          values,
        })
  return { readings, belief, evidence, ignored: [...evidence.ignored, ...ignored], notes }
}
