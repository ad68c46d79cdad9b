// What the fitness trend says of simulated runners whose fitness is known: of those who stay as they are, how many are
// told of a change; of those whose speed at a given heart rate is changed by 1.5 times what Footing says it could see
// in their own record, in how many it is found; how often the 90 % band holds the truth.

import {
  addDays,
  checkActivity,
  daysBetween,
  estimateBoundaries,
  type FitnessChange,
  type FitnessTrend,
  isAvailable,
  type LocalDate,
  measureFitness,
  type RunFacts,
  runFactsOf,
  defaultProposalValues as values,
} from '@footing/engine'
import {
  createRandom,
  drawRunner,
  type FitnessCourse,
  levels,
  type Scenario,
  type ScenarioName,
  scenarioNames,
  scenarioRunner,
  scenarios,
  simulateHistory,
} from '@footing/virtual-runner'

/** A runner whose heart beats faster in the weeks of too much stress is truly changed, however fitness stands. */
const trulyChanging: ReadonlySet<ScenarioName> = new Set(['under-recovered'])
export const trendScenarios = scenarioNames.filter((name) => !trulyChanging.has(name))

export interface TrendOptions {
  readonly scenarioNames: readonly ScenarioName[]
  /** Runners whose fitness stays, and how many of them are simulated again with a planted change for each period. */
  readonly runnersCount: number
  readonly plantedCount: number
  readonly firstSeed: number
  readonly weeks: number
}

/** One period of one runner who does not change. */
export interface UnchangedPeriod {
  readonly seed: number
  readonly scenario: ScenarioName
  readonly periodWeeks: number
  readonly verdict: FitnessChange['verdict']
  /** Absent where no estimate could be made. */
  readonly isInBand?: boolean
  readonly smallestVisibleFrac?: number
  /** Qualifying runs a week in the poorer of the two windows. */
  readonly runsPerWeek: number
}

/** One period of one runner with a planted change. */
interface PlantedPeriod {
  readonly seed: number
  readonly periodWeeks: number
  readonly plantedFrac: number
  readonly isFound: boolean
  readonly isInBand: boolean
}

export interface TrendErrors {
  readonly runnersCount: number
  /** Runners with a trend, and those of them who are told of a change, whatever the period. */
  readonly measuredCount: number
  readonly alarmedCount: number
  readonly unchanged: readonly UnchangedPeriod[]
  readonly planted: readonly PlantedPeriod[]
}

/** A way of training for a seed, starting in any week of the year; every third runner buys another watch on the way. */
function historyOf(seed: number, { scenarioNames: names, weeks }: TrendOptions) {
  const name = names[seed % names.length] ?? 'easy-only'
  const base: Scenario = scenarios[name]
  const chance = createRandom(seed, 'trend evaluation')
  const startDate = addDays('2023-01-02', 7 * Math.floor(52 * chance.uniform()))
  const fromWeek = Math.round(weeks / 3 + 0.6 * weeks * chance.uniform())
  const isChanging = seed % 3 === 0 && base.laterWatches === undefined
  const scenario = isChanging ? { ...base, laterWatches: [{ fromWeek, watch: {} }] } : base
  const level = levels[(seed >> 1) % levels.length] ?? base.typicalLevel
  const runner = seed % 2 === 0 ? scenarioRunner(base, seed) : drawRunner({ seed, level })
  return { name, scenario, runner, startDate, asOf: addDays(startDate, 7 * weeks - 1) }
}

function trendOf(seed: number, options: TrendOptions, fitness: FitnessCourse): FitnessTrend | undefined {
  const { scenario, runner, startDate, asOf } = historyOf(seed, options)
  const runs: RunFacts[] = []
  for (const { activity } of simulateHistory({
    runner,
    scenario,
    seed,
    startDate,
    weeks: options.weeks,
    fitness,
  })) {
    const checked = checkActivity(activity)
    if (checked.ok) runs.push(runFactsOf(checked.value, { activityId: `run-${runs.length}`, values }))
  }
  const boundaries = estimateBoundaries({ runs, profile: [], asOf, values })
  const trend = measureFitness({ runs, boundaries, asOf, values })
  return isAvailable(trend) ? trend : undefined
}

const holds = (change: FitnessChange, truthFrac: number) =>
  isAvailable(change.estimate) &&
  truthFrac >= change.estimate.low90Frac &&
  truthFrac <= change.estimate.high90Frac

