import { assert, unitFactors } from '@footing/engine'
import type { Segment, SegmentRole, SessionPlan } from '../behaviour/session-plan.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { gradeCostFrac } from '../physiology/grade-cost.ts'
import type { Physiology } from '../physiology/physiology.ts'
import { type Course, cellAt } from '../place/course.ts'
import type { BodyDay } from './day.ts'
import { createHeart } from './heart.ts'
import { drawStops } from './stops.ts'

/** What truly happened, one entry per second from the start; entry i is the second that ends at i + 1. */
export interface BodyTrace {
  readonly speedMps: Float32Array
  readonly distanceM: Float64Array
  /** Flat-equivalent speed without the cost of fatigue or of the day. */
  readonly flatSpeedMps: Float32Array
  /** Flat-equivalent speed that the body pays for: grade, gait, day and fatigue included. */
  readonly demandMps: Float32Array
  /** What is left of the boundaries: 1 when fresh, falling late in a long run. */
  readonly boundaryLeftFrac: Float32Array
  /** Rise of heart rate by drift and lost water. */
  readonly driftBpm: Float32Array
  /** Rise of heart rate by heat and by the day, at easy effort, all run long. */
  readonly heatBpm: number
  readonly dayBpm: number
  readonly heartRateBpm: Float32Array
  readonly dPrimeLeftM: Float32Array
  readonly segmentIndex: Uint16Array
  /** 1 while standing at a light. */
  readonly isStopped: Uint8Array
}

const constants = {
  accelerationS: { value: 3, unit: 'S', source: 'own choice: time constant of changing speed' },
  unevennessS: { value: 60, unit: 'S', source: 'own choice: time constant of uneven pace' },
  unevennessFrac: { value: 0.024, unit: 'Frac', source: 'own choice' },
  beltUnevennessFrac: { value: 0.003, unit: 'Frac', source: 'own choice: a belt keeps its speed' },
  raceUnevennessFrac: {
    value: 0.013,
    unit: 'Frac',
    source: 'own choice: races and reps are run more evenly',
  },
  walkPerRunFrac: {
    value: 0.5,
    unit: 'Frac',
    source: 'ACSM: walking costs 0.1, running 0.2 ml/kg/min per m/min',
  },
  longFromS: { value: 3600, unit: 'S', source: 'own choice: from here a run is long' },
  wearPower: {
    value: 3,
    unit: 'none',
    source: 'own choice: harder running wears more (Jones 2024: heavy work)',
  },
  leastLeftFrac: { value: 0.7, unit: 'Frac', source: 'Jones 2024: critical power fell by up to 32 %' },
  fastestKickFrac: { value: 1.25, unit: 'Frac', source: 'own choice: of critical speed' },
} as const satisfies Record<string, Passport>

/** How much of a hill's cost a runner gives back in speed: all of it would be perfectly even effort. */
const hillGiveFrac: Readonly<Record<SegmentRole, number>> = {
  'warm-up': 0.5,
  steady: 0.55,
  rep: 0.7,
  stride: 0,
  recovery: 0.5,
  race: 0.85,
  'cool-down': 0.5,
}

function unevennessFrac(role: SegmentRole, course: Course): number {
  if (!course.isOutdoors) return constants.beltUnevennessFrac.value
  const isPaced = role === 'race' || role === 'rep'
  return isPaced ? constants.raceUnevennessFrac.value : constants.unevennessFrac.value
}

function longestS(segment: Segment): number {
  if (segment.extent.by === 'time') return segment.extent.timeS + 1
  return (segment.extent.distanceM / Math.min(segment.startMps, segment.endMps)) * 2 + 60
}

