import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { mean } from '../../base/statistics.ts'
import { addDays, dayNumber, type LocalDate } from '../../base/time.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import { countOf, countWord } from '../../run/wording.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { halfWidthOf90 } from './change-estimate.ts'
import { type FittedTrend, fitTrend } from './fit-trend.ts'
import { fitnessChange } from './fitness-change.ts'
import {
  changePeriodsWeeks,
  type FitnessTrend,
  type HotPeriod,
  type TrendEffect,
  type TrendMarker,
  type TrendPoint,
  type TrendRun,
} from './fitness-trend.ts'
import { hardRunningMarker } from './hard-running-marker.ts'
import { raceMarker } from './race-marker.ts'
import { sensorBreaks } from './sensor-segments.ts'
import { trendObservation } from './trend-observation.ts'
import { settledReason, trendSentences } from './trend-sentences.ts'

const daysPerWeek = 7
const longestPeriodWeeks = Math.max(...changePeriodsWeeks)

function lastDayOf(week: number, { weekCount }: FittedTrend, asOf: LocalDate): LocalDate {
  return addDays(asOf, -daysPerWeek * (weekCount - 1 - week))
}

function trendPoints(trend: FittedTrend, asOf: LocalDate): readonly TrendPoint[] {
  const counts = new Int32Array(trend.weekCount)
  for (const week of trend.weekOf) counts[week] = (counts[week] ?? 0) + 1
  const weights = new Float64Array(trend.weekCount)
  return Array.from(counts, (runCount, week) => {
    weights.fill(0)
    weights[week] = 1
    const { mean: level, variance, sensitivity } = trend.level.sumOf(weights)
    const half = halfWidthOf90 * Math.hypot(Math.sqrt(variance), sensitivity * trend.line.riseSdBpm)
    return {
      date: lastDayOf(week, trend, asOf),
      speedMps: Math.exp(trend.center + level),
      low90Mps: Math.exp(trend.center + level - half),
      high90Mps: Math.exp(trend.center + level + half),
      runCount,
    }
  })
}

function hotPeriods(trend: FittedTrend, asOf: LocalDate, values: ProposalValues): readonly HotPeriod[] {
  const heats = Array.from({ length: trend.weekCount }, (): number[] => [])
  trend.observations.forEach(({ heatC }, index) => {
    if (heatC !== undefined) heats[trend.weekOf[index] ?? 0]?.push(heatC)
  })
  const periods: { from: LocalDate; to: LocalDate }[] = []
  heats.forEach((week, index) => {
    if ((mean(week) ?? 0) < values.trendHotC) return
    const to = lastDayOf(index, trend, asOf)
    const from = addDays(to, 1 - daysPerWeek)
    const last = periods.at(-1)
    if (last !== undefined && addDays(last.to, 1) === from) last.to = to
    else periods.push({ from, to })
  })
  return periods
}

/** The effects in words; of a season, whose two waves say nothing each, the size of its swing. */
function trendEffects({ columns, level }: FittedTrend): readonly TrendEffect[] {
  const effects = new Map<string, TrendEffect>()
  columns.forEach(({ kind, per }, index) => {
    const key = `${kind} ${per}`
    const effectFrac = level.effects[index] ?? 0
    const sdFrac = level.effectSds[index] ?? 0
    const wave = kind === 'season' ? effects.get(key) : undefined
    effects.set(key, {
      kind,
      per,
      effectFrac: wave === undefined ? effectFrac : Math.hypot(wave.effectFrac, effectFrac),
      sdFrac: Math.max(wave?.sdFrac ?? 0, sdFrac),
    })
  })
  return [...effects.values()]
}

/**
 * "Am I fitter?": speed at the same heart rate over the whole record, with its error, and what became of it over 6,
 * 12, 26 and 52 weeks.
 *
 * One linear Gaussian model with weekly knots: level, heat, time into the run, what the grade adjustment leaves over,
 * season, surface and sensor are estimated together; runs that lie far off count less. Every change between two
 * windows is estimated without expecting any. Looks at all runs up to `asOf`, so an early point of the trend also
 * rests on later runs. Unavailable without a maximum heart rate or with too few runs that qualify.
 */
export function measureFitness(options: {
  readonly runs: readonly RunFacts[]
  readonly boundaries: Boundaries
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): Computed<FitnessTrend> {
  const { boundaries, asOf, values } = options
  const maximum = boundaries.heartRateMaxBpm
  if (!isAvailable(maximum)) return maximum
  const runs = options.runs
    .filter(({ localDate }) => localDate <= asOf)
    .sort((a, b) => a.startEpochS - b.startEpochS)
  const band = {
    fromBpm: values.trendLowestHeartRateFrac * maximum.mean,
    toBpm: values.trendHighestHeartRateFrac * maximum.mean,
  }
  const looked = runs.map((run) => ({ run, observation: trendObservation(run, band, values) }))
  const observations = looked.flatMap(({ observation }) =>
    isAvailable(observation) ? [observation.observed] : [],
  )
  const fewestRunsCount = values.trendFewestRunsCount
  if (observations.length < fewestRunsCount)
    return unavailable(
      'too-few-qualifying-runs',
      runs.length === 0
        ? `There are no runs yet; a trend takes ${countWord(fewestRunsCount)}.`
        : `${observations.length === 0 ? 'None' : `Only ${countWord(observations.length)}`} of ${countOf(runs.length, 'run')} ${observations.length > 1 ? 'have' : 'has'} a steady stretch at an easy to moderate heart rate that can be believed; a trend takes ${countWord(fewestRunsCount)}.`,
    )
  const trend = fitTrend(observations, dayNumber(asOf), values)
  const hard = hardRunningMarker(runs, maximum.mean, asOf, values)
  const markers: readonly TrendMarker[] = [
    raceMarker({ runs, heartRateMaxBpm: maximum.mean, asOf, values }),
    ...(hard === undefined ? [] : [hard]),
  ]
  const changeOver = (periodWeeks: number) =>
    fitnessChange({ trend, asOf, periodWeeks, fewestRunsCount, values })
  const measured = changePeriodsWeeks.map(changeOver)
  // A record of less than 52 weeks and a window: as far back as it reaches.
  const farthestWeeks = trend.weekCount - values.trendWindowWeeks
  const isBetween = farthestWeeks > values.trendWindowWeeks && farthestWeeks < longestPeriodWeeks
  const looks = isBetween ? [...measured, changeOver(farthestWeeks)] : measured
  const changes = measured.map((change) => {
    const settled = settledReason(change, looks, markers)
    return settled === undefined ? change : { ...change, reasons: [settled, ...change.reasons] }
  })
  let place = 0
  return available({
    asOf,
    referenceHeartRateBpm: trend.line.referenceBpm,
    sentences: trendSentences(changes, markers),
    points: trendPoints(trend, asOf),
    runs: looked.map(({ run, observation }): TrendRun => {
      const { activityId, localDate } = run
      if (!isAvailable(observation)) return { activityId, localDate, observation }
      const speedMps = Math.exp(trend.center + (trend.freed[place] ?? 0))
      const weightFrac = trend.weights[place] ?? 1
      place++
      return { activityId, localDate, observation: available({ speedMps, weightFrac }) }
    }),
    breaks: sensorBreaks(observations),
    hotPeriods: hotPeriods(trend, asOf, values),
    changes,
    effects: trendEffects(trend),
    markers,
  })
}
