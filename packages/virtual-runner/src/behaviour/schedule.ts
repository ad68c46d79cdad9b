import { addDays, type LocalDate, present, unitFactors, weekStart } from '@footing/engine'
import { weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { CourseName } from '../place/neighbourhood.ts'
import type { Habit } from './habit.ts'
import { type HardKind, hardWorkS } from './hard-sessions.ts'
import type { EasyExecution } from './session-plan.ts'

/** What a run is meant to be before anybody has run it. */
export type Appointment = {
  readonly date: LocalDate
  /** Seconds since local midnight. */
  readonly startsAtS: number
  readonly course: CourseName
} & (
  | { readonly kind: 'easy' | 'long'; readonly timeS: number; readonly execution: EasyExecution }
  | {
      readonly kind: 'strides'
      readonly timeS: number
      readonly execution: EasyExecution
      readonly strideCount: number
    }
  | { readonly kind: 'recovery'; readonly timeS: number }
  | { readonly kind: 'walk-run'; readonly timeS: number; readonly runS: number }
  | { readonly kind: HardKind; readonly workS: number }
  | { readonly kind: 'race'; readonly distanceM: number }
)

const constants = {
  weekSizeSdFrac: { value: 0.08, unit: 'Frac', source: 'own choice: no two weeks are alike' },
  runSizeSdFrac: { value: 0.08, unit: 'Frac', source: 'own choice' },
  stepBackFrac: { value: 0.75, unit: 'Frac', source: 'own choice: usual step-back week' },
  raceWeekFrac: { value: 0.7, unit: 'Frac', source: 'Bosquet 2007: volume is cut before a race' },
  shortestRunS: { value: 1200, unit: 'S', source: 'own choice: nobody changes shoes for less' },
  longestRunS: { value: 10_800, unit: 'S', source: 'own choice: three hours' },
  hardAroundS: {
    value: 1800,
    unit: 'S',
    source: 'own choice: warm-up, recoveries and cool-down of a hard day',
  },
  strideCountLeast: { value: 4, unit: 'Count', source: 'coaching practice: 4–8 strides' },
  firstRunS: { value: 60, unit: 'S', source: 'own choice: first week of walk-run' },
  lastRunS: { value: 600, unit: 'S', source: 'own choice: last week of walk-run' },
  eveningHour: { value: 18.3, unit: 'h', source: 'own choice' },
  morningHour: { value: 6.5, unit: 'h', source: 'own choice' },
  weekendHour: { value: 9, unit: 'h', source: 'own choice' },
  raceHour: { value: 10, unit: 'h', source: 'own choice' },
  startSdHour: { value: 0.45, unit: 'h', source: 'own choice' },
  treadmillFrac: { value: 0.04, unit: 'Frac', source: 'own choice' },
  trackFrac: { value: 0.6, unit: 'Frac', source: 'own choice: short reps are run on a track' },
} as const satisfies Record<string, Passport>

/** Days of the week (1 = Monday) for a number of runs; the last is the long run's or the race's. */
const runDays: readonly (readonly number[])[] = [
  [],
  [7],
  [3, 7],
  [2, 4, 7],
  [2, 4, 6, 7],
  [2, 3, 4, 6, 7],
  [1, 2, 3, 4, 6, 7],
  [1, 2, 3, 4, 5, 6, 7],
  [1, 2, 3, 3, 4, 5, 6, 7],
  [1, 2, 3, 3, 4, 5, 5, 6, 7],
  [1, 1, 2, 3, 3, 4, 5, 5, 6, 7],
]
const firstHardDay = 2
const secondHardDay = 5

function isInGap(habit: Habit, week: number): boolean {
  const { gaps } = habit
  if (gaps === undefined || week < gaps.firstWeek) return false
  return (week - gaps.firstWeek) % gaps.everyWeeks < gaps.lengthWeeks
}

function raceDistanceM(habit: Habit, week: number): number | undefined {
  const { races } = habit
  if (races === undefined || week < races.firstWeek) return undefined
  const weeksSince = week - races.firstWeek
  if (weeksSince % races.everyWeeks !== 0) return undefined
  return races.distancesM[(weeksSince / races.everyWeeks) % races.distancesM.length]
}

/** How many of something that happens `perWeek` times a week fall into this week; fractions take turns. */
function countThisWeek(perWeek: number, week: number): number {
  return Math.floor((week + 1) * perWeek) - Math.floor(week * perWeek)
}

function weekSizeFrac(habit: Habit, week: number, random: Random): number {
  const { growth, stepBackEveryWeeks } = habit
  const grown =
    growth === undefined ? 1 : growth.fromFrac + (1 - growth.fromFrac) * Math.min(week / growth.overWeeks, 1)
  const stepsBack = stepBackEveryWeeks !== undefined && week % stepBackEveryWeeks === stepBackEveryWeeks - 1
  const noise = 1 + constants.weekSizeSdFrac.value * Math.min(Math.max(random.normal(), -2), 2)
  return grown * noise * (stepsBack ? constants.stepBackFrac.value : 1)
}

function startsAtS(
  random: Random,
  options: { readonly weekday: number; readonly isSecondOfDay: boolean },
): number {
  const usual = options.isSecondOfDay
    ? constants.morningHour.value
    : options.weekday >= 6
      ? constants.weekendHour.value
      : constants.eveningHour.value
  return Math.round((usual + constants.startSdHour.value * random.normal()) * unitFactors.sPerHour)
}

function easyCourse(random: Random): CourseName {
  if (random.chance(constants.treadmillFrac.value)) return 'treadmill'
  return weightedPick(random, [
    ['flat', 0.35],
    ['rolling', 0.5],
    ['hilly', 0.15],
  ])
}

function hardCourse(kind: HardKind, random: Random): CourseName {
  const onTrack = random.chance(constants.trackFrac.value)
  return (kind === 'vo2max-intervals' || kind === 'time-trial') && onTrack ? 'track' : 'flat'
}

/** Hard sessions so far, so that the kinds take turns whatever the weeks hold. */
function hardKindFor(habit: Habit, week: number, index: number): HardKind {
  const turn = Math.floor(week * habit.hardPerWeek) + index
  return present(
    habit.hardKinds[turn % habit.hardKinds.length],
    'a habit with hard sessions names their kinds',
  )
}

/** The runs of one week, in order of their start. `firstMonday` is the Monday of week 0. */
function appointmentsOfWeek(
  habit: Habit,
  options: { readonly firstMonday: LocalDate; readonly week: number; readonly random: Random },
): Appointment[] {
  const { week } = options
  const random = options.random.stream(`week ${week}`)
  if (isInGap(habit, week)) return []
  const raceM = raceDistanceM(habit, week)
  if (raceM === undefined && random.stream('missed').chance(habit.missedWeekFrac)) return []

  const weekS =
    habit.weeklyRunningS *
    weekSizeFrac(habit, week, random.stream('size')) *
    (raceM === undefined ? 1 : constants.raceWeekFrac.value)
  const isWalkRun = week < (habit.walkRunWeeks ?? 0)
  const days = present(runDays[habit.runsPerWeek], 'a habit has one to ten runs a week')
  const hardCount = raceM === undefined && !isWalkRun ? countThisWeek(habit.hardPerWeek, week) : 0
  const hardDays = [firstHardDay, secondHardDay].slice(0, hardCount)
  let stridesLeft = isWalkRun ? 0 : countThisWeek(habit.stridesPerWeek, week)

  const longS = Math.min(weekS * habit.longRunFrac, constants.longestRunS.value)
  const hardS = hardDays.map(
    (_, index) =>
      hardWorkS(hardKindFor(habit, week, index), habit.weeklyRunningS) + constants.hardAroundS.value,
  )
  const easyCount = Math.max(days.length - 1 - hardDays.length, 1)
  const easyS = Math.max(weekS - longS - hardS.reduce((sum, timeS) => sum + timeS, 0), 0) / easyCount

  const appointments: Appointment[] = []
  for (const [slot, weekday] of days.entries()) {
    const slotRandom = random.stream(`slot ${slot}`)
    const isLast = slot === days.length - 1
    const isSecondOfDay = days[slot + 1] === weekday
    const date = addDays(options.firstMonday, week * 7 + weekday - 1)
    const at = { date, startsAtS: startsAtS(slotRandom.stream('start'), { weekday, isSecondOfDay }) }
    if (isLast && raceM !== undefined) {
      const raceAtS = constants.raceHour.value * unitFactors.sPerHour
      appointments.push({ ...at, startsAtS: raceAtS, kind: 'race', course: 'race', distanceM: raceM })
      continue
    }
    if (slotRandom.stream('missed').chance(habit.missedRunFrac)) continue

    const hardIndex = days[slot - 1] === weekday ? -1 : hardDays.indexOf(weekday)
    if (!isLast && hardIndex >= 0) {
      const kind = hardKindFor(habit, week, hardIndex)
      const course = hardCourse(kind, slotRandom.stream('course'))
      appointments.push({ ...at, kind, course, workS: hardWorkS(kind, habit.weeklyRunningS) })
      continue
    }

    const noise =
      1 + constants.runSizeSdFrac.value * Math.min(Math.max(slotRandom.stream('size').normal(), -2), 2)
    const timeS = Math.max((isLast ? longS : easyS) * noise, constants.shortestRunS.value)
    const execution = weightedPick(
      slotRandom.stream('execution'),
      habit.easyOnWeekday?.[weekday] ?? habit.easy,
    )
    const course = easyCourse(slotRandom.stream('course'))
    if (isWalkRun) {
      const grown = week / Math.max((habit.walkRunWeeks ?? 1) - 1, 1)
      const runS = constants.firstRunS.value * (constants.lastRunS.value / constants.firstRunS.value) ** grown
      appointments.push({ ...at, kind: 'walk-run', course: 'flat', timeS, runS: Math.round(runS) })
    } else if (isLast && days.length > 1) {
      const isTooLongForLoop = course === 'treadmill' || timeS > 1.5 * unitFactors.sPerHour
      appointments.push({ ...at, kind: 'long', course: isTooLongForLoop ? 'long' : course, timeS, execution })
    } else if (raceDistanceM(habit, week - 1) !== undefined && slot === 0) {
      appointments.push({ ...at, kind: 'recovery', course: 'flat', timeS })
    } else if (stridesLeft > 0 && !hardDays.includes(weekday)) {
      stridesLeft -= 1
      const strideCount =
        constants.strideCountLeast.value + Math.floor(slotRandom.stream('strides').between(0, 4))
      appointments.push({ ...at, kind: 'strides', course: 'flat', timeS, execution, strideCount })
    } else {
      appointments.push({ ...at, kind: 'easy', course, timeS, execution })
    }
  }
  return appointments.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.startsAtS - b.startsAtS))
}

/** Every appointment of the given number of weeks, from the week of the start date on; none before that date. */
export function* scheduledRuns(
  habit: Habit,
  options: { readonly startDate: LocalDate; readonly weeks: number; readonly random: Random },
): Generator<Appointment> {
  const firstMonday = weekStart(options.startDate)
  for (let week = 0; week < options.weeks; week++)
    for (const appointment of appointmentsOfWeek(habit, { firstMonday, week, random: options.random }))
      if (appointment.date >= options.startDate) yield appointment
}