/** Lives through a planned session on a course, second by second. */
export function runBody(options: {
  readonly body: Physiology
  readonly day: BodyDay
  readonly plan: SessionPlan
  readonly course: Course
  readonly random: Random
}): BodyTrace {
  const { body, day, plan, course, random } = options
  const { criticalSpeedMps, dPrimeM, grade } = body
  const stops = drawStops(course, random.stream('stops'))
  const heart = createHeart(body, day)
  const unevenness = random.noise('pace')
  const capacity = Math.ceil(plan.segments.reduce((sum, segment) => sum + longestS(segment), 0) * 1.1) + 1800

  const speedMps = new Float32Array(capacity)
  const distanceM = new Float64Array(capacity)
  const flatSpeedMps = new Float32Array(capacity)
  const demandMps = new Float32Array(capacity)
  const boundaryLeftFrac = new Float32Array(capacity)
  const driftBpm = new Float32Array(capacity)
  const heartRateBpm = new Float32Array(capacity)
  const dPrimeLeftM = new Float32Array(capacity)
  const segmentIndex = new Uint16Array(capacity)
  const isStopped = new Uint8Array(capacity)

  const accelerationShare = 1 - Math.exp(-1 / constants.accelerationS.value)
  const unevenKeep = Math.exp(-1 / constants.unevennessS.value)
  const unevenNew = Math.sqrt(1 - unevenKeep * unevenKeep)
  const longFromS = constants.longFromS.value
  const { costRiseFracPerHour, boundaryFallFracPerHour } = body.durability
  const wearPower = constants.wearPower.value
  const leastLeftFrac = constants.leastLeftFrac.value

  let second = 0
  let speed = 0
  let distance = 0
  let dPrimeLeft = dPrimeM
  let uneven = 0
  let wornHours = 0
  /** Ends of measured segments are kept, so that overshooting one does not shift the next. */
  let segmentStartM = 0

  for (const [index, segment] of plan.segments.entries()) {
    const { role, extent, startMps, endMps } = segment
    const isAllOut = role === 'race'
    const unevenFrac = unevennessFrac(role, course)
    const gaitFrac = segment.gait === 'walk' ? constants.walkPerRunFrac.value : 1
    const give = segment.hillGiveFrac ?? hillGiveFrac[role]
    const mayStop = role === 'warm-up' || role === 'steady' || role === 'cool-down'
    const isFinish = isAllOut && plan.segments[index + 1]?.role !== 'race'
    const kick = isFinish ? plan.allOut : undefined
    let movingS = 0

    for (;;) {
      const doneM = distance - segmentStartM
      if (extent.by === 'time' ? movingS >= extent.timeS : doneM >= extent.distanceM) break
      assert(second < capacity, 'a simulated run ends')
      const progress = extent.by === 'time' ? movingS / extent.timeS : doneM / extent.distanceM
      const cost = gradeCostFrac(grade, course.gradeFrac[cellAt(course, distance)] ?? 0)
      uneven = unevenKeep * uneven + unevenNew * unevenness()

      let targetMps = startMps + (endMps - startMps) * progress
      if (kick !== undefined && extent.by === 'distance') {
        const leftM = extent.distanceM - doneM
        if (leftM < kick.kickM && dPrimeLeft > 0) {
          const spendMps = (kick.kickShareFrac * dPrimeLeft * targetMps) / leftM
          targetMps = Math.max(
            targetMps,
            Math.min(criticalSpeedMps + spendMps, criticalSpeedMps * constants.fastestKickFrac.value),
          )
        }
      }
      let wanted = (targetMps / (1 + give * (cost - 1))) * (1 + unevenFrac * uneven)
      const left = Math.max(1 - boundaryFallFracPerHour * wornHours, leastLeftFrac)
      const criticalMps = criticalSpeedMps * left
      if (dPrimeLeft <= 0) wanted = Math.min(wanted, criticalMps / cost)

      const stopped = stops.standsAt(distance, mayStop)
      if (stopped) {
        speed = 0
      } else {
        speed += (wanted - speed) * accelerationShare
        distance += speed
        movingS += 1
      }

      const flat = speed * cost * gaitFrac
      const demand = flat * day.demandFrac * (1 + costRiseFracPerHour * wornHours)
      if (second > longFromS) wornHours += (demand / body.lt1Mps) ** wearPower / unitFactors.sPerHour
      const over = flat - criticalMps
      if (over > 0) dPrimeLeft = Math.max(dPrimeLeft - over, 0)
      else dPrimeLeft -= ((dPrimeM - dPrimeLeft) * over) / dPrimeM

      speedMps[second] = speed
      distanceM[second] = distance
      flatSpeedMps[second] = flat
      demandMps[second] = demand
      boundaryLeftFrac[second] = left
      heartRateBpm[second] = heart.beat(second, demand, dPrimeLeft / dPrimeM)
      driftBpm[second] = heart.driftBpm()
      dPrimeLeftM[second] = dPrimeLeft
      segmentIndex[second] = index
      isStopped[second] = stopped ? 1 : 0
      second += 1
    }
    segmentStartM = extent.by === 'distance' ? segmentStartM + extent.distanceM : distance
  }
  const { heatBpm, dayBpm } = heart
  return {
    speedMps: speedMps.subarray(0, second),
    distanceM: distanceM.subarray(0, second),
    flatSpeedMps: flatSpeedMps.subarray(0, second),
    demandMps: demandMps.subarray(0, second),
    boundaryLeftFrac: boundaryLeftFrac.subarray(0, second),
    driftBpm: driftBpm.subarray(0, second),
    heatBpm,
    dayBpm,
    heartRateBpm: heartRateBpm.subarray(0, second),
    dPrimeLeftM: dPrimeLeftM.subarray(0, second),
    segmentIndex: segmentIndex.subarray(0, second),
    isStopped: isStopped.subarray(0, second),
  }
}
