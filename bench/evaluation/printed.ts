// How figures of an evaluation are written.

/** What may be asked of every part; each has its own defaults. */
export interface EvaluationSize {
  readonly runnerCount?: number
  readonly firstSeed?: number
}

export function oneDecimal(value: number): string {
  return value.toFixed(1)
}

export function percentText(frac: number | undefined, decimals = 0): string {
  return frac === undefined ? '–' : `${(100 * frac).toFixed(decimals)} %`
}
