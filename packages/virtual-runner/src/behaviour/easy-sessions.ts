import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Condition, freshAndCool } from './condition.ts'
import { easyMps, easySegments } from './easy-executions.ts'
import { type EasyExecution, type SessionPlan, timed, walked } from './session-plan.ts'
import type { Person } from './temperament.ts'

const constants = {
  recoveryFrac: { value: 0.9, unit: 'Frac', source: 'own choice: of easy speed' },
  strideShortestS: { value: 15, unit: 'S', source: 'coaching practice: 15–25 s' },
  strideLongestS: { value: 25, unit: 'S', source: 'coaching practice: 15–25 s' },
  strideRestS: { value: 75, unit: 'S', source: 'coaching practice: full recovery' },
  strideFrac: { value: 1.2, unit: 'Frac', source: 'own choice: of critical speed, about 1500 m effort' },
  strideSdFrac: { value: 0.04, unit: 'Frac', source: 'own choice: nobody times a stride' },
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

/** Speed of a recovery jog. */
export function recoveryMps(person: Person): number {
  return easyMps(person) * constants.recoveryFrac.value
}

interface EasyOptions {
  readonly timeS: number
  readonly execution: EasyExecution
  readonly condition?: Condition
  readonly random: Random
}

export function easySession(
  person: Person,
  options: EasyOptions & { readonly kind: 'easy' | 'long' },
): SessionPlan {
  return {
    kind: options.kind,
    intent: options.kind,
    execution: options.execution,
    segments: easySegments(person, { condition: freshAndCool, ...options }),
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
  options: EasyOptions & { readonly strideCount: number },
): SessionPlan {
  const { random, strideCount } = options
  const strideS = Math.round(random.between(constants.strideShortestS.value, constants.strideLongestS.value))
  const restS = constants.strideRestS.value
  const afterS = constants.afterStridesS.value
  const easyS = Math.max(options.timeS - strideCount * (strideS + restS) - afterS, options.timeS / 2)
  const strides = Array.from({ length: strideCount }, () => {
    const strideFrac = constants.strideFrac.value + constants.strideSdFrac.value * random.normal()
    return [
      timed('stride', strideS, person.body.criticalSpeedMps * strideFrac),
      timed('recovery', restS, recoveryMps(person)),
    ]
  })
  return {
    kind: 'strides',
    intent: 'easy',
    execution: options.execution,
    segments: [
      ...easySegments(person, { condition: freshAndCool, ...options, timeS: easyS }),
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
