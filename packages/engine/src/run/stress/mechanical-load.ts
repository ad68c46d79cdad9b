import { available, type Computed, isAvailable, unavailable } from '../../base/computed.ts'
import { unitFactors } from '../../base/units.ts'
import type { ProposalValues } from '../../science/proposals/index.ts'
import type { RunFacts } from '../../signal/run-facts.ts'
import { halfMinuteS, stepDurationS, stepMovingFrac } from '../half-minute-steps.ts'
import { isSpeedOfTheRunner } from '../intensity-time.ts'
import { raised } from './raised.ts'
import { estimatedStepsPerS, type StressReferences } from './stress-references.ts'

/** The mechanical load of one run by itself, in level easy metres, and the parts it is made of. */
export interface MechanicalLoad {
  readonly levelEasyM: number
  /** The parts, which add up to the whole: the steps themselves, … */
  readonly byStepsM: number
  /** … what they were faster than easy, … */
  readonly bySpeedM: number
  /** … and what they went downhill. */
  readonly byDownhillM: number
  readonly stepCount: number
  readonly stepsFrom: 'counted' | 'estimated'
}

interface Sums {
  steps: number
  bySteps: number
  bySpeed: number
  byDownhill: number
  countedS: number
  movingS: number
}

/** The weights of a step, read once for all the steps of a run. */
interface StepWeights {
  readonly speedPower: number
  readonly perGrade: number
  readonly fromFrac: number
  readonly steepestFrac: number
}

function stepWeights(values: ProposalValues): StepWeights {
  return {
    speedPower: values.stressStepSpeedPower,
    perGrade: values.stressDownhillPerGrade,
    fromFrac: values.stressDownhillFromFrac,
    steepestFrac: values.stressDownhillSteepestFrac,
  }
}

/** What a grade adds to a step as a share of it: nothing uphill and on the level. */
function downhillExtraFrac(gradeFrac: number, weights: StepWeights): number {
  const downFrac = Math.min(-gradeFrac, weights.steepestFrac)
  return downFrac > weights.fromFrac ? weights.perGrade * downFrac : 0
}

function softness({ surface }: RunFacts, values: ProposalValues): number {
  return surface === 'trail' || surface === 'treadmill' || surface === 'virtual'
    ? values.stressSoftSurfaceFrac
    : 1
}

/** Counted steps per second in the middle of a half minute, if any; walks on through the segments. */
function countedSteps(facts: RunFacts): (middleS: number) => number | undefined {
  const segments = facts.speedSegments
  let place = 0
  return (middleS) => {
    if (segments?.cadenceSpm === undefined) return undefined
    while (place < segments.endS.length - 1 && (segments.endS[place] ?? 0) < middleS) place++
    const cadence = segments.cadenceSpm[place] ?? 0
    return cadence > 0 ? cadence / unitFactors.sPerMin : undefined
  }
}

/** Adds steps of one speed; the share is what going downhill adds to each. */
function addSteps(sums: Sums, steps: number, bySpeed: number, downhillFrac: number): void {
  sums.steps += steps
  sums.bySteps += steps * Math.min(1, bySpeed)
  sums.bySpeed += steps * Math.max(0, bySpeed - 1)
  sums.byDownhill += steps * bySpeed * downhillFrac
}

function addHalfMinutes(
  sums: Sums,
  facts: RunFacts,
  references: StressReferences,
  values: ProposalValues,
): void {
  const { speedMps, gradeAdjustedSpeedMps, gradeFrac, movingFrac } = facts.halfMinutes
  const { easySpeedMps } = references
  const isOwnSpeed = isSpeedOfTheRunner(facts)
  const usualMps =
    isOwnSpeed && isAvailable(facts.averageSpeedMps) ? facts.averageSpeedMps.valueMps : easySpeedMps
  const countedAt = countedSteps(facts)
  const weights = stepWeights(values)
  for (let i = 0; i < movingFrac.length; i++) {
    const movingS = stepDurationS(facts, i) * stepMovingFrac(facts, i)
    if (movingS === 0) continue
    const measured = isOwnSpeed ? (speedMps[i] ?? Number.NaN) : easySpeedMps
    const speed = Number.isNaN(measured) ? usualMps : measured
    const flat = isOwnSpeed ? (gradeAdjustedSpeedMps[i] ?? Number.NaN) : Number.NaN
    const grade = gradeFrac[i] ?? Number.NaN
    const counted = countedAt((i + 0.5) * halfMinuteS)
    sums.movingS += movingS
    if (counted !== undefined) sums.countedS += movingS
    const stepsPerS = counted ?? estimatedStepsPerS(speed, references, values)
    const effortMps = grade > 0 && flat > speed ? flat : speed
    const bySpeed = raised(effortMps / easySpeedMps, weights.speedPower)
    addSteps(sums, movingS * stepsPerS, bySpeed, downhillExtraFrac(grade, weights))
  }
}

/**
 * Σ steps · (speed / easy speed)^power · (1 + downhill) · surface, told as level metres at easy speed: of those, a
 * level road run at the usual easy speed has as many as it is long. From half minutes; counted steps where there are
 * any, else those of the runner's own line of cadence over speed. On a treadmill the speed is taken as easy. A run
 * without samples counts with its mean speed.
 *
 * Uphill a step counts with the speed on the flat of the same effort: impacts are smaller there and calves push
 * harder, and nobody has weighed one against the other.
 *
 * Unavailable without motion.
 */
export function mechanicalLoad(
  facts: RunFacts,
  references: StressReferences,
  values: ProposalValues,
): Computed<MechanicalLoad> {
  const sums: Sums = { steps: 0, bySteps: 0, bySpeed: 0, byDownhill: 0, countedS: 0, movingS: 0 }
  addHalfMinutes(sums, facts, references, values)
  if (sums.movingS === 0 && facts.movingS > 0) {
    const { easySpeedMps } = references
    const speedMps = isAvailable(facts.averageSpeedMps) ? facts.averageSpeedMps.valueMps : easySpeedMps
    sums.movingS = facts.movingS
    const steps = facts.movingS * estimatedStepsPerS(speedMps, references, values)
    addSteps(sums, steps, raised(speedMps / easySpeedMps, values.stressStepSpeedPower), 0)
  }
  if (sums.movingS === 0) return unavailable('no-motion', 'Nothing says that you moved in this run.')
  const metrePerStep =
    (references.easySpeedMps / estimatedStepsPerS(references.easySpeedMps, references, values)) *
    softness(facts, values)
  const [byStepsM, bySpeedM, byDownhillM] = [sums.bySteps, sums.bySpeed, sums.byDownhill].map(
    (each) => each * metrePerStep,
  ) as [number, number, number]
  return available({
    levelEasyM: byStepsM + bySpeedM + byDownhillM,
    byStepsM,
    bySpeedM,
    byDownhillM,
    stepCount: Math.round(sums.steps),
    stepsFrom: 2 * sums.countedS > sums.movingS ? ('counted' as const) : ('estimated' as const),
  })
}
