import { loadConstants } from '../../../science/constants/load.ts'

/** Loads smoothed over six weeks and one, and their difference. A chart of volume, not of fitness. */
export interface FitnessFatigueBalance {
  readonly chronicAu: number
  readonly acuteAu: number
  readonly balanceAu: number
}

export const loadDiscretizations = ['difference', 'exponential'] as const
/**
 * Two forms are in use and differ by 0.7 %: `difference` adds (load − value) / τ a day, `exponential` adds
 * (load − value) · (1 − e^(−1/τ)).
 */
export type LoadDiscretization = (typeof loadDiscretizations)[number]

/** The balance after a row of daily loads, days of rest included as 0, from nothing. */
export function fitnessFatigueBalance(
  dailyLoadsAu: ArrayLike<number>,
  discretization: LoadDiscretization,
): FitnessFatigueBalance {
  const stepOf = (days: number) => (discretization === 'difference' ? 1 / days : 1 - Math.exp(-1 / days))
  const chronicStep = stepOf(loadConstants.chronicLoadDays.value)
  const acuteStep = stepOf(loadConstants.acuteLoadDays.value)
  let chronicAu = 0
  let acuteAu = 0
  for (let i = 0; i < dailyLoadsAu.length; i++) {
    chronicAu += ((dailyLoadsAu[i] ?? 0) - chronicAu) * chronicStep
    acuteAu += ((dailyLoadsAu[i] ?? 0) - acuteAu) * acuteStep
  }
  return { chronicAu, acuteAu, balanceAu: chronicAu - acuteAu }
}
