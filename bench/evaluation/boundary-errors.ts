// How far the boundaries lie from the truth of simulated runners, group by group, next to the error of the
// shortcuts that runners use instead.

import {
  type Boundaries,
  type Computed,
  type Estimate,
  estimateBoundaries,
  isAvailable,
  type Profile,
  type ProfileEntry,
  type RunReports,
  defaultProposalValues as values,
} from '@footing/engine'
import { ranHard, type SimulatedRunner } from './simulated-runner.ts'
import { tenTalkNotes } from './talk-notes.ts'

export interface RunnerGroup {
  readonly name: string
  /** Runners with a hard session or a race in their history, or with none. */
  readonly isHard: boolean
  readonly isIn?: (runner: SimulatedRunner) => boolean
  /** What the runner entered, from what a real runner would know. */
  readonly profileOf?: (runner: SimulatedRunner) => Profile
  readonly reportsOf?: (runner: SimulatedRunner) => RunReports
}

function birthDateOf({ runner, asOf }: SimulatedRunner): Profile {
  const year = Number(asOf.slice(0, 4)) - runner.ageYears
  return [{ field: 'birthDate', value: `${year}-01-01`, from: asOf, source: 'runner' }]
}

function enteredMax({ truth, asOf }: SimulatedRunner, errorBpm: number): ProfileEntry {
  const value = Math.round(truth.heartRateMaxBpm + errorBpm)
  return { field: 'heartRateMaxBpm', value, from: asOf, source: 'runner' }
}

function raced({ sessions }: SimulatedRunner): boolean {
  return [...sessions.values()].some(({ allOut }) => allOut !== undefined)
}

export const runnerGroups: readonly RunnerGroup[] = [
  { name: 'hard runs or races', isHard: true },
  { name: 'hard runs or races, age known', isHard: true, profileOf: birthDateOf },
  { name: 'a race among them', isHard: true, isIn: raced },
  { name: 'hard runs or races, ten talk notes', isHard: true, reportsOf: tenTalkNotes },
  {
    name: 'hard runs or races, entered maximum 12 too low',
    isHard: true,
    profileOf: (runner) => [enteredMax(runner, -12)],
  },
  {
    name: 'hard runs or races, entered maximum 12 too high',
    isHard: true,
    profileOf: (runner) => [enteredMax(runner, 12)],
  },
  { name: 'easy only', isHard: false },
  { name: 'easy only, age known', isHard: false, profileOf: birthDateOf },
  { name: 'easy only, ten talk notes', isHard: false, reportsOf: tenTalkNotes },
  {
    name: 'easy only, entered maximum right',
    isHard: false,
    profileOf: (runner) => [enteredMax(runner, 0)],
  },
  {
    name: 'easy only, entered maximum 12 too low',
    isHard: false,
    profileOf: (runner) => [enteredMax(runner, -12)],
  },
  {
    name: 'easy only, entered maximum 12 too high',
    isHard: false,
    profileOf: (runner) => [enteredMax(runner, 12)],
  },
]

/** One runner: estimate minus truth, and whether the stated band held the truth. */
export interface RunnerError {
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
  /** True where Footing says that the entered maximum does not go together with the rest. */
  readonly saysConflict: boolean
  /** What each shortcut takes for the top of easy, minus LT1. */
  readonly shortcutErrorsBpm: Readonly<Record<Shortcut, number>>
}

export const shortcuts = ['85 % of 220 − age', '180 − age', 'watch preset', '82 % of true maximum'] as const
type Shortcut = (typeof shortcuts)[number]

function shortcutErrors({ runner, truth }: SimulatedRunner): Readonly<Record<Shortcut, number>> {
  const formulaMaxBpm = 220 - runner.ageYears
  return {
    '85 % of 220 − age': 0.851 * formulaMaxBpm - truth.lt1Bpm,
    '180 − age': 180 - runner.ageYears - truth.lt1Bpm,
    'watch preset': 0.7 * formulaMaxBpm - truth.lt1Bpm,
    '82 % of true maximum': 0.82 * truth.heartRateMaxBpm - truth.lt1Bpm,
  }
}

function got(computed: Computed<Estimate>): Estimate | undefined {
  return isAvailable(computed) ? computed : undefined
}

function isInBand(estimate: Estimate, truth: number): boolean {
  return truth >= estimate.low80 && truth <= estimate.high80
}

function errorOf(simulated: SimulatedRunner, boundaries: Boundaries): RunnerError {
  const { truth } = simulated
  const max = got(boundaries.heartRateMaxBpm)
  const lt1 = got(boundaries.lt1Bpm)
  const lt2 = got(boundaries.lt2Bpm)
  const lt1Speed = got(boundaries.lt1SpeedMps)
  const lt2Speed = got(boundaries.lt2SpeedMps)
  if (max === undefined || lt1 === undefined || lt2 === undefined)
    throw new Error('heart-rate boundaries are always available')
  return {
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
    saysConflict: boundaries.notes.some(({ code }) => code.startsWith('entered-maximum')),
    shortcutErrorsBpm: shortcutErrors(simulated),
  }
}

/** Errors of the group over those of the runners that belong to it. */
export function boundaryErrors(
  group: RunnerGroup,
  runners: readonly SimulatedRunner[],
): readonly RunnerError[] {
  return runners
    .filter((runner) => ranHard(runner) === group.isHard && (group.isIn?.(runner) ?? true))
    .map((runner) => {
      const reports = group.reportsOf?.(runner)
      const boundaries = estimateBoundaries({
        runs: runner.runs,
        profile: group.profileOf?.(runner) ?? [],
        ...(reports === undefined ? {} : { reports }),
        asOf: runner.asOf,
        values,
      })
      return errorOf(runner, boundaries)
    })
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
    maxInBandFrac: share((error) => error.maxInBand),
    lt1SpeedMeanAbsoluteFrac: speeds('lt1SpeedErrorFrac'),
    lt2SpeedMeanAbsoluteFrac: speeds('lt2SpeedErrorFrac'),
    speedAvailableFrac: share((error) => error.lt2SpeedErrorFrac !== undefined),
    orderedFrac: share((error) => error.isOrdered),
    conflictFrac: share((error) => error.saysConflict),
    shortcutsMeanAbsoluteBpm: Object.fromEntries(
      shortcuts.map((shortcut) => [shortcut, meanOf((error) => Math.abs(error.shortcutErrorsBpm[shortcut]))]),
    ) as Record<Shortcut, number>,
  }
}
