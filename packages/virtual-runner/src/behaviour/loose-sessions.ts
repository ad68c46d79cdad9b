import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { hillCourse } from '../place/hill-course.ts'
import { easyMps } from './easy-executions.ts'
import { recoveryMps } from './easy-sessions.ts'
import { measured, type SessionPlan, timed } from './session-plan.ts'
import type { Person } from './temperament.ts'
import { framed } from './warm-up.ts'

const constants = {
  steadyFrac: { value: 1.07, unit: 'Frac', source: 'own choice: of LT1 speed, meant moderate' },
  progressionSteps: {
    value: 3,
    unit: 'Count',
    source: 'coaching practice: easy, steady, threshold by thirds',
  },
  surgeShortestS: { value: 30, unit: 'S', source: 'own choice' },
  surgeLongestS: { value: 180, unit: 'S', source: 'own choice' },
  surgeSlowestFrac: { value: 0.98, unit: 'Frac', source: 'own choice: of critical speed' },
  surgeFastestFrac: { value: 1.12, unit: 'Frac', source: 'own choice: of critical speed' },
  floatFrac: { value: 0.95, unit: 'Frac', source: 'own choice: of easy speed' },
  hillRepShortestS: { value: 40, unit: 'S', source: 'coaching practice: 30–90 s uphill' },
  hillRepLongestS: { value: 95, unit: 'S', source: 'coaching practice: 30–90 s uphill' },
  hillGentlestFrac: { value: 0.05, unit: 'Frac', source: 'coaching practice: 5–8 % grade' },
  hillSteepestFrac: { value: 0.085, unit: 'Frac', source: 'coaching practice: 5–8 % grade' },
  hillEffortFrac: { value: 1.06, unit: 'Frac', source: 'own choice: of critical speed, in effort' },
  hillGroundFrac: { value: 0.72, unit: 'Frac', source: 'own choice: ground covered for that effort' },
  fewestHills: { value: 5, unit: 'Count', source: 'own choice' },
} as const satisfies Record<string, Passport>

/** A stretch that is meant to be moderate. */
export function steadySession(
  person: Person,
  options: { readonly workS: number; readonly todayFrac: number; readonly random: Random },
): SessionPlan {
  const speedMps = person.body.lt1Mps * constants.steadyFrac.value * options.todayFrac
  return {
    kind: 'steady',
    intent: 'hard',
    segments: framed(person, options.random, [timed('rep', options.workS, speedMps)]),
    plannedRepCount: 1,
  }
}

/** From easy to threshold in steps, without a break. */
export function progressionSession(
  person: Person,
  options: { readonly workS: number; readonly thresholdMps: number; readonly random: Random },
): SessionPlan {
  const steps = constants.progressionSteps.value
  const easy = easyMps(person)
  return {
    kind: 'progression',
    intent: 'hard',
    segments: Array.from({ length: steps }, (_, step) =>
      timed('steady', options.workS / steps, easy + ((options.thresholdMps - easy) * step) / (steps - 1)),
    ),
    plannedRepCount: 0,
  }
}

/** Surges of any length as the mood takes them. */
export function fartlekSession(
  person: Person,
  options: { readonly workS: number; readonly todayFrac: number; readonly random: Random },
): SessionPlan {
  const { random } = options
  const { criticalSpeedMps } = person.body
  const floatMps = easyMps(person) * constants.floatFrac.value
  const surges = []
  for (let leftS = options.workS; leftS > 0; ) {
    const surgeS = Math.round(random.between(constants.surgeShortestS.value, constants.surgeLongestS.value))
    const frac = random.between(constants.surgeSlowestFrac.value, constants.surgeFastestFrac.value)
    surges.push(timed('rep', surgeS, criticalSpeedMps * frac * options.todayFrac))
    surges.push(timed('recovery', Math.round(surgeS * random.between(0.7, 1.6)), floatMps))
    leftS -= surgeS
  }
  return {
    kind: 'fartlek',
    intent: 'hard',
    segments: framed(person, random, surges),
    plannedRepCount: surges.length / 2,
  }
}

/** A hill, up hard and down at a jog, with the way there and back. */
export function hillSession(
  person: Person,
  options: {
    readonly workS: number
    readonly todayFrac: number
    readonly startElevationM: number
    readonly random: Random
  },
): SessionPlan {
  const { random } = options
  const easy = easyMps(person)
  const effortMps = person.body.criticalSpeedMps * constants.hillEffortFrac.value * options.todayFrac
  const repS = random.between(constants.hillRepShortestS.value, constants.hillRepLongestS.value)
  const climbM = Math.max(Math.round((repS * effortMps * constants.hillGroundFrac.value) / 5) * 5, 60)
  const repCount = Math.max(constants.fewestHills.value, Math.round(options.workS / repS))
  const approachM = Math.round((random.between(700, 1100) * easy) / 5) * 5
  const course = hillCourse({
    approachM,
    climbM,
    repCount,
    gradeFrac: random.between(constants.hillGentlestFrac.value, constants.hillSteepestFrac.value),
    startElevationM: options.startElevationM,
    bearingDeg: random.between(0, 360),
  })
  const reps = Array.from({ length: repCount }, () => [
    { ...measured('rep', climbM, effortMps), hillGiveFrac: 1 },
    measured('recovery', climbM, recoveryMps(person)),
  ])
  return {
    kind: 'hills',
    intent: 'hard',
    segments: [
      measured('warm-up', approachM, easy),
      ...reps.flat(),
      measured('cool-down', approachM, recoveryMps(person)),
    ],
    plannedRepCount: repCount,
    course,
  }
}
