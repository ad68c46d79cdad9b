import { unitFactors } from '@footing/engine'
import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { timeTrialSession } from './all-out-sessions.ts'
import { type Condition, freshAndCool, hardSpeedFrac } from './condition.ts'
import { recoveryMps } from './easy-sessions.ts'
import { fartlekSession, hillSession, progressionSession, steadySession } from './loose-sessions.ts'
import { pickStructure, type RepStructure, type StructuredKind } from './rep-structures.ts'
import { measured, type Segment, type SessionPlan, timed, walked } from './session-plan.ts'
import type { Person } from './temperament.ts'
import { framed } from './warm-up.ts'

/** Hard sessions that a habit may hold. */
export type HardKind =
  | 'steady'
  | 'progression'
  | 'tempo'
  | 'threshold-intervals'
  | 'vo2max-intervals'
  | 'repetitions'
  | 'hills'
  | 'fartlek'
  | 'time-trial'

const constants = {
  tempoOfThresholdFrac: { value: 0.98, unit: 'Frac', source: 'own choice: comfortably hard, just below LT2' },
  thresholdOfLt2Frac: { value: 1, unit: 'Frac', source: 'Daniels: T pace is about LT2' },
  sessionSpeedSdFrac: { value: 0.012, unit: 'Frac', source: 'own choice: nobody hits a pace exactly' },
  vo2OverCriticalFrac: { value: 0.06, unit: 'Frac', source: 'own choice: about 3 km effort' },
  repetitionOverCriticalFrac: { value: 0.17, unit: 'Frac', source: 'own choice: about 1500 m effort' },
  spendPerRepFrac: {
    value: 0.3,
    unit: 'Frac',
    source: 'own choice: of D′, so that the last rep is still run',
  },
  standMps: { value: 1.2, unit: 'Mps', source: 'own choice: walking about after a hard rep' },
} as const satisfies Record<string, Passport>

const fewestReps: Readonly<Record<StructuredKind, number>> = {
  'threshold-intervals': 2,
  'vo2max-intervals': 3,
  repetitions: 5,
}

function paced(random: Random, speedMps: number): number {
  const sd = constants.sessionSpeedSdFrac.value
  return speedMps * truncatedNormal(random, { mean: 1, sd, low: 1 - 2 * sd, high: 1 + 2 * sd })
}

/** Speed at which a repetition of the given structure is run. */
function repMps(person: Person, kind: StructuredKind, structure: RepStructure): number {
  const { body, temperament } = person
  if (kind === 'threshold-intervals')
    return body.lt2Mps * (constants.thresholdOfLt2Frac.value + temperament.thresholdShiftFrac)
  const overFrac =
    kind === 'repetitions' ? constants.repetitionOverCriticalFrac.value : constants.vo2OverCriticalFrac.value
  const wantedMps = body.criticalSpeedMps * (overFrac + temperament.repShiftFrac)
  const repS =
    'timeS' in structure.rep ? structure.rep.timeS : structure.rep.distanceM / body.criticalSpeedMps
  return body.criticalSpeedMps + Math.min(wantedMps, (body.dPrimeM * constants.spendPerRepFrac.value) / repS)
}

function restSegment(person: Person, { rest }: RepStructure): Segment {
  if ('jogM' in rest) return measured('recovery', rest.jogM, recoveryMps(person))
  return rest.how === 'jog'
    ? timed('recovery', rest.timeS, recoveryMps(person))
    : walked('recovery', rest.timeS, constants.standMps.value)
}

function intervals(
  person: Person,
  options: {
    readonly kind: StructuredKind
    readonly workS: number
    readonly todayFrac: number
    readonly random: Random
  },
): SessionPlan {
  const { kind, random } = options
  const structure = pickStructure(kind, random.stream('structure'))
  const { rep } = structure
  const speedMps = repMps(person, kind, structure) * options.todayFrac
  const repS = 'timeS' in rep ? rep.timeS : rep.distanceM / speedMps
  const repCount = Math.max(fewestReps[kind], Math.round(options.workS / repS))
  const rest = restSegment(person, structure)
  const reps = Array.from({ length: repCount }, (_, index) => {
    const mps = paced(random, speedMps)
    const one = 'timeS' in rep ? timed('rep', rep.timeS, mps) : measured('rep', rep.distanceM, mps)
    return index + 1 < repCount ? [one, rest] : [one]
  })
  return {
    kind,
    intent: 'hard',
    segments: framed(person, random, reps.flat()),
    plannedRepCount: repCount,
  }
}

/** A hard session with about the given time of hard work. */
export function hardSession(
  person: Person,
  options: {
    readonly kind: HardKind
    readonly workS: number
    readonly temperatureC: number
    readonly startElevationM?: number
    readonly condition?: Condition
    readonly random: Random
  },
): SessionPlan {
  const { body, temperament } = person
  const { kind, random, workS, startElevationM = 0 } = options
  const todayFrac = hardSpeedFrac(options.condition ?? freshAndCool, temperament)
  const thresholdMps =
    body.lt2Mps * (constants.thresholdOfLt2Frac.value + temperament.thresholdShiftFrac) * todayFrac
  switch (kind) {
    case 'time-trial':
      return timeTrialSession(person, options)
    case 'steady':
      return steadySession(person, { workS, todayFrac, random })
    case 'progression':
      return progressionSession(person, { workS, thresholdMps, random })
    case 'fartlek':
      return fartlekSession(person, { workS, todayFrac, random })
    case 'hills':
      return hillSession(person, { workS, todayFrac, startElevationM, random })
    case 'tempo': {
      const tempoMps = paced(random, thresholdMps * constants.tempoOfThresholdFrac.value)
      return {
        kind,
        intent: 'hard',
        segments: framed(person, random, [timed('rep', workS, tempoMps)]),
        plannedRepCount: 1,
      }
    }
    default:
      return intervals(person, { kind, workS, todayFrac, random })
  }
}

const minute = unitFactors.sPerMin

/** Share of the week, least and most time of hard work, from Daniels' caps on its share; the rest own choices. */
const workLimits: Readonly<Record<HardKind, readonly [number, number, number]>> = {
  steady: [0.18, 20 * minute, 50 * minute],
  progression: [0.2, 30 * minute, 60 * minute],
  tempo: [0.1, 15 * minute, 40 * minute],
  'threshold-intervals': [0.1, 15 * minute, 40 * minute],
  'vo2max-intervals': [0.08, 10 * minute, 22 * minute],
  repetitions: [0.05, 5 * minute, 12 * minute],
  hills: [0.05, 6 * minute, 14 * minute],
  fartlek: [0.08, 10 * minute, 24 * minute],
  'time-trial': [0.1, 15 * minute, 40 * minute],
}

/** Time that a session's hard work may take, in seconds, from the week's running. */
export function hardWorkS(kind: HardKind, weeklyRunningS: number): number {
  const [shareFrac, leastS, mostS] = workLimits[kind]
  return Math.min(Math.max(weeklyRunningS * shareFrac, leastS), mostS)
}
