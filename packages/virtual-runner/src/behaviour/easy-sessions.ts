import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { type EasyExecution, type Segment, type SessionPlan, timed, walked } from './session-plan.ts'

const constants = {
  settleInS: { value: 300, unit: 'S', source: 'own choice: the first five minutes are slower' },
  settleInFrac: { value: 0.92, unit: 'Frac', source: 'own choice: of the speed that follows' },
  recoveryFrac: { value: 0.78, unit: 'Frac', source: 'own choice: of LT1 speed' },
  driftBeginsS: {
    value: 720,
    unit: 'S',
    source: 'own choice: a drifter starts well and drifts from minute 12',
  },
  strideS: { value: 20, unit: 'S', source: 'science.md §6.5: 15–25 s' },
  strideRestS: { value: 75, unit: 'S', source: 'science.md §6.5: full recovery' },
  strideFrac: { value: 1.2, unit: 'Frac', source: 'own choice: of critical speed, about 1500 m effort' },
  afterStridesS: { value: 240, unit: 'S', source: 'own choice' },
  walkMps: { value: 1.55, unit: 'Mps', source: 'own choice: brisk walk' },
  walkAroundS: { value: 240, unit: 'S', source: 'own choice: walking at both ends of a walk-run' },
  walkBreakS: { value: 75, unit: 'S', source: 'own choice' },
  walkRunFrac: {
    value: 1.06,
    unit: 'Frac',
    source: 'own choice: beginners run above LT1 as soon as they run',
  },
} as const satisfies Record<string, Passport>

/** Speed over LT1 speed at start and end of runs meant easy. Own choices: no study gives these numbers. */
const executions: Readonly<
  Record<EasyExecution, { readonly startFrac: number; readonly endFrac: number; readonly sd: number }>
> = {
  'true-easy': { startFrac: 0.865, endFrac: 0.865, sd: 0.02 },
  'top-of-range': { startFrac: 0.955, endFrac: 0.955, sd: 0.012 },
  drifter: { startFrac: 0.92, endFrac: 1.09, sd: 0.012 },
  'moderate-throughout': { startFrac: 1.05, endFrac: 1.05, sd: 0.015 },
}

/** Speed of a recovery jog. */
export function recoveryMps(body: Pick<Physiology, 'lt1Mps'>): number {
  return body.lt1Mps * constants.recoveryFrac.value
}

/** Speed of a run that is truly easy. */
export function easyMps(body: Pick<Physiology, 'lt1Mps'>): number {
  return body.lt1Mps * executions['true-easy'].startFrac
}

/** The stretch of easy running of the given length, with its settling in, as this runner executes it. */
function easySegments(
  body: Physiology,
  options: { readonly timeS: number; readonly execution: EasyExecution; readonly random: Random },
): Segment[] {
  const { startFrac, endFrac, sd } = executions[options.execution]
  const today = truncatedNormal(options.random, { mean: 0, sd, low: -2 * sd, high: 2 * sd })
  const startMps = body.lt1Mps * (startFrac + today)
  const endMps = body.lt1Mps * (endFrac + today)
  const settleInS = Math.min(constants.settleInS.value, options.timeS / 4)
  const levelS =
    startFrac === endFrac ? 0 : Math.min(constants.driftBeginsS.value, options.timeS / 3) - settleInS
  const segments = [timed('warm-up', settleInS, startMps * constants.settleInFrac.value, startMps)]
  if (levelS > 0) segments.push(timed('steady', levelS, startMps))
  segments.push(timed('steady', options.timeS - settleInS - Math.max(levelS, 0), startMps, endMps))
  return segments
}

export function easySession(
  body: Physiology,
  options: {
    readonly kind: 'easy' | 'long'
    readonly timeS: number
    readonly execution: EasyExecution
    readonly random: Random
  },
): SessionPlan {
  return {
    kind: options.kind,
    intent: options.kind,
    execution: options.execution,
    segments: easySegments(body, options),
    plannedRepCount: 0,
  }
}

export function recoverySession(body: Physiology, timeS: number): SessionPlan {
  return {
    kind: 'recovery',
    intent: 'easy',
    execution: 'true-easy',
    segments: [timed('steady', timeS, recoveryMps(body))],
    plannedRepCount: 0,
  }
}

/** An easy run with a handful of strides near its end. */
export function stridesSession(
  body: Physiology,
  options: {
    readonly timeS: number
    readonly execution: EasyExecution
    readonly strideCount: number
    readonly random: Random
  },
): SessionPlan {
  const strideS = constants.strideS.value
  const restS = constants.strideRestS.value
  const afterS = constants.afterStridesS.value
  const easyS = Math.max(options.timeS - options.strideCount * (strideS + restS) - afterS, options.timeS / 2)
  const strides = Array.from({ length: options.strideCount }, () => [
    timed('stride', strideS, body.criticalSpeedMps * constants.strideFrac.value),
    timed('recovery', restS, recoveryMps(body)),
  ])
  return {
    kind: 'strides',
    intent: 'easy',
    execution: options.execution,
    segments: [
      ...easySegments(body, { ...options, timeS: easyS }),
      ...strides.flat(),
      timed('cool-down', afterS, recoveryMps(body)),
    ],
    plannedRepCount: 0,
  }
}

/** Running broken by walking, as in the first months. */
export function walkRunSession(
  body: Physiology,
  options: { readonly timeS: number; readonly runS: number },
): SessionPlan {
  const aroundS = constants.walkAroundS.value
  const breakS = constants.walkBreakS.value
  const walkMps = constants.walkMps.value
  const roundCount = Math.max(1, Math.round((options.timeS - 2 * aroundS) / (options.runS + breakS)))
  const rounds = Array.from({ length: roundCount }, () => [
    timed('steady', options.runS, body.lt1Mps * constants.walkRunFrac.value),
    walked('recovery', breakS, walkMps),
  ])
  return {
    kind: 'walk-run',
    intent: 'easy',
    execution: 'moderate-throughout',
    segments: [walked('warm-up', aroundS, walkMps), ...rounds.flat(), walked('cool-down', aroundS, walkMps)],
    plannedRepCount: 0,
  }
}
