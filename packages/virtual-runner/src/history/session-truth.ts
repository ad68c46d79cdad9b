import type { LocalDate } from '@footing/engine'
import type { Interruption } from '../behaviour/life.ts'
import type {
  EasyExecution,
  RacePacing,
  SessionPlan,
  VirtualIntent,
  VirtualSessionKind,
} from '../behaviour/session-plan.ts'
import { type CrossingCause, demandCrossingCause, heartCrossingCause } from '../body/crossing-cause.ts'
import { type DomainTruth, demandTruth, heartTruth } from '../body/domain-truth.ts'
import type { BodyTrace } from '../body/run-body.ts'
import { limitTimeS } from '../physiology/endurance.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { Fault } from '../recording/fault.ts'

/** An all-out effort against what the body could have done. */
export interface AllOutTruth {
  readonly distanceM: number
  readonly pacing: RacePacing
  /** Seconds the distance took. */
  readonly timeS: number
  /** Mean flat-equivalent speed over it. */
  readonly meanFlatMps: number
  /** The shortest time in which this body could run that distance on the flat on a cool day. */
  readonly limitTimeS: number
}

/** A hard repetition as it was run, in seconds since the start. */
export interface RepTruth {
  readonly startS: number
  readonly endS: number
  readonly distanceM: number
}

/** What bore on the runner that day. */
export interface DayTruth {
  readonly temperatureC: number
  readonly feltC: number
  /** True where it felt so warm that the heart shows it. */
  readonly isHot: boolean
  /** 1 at the height of an illness, fading over the days after it. */
  readonly sickness: number
  /** What the last days left in the legs; 1 the morning after a hard session. */
  readonly tiredness: number
  /** 1 in weeks of much more stress than recovery. */
  readonly depletion: number
  /** How much higher than usual the heart beat that day, at easy effort, heat apart. */
  readonly heartRateOffsetBpm: number
}

/** What a run was meant to be and what it was. Nothing of it stands in the file. */
export interface SessionTruth {
  readonly date: LocalDate
  readonly intent: VirtualIntent
  readonly kind: VirtualSessionKind
  /** How a run meant easy turned out in the runner's hands. */
  readonly execution?: EasyExecution
  readonly plannedRepCount: number
  /** The repetitions as they were run, and how many strides. */
  readonly reps: readonly RepTruth[]
  readonly strideCount: number
  readonly course: string
  /** Metres climbed. */
  readonly climbM: number
  readonly day: DayTruth
  /** The body of that day, rested; its boundaries are the ones to recover. */
  readonly physiology: Physiology
  /** Time below LT1, between, above LT2: by metabolic demand, and by the true heart. */
  readonly byDemand: DomainTruth
  readonly byHeart: DomainTruth
  /** Why a run meant easy or long crossed LT1, in either currency; absent where it did not. */
  readonly crossedBecause: { readonly byDemand?: CrossingCause; readonly byHeart?: CrossingCause }
  readonly allOut?: AllOutTruth
  /** What truly went wrong in the recording. */
  readonly faults: readonly Fault[]
  /** The watch that was worn, as its file names it. */
  readonly watchProduct: string
  /** Breaks since the run before. */
  readonly sinceLastRun: readonly Interruption[]
}

function allOutTruth(plan: SessionPlan, trace: BodyTrace, body: Physiology): AllOutTruth | undefined {
  if (plan.allOut === undefined) return undefined
  const { distanceM, pacing } = plan.allOut
  let timeS = 0
  let flatM = 0
  for (let second = 0; second < trace.segmentIndex.length; second++) {
    if (plan.segments[trace.segmentIndex[second] ?? 0]?.role !== 'race') continue
    timeS += 1
    flatM += trace.flatSpeedMps[second] ?? 0
  }
  return { distanceM, pacing, timeS, meanFlatMps: flatM / timeS, limitTimeS: limitTimeS(body, distanceM) }
}

function repTruths(plan: SessionPlan, trace: BodyTrace): RepTruth[] {
  if (plan.plannedRepCount === 0) return []
  return plan.segments.flatMap(({ role }, index) => {
    if (role !== 'rep') return []
    const startS = trace.segmentIndex.indexOf(index)
    const endS = trace.segmentIndex.lastIndexOf(index) + 1
    if (startS < 0) return []
    const distanceM = (trace.distanceM[endS - 1] ?? 0) - (trace.distanceM[startS - 1] ?? 0)
    return [{ startS, endS, distanceM }]
  })
}

function climbedM(trace: BodyTrace, course: Course): number {
  let climbM = 0
  for (let second = 0; second < trace.distanceM.length; second++) {
    const grade = course.gradeFrac[cellAt(course, trace.distanceM[second] ?? 0)] ?? 0
    if (grade > 0) climbM += grade * (trace.speedMps[second] ?? 0)
  }
  return climbM
}

export interface LivedRun {
  readonly date: LocalDate
  readonly body: Physiology
  readonly plan: SessionPlan
  readonly course: Course
  readonly trace: BodyTrace
  readonly day: DayTruth
  readonly faults: readonly Fault[]
  readonly watchProduct: string
  readonly sinceLastRun: readonly Interruption[]
}

export function sessionTruth(run: LivedRun): SessionTruth {
  const { body, plan, trace } = run
  const allOut = allOutTruth(plan, trace, body)
  const byDemand = demandTruth(trace, body)
  const byHeart = heartTruth(trace, body)
  const isMeantEasy = plan.intent === 'easy' || plan.intent === 'long'
  const demandS = isMeantEasy ? byDemand.crossedLt1AtS : undefined
  const heartS = isMeantEasy ? byHeart.crossedLt1AtS : undefined
  return {
    date: run.date,
    intent: plan.intent,
    kind: plan.kind,
    ...(plan.execution === undefined ? {} : { execution: plan.execution }),
    plannedRepCount: plan.plannedRepCount,
    reps: repTruths(plan, trace),
    strideCount: plan.segments.filter(({ role }) => role === 'stride').length,
    course: run.course.name,
    climbM: climbedM(trace, run.course),
    day: run.day,
    physiology: body,
    byDemand,
    byHeart,
    crossedBecause: {
      ...(demandS === undefined ? {} : { byDemand: demandCrossingCause({ trace, plan, body }, demandS) }),
      ...(heartS === undefined ? {} : { byHeart: heartCrossingCause({ trace, plan, body }, heartS) }),
    },
    ...(allOut === undefined ? {} : { allOut }),
    faults: run.faults,
    watchProduct: run.watchProduct,
    sinceLastRun: run.sinceLastRun,
  }
}
