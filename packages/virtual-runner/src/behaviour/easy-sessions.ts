import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type EasyExecution, type Segment, type SessionPlan, timed, walked } from './session-plan.ts'
import type { Person } from './temperament.ts'

const constants = {
  settleInS: { value: 300, unit: 'S', source: 'own choice: the first five minutes are slower' },
  settleInFrac: { value: 0.92, unit: 'Frac', source: 'own choice: of the speed that follows' },
  recoveryFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of easy speed' },
  driftBeginsS: {
    value: 720,
    unit: 'S',
    source: 'own choice: a drifter starts well and drifts from minute 12',
  },
  strideS: { value: 20, unit: 'S', source: 'coaching practice: 15–25 s' },
  strideRestS: { value: 75, unit: 'S', source: 'coaching practice: full recovery' },
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

interface Execution {
  /** Speed over LT1 speed at start and end. */
  readonly startFrac: number
  readonly endFrac: number
  /** Standard deviation from day to day. */
  readonly sd: number
  /** How much of the person's own idea of easy shifts it. */
  readonly personalFrac: number
}

/** How runs meant easy turn out. Own choices: no study gives these numbers. */
const executions: Readonly<Record<EasyExecution, Execution>> = {
  'true-easy': { startFrac: 0.865, endFrac: 0.865, sd: 0.02, personalFrac: 1 },
  'top-of-range': { startFrac: 0.955, endFrac: 0.955, sd: 0.01, personalFrac: 0.2 },
  drifter: { startFrac: 0.92, endFrac: 1.1, sd: 0.012, personalFrac: 0.4 },
  'moderate-throughout': { startFrac: 1.06, endFrac: 1.06, sd: 0.012, personalFrac: 0.3 },
}

/** Speed of a run that is truly easy. */
export function easyMps({ body, temperament }: Person): number {
  return body.lt1Mps * (executions['true-easy'].startFrac + temperament.easyShiftFrac)
}

/** Speed of a recovery jog. */
export function recoveryMps(person: Person): number {
  return easyMps(person) * constants.recoveryFrac.value
}

/** The stretch of easy running of the given length, with its settling in, as this person executes it. */
function easySegments(
  { body, temperament }: Person,
  options: { readonly timeS: number; readonly execution: EasyExecution; readonly random: Random },
): Segment[] {
  const { startFrac, endFrac, sd, personalFrac } = executions[options.execution]
  const today = truncatedNormal(options.random, { mean: 0, sd, low: -2 * sd, high: 2 * sd })
  const shift = today + personalFrac * temperament.easyShiftFrac
  const startMps = body.lt1Mps * (startFrac + shift)
  const endMps = body.lt1Mps * (endFrac + shift)
  const settleInS = Math.min(constants.settleInS.value, options.timeS / 4)
  const settleIn = timed('warm-up', settleInS, startMps * constants.settleInFrac.value, startMps)
  const restS = options.timeS - settleInS
  if (startFrac === endFrac) return [settleIn, timed('steady', restS, startMps)]
  const levelS = Math.min(constants.driftBeginsS.value - settleInS, restS / 3)
  return [settleIn, timed('steady', levelS, startMps), timed('steady', restS - levelS, startMps, endMps)]
}

export function easySession(
  person: Person,
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
    segments: easySegments(person, options),
    plannedRepCount: 0,
  }
}

export function recoverySession(person: Person, timeS: number): SessionPlan {
  return {
    kind: 'recovery',
    intent: 'easy',
    execution: 'true-easy',
    segments: [timed('steady', timeS, recoveryMps(person))],
    plannedRepCount: 0,
  }
}

/** An easy run with a handful of strides near its end. */
export function stridesSession(
  person: Person,
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
    timed('stride', strideS, person.body.criticalSpeedMps * constants.strideFrac.value),
    timed('recovery', restS, recoveryMps(person)),
  ])
  return {
    kind: 'strides',
    intent: 'easy',
    execution: options.execution,
    segments: [
      ...easySegments(person, { ...options, timeS: easyS }),
      ...strides.flat(),
      timed('cool-down', afterS, recoveryMps(person)),
    ],
    plannedRepCount: 0,
  }
}

/** Running broken by walking, as in the first months. */
export function walkRunSession(
  person: Person,
  options: { readonly timeS: number; readonly runS: number },
): SessionPlan {
  const aroundS = constants.walkAroundS.value
  const breakS = constants.walkBreakS.value
  const walkMps = constants.walkMps.value
  const roundCount = Math.max(1, Math.round((options.timeS - 2 * aroundS) / (options.runS + breakS)))
  const rounds = Array.from({ length: roundCount }, () => [
    timed('steady', options.runS, person.body.lt1Mps * constants.walkRunFrac.value),
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
