import { present } from '@footing/engine'
import type { SessionPlan } from '../behaviour/session-plan.ts'
import type { Passport } from '../passport.ts'
import { steadyHeartRateBpm } from '../physiology/heart-rate-curve.ts'
import type { Physiology } from '../physiology/physiology.ts'
import type { BodyTrace } from './run-body.ts'

/** Why a run came to lie above LT1. */
export const crossingCauses = [
  'too-fast-throughout',
  'start-too-fast',
  'late-drift',
  'group',
  'hill',
  'heat',
  'bad-day',
] as const
export type CrossingCause = (typeof crossingCauses)[number]

const constants = {
  windowS: { value: 180, unit: 'S', source: 'own choice: the minutes that make a crossing' },
  atBoundaryFrac: {
    value: 0.985,
    unit: 'Frac',
    source: 'own choice: of LT1 speed; the plan itself was too fast',
  },
  easyFrac: { value: 0.97, unit: 'Frac', source: 'own choice: of LT1 speed; there the plan was easy' },
  lookS: { value: 600, unit: 'S', source: 'own choice: how the run began, how it went on' },
} as const satisfies Record<string, Passport>

interface Lived {
  readonly trace: BodyTrace
  readonly plan: SessionPlan
  readonly body: Physiology
}

function meanOf(values: Float32Array, fromS: number, toS: number): number {
  const part = values.subarray(Math.max(fromS, 0), Math.max(toS, fromS + 1))
  return part.reduce((sum, value) => sum + value, 0) / Math.max(part.length, 1)
}

/** Mean planned speed between two seconds, as if the whole run were flat. */
function plannedMps({ trace, plan }: Lived, fromS: number, toS: number): number {
  const { segmentIndex } = trace
  const endS = Math.min(Math.floor(toS), segmentIndex.length)
  const startS = Math.max(Math.floor(fromS), 0)
  let sum = 0
  for (let second = startS; second < endS; ) {
    const index = segmentIndex[second] ?? 0
    const segment = present(plan.segments[index], 'a second lies in a segment of its plan')
    const beganS = segmentIndex.indexOf(index)
    const timeS = segment.extent.by === 'time' ? segment.extent.timeS : Infinity
    for (; second < endS && segmentIndex[second] === index; second++) {
      const progress = timeS === Infinity ? 0.5 : Math.min((second - beganS) / timeS, 1)
      sum += segment.startMps + (segment.endMps - segment.startMps) * progress
    }
  }
  return sum / Math.max(endS - startS, 1)
}

/** The cause that lies in the plan itself; undefined when it was easy there. */
function paceCause(lived: Lived, crossedS: number): CrossingCause | undefined {
  const { body, plan, trace } = lived
  const lookS = constants.lookS.value
  const frac = (fromS: number, toS: number) => plannedMps(lived, fromS, toS) / body.lt1Mps
  if (frac(crossedS, crossedS + constants.windowS.value) < constants.atBoundaryFrac.value) return undefined
  if (plan.execution === 'group-run') return 'group'
  const easyFrac = constants.easyFrac.value
  const endS = trace.speedMps.length
  if (crossedS < lookS && frac(endS / 2, endS) < easyFrac) return 'start-too-fast'
  return frac(lookS / 2, lookS) < easyFrac ? 'late-drift' : 'too-fast-throughout'
}

function largest(candidates: readonly (readonly [CrossingCause, number])[]): CrossingCause {
  return candidates.reduce((most, candidate) => (candidate[1] > most[1] ? candidate : most))[0]
}

/** Why the effort came to lie above LT1 at the given second. */
export function demandCrossingCause(lived: Lived, crossedS: number): CrossingCause {
  const pace = paceCause(lived, crossedS)
  if (pace !== undefined) return pace
  const { trace } = lived
  const toS = crossedS + constants.windowS.value
  const planned = plannedMps(lived, crossedS, toS)
  const flat = meanOf(trace.flatSpeedMps, crossedS, toS)
  const demand = meanOf(trace.demandMps, crossedS, toS)
  const left = meanOf(trace.boundaryLeftFrac, crossedS, toS)
  return largest([
    ['hill', flat - planned],
    ['bad-day', demand - flat],
    ['late-drift', demand / left - demand],
  ])
}

/** Why the heart came to beat above LT1 at the given second. */
export function heartCrossingCause(lived: Lived, crossedS: number): CrossingCause {
  const pace = paceCause(lived, crossedS)
  if (pace !== undefined) return pace
  const { body, trace } = lived
  const toS = crossedS + constants.windowS.value
  const fromS = crossedS - constants.windowS.value / 2
  const plannedBpm = steadyHeartRateBpm(body, plannedMps(lived, crossedS, toS))
  const paidBpm = steadyHeartRateBpm(body, meanOf(trace.demandMps, fromS, toS))
  return largest([
    ['hill', paidBpm - plannedBpm],
    ['heat', trace.heatBpm],
    ['bad-day', trace.dayBpm],
    ['late-drift', meanOf(trace.driftBpm, crossedS, toS)],
  ])
}
