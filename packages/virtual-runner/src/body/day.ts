import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Physiology } from '../physiology/physiology.ts'

/** How this body is today, apart from what it can do in general. */
export interface BodyDay {
  /** Offset of heart rate at easy effort. */
  readonly heartRateOffsetBpm: number
  /** Cost of the same speed relative to an ordinary day. */
  readonly demandFrac: number
  /** Highest heart rate within reach today, as a share of maximum. */
  readonly ceilingFrac: number
  readonly temperatureC: number
}

const constants = {
  demandSdFrac: { value: 0.01, unit: 'Frac', source: 'own choice: economy from day to day' },
  ceilingSdFrac: {
    value: 0.018,
    unit: 'Frac',
    source: 'own choice: few all-out efforts reach maximum (Semin 2008: field and lab differ)',
  },
  reachSd: { value: 2.5, unit: 'SD', source: 'own choice: illness is not simulated here' },
} as const satisfies Record<string, Passport>

export function drawBodyDay(body: Physiology, random: Random, temperatureC: number): BodyDay {
  const reach = constants.reachSd.value
  const deviate = () => Math.min(Math.max(random.normal(), -reach), reach)
  return {
    heartRateOffsetBpm: body.heart.dayToDayBpm * deviate(),
    demandFrac: 1 + constants.demandSdFrac.value * deviate(),
    ceilingFrac: 1 - constants.ceilingSdFrac.value * Math.abs(deviate()),
    temperatureC,
  }
}
