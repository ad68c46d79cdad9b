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
  readonly feltC: number
  /** How used to heat this body is: 0 not at all, 1 fully. */
  readonly acclimatisedFrac: number
}

/** What bears on a body today. */
export interface Burden {
  readonly feltC: number
  readonly acclimatisedFrac: number
  /** What the last days left in the legs; 1 the morning after a hard session. */
  readonly tiredness: number
  /** 1 at the height of an illness. */
  readonly sickness: number
  /** 1 in weeks of much more stress than recovery. */
  readonly depletion: number
}

const constants = {
  demandSdFrac: { value: 0.01, unit: 'Frac', source: 'own choice: economy from day to day' },
  ceilingSdFrac: {
    value: 0.018,
    unit: 'Frac',
    source: 'own choice: few all-out efforts reach maximum (Semin 2008: field and lab differ)',
  },
  reachSd: { value: 2.5, unit: 'SD', source: 'own choice: what is beyond has a cause of its own' },
  weekShareFrac: {
    value: 0.5,
    unit: 'Frac',
    source: 'own choice: part of the deviation is shared by the days of a week (sleep, stress)',
  },
  tiredDemandFrac: {
    value: 0.008,
    unit: 'Frac',
    source: 'own choice: sore legs cost, per unit of tiredness',
  },
  tiredBpm: { value: 1.2, unit: 'Bpm', source: 'own choice: the heart at easy effort after a hard day' },
  tiredCeilingFrac: {
    value: 0.01,
    unit: 'Frac',
    source: 'own choice: a tired heart does not reach its maximum',
  },
  sickBpm: { value: 8, unit: 'Bpm', source: 'own choice: at the height of a cold with fever' },
  sickDemandFrac: { value: 0.03, unit: 'Frac', source: 'own choice' },
  depletedBpm: { value: 5, unit: 'Bpm', source: 'own choice: at easy effort' },
  depletedDemandFrac: { value: 0.015, unit: 'Frac', source: 'own choice' },
  depletedCeilingFrac: {
    value: 0.02,
    unit: 'Frac',
    source: 'own choice: the heart does not reach its maximum',
  },
  coldBelowC: { value: 0, unit: 'C', source: 'own choice: felt temperature that costs' },
  coldDemandFracPerC: {
    value: 0.0015,
    unit: 'Frac/C',
    source: 'own choice: clothes, stiff legs, bad footing',
  },
} as const satisfies Record<string, Passport>

/** `week` is a stream that all days of one week share. */
export function drawBodyDay(
  body: Physiology,
  chance: { readonly day: Random; readonly week: Random },
  burden: Burden,
): BodyDay {
  const reach = constants.reachSd.value
  const deviate = (random: Random) => Math.min(Math.max(random.normal(), -reach), reach)
  const share = constants.weekShareFrac.value
  const offset = share * deviate(chance.week) + Math.sqrt(1 - share * share) * deviate(chance.day)
  const tooColdC = Math.max(constants.coldBelowC.value - burden.feltC, 0)
  return {
    heartRateOffsetBpm:
      body.heart.dayToDayBpm * offset +
      constants.tiredBpm.value * burden.tiredness +
      constants.sickBpm.value * burden.sickness +
      constants.depletedBpm.value * burden.depletion,
    demandFrac:
      1 +
      constants.demandSdFrac.value * deviate(chance.day) +
      constants.tiredDemandFrac.value * burden.tiredness +
      constants.sickDemandFrac.value * burden.sickness +
      constants.depletedDemandFrac.value * burden.depletion +
      constants.coldDemandFracPerC.value * tooColdC,
    ceilingFrac:
      1 -
      constants.ceilingSdFrac.value * Math.abs(deviate(chance.day)) -
      constants.tiredCeilingFrac.value * burden.tiredness -
      constants.depletedCeilingFrac.value * burden.depletion,
    feltC: burden.feltC,
    acclimatisedFrac: burden.acclimatisedFrac,
  }
}
