/**
 * A number that no study gives and that Footing had to choose. It is visible (it has a sentence), named
 * (by its key) and configurable (within its range).
 */
export interface Proposal {
  readonly value: number
  /** Unit suffix as in `base/units.ts`, or "none". */
  readonly unit: string
  /** What the number decides, in one sentence. */
  readonly meaning: string
  /** Lowest and highest value that may be set. */
  readonly range: readonly [number, number]
  /** What the choice leans on, where there is anything. */
  readonly anchor?: string
}
