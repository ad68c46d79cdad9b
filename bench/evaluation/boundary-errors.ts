// How far the boundaries lie from the truth of simulated runners, group by group, next to the error of the
// shortcuts that runners use instead.

import {
  type Boundaries,
  type Computed,
  checkActivity,
  type Estimate,
  estimateBoundaries,
  isAvailable,
  type LocalDate,
  type Profile,
  type RunFacts,
  runFactsOf,
  defaultProposalValues as values,
} from '@footing/engine'
import {
  drawRunner,
  type Physiology,
  type ScenarioName,
  scenarios,
  simulateHistory,
  type VirtualRunner,
} from '@footing/virtual-runner'

export interface RunnerGroup {
  readonly name: string
  readonly scenarioNames: readonly ScenarioName[]
  /** What the runner entered, from what a real runner would know. */
  readonly profileOf: (runner: VirtualRunner, asOf: LocalDate) => Profile
}

function birthDateOf(runner: VirtualRunner, asOf: LocalDate): Profile {
  const year = Number(asOf.slice(0, 4)) - runner.ageYears
  return [{ field: 'birthDate', value: `${year}-01-01`, from: asOf, source: 'runner' }]
}

const racing: readonly ScenarioName[] = [
  'consistent-easy-with-races',
  'drifter',
  'moderate-throughout',
  'low-volume-half-goal',
  'high-volume',
  'interrupted-weeks',
]

export const runnerGroups: readonly RunnerGroup[] = [
  { name: 'races or hard efforts, age unknown', scenarioNames: racing, profileOf: () => [] },
  { name: 'races or hard efforts, age known', scenarioNames: racing, profileOf: birthDateOf },
  { name: 'easy only, age unknown', scenarioNames: ['easy-only'], profileOf: () => [] },
  { name: 'easy only, age known', scenarioNames: ['easy-only'], profileOf: birthDateOf },
  {
    name: 'easy only, entered maximum 12 too low',
    scenarioNames: ['easy-only'],
    profileOf: (runner, asOf) => [
      ...birthDateOf(runner, asOf),
      {
        field: 'heartRateMaxBpm',
        value: Math.round(runner.physiology.heartRateMaxBpm - 12),
        from: asOf,
        source: 'runner',
      },
    ],
  },
]

/** One runner: estimate minus truth, and whether the stated band held the truth. */
export interface RunnerError {
  readonly seed: number
  readonly scenario: ScenarioName
  readonly runCount: number
  readonly maxErrorBpm: number
  readonly lt1ErrorBpm: number
  readonly lt2ErrorBpm: number
  readonly lt1SdBpm: number
  readonly lt1InBand: boolean
  readonly lt2InBand: boolean
  readonly maxInBand: boolean
  readonly lt1SpeedErrorFrac?: number
  readonly lt2SpeedErrorFrac?: number
  readonly isOrdered: boolean
  /** 85.1 % of 220 − age, minus truth. */
  readonly ageShortcutErrorBpm: number
  /** Upper edge of a watch's default zone 2 (70 % of 220 − age), minus truth. */
  readonly watchShortcutErrorBpm: number
}

function got(computed: Computed<Estimate>): Estimate | undefined {
  return isAvailable(computed) ? computed : undefined
}

function isInBand(estimate: Estimate, truth: number): boolean {
  return truth >= estimate.low80 && truth <= estimate.high80
}

/** A simulated history: the facts of its runs, and the body at its end, which training has changed. */
interface Simulated {
  readonly runs: readonly RunFacts[]
  readonly truth: Physiology
}

function simulated(options: {
  readonly runner: VirtualRunner
  readonly scenarioName: ScenarioName
  readonly startDate: LocalDate
  readonly weeks: number
}): Simulated {
  const { runner, scenarioName, startDate, weeks } = options
  const runs: RunFacts[] = []
  let body = runner.physiology
  for (const { activity, truth } of simulateHistory({
    runner,
    scenario: scenarios[scenarioName],
    seed: runner.seed,
    startDate,
    weeks,
  })) {
    const checked = checkActivity(activity)
    if (checked.ok) runs.push(runFactsOf(checked.value, { activityId: `run-${runs.length}`, values }))
    body = truth.physiology
  }
  return { runs, truth: body }
}

