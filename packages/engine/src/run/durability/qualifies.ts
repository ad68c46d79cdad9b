/** Which runs may say whether pace held: believed heart rate, even running, like ground, no heat. */

import { isAvailable, type Reason } from '../../base/computed.ts'
import { finiteValues, mean, sampleStandardDeviation } from '../../base/statistics.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { halfMinuteS, smoothedSteps } from '../half-minute-steps.ts'
import { isSpeedOfTheRunner } from '../intensity-time.ts'
import { isRunningStep, type MeasuredPart } from './run-parts.ts'

/** Speeds are compared as means over so long. */
const smoothingS = 180

function reason(code: string, sentence: string): Reason {
  return { code, sentence }
}

/** Why the sensor, the surface or the weather rules a run out; undefined where nothing does. */
export function ruledOutByRecording(facts: RunFacts, values: ProposalValues): Reason | undefined {
  if (!isAvailable(facts.heartRate)) return facts.heartRate.reason
  if (
    facts.heartRate.usableFrac < values.decouplingBelievedFrac ||
    facts.heartRateFaults.some(({ kind }) => kind === 'cadence-lock')
  )
    return reason('heart-rate-doubted', 'Too much of the heart rate of this run cannot be believed.')
  if (!isSpeedOfTheRunner(facts))
    return reason(
      'treadmill',
      'The speed of a treadmill is not known well enough to be held against heart rate.',
    )
  const temperatures = facts.steadyWindows.flatMap(({ temperatureC }) => temperatureC ?? [])
  const [first] = temperatures
  const last = temperatures.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (last - first > values.decouplingWarmingC)
    return reason(
      'grew-warmer',
      `It grew ${Math.round(last - first)} °C warmer, which raises the heart rate as well.`,
    )
  return (mean(temperatures) ?? 0) > values.decouplingHottestC
    ? reason('hot', 'It was so hot that the heat alone explains a rising heart rate.')
    : undefined
}

/** Why the ground of two parts rules a comparison out. */
export function ruledOutByGround(
  first: MeasuredPart,
  second: MeasuredPart,
  values: ProposalValues,
): Reason | undefined {
  if (Math.max(first.steepnessFrac, second.steepnessFrac) > values.decouplingSteepestFrac)
    return reason('too-hilly', 'The ground was too steep to hold speed against heart rate.')
  return Math.abs(first.gradeFrac - second.gradeFrac) > values.decouplingGradeGapFrac
    ? reason('uphill-or-downhill', 'One part went uphill and the other downhill.')
    : undefined
}

/** Why the running between two seconds was not one steady run. */
export function ruledOutByRunning(
  facts: RunFacts,
  span: { readonly fromS: number; readonly toS: number; readonly runningS: number },
  values: ProposalValues,
): Reason | undefined {
  if (span.runningS < values.decouplingMovingFrac * (span.toS - span.fromS))
    return reason('pauses', 'There were pauses, in which the heart recovers.')
  const { gradeAdjustedSpeedMps } = facts.halfMinutes
  const from = Math.ceil(span.fromS / halfMinuteS)
  const running = gradeAdjustedSpeedMps.slice(from, Math.floor(span.toS / halfMinuteS))
  for (let i = 0; i < running.length; i++)
    if (!isRunningStep(facts, from + i, values)) running[i] = Number.NaN
  const speeds = finiteValues(smoothedSteps(running, smoothingS))
  const spread = sampleStandardDeviation(speeds)
  const usual = mean(speeds)
  if (spread === undefined || usual === undefined)
    return reason('no-flat-speed', 'The speed on the flat is not known.')
  return spread > values.decouplingSpeedSpreadFrac * usual
    ? reason('not-steady', 'The pace changed too much: a run must be steady to be compared with itself.')
    : undefined
}
