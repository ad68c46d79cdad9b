import { available, type Computed, isAvailable, unavailable } from '../base/computed.ts'
import type { LocalDate } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { CriticalSpeedFit } from './critical-speed.ts'
import type { Estimate } from './estimate.ts'
import { gaussianEstimate } from './gaussian-estimate.ts'

/**
 * Critical speed with its error, from a line that passed its gates. Unavailable too when none of the efforts looks
 * near the limit: a line through easy running is no critical speed.
 */
export function criticalSpeedEstimate(
  fit: Computed<CriticalSpeedFit>,
  hardFrac: number,
  asOf: LocalDate,
  values: ProposalValues,
): Computed<Estimate> {
  if (!isAvailable(fit)) return fit
  if (hardFrac <= values.hardEffortSureFrac)
    return unavailable('no-hard-effort', 'None of your recent best efforts looks like one near your limit.')
  const mean = fit.criticalSpeedMps * (1 + values.criticalSpeedFromTrainingBiasFrac)
  const sd = mean * Math.hypot(fit.residualFrac, values.criticalSpeedResidualMaxFrac)
  return available(
    gaussianEstimate({
      mean,
      sd,
      asOf,
      method: 'Two-parameter critical speed through the best recent efforts of one to 25 minutes.',
      evidence: [
        {
          kind: 'critical-speed',
          sentence: `${fit.effortCount} best efforts; D′ ${Math.round(fit.dPrimeM)} m.`,
          value: mean,
          sd,
          weightFrac: 1,
          date: asOf,
        },
      ],
    }),
  )
}
