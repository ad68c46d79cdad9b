import { truncatedNormal } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { type Condition, easySpeedFrac } from './condition.ts'
import { type EasyExecution, type Segment, timed } from './session-plan.ts'
import type { Person } from './temperament.ts'

const constants = {
  settleInS: { value: 300, unit: 'S', source: 'own choice: the first five minutes are slower' },
  settleInFrac: { value: 0.92, unit: 'Frac', source: 'own choice: of the speed that follows' },
  driftBeginsS: {
    value: 720,
    unit: 'S',
    source: 'own choice: a drifter starts well and drifts from minute 12',
  },
  fastStartShortestS: { value: 330, unit: 'S', source: 'own choice' },
  fastStartLongestS: { value: 720, unit: 'S', source: 'own choice' },
  aloneS: { value: 420, unit: 'S', source: 'own choice: to the meeting point and home' },
  groupBlockS: { value: 300, unit: 'S', source: 'own choice: somebody else leads every five minutes' },
  groupSdFrac: { value: 0.03, unit: 'Frac', source: 'own choice' },
  finishS: { value: 240, unit: 'S', source: 'own choice: the last minutes of who races every run' },
  finishFrac: { value: 1.08, unit: 'Frac', source: 'own choice: over the speed before' },
  pushedHillGiveFrac: { value: 0.05, unit: 'Frac', source: 'own choice: pace is held uphill' },
} as const satisfies Record<string, Passport>

interface Execution {
  /** Speed over LT1 speed at start and end. */
  readonly startFrac: number
  readonly endFrac: number
  /** Share of the day-to-day spread that shows. */
  readonly daySd: number
  /** How much of the person's own idea of easy shifts it. */
  readonly personalFrac: number
}

/** How runs meant easy turn out. Own choices: no study gives these numbers. */
const executions: Readonly<Record<EasyExecution, Execution>> = {
  'true-easy': { startFrac: 0.86, endFrac: 0.86, daySd: 1, personalFrac: 1 },
  'too-easy': { startFrac: 0.72, endFrac: 0.72, daySd: 1, personalFrac: 0.3 },
  'top-of-range': { startFrac: 0.955, endFrac: 0.955, daySd: 0.35, personalFrac: 0.1 },
  drifter: { startFrac: 0.92, endFrac: 1.1, daySd: 0.5, personalFrac: 0.2 },
  'fast-start': { startFrac: 1.1, endFrac: 0.89, daySd: 0.6, personalFrac: 0.4 },
  'hill-pusher': { startFrac: 0.92, endFrac: 0.92, daySd: 0.6, personalFrac: 0.3 },
  'group-run': { startFrac: 0.87, endFrac: 1.08, daySd: 0.8, personalFrac: 0.3 },
  'moderate-throughout': { startFrac: 1.06, endFrac: 1.06, daySd: 0.6, personalFrac: 0.15 },
  'race-every-run': { startFrac: 1.04, endFrac: 1.13, daySd: 0.8, personalFrac: 0.2 },
}

/** Speed of a run that is truly easy, on an ordinary day. */
export function easyMps({ body, temperament }: Person): number {
  return body.lt1Mps * (executions['true-easy'].startFrac + temperament.easyShiftFrac)
}

/** The stretch of easy running of the given length, as this person executes it today. */
export function easySegments(
  person: Person,
  options: {
    readonly timeS: number
    readonly execution: EasyExecution
    readonly condition: Condition
    readonly random: Random
  },
): Segment[] {
  const { body, temperament } = person
  const { execution, random, timeS } = options
  const { startFrac, endFrac, daySd, personalFrac } = executions[execution]
  const sd = temperament.easyDaySdFrac * daySd
  const today = truncatedNormal(random, { mean: 0, sd, low: -2 * sd, high: 2 * sd })
  const shift = today + personalFrac * temperament.easyShiftFrac
  const speedMps = (frac: number) =>
    body.lt1Mps * (frac + shift) * easySpeedFrac(options.condition, temperament)
  const startMps = speedMps(startFrac)
  const endMps = speedMps(endFrac)
  const settleInS = Math.min(constants.settleInS.value, timeS / 4)
  const settleIn = timed('warm-up', settleInS, startMps * constants.settleInFrac.value, startMps)
  const restS = timeS - settleInS
  switch (execution) {
    case 'drifter': {
      const levelS = Math.min(constants.driftBeginsS.value - settleInS, restS / 3)
      return [settleIn, timed('steady', levelS, startMps), timed('steady', restS - levelS, startMps, endMps)]
    }
    case 'fast-start': {
      const fastS = Math.min(
        random.between(constants.fastStartShortestS.value, constants.fastStartLongestS.value),
        timeS / 3,
      )
      return [timed('steady', fastS, startMps), timed('steady', timeS - fastS, endMps)]
    }
    case 'group-run': {
      const aloneS = Math.min(constants.aloneS.value, timeS / 5)
      const blockCount = Math.max(Math.round((timeS - 2 * aloneS) / constants.groupBlockS.value), 1)
      const blockS = (timeS - 2 * aloneS) / blockCount
      const blocks = Array.from({ length: blockCount }, () =>
        timed('steady', blockS, endMps * (1 + constants.groupSdFrac.value * random.normal())),
      )
      return [timed('warm-up', aloneS, startMps), ...blocks, timed('cool-down', aloneS, startMps)]
    }
    case 'race-every-run': {
      const finishS = Math.min(constants.finishS.value, restS / 4)
      const finish = timed('steady', finishS, endMps * constants.finishFrac.value)
      return [settleIn, timed('steady', restS - finishS, startMps, endMps), finish]
    }
    case 'hill-pusher': {
      const hillGiveFrac = constants.pushedHillGiveFrac.value
      return [settleIn, { ...timed('steady', restS, startMps), hillGiveFrac }]
    }
    default:
      return [settleIn, timed('steady', restS, startMps)]
  }
}
