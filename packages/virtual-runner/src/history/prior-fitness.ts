import type { LocalDate } from '@footing/engine'
import { type Fitness, nextDay, settledFitness } from '../adaptation/fitness.ts'
import { noDose, sumDose, type TrainingDose, trainingDose } from '../adaptation/training-dose.ts'
import { freshAndCool } from '../behaviour/condition.ts'
import type { Habit } from '../behaviour/habit.ts'
import { scheduledRuns } from '../behaviour/schedule.ts'
import { plannedS, type SessionPlan } from '../behaviour/session-plan.ts'
import type { Person } from '../behaviour/temperament.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { planSession } from './plan-session.ts'

const constants = {
  weeks: { value: 26, unit: 'Weeks', source: 'own choice: half a year shows a habit' },
  coolC: { value: 12, unit: 'C', source: 'own choice' },
  hillsFrac: {
    value: 1.02,
    unit: 'Frac',
    source: 'own choice: what ordinary hills add to the planned effort',
  },
  gettingUpToSpeedS: { value: 5, unit: 'S', source: 'own choice: of every repetition and stride' },
  fastLivedFrac: { value: 0.7, unit: 'Frac', source: 'own choice: of the planned fast seconds' },
  walkPerRunFrac: { value: 0.5, unit: 'Frac', source: 'ACSM: a metre walked costs half of one run' },
} as const satisfies Record<string, Passport>

function plannedDose(person: Person, plan: SessionPlan): TrainingDose {
  return plan.segments.reduce((sum, segment) => {
    const gaitFrac = segment.gait === 'walk' ? constants.walkPerRunFrac.value : 1
    const speedMps = ((segment.startMps + segment.endMps) / 2) * gaitFrac * constants.hillsFrac.value
    const isShort = segment.role === 'rep' || segment.role === 'stride'
    const timeS = Math.max(plannedS(segment) - (isShort ? constants.gettingUpToSpeedS.value : 0), 0)
    const dose = trainingDose(speedMps / person.body.lt1Mps, timeS)
    return sumDose(sum, { ...dose, fastS: dose.fastS * constants.fastLivedFrac.value })
  }, noDose)
}

/** Mean weekly dose of a habit once it has its full volume, as planned. */
function habitualDose(
  person: Person,
  habit: Habit,
  options: { readonly startDate: LocalDate; readonly random: Random },
): TrainingDose {
  const { growth: _, walkRunWeeks: __, ...grown } = habit
  const weeks = constants.weeks.value
  let sum = noDose
  for (const appointment of scheduledRuns(grown, { ...options, weeks })) {
    const plan = planSession(person, appointment, {
      habit,
      temperatureC: constants.coolC.value,
      startElevationM: 0,
      condition: freshAndCool,
      random: options.random.stream(`${appointment.date} ${appointment.startsAtS}`),
    })
    sum = sumDose(sum, plannedDose(person, plan))
  }
  return { aerobicMin: sum.aerobicMin / weeks, fastS: sum.fastS / weeks }
}

/** The fitness with which a history begins: years of the habit, or of the share of it that the habit tells. */
export function priorFitness(
  person: Person,
  habit: Habit,
  options: { readonly startDate: LocalDate; readonly trainability: number; readonly random: Random },
): Fitness {
  const { doseFrac, restWeeks } = habit.before ?? { doseFrac: 1, restWeeks: 0 }
  const full = doseFrac > 0 ? habitualDose(person, habit, options) : noDose
  const weekly = { aerobicMin: full.aerobicMin * doseFrac, fastS: full.fastS * doseFrac }
  let fitness = settledFitness(weekly, options.trainability)
  for (let day = 0; day < restWeeks * 7; day++) fitness = nextDay(fitness, noDose, options.trainability)
  return fitness
}
