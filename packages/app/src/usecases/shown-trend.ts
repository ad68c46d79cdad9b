/** The trend as it is shown: its runs, what was left out, and what else moves speed, in words. */

import {
  type Computed,
  type FitnessTrend,
  isAvailable,
  type Reason,
  type TrendEffect,
  type TrendRun,
} from '@footing/engine'
import type { TrendEffectShown, TrendShown } from './documents/training-documents.ts'

/** Grades are told by the hundredth: no run climbs a metre for each metre. */
const gradeStepFrac = 0.01

export function shownTrendOf(trend: Computed<FitnessTrend>): Computed<TrendShown> {
  if (!isAvailable(trend)) return trend
  const { sentences: _, asOf: __, runs, effects, ...rest } = trend
  return {
    ...rest,
    effects: effects.map(shownEffectOf),
    runs: runs.flatMap(({ activityId, localDate, observation }) =>
      isAvailable(observation)
        ? [{ activityId, localDate, speedMps: observation.speedMps, weightFrac: observation.weightFrac }]
        : [],
    ),
    leftOut: leftOutOf(runs),
  }
}

function shownEffectOf({ kind, per, effectFrac, sdFrac }: TrendEffect): TrendEffectShown {
  const told = { kind, effectFrac, sdFrac }
  switch (kind) {
    case 'heat':
      return { ...told, name: 'Heat', per: `each ${per}` }
    case 'minutes':
      return { ...told, name: 'Time into the run', per: `each ${per}` }
    case 'steepness':
      return { ...byGradeStep(told), name: 'Hilly ground', per: 'each 1 % of mean steepness, up or down' }
    case 'uphill':
      return { ...byGradeStep(told), name: 'More up than down', per: 'each 1 % of mean grade' }
    case 'season':
      return { ...told, name: 'Time of the year', per }
    case 'surface':
      return { ...told, name: per === 'track' ? 'On a track' : 'On trails', per: 'against road' }
    case 'sensor':
      return { ...told, name: 'Another watch or sensor', per: `with ${per}` }
  }
}

function byGradeStep(told: Pick<TrendEffectShown, 'kind' | 'effectFrac' | 'sdFrac'>) {
  return { ...told, effectFrac: told.effectFrac * gradeStepFrac, sdFrac: told.sdFrac * gradeStepFrac }
}

/** The runs that say nothing, counted by the reason, the most frequent first. */
function leftOutOf(runs: readonly TrendRun[]): TrendShown['leftOut'] {
  const byCode = new Map<string, Reason & { runCount: number }>()
  for (const { observation } of runs) {
    if (isAvailable(observation)) continue
    const { reason } = observation
    byCode.set(reason.code, { ...reason, runCount: (byCode.get(reason.code)?.runCount ?? 0) + 1 })
  }
  return [...byCode.values()].sort((a, b) => b.runCount - a.runCount || (a.code < b.code ? -1 : 1))
}