function errorOf(
  runner: VirtualRunner,
  scenario: ScenarioName,
  boundaries: Boundaries,
  { runs, truth }: Simulated,
): RunnerError {
  const max = got(boundaries.heartRateMaxBpm)
  const lt1 = got(boundaries.lt1Bpm)
  const lt2 = got(boundaries.lt2Bpm)
  const lt1Speed = got(boundaries.lt1SpeedMps)
  const lt2Speed = got(boundaries.lt2SpeedMps)
  if (max === undefined || lt1 === undefined || lt2 === undefined)
    throw new Error('heart-rate boundaries are always available')
  const formulaMaxBpm = 220 - runner.ageYears
  return {
    seed: runner.seed,
    scenario,
    runCount: runs.length,
    maxErrorBpm: max.mean - truth.heartRateMaxBpm,
    lt1ErrorBpm: lt1.mean - truth.lt1Bpm,
    lt2ErrorBpm: lt2.mean - truth.lt2Bpm,
    lt1SdBpm: lt1.sd,
    lt1InBand: isInBand(lt1, truth.lt1Bpm),
    lt2InBand: isInBand(lt2, truth.lt2Bpm),
    maxInBand: isInBand(max, truth.heartRateMaxBpm),
    ...(lt1Speed === undefined ? {} : { lt1SpeedErrorFrac: lt1Speed.mean / truth.lt1Mps - 1 }),
    ...(lt2Speed === undefined ? {} : { lt2SpeedErrorFrac: lt2Speed.mean / truth.lt2Mps - 1 }),
    isOrdered:
      lt1.mean < lt2.mean &&
      lt2.mean < max.mean &&
      (lt1Speed === undefined || lt2Speed === undefined || lt1Speed.mean < lt2Speed.mean),
    ageShortcutErrorBpm: 0.851 * formulaMaxBpm - truth.lt1Bpm,
    watchShortcutErrorBpm: 0.7 * formulaMaxBpm - truth.lt1Bpm,
  }
}

/** Errors of every group over the same runners; histories are simulated once and shared by groups. */
export function boundaryErrors(options: {
  readonly groups: readonly RunnerGroup[]
  readonly runnersPerGroup: number
  /** Seed of the first runner; the others follow. */
  readonly firstSeed: number
  readonly weeks: number
  readonly startDate: LocalDate
  readonly asOf: LocalDate
}): ReadonlyMap<string, readonly RunnerError[]> {
  const { groups, runnersPerGroup, firstSeed, weeks, startDate, asOf } = options
  const kept = new Map<string, Simulated>()
  return new Map(
    groups.map((group) => [
      group.name,
      Array.from({ length: runnersPerGroup }, (_, index) => {
        const scenarioName = group.scenarioNames[index % group.scenarioNames.length] ?? 'easy-only'
        const runner = drawRunner({ seed: firstSeed + index, level: levelFor(scenarioName, index) })
        const key = `${scenarioName} ${index}`
        const history = kept.get(key) ?? simulated({ runner, scenarioName, startDate, weeks })
        kept.set(key, history)
        const profile = group.profileOf(runner, asOf)
        const boundaries = estimateBoundaries({ runs: history.runs, profile, asOf, values })
        return errorOf(runner, scenarioName, boundaries, history)
      }),
    ]),
  )
}

const allLevels = ['beginner', 'recreational', 'club', 'competitive'] as const

/** The scenario's typical level for every other runner, and any other ordinary level for the rest. */
function levelFor(scenarioName: ScenarioName, index: number) {
  return index % 2 === 0
    ? scenarios[scenarioName].typicalLevel
    : (allLevels[(index >> 1) % allLevels.length] ?? 'club')
}

/** What a group's errors come to. */
export function summaryOf(errors: readonly RunnerError[]) {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  const meanOf = (key: (error: RunnerError) => number) => mean(errors.map(key))
  const share = (key: (error: RunnerError) => boolean) => meanOf((error) => (key(error) ? 1 : 0))
  const speeds = (key: 'lt1SpeedErrorFrac' | 'lt2SpeedErrorFrac') =>
    mean(errors.flatMap((error) => (error[key] === undefined ? [] : [Math.abs(error[key])])))
  return {
    runnerCount: errors.length,
    lt1MeanAbsoluteBpm: meanOf((error) => Math.abs(error.lt1ErrorBpm)),
    lt1BiasBpm: meanOf((error) => error.lt1ErrorBpm),
    lt1SdBpm: meanOf((error) => error.lt1SdBpm),
    lt1InBandFrac: share((error) => error.lt1InBand),
    lt2MeanAbsoluteBpm: meanOf((error) => Math.abs(error.lt2ErrorBpm)),
    lt2BiasBpm: meanOf((error) => error.lt2ErrorBpm),
    lt2InBandFrac: share((error) => error.lt2InBand),
    maxMeanAbsoluteBpm: meanOf((error) => Math.abs(error.maxErrorBpm)),
    maxBiasBpm: meanOf((error) => error.maxErrorBpm),
    maxInBandFrac: share((error) => error.maxInBand),
    lt1SpeedMeanAbsoluteFrac: speeds('lt1SpeedErrorFrac'),
    lt2SpeedMeanAbsoluteFrac: speeds('lt2SpeedErrorFrac'),
    orderedFrac: share((error) => error.isOrdered),
    ageShortcutMeanAbsoluteBpm: meanOf((error) => Math.abs(error.ageShortcutErrorBpm)),
    watchShortcutMeanAbsoluteBpm: meanOf((error) => Math.abs(error.watchShortcutErrorBpm)),
  }
}
