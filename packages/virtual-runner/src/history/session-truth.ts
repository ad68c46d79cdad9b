import type { LocalDate } from '@footing/engine'
import type {
  EasyExecution,
  SessionPlan,
  VirtualIntent,
  VirtualSessionKind,
} from '../behaviour/session-plan.ts'
import type { BodyDay } from '../body/day.ts'
import { type DomainTruth, demandTruth, heartTruth } from '../body/domain-truth.ts'
import type { BodyTrace } from '../body/run-body.ts'
import { limitTimeS } from '../physiology/endurance.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { Course } from '../place/course.ts'

/** An all-out effort against what the body could have done. */
export interface AllOutTruth {
  readonly distanceM: number
  /** Seconds the distance took. */
  readonly timeS: number
  /** Mean flat-equivalent speed over it. */
  readonly meanFlatMps: number
  /** The shortest time in which this body could run that distance on the flat on a cool day. */
  readonly limitTimeS: number
}

/** What a run was meant to be and what it was. Nothing of it stands in the file. */
export interface SessionTruth {
  readonly date: LocalDate
  readonly intent: VirtualIntent
  readonly kind: VirtualSessionKind
  /** How a run meant easy turned out in the runner's hands. */
  readonly execution?: EasyExecution
  readonly plannedRepCount: number
  readonly course: string
  readonly temperatureC: number
  /** How much higher than usual the heart beat that day, at easy effort. */
  readonly heartRateOffsetBpm: number
  /** The body of that day. */
  readonly physiology: Physiology
  /** Time below LT1, between, above LT2: by metabolic demand, and by the true heart. */
  readonly byDemand: DomainTruth
  readonly byHeart: DomainTruth
  readonly allOut?: AllOutTruth
}

function allOutTruth(plan: SessionPlan, trace: BodyTrace, body: Physiology): AllOutTruth | undefined {
  if (plan.allOut === undefined) return undefined
  const { distanceM } = plan.allOut
  let timeS = 0
  let flatM = 0
  for (let second = 0; second < trace.segmentIndex.length; second++) {
    if (plan.segments[trace.segmentIndex[second] ?? 0]?.role !== 'race') continue
    timeS += 1
    flatM += trace.flatSpeedMps[second] ?? 0
  }
  return { distanceM, timeS, meanFlatMps: flatM / timeS, limitTimeS: limitTimeS(body, distanceM) }
}

export function sessionTruth(options: {
  readonly date: LocalDate
  readonly body: Physiology
  readonly day: BodyDay
  readonly plan: SessionPlan
  readonly course: Course
  readonly trace: BodyTrace
}): SessionTruth {
  const { body, plan, trace } = options
  const allOut = allOutTruth(plan, trace, body)
  return {
    date: options.date,
    intent: plan.intent,
    kind: plan.kind,
    ...(plan.execution === undefined ? {} : { execution: plan.execution }),
    plannedRepCount: plan.plannedRepCount,
    course: options.course.name,
    temperatureC: options.day.temperatureC,
    heartRateOffsetBpm: options.day.heartRateOffsetBpm,
    physiology: body,
    byDemand: demandTruth(trace, body),
    byHeart: heartTruth(trace, body),
    ...(allOut === undefined ? {} : { allOut }),
  }
}
