import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import type { Boundaries } from '../../boundaries/boundaries.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import type { SpeedSegments } from '../../signal/speed-segments.ts'
import { isSpeedOfTheRunner } from '../intensity-time.ts'

/** The fast running of one run by itself. Fast metres are those of the docstring below. */
export interface NeuromuscularLoad {
  readonly fastM: number
  readonly low80M: number
  readonly high80M: number
  readonly metresAboveLt2M: number
  readonly byStridesM: number
  readonly byRepetitionsM: number
  readonly byAccelerationsM: number
  readonly strideCount: number
  readonly repetitionCount: number
  readonly accelerationCount: number
}

/** How much one metre counts at a speed: nothing below LT2, one at 1.2 times it, never more than two. */
function metreWeightAt(lt2Mps: number, values: ProposalValues): (speedMps: number) => number {
  const { stressFastFromFrac: from, stressFastMetreFrac: unit, stressSprintMetreFrac: most } = values
  return (speedMps) => Math.min(most, Math.max(0, (speedMps / lt2Mps - from) / unit) ** 2)
}

function isAcceleration(segments: SpeedSegments, i: number, values: ProposalValues): boolean {
  const before = i === 0 ? 0 : (segments.flatSpeedMps[i - 1] ?? 0)
  return (segments.flatSpeedMps[i] ?? 0) >= (1 + values.stressAccelerationFrac) * before
}

/** A stretch of fast running in a row. */
interface FastBout {
  lengthS: number
  weightedM: number
}

function fastRunning(segments: SpeedSegments, lt2Mps: number, values: ProposalValues) {
  const metreWeight = metreWeightAt(lt2Mps, values)
  const bouts: FastBout[] = []
  let aboveM = 0
  let accelerationCount = 0
  let wasFast = false
  for (let i = 0; i < segments.endS.length; i++) {
    const flatMps = segments.flatSpeedMps[i] ?? 0
    const lengthS = (segments.endS[i] ?? 0) - (segments.endS[i - 1] ?? 0)
    const weight = metreWeight(flatMps)
    const isFast = weight > 0
    if (isFast) {
      if (!wasFast) bouts.push({ lengthS: 0, weightedM: 0 })
      const bout = bouts.at(-1)
      if (bout !== undefined) {
        bout.lengthS += lengthS
        bout.weightedM += weight * flatMps * lengthS
      }
      if (flatMps >= lt2Mps) aboveM += (segments.speedMps[i] ?? 0) * lengthS
      if (isAcceleration(segments, i, values)) accelerationCount++
    }
    wasFast = isFast
  }
  return { bouts, aboveM, accelerationCount }
}

function loadAt(segments: SpeedSegments, lt2Mps: number, values: ProposalValues) {
  const { bouts, aboveM, accelerationCount } = fastRunning(segments, lt2Mps, values)
  const strides = bouts.filter(({ lengthS }) => lengthS <= values.stressShortFastS)
  const repetitions = bouts.filter(({ lengthS }) => lengthS > values.stressShortFastS)
  const sumOf = (some: readonly FastBout[]) => some.reduce((sum, each) => sum + each.weightedM, 0)
  const byStridesM = sumOf(strides)
  const byRepetitionsM = sumOf(repetitions)
  const byAccelerationsM = accelerationCount * values.stressAccelerationM
  return {
    fastM: byStridesM + byRepetitionsM + byAccelerationsM,
    metresAboveLt2M: aboveM,
    byStridesM,
    byRepetitionsM,
    byAccelerationsM,
    strideCount: strides.length,
    repetitionCount: repetitions.length,
    accelerationCount,
  }
}

/**
 * Σ metres · ((speed / LT2 − 0.95) / 0.25)² over the stretches faster than 0.95 LT2, on the flat, and a little for
 * each acceleration into them: in metres at 1.2 times the speed at LT2. From the stretches of even speed, to the second,
 * since half minutes and heart rate hide strides.
 *
 * Unavailable without the speed at LT2, without distance, and on a treadmill.
 */
export function neuromuscularLoad(
  facts: RunFacts,
  boundaries: Boundaries,
  values: ProposalValues,
): Computed<NeuromuscularLoad> {
  const { lt2SpeedMps } = boundaries
  if (!isSpeedOfTheRunner(facts))
    return unavailable('treadmill', 'The speed of a treadmill is not known well enough for fast stretches.')
  if (facts.speedSegments === undefined)
    return unavailable('no-speed', 'The speed of this run was not recorded.')
  if (!isAvailable(lt2SpeedMps)) return unavailable('no-lt2-speed', 'Your speed at LT2 is not known yet.')
  const load = loadAt(facts.speedSegments, lt2SpeedMps.mean, values)
  return available({
    ...load,
    low80M: loadAt(facts.speedSegments, lt2SpeedMps.high80, values).fastM,
    high80M: loadAt(facts.speedSegments, lt2SpeedMps.low80, values).fastM,
  })
}
