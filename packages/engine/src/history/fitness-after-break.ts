import { distributionConstants } from '../science/constants/distribution.ts'

/**
 * Share of VDOT that is left after so many days off, after Daniels: 1 − 0.003 (days − 5), at least 0.8; with other
 * endurance training half the loss, at least 0.9. A line that meets the published table within 0.001; the page that
 * prints 0.994 for 42 days with training has a misprint for 0.944.
 */
export function vdotAfterBreakFrac(
  breakDays: number,
  options: { readonly hasOtherTraining: boolean },
): number {
  const { breakFreeDays, breakLossPerDayFrac, breakFloorFrac } = distributionConstants
  const lossFrac = breakLossPerDayFrac.value * Math.max(0, breakDays - breakFreeDays.value)
  const left = Math.max(breakFloorFrac.value, 1 - lossFrac)
  return options.hasOtherTraining ? (1 + left) / 2 : left
}
