import { unitFactors } from '@footing/engine'
import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { timeTrialSession } from './all-out-sessions.ts'
import { recoveryMps } from './easy-sessions.ts'
import { type Segment, type SessionPlan, timed, walked } from './session-plan.ts'
import type { Person } from './temperament.ts'
import { framed } from './warm-up.ts'

/** Hard sessions that a habit may hold. */
export type HardKind = 'tempo' | 'threshold-intervals' | 'vo2max-intervals' | 'time-trial'

const constants = {
  tempoOfThresholdFrac: { value: 0.98, unit: 'Frac', source: 'own choice: comfortably hard, just below LT2' },
  thresholdOfLt2Frac: { value: 1, unit: 'Frac', source: 'Daniels: T pace is about LT2' },
  sessionSpeedSdFrac: { value: 0.012, unit: 'Frac', source: 'own choice: nobody hits a pace exactly' },
  thresholdRepS: { value: 480, unit: 'S', source: 'coaching practice: cruise intervals of 5–15 min' },
  thresholdRestS: { value: 90, unit: 'S', source: 'coaching practice: about 1 min of rest per 5 min' },
  vo2RepS: { value: 200, unit: 'S', source: 'Daniels’ Running Formula: I reps of 3–5 min' },
  vo2RestS: {
    value: 150,
    unit: 'S',
    source: 'Daniels’ Running Formula: recovery up to the length of the rep',
  },
  vo2OverCriticalFrac: { value: 0.06, unit: 'Frac', source: 'own choice: about 3 km effort' },
  vo2SpendPerRepFrac: {
    value: 0.3,
    unit: 'Frac',
    source: 'own choice: of D′, so that the last rep is still run',
  },
  standMps: { value: 1.2, unit: 'Mps', source: 'own choice: walking about after a hard rep' },
} as const satisfies Record<string, Passport>

function paced(random: Random, speedMps: number): number {
  const sd = constants.sessionSpeedSdFrac.value
  return speedMps * truncatedNormal(random, { mean: 1, sd, low: 1 - 2 * sd, high: 1 + 2 * sd })
}

function intervals(
  person: Person,
  options: {
    readonly kind: 'threshold-intervals' | 'vo2max-intervals'
    readonly repCount: number
    readonly repS: number
    readonly repMps: number
    readonly rest: Segment
    readonly random: Random
  },
): SessionPlan {
  const reps = Array.from({ length: options.repCount }, (_, index) => {
    const rep = timed('rep', options.repS, paced(options.random, options.repMps))
    return index + 1 < options.repCount ? [rep, options.rest] : [rep]
  })
  return {
    kind: options.kind,
    intent: 'hard',
    segments: framed(person, reps.flat()),
    plannedRepCount: options.repCount,
  }
}

/** A hard session with about the given time of hard work. */
export function hardSession(
  person: Person,
  options: {
    readonly kind: HardKind
    readonly workS: number
    readonly temperatureC: number
    readonly random: Random
  },
): SessionPlan {
  const { body, temperament } = person
  const { kind, random, workS } = options
  const thresholdFrac = constants.thresholdOfLt2Frac.value + temperament.thresholdShiftFrac
  if (kind === 'time-trial') return timeTrialSession(person, options)
  if (kind === 'tempo')
    return {
      kind,
      intent: 'hard',
      segments: framed(person, [
        timed(
          'rep',
          workS,
          paced(random, body.lt2Mps * thresholdFrac * constants.tempoOfThresholdFrac.value),
        ),
      ]),
      plannedRepCount: 1,
    }
  if (kind === 'threshold-intervals') {
    const repS = constants.thresholdRepS.value
    return intervals(person, {
      kind,
      repCount: Math.max(2, Math.round(workS / repS)),
      repS,
      repMps: body.lt2Mps * thresholdFrac,
      rest: timed('recovery', constants.thresholdRestS.value, recoveryMps(person)),
      random,
    })
  }
  const repS = constants.vo2RepS.value
  const overMps = Math.min(
    body.criticalSpeedMps * (constants.vo2OverCriticalFrac.value + temperament.repShiftFrac),
    (body.dPrimeM * constants.vo2SpendPerRepFrac.value) / repS,
  )
  return intervals(person, {
    kind,
    repCount: Math.max(3, Math.round(workS / repS)),
    repS,
    repMps: body.criticalSpeedMps + overMps,
    rest: walked('recovery', constants.vo2RestS.value, constants.standMps.value),
    random,
  })
}

/** Weekly running time that a session's hard work may take, in seconds, from Daniels' caps on its share. */
export function hardWorkS(kind: HardKind, weeklyRunningS: number): number {
  const minute = unitFactors.sPerMin
  const [shareFrac, leastS, mostS] =
    kind === 'vo2max-intervals'
      ? ([0.08, 10 * minute, 22 * minute] as const)
      : ([0.1, 15 * minute, 40 * minute] as const)
  return Math.min(Math.max(weeklyRunningS * shareFrac, leastS), mostS)
}
