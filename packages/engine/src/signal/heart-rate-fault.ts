/** What can be wrong with a recorded heart rate for a while. */
export const heartRateFaultKinds = [
  'missing',
  'dropout',
  'spike',
  'flat-line',
  'cadence-lock',
  'out-of-range',
] as const
export type HeartRateFaultKind = (typeof heartRateFaultKinds)[number]

export interface HeartRateFault {
  readonly kind: HeartRateFaultKind
  readonly startS: number
  readonly endS: number
}
