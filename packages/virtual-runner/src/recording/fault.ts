/** What can go wrong in a recording. */
export const faultKinds = [
  'dropout',
  'spike',
  'cold-start',
  'cadence-lock',
  'frozen',
  'dry-strap',
  'no-heart-rate',
  'position-jump',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** A fault that truly happened, in seconds since the start of the run. */
export interface Fault {
  readonly kind: FaultKind
  readonly startS: number
  readonly endS: number
}
