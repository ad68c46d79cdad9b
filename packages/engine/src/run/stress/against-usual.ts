/** What is usual for a runner before a run, and the run against it. Looks only back. */

import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { median } from '../../base/statistics.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { JudgedRun } from '../judged-run.ts'
import { countWord } from '../wording.ts'
import type { MechanicalLoad } from './mechanical-load.ts'
import type { MetabolicLoad } from './metabolic-load.ts'
import type { NeuromuscularLoad } from './neuromuscular-load.ts'
import type { AgainstUsual, MechanicalStress } from './run-stress.ts'

const daysPerWeek = 7

/** A run with its loads, before it is held against others. */
export interface LoadedRun {
  readonly run: JudgedRun
  readonly epochDay: number
  readonly mechanical: Computed<MechanicalLoad>
  readonly byHeartRate: Computed<MetabolicLoad>
  readonly bySpeed: Computed<MetabolicLoad>
  readonly neuromuscular: Computed<NeuromuscularLoad>
}

/** Against the median of what the runs before had; unavailable while there are too few. */
export function againstUsual(
  own: number,
  before: readonly number[],
  fewestCount: number,
  what: string,
): Computed<AgainstUsual> {
  const usual = median(before)
  if (before.length < fewestCount || usual === undefined || usual === 0)
    return unavailable(
      'too-few-before',
      `What is usual shows after ${countWord(fewestCount)} ${what} in the weeks before.`,
    )
  return available({ timesFrac: own / usual, runCount: before.length })
}

/** Place of the first run of so many days before this one; runs are sorted. */
export function placeBefore(runs: readonly LoadedRun[], index: number, days: number): number {
  const { epochDay = 0 } = runs[index] ?? {}
  let from = index
  while (from > 0 && (runs[from - 1]?.epochDay ?? 0) >= epochDay - days) from--
  return from
}

/** What the runs of so many days before this one had, of those that have it. */
export function amountsBefore(
  runs: readonly LoadedRun[],
  index: number,
  days: number,
  amountOf: (run: LoadedRun) => number | undefined,
): readonly number[] {
  const amounts: number[] = []
  for (let i = placeBefore(runs, index, days); i < index; i++) {
    const run = runs[i]
    const amount = run && amountOf(run)
    if (amount !== undefined) amounts.push(amount)
  }
  return amounts
}

/** Share of the mean week of the days before; the record must reach back as far. */
export function ofUsualWeek(
  ownM: number,
  runs: readonly LoadedRun[],
  index: number,
  values: ProposalValues,
): MechanicalStress['ofUsualWeek'] {
  const days = values.stressWeekDays
  const reachesBack = (runs[0]?.epochDay ?? 0) <= (runs[index]?.epochDay ?? 0) - days
  const sumM = amountsBefore(runs, index, days, ({ mechanical }) =>
    isAvailable(mechanical) ? mechanical.levelEasyM : undefined,
  ).reduce((sum, each) => sum + each, 0)
  if (!reachesBack || sumM === 0)
    return unavailable('no-usual-week', 'There is no record yet of what your legs do in a week.')
  return available({ shareFrac: ownM / ((sumM / days) * daysPerWeek) })
}
