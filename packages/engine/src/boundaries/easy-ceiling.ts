/**
 * The easy ceiling: the heart rate and flat speed below which a run counts as easy for this person. It is LT1's
 * mean for most. For runners of high volume or level it is the lower edge, one standard deviation below the mean,
 * because for them time near the top is what spoils the next hard day. Which of the two is our own proposal.
 */

import { available, type Computed, isAvailable, type Reason } from '../base/computed.ts'
import { addDays, type LocalDate } from '../base/time.ts'
import { unitFactors } from '../base/units.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { RunFacts } from '../signal/run-facts.ts'
import type { EasyCeiling } from './boundaries.ts'
import type { Estimate } from './estimate.ts'

function ruleFor(options: {
  readonly runs: readonly RunFacts[]
  readonly bestVdot: number | undefined
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): { readonly rule: EasyCeiling['rule']; readonly ruleReason: Reason } {
  const { runs, bestVdot, asOf, values } = options
  const weeks = values.ceilingVolumeWeeks
  let movingS = 0
  let distanceM = 0
  const before = addDays(asOf, -weeks * 7)
  for (const run of runs) {
    if (run.localDate <= before || run.localDate > asOf) continue
    movingS += run.movingS
    if (isAvailable(run.distanceM)) distanceM += run.distanceM.valueM
  }
  const hours = (movingS / weeks / unitFactors.sPerHour).toFixed(1)
  const kilometres = Math.round(distanceM / weeks / unitFactors.mPerKm)
  if (
    movingS / weeks >= values.ceilingLowerEdgeWeeklyS ||
    distanceM / weeks >= values.ceilingLowerEdgeWeeklyM
  )
    return {
      rule: 'lower-edge',
      ruleReason: {
        code: 'high-volume',
        sentence: `You run ${hours} h or ${kilometres} km a week; at that volume easy days should stay under the lower edge of the band.`,
      },
    }
  if (bestVdot !== undefined && bestVdot >= values.ceilingLowerEdgeVdot)
    return {
      rule: 'lower-edge',
      ruleReason: {
        code: 'high-level',
        sentence: 'At your level easy days should stay under the lower edge of the band.',
      },
    }
  return {
    rule: 'mean',
    ruleReason: {
      code: 'usual-volume',
      sentence: 'The middle of the band is the ceiling, as for most runners.',
    },
  }
}

/** What bounds the ceiling itself: it is that of a rested runner on a cool day, for a while. */
function limitsOf(values: ProposalValues): readonly Reason[] {
  const minutes = Math.round(values.ceilingHoldsS / unitFactors.sPerMin)
  return [
    {
      code: 'first-part-of-a-run',
      sentence: `It holds for about the first ${minutes} minutes of a run; later the boundary itself falls, so go by feel and let the pace drop.`,
    },
    {
      code: 'heat',
      sentence:
        'On a hot day go by heart rate and let the pace drop: about 0.35 % slower for each degree above 15 °C.',
    },
  ]
}

/** The ceiling that follows from LT1 in heart rate and in speed. */
export function easyCeiling(options: {
  readonly lt1Bpm: Computed<Estimate>
  readonly lt1SpeedMps: Computed<Estimate>
  readonly runs: readonly RunFacts[]
  readonly bestVdot: number | undefined
  readonly asOf: LocalDate
  readonly values: ProposalValues
}): EasyCeiling {
  const { lt1Bpm, lt1SpeedMps } = options
  const ruled = ruleFor(options)
  const atRule = (estimate: Estimate) => (ruled.rule === 'mean' ? estimate.mean : estimate.mean - estimate.sd)
  return {
    heartRateBpm: isAvailable(lt1Bpm)
      ? available({ valueBpm: atRule(lt1Bpm), low80Bpm: lt1Bpm.low80, high80Bpm: lt1Bpm.high80 })
      : lt1Bpm,
    speedMps: isAvailable(lt1SpeedMps)
      ? available({
          valueMps: atRule(lt1SpeedMps),
          low80Mps: lt1SpeedMps.low80,
          high80Mps: lt1SpeedMps.high80,
        })
      : lt1SpeedMps,
    ...ruled,
    limits: limitsOf(options.values),
  }
}
