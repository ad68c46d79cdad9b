/** The boundaries of a day of the past, as far as runs are judged by them. */

import { available, unavailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { Boundaries } from './boundaries.ts'
import { easyCeiling } from './easy-ceiling.ts'
import type { Estimate } from './estimate.ts'
import { speedUsableSdFrac } from './estimate-boundaries.ts'
import { gaussianEstimate } from './gaussian-estimate.ts'
import type { ReadHistory } from './read-history.ts'
import { quantityOf, type ThresholdQuantity } from './threshold-model.ts'

/**
 * Boundaries of the past are rounded to these steps, far below their errors. A run of this week moves a median that
 * the boundary of two years ago rests on by a thousandth of a beat; without the rounding every run of those years
 * would have to be judged anew for it.
 */
const roundedTo = { Bpm: 0.1, Mps: 0.005 } as const

const method = 'Read back from runs before and after the day.'

const notRead = unavailable('not-read-back', 'This is not read back for days of the past.')

function rounded(value: number, step: number): number {
  return Math.round(value / step) * step
}

/** The boundaries that follow from what a history says of a day; `runs` are those near it. */
export function pastBoundaries(
  { belief, evidence }: Pick<ReadHistory, 'belief' | 'evidence'>,
  day: { readonly date: LocalDate; readonly runs: readonly RunFacts[] },
  values: ProposalValues,
): Boundaries {
  const { date, runs } = day
  const estimateOf = (about: ThresholdQuantity, step: number): Estimate => {
    const { mean, sd } = quantityOf(belief, about)
    return gaussianEstimate({
      mean: rounded(mean, step),
      sd: Math.max(step, rounded(sd, step)),
      asOf: date,
      method,
      evidence: [],
    })
  }
  const speedOf = (about: 'lt1SpeedMps' | 'lt2SpeedMps') => {
    const speed = estimateOf(about, roundedTo.Mps)
    return speed.sd <= speedUsableSdFrac * speed.mean
      ? available(speed)
      : unavailable('no-speed-evidence', 'Nothing of that time says what the boundary was in speed.')
  }
  const lt1Bpm = available(estimateOf('lt1Bpm', roundedTo.Bpm))
  const lt1SpeedMps = speedOf('lt1SpeedMps')
  return {
    asOf: date,
    heartRateMaxBpm: available(estimateOf('max', roundedTo.Bpm)),
    heartRateRestBpm: notRead,
    lt1Bpm,
    lt2Bpm: available(estimateOf('lt2Bpm', roundedTo.Bpm)),
    lt1SpeedMps,
    lt2SpeedMps: speedOf('lt2SpeedMps'),
    criticalSpeedMps: notRead,
    easyCeiling: easyCeiling({
      lt1Bpm,
      lt1SpeedMps,
      runs,
      bestVdot: evidence.efforts.find(({ hardFrac }) => hardFrac > values.hardEffortSureFrac)?.vdot,
      asOf: date,
      values,
    }),
    heartRateSpeedRelation: evidence.relation,
    nextTests: [],
    notes: [],
  }
}
