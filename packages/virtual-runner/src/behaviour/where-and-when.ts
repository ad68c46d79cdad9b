import { type LocalDate, unitFactors } from '@footing/engine'
import { weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import { isDark } from '../place/daylight.ts'
import type { CourseName } from '../place/neighbourhood.ts'
import type { Habit } from './habit.ts'
import type { HardKind } from './hard-sessions.ts'
import type { EasyExecution } from './session-plan.ts'

const constants = {
  secondOfDayHour: { value: 18.3, unit: 'h', source: 'own choice: the evening run of a day with two' },
  firstOfDayHour: { value: 6.5, unit: 'h', source: 'own choice: the morning run of a day with two' },
  weekendHour: { value: 9, unit: 'h', source: 'own choice' },
  startSdHour: { value: 0.45, unit: 'h', source: 'own choice' },
  treadmillFrac: { value: 0.03, unit: 'Frac', source: 'own choice' },
  treadmillInDarkFrac: { value: 0.09, unit: 'Frac', source: 'own choice: some go inside when it is dark' },
  trackFrac: { value: 0.6, unit: 'Frac', source: 'own choice: short reps are run on a track' },
  tooLongForLoopS: { value: 5400, unit: 'S', source: 'own choice: beyond it a larger loop is run' },
} as const satisfies Record<string, Passport>

/** Local start of a run, in seconds since midnight. */
export function startsAtS(
  random: Random,
  options: {
    readonly weekday: number
    readonly usualHour: number
    /** Which of two runs of a day this is; absent on days with one. */
    readonly ofTwo?: 'first' | 'second'
  },
): number {
  const { ofTwo, weekday, usualHour } = options
  const saturday = 6
  const hour =
    ofTwo === 'first'
      ? constants.firstOfDayHour.value
      : ofTwo === 'second'
        ? constants.secondOfDayHour.value
        : weekday >= saturday
          ? constants.weekendHour.value
          : usualHour
  return Math.round((hour + constants.startSdHour.value * random.normal()) * unitFactors.sPerHour)
}

/** Where an easy run goes. */
export function easyCourse(
  habit: Habit,
  run: {
    readonly date: LocalDate
    readonly startsAtS: number
    readonly timeS: number
    readonly execution: EasyExecution
    readonly isLong: boolean
    readonly random: Random
  },
): CourseName {
  const { random } = run
  if (run.execution === 'hill-pusher') return 'hilly'
  const dark = isDark(run.date, run.startsAtS / unitFactors.sPerHour)
  const treadmillFrac =
    habit.treadmillFrac ?? (dark ? constants.treadmillInDarkFrac.value : constants.treadmillFrac.value)
  if (random.chance(treadmillFrac)) return run.isLong ? 'long' : 'treadmill'
  const course = weightedPick<CourseName>(random, [
    ['flat', 0.35],
    ['rolling', 0.5],
    ['hilly', dark ? 0.03 : 0.15],
  ])
  return run.isLong && run.timeS > constants.tooLongForLoopS.value ? 'long' : course
}

export function hardCourse(kind: HardKind, random: Random): CourseName {
  const onTrack = random.chance(constants.trackFrac.value)
  const isShort = kind === 'vo2max-intervals' || kind === 'repetitions' || kind === 'time-trial'
  if (kind === 'fartlek' || kind === 'steady' || kind === 'progression')
    return random.chance(0.5) ? 'rolling' : 'flat'
  return isShort && onTrack ? 'track' : 'flat'
}
