import { raceSession, recordsFromHome } from '../behaviour/all-out-sessions.ts'
import type { Appointment } from '../behaviour/appointment.ts'
import type { Condition } from '../behaviour/condition.ts'
import { easySession, recoverySession, stridesSession, walkRunSession } from '../behaviour/easy-sessions.ts'
import type { Habit } from '../behaviour/habit.ts'
import { hardSession } from '../behaviour/hard-sessions.ts'
import type { SessionPlan } from '../behaviour/session-plan.ts'
import type { Person } from '../behaviour/temperament.ts'
import type { Random } from '../chance/random.ts'

/** What a person makes of an appointment on the day. */
export function planSession(
  person: Person,
  appointment: Appointment,
  day: {
    readonly habit: Habit
    readonly temperatureC: number
    readonly startElevationM: number
    readonly condition: Condition
    readonly random: Random
  },
): SessionPlan {
  const { condition, habit, random, startElevationM, temperatureC } = day
  switch (appointment.kind) {
    case 'easy':
    case 'long':
      return easySession(person, { ...appointment, condition, random })
    case 'strides':
      return stridesSession(person, { ...appointment, condition, random })
    case 'recovery':
      return recoverySession(person, appointment.timeS)
    case 'walk-run':
      return walkRunSession(person, appointment)
    case 'race': {
      const { distanceM } = appointment
      const pacing = habit.races?.pacing
      return raceSession(person, {
        distanceM,
        temperatureC,
        random,
        isRecordedFromHome: recordsFromHome(distanceM, random.stream('from home')),
        ...(pacing === undefined ? {} : { pacing }),
      })
    }
    default:
      return hardSession(person, { ...appointment, temperatureC, startElevationM, condition, random })
  }
}