const weeksOf = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }) =>
  (daysBetween(from, to) + 1) / 7

function unchangedPeriod(seed: number, scenario: ScenarioName, change: FitnessChange): UnchangedPeriod {
  const { periodWeeks, verdict, before, now, estimate } = change
  return {
    seed,
    scenario,
    periodWeeks,
    verdict,
    ...(isAvailable(estimate) && {
      isInBand: holds(change, 0),
      smallestVisibleFrac: estimate.smallestVisibleFrac,
    }),
    runsPerWeek: Math.min(before.runCount / weeksOf(before), now.runCount / weeksOf(now)),
  }
}

/** The same runner once more, with a change of 1.5 times the smallest visible one between the two windows. */
function plantedPeriod(
  seed: number,
  change: FitnessChange,
  options: TrendOptions,
): PlantedPeriod | undefined {
  if (!isAvailable(change.estimate)) return undefined
  const { periodWeeks } = change
  const plantedFrac = 1.5 * change.estimate.smallestVisibleFrac * (Math.floor(seed / 4) % 2 === 0 ? 1 : -1)
  const fromWeek = options.weeks - periodWeeks
  const toWeek = options.weeks - weeksOf(change.now)
  const found = trendOf(seed, options, { planted: { speedFrac: plantedFrac, fromWeek, toWeek } })
  const again = found?.changes.find((each) => each.periodWeeks === periodWeeks)
  if (again === undefined) return undefined
  return {
    seed,
    periodWeeks,
    plantedFrac,
    isFound: again.verdict === (plantedFrac > 0 ? 'improved' : 'worse'),
    isInBand: holds(again, plantedFrac),
  }
}

const isClaim = ({ verdict }: { readonly verdict: FitnessChange['verdict'] }) =>
  verdict === 'improved' || verdict === 'worse'

export function trendErrors(options: TrendOptions): TrendErrors {
  const unchanged: UnchangedPeriod[] = []
  const planted: PlantedPeriod[] = []
  let measuredCount = 0
  let alarmedCount = 0
  for (let index = 0; index < options.runnersCount; index++) {
    const seed = options.firstSeed + index
    const trend = trendOf(seed, options, 'frozen')
    if (trend === undefined) continue
    const { name } = historyOf(seed, options)
    measuredCount++
    if (trend.changes.some(isClaim)) alarmedCount++
    for (const change of trend.changes) {
      unchanged.push(unchangedPeriod(seed, name, change))
      // One simulation a planted change: each of these runners is asked about one period.
      const isAsked = trend.changes[index % trend.changes.length] === change
      const period = index < options.plantedCount && isAsked && plantedPeriod(seed, change, options)
      if (period) planted.push(period)
    }
  }
  return { runnersCount: options.runnersCount, measuredCount, alarmedCount, unchanged, planted }
}

/** What the errors of one period come to. */
export function trendSummaryOf({ unchanged, planted }: TrendErrors, periodWeeks: number) {
  const ofPeriod = unchanged.filter((each) => each.periodWeeks === periodWeeks)
  const estimated = ofPeriod.filter(({ isInBand }) => isInBand !== undefined)
  const changed = planted.filter((each) => each.periodWeeks === periodWeeks)
  const share = <T>(items: readonly T[], holdsFor: (item: T) => boolean) =>
    items.filter(holdsFor).length / items.length
  const middle = (periods: readonly UnchangedPeriod[]) => {
    const sorted = periods.flatMap((each) => each.smallestVisibleFrac ?? []).sort((a, b) => a - b)
    return sorted[sorted.length >> 1]
  }
  return {
    periodWeeks,
    estimatedCount: estimated.length,
    plantedCount: changed.length,
    answeredFrac: share(ofPeriod, ({ verdict }) => verdict !== 'cannot-tell'),
    falseAlarmFrac: share(ofPeriod, isClaim),
    inBandFrac: share(estimated, ({ isInBand }) => isInBand === true),
    foundFrac: share(changed, ({ isFound }) => isFound),
    plantedInBandFrac: share(changed, ({ isInBand }) => isInBand),
    smallestVisibleFrac: middle(estimated),
    /** Of runners with about four qualifying runs a week. */
    smallestVisibleAtFourRunsFrac: middle(estimated.filter(({ runsPerWeek }) => runsPerWeek >= 3.8)),
  }
}
