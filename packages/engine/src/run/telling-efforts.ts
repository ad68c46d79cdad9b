/** Perceived efforts that files carry, without those that an app fills in by itself. */

import type { RunFacts } from '../signal/run-facts.ts'

/** A value on more than this share of the runs that have one, and on so many, is a default and says nothing. */
const defaultFrac = 0.6
const fewestRuns = 5

/** The perceived effort noted with a run; undefined where there is none, or where it is the one on nearly every run. */
export function tellingEfforts(runs: readonly RunFacts[]): (run: RunFacts) => number | undefined {
  const counts = new Map<number, number>()
  let total = 0
  for (const { annotation } of runs) {
    const effort = annotation?.perceivedExertionCr10
    if (effort === undefined) continue
    total++
    counts.set(effort, (counts.get(effort) ?? 0) + 1)
  }
  return ({ annotation }) => {
    const effort = annotation?.perceivedExertionCr10
    const count = effort === undefined ? 0 : (counts.get(effort) ?? 0)
    return count >= fewestRuns && count > defaultFrac * total ? undefined : effort
  }
}
