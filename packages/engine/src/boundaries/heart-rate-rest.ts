import type { DailyMeasurement } from '../activity/daily-measurement.ts'
import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import { median } from '../base/statistics.ts'
import { daysBetween, type LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import { agedYears } from './aged-years.ts'
import type { Estimate, EvidenceItem } from './estimate.ts'
import { gaussianEstimate, weighedEvidence } from './gaussian-estimate.ts'
import { normalAbove } from './normal-distribution.ts'
import type { Profile } from './profile.ts'
import { findProfileEntry } from './profile-value.ts'

/** Standard deviations in one median absolute deviation of a normal distribution. */
const medianDeviationToSd = 1.4826
/** Error of a median over that of a mean, for many normal values. */
const medianToMeanError = 1.2533

type RestItem = Omit<EvidenceItem, 'weightFrac'>

function enteredRest(profile: Profile, asOf: LocalDate, values: ProposalValues): RestItem[] {
  const entry = findProfileEntry(profile, 'heartRateRestBpm', asOf)
  if (entry === undefined || typeof entry.value !== 'number') return []
  const ageing = values.restAgeingSdBpmPerYear * agedYears(entry.from, asOf)
  const sd = Math.hypot(values.heartRateRestEnteredSdBpm, ageing)
  return [
    {
      kind: 'entered',
      key: 'entered:heartRateRestBpm',
      sentence: `You entered ${entry.value}.`,
      value: entry.value,
      sd,
      date: entry.from,
    },
  ]
}

/** The measured days of the last weeks before the newest one, as one item: they share what the watch calls resting. */
function measuredRest(
  days: readonly DailyMeasurement[],
  asOf: LocalDate,
  values: ProposalValues,
): RestItem[] {
  const measured = days.filter(({ quantity, date }) => quantity === 'heartRateRestBpm' && date <= asOf)
  const newest = measured.reduce<LocalDate | undefined>(
    (latest, { date }) => (latest === undefined || date > latest ? date : latest),
    undefined,
  )
  if (newest === undefined) return []
  // Two sources of one day are one day.
  const byDay = new Map<LocalDate, number[]>()
  for (const { date, value } of measured) {
    if (daysBetween(date, newest) >= values.restMeasuredDays) continue
    const ofDay = byDay.get(date)
    if (ofDay === undefined) byDay.set(date, [value])
    else ofDay.push(value)
  }
  const bpm = [...byDay.values()].flatMap((ofDay) => median(ofDay) ?? [])
  const middle = median(bpm)
  if (middle === undefined || bpm.length < values.restMeasuredFewestCount) return []
  const scatter = medianDeviationToSd * (median(bpm.map((value) => Math.abs(value - middle))) ?? 0)
  const years = agedYears(newest, asOf)
  const isStale = daysBetween(newest, asOf) > values.restStaleDays
  return [
    {
      kind: 'watch-setting',
      key: 'rest-measured',
      sentence: isStale
        ? `The middle of ${bpm.length} measured days, the last one on ${newest}: it may have moved since.`
        : `The middle of ${bpm.length} measured days up to ${newest}.`,
      value: middle,
      sd: Math.hypot(
        values.restMeasuredSdBpm,
        (medianToMeanError * scatter) / Math.sqrt(bpm.length),
        values.restAgeingSdBpmPerYear * years,
      ),
      date: newest,
    },
  ]
}

/** The lowest heart rate held in a run of the last weeks; rest lies well below it. */
function lowestHeld(runs: readonly RunFacts[], asOf: LocalDate, values: ProposalValues) {
  let lowest: { readonly bpm: number; readonly run: RunFacts } | undefined
  for (const run of runs) {
    const age = daysBetween(run.localDate, asOf)
    if (age < 0 || age > values.restStaleDays || !isAvailable(run.heartRate)) continue
    const bpm = run.heartRate.lowestSustainedBpm
    if (lowest === undefined || bpm < lowest.bpm) lowest = { bpm, run }
  }
  return lowest
}

/** The belief with all that lies above `highest` cut off. */
function normalBelow(mean: number, sd: number, highest: number) {
  const mirrored = normalAbove(-mean, sd, -highest)
  return { mean: -mirrored.mean, sd: Math.sqrt(mirrored.variance) }
}

/**
 * Resting heart rate: what the runner entered and what was measured of the last weeks' days, joined by their errors,
 * which grow with age; cut off above by the lowest heart rate held in a run, less a margin. The cap alone says too
 * little: unavailable until something was entered or measured. Two that lie far apart widen the band by as much.
 */
export function restingHeartRate(evidence: {
  readonly profile: Profile
  readonly days?: readonly DailyMeasurement[]
  readonly runs?: readonly RunFacts[]
  /** Keys of evidence that the runner wants to count for nothing. */
  readonly ignoredEvidence?: ReadonlySet<string>
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Computed<Estimate> {
  const { asOf, values } = evidence
  const all = [
    ...enteredRest(evidence.profile, asOf, values),
    ...measuredRest(evidence.days ?? [], asOf, values),
  ]
  const isIgnored = ({ key }: RestItem) => key !== undefined && (evidence.ignoredEvidence?.has(key) ?? false)
  const items = all.filter((item) => !isIgnored(item))
  if (items.length === 0)
    return unavailable('rest-not-entered', 'Your resting heart rate is not known; enter it in your profile.')
  const precision = items.reduce((sum, { sd }) => sum + 1 / sd ** 2, 0)
  const mean = items.reduce((sum, { value, sd }) => sum + value / sd ** 2, 0) / precision
  const misfit = items.reduce((sum, { value, sd }) => sum + ((value - mean) / sd) ** 2, 0)
  const stretch = items.length > 1 ? Math.max(1, Math.sqrt(misfit / (items.length - 1))) : 1
  let belief = { mean, sd: stretch / Math.sqrt(precision) }
  const weighed: EvidenceItem[] = items.map((item) => ({
    ...item,
    weightFrac: 1 / item.sd ** 2 / precision,
  }))
  const lowest = lowestHeld(evidence.runs ?? [], asOf, values)
  if (lowest !== undefined && !(evidence.ignoredEvidence?.has('rest-cap') ?? false)) {
    const highestBpm = lowest.bpm - values.restBelowLowestBpm
    const capped = normalBelow(belief.mean, belief.sd, highestBpm)
    const capWeight = 1 - Math.min(1, (capped.sd / belief.sd) ** 2)
    if (highestBpm < belief.mean + 2 * belief.sd) {
      for (const [index, item] of weighed.entries())
        weighed[index] = { ...item, weightFrac: item.weightFrac * (1 - capWeight) }
      weighed.push({
        key: 'rest-cap',
        kind: 'hard-effort',
        sentence: `In one run your heart rate was held at ${Math.round(lowest.bpm)}; rest lies well below.`,
        value: highestBpm,
        sd: belief.sd,
        weightFrac: capWeight,
        date: lowest.run.localDate,
        activityId: lowest.run.activityId,
      })
      belief = capped
    }
  }
  return available(
    gaussianEstimate({
      ...belief,
      asOf,
      method: 'Entered and measured values by their errors, below the lowest heart rate of any run.',
      evidence: [
        ...weighedEvidence(weighed),
        ...all.filter(isIgnored).map((item) => ({ ...item, weightFrac: 0, setAside: 'ignored' as const })),
      ],
    }),
  )
}
