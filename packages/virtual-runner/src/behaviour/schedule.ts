import { addDays, type LocalDate, present, unitFactors, weekStart } from '@footing/engine'
import { weightedPick } from '../chance/draws.ts'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Appointment } from './appointment.ts'
import type { Habit } from './habit.ts'
import { type HardKind, hardWorkS } from './hard-sessions.ts'
import { pickWeekShape, type WeekShape } from './week-shapes.ts'
import { countThisWeek, isInGap, raceDistanceM, weekS } from './week-size.ts'
import { easyCourse, hardCourse, startsAtS } from './where-and-when.ts'

const constants = {
  runSizeSdFrac: { value: 0.08, unit: 'Frac', source: 'own choice' },
  shortestRunS: { value: 1200, unit: 'S', source: 'own choice: nobody changes shoes for less' },
  longestRunS: { value: 10_800, unit: 'S', source: 'own choice: three hours' },
  hardAroundS: {
    value: 1800,
    unit: 'S',
    source: 'own choice: warm-up, recoveries and cool-down of a hard day',
  },
  strideCountLeast: { value: 4, unit: 'Count', source: 'coaching practice: 4–8 strides' },
  strideCountMost: { value: 8, unit: 'Count', source: 'coaching practice: 4–8 strides' },
  firstRunS: { value: 60, unit: 'S', source: 'own choice: first week of walk-run' },
  lastRunS: { value: 600, unit: 'S', source: 'own choice: last week of walk-run' },
  raceHour: { value: 10, unit: 'h', source: 'own choice' },
  usualHour: { value: 18.3, unit: 'h', source: 'own choice, where the person has no other' },
} as const satisfies Record<string, Passport>

/** Hard sessions so far, so that the kinds take turns whatever the weeks hold. */
function hardKindFor(habit: Habit, week: number, index: number): HardKind {
  const turn = Math.floor(week * habit.hardPerWeek) + index
  return present(
    habit.hardKinds[turn % habit.hardKinds.length],
    'a habit with hard sessions names their kinds',
  )
}

interface WeekOptions {
  readonly firstMonday: LocalDate
  readonly week: number
  readonly shape: WeekShape
  readonly usualHour: number
  readonly random: Random
}

/** Which of two runs of a day a slot is. */
function placeInDay(days: readonly number[], slot: number): 'first' | 'second' | undefined {
  if (days[slot + 1] === days[slot]) return 'first'
  return days[slot - 1] === days[slot] ? 'second' : undefined
}

/** How the week's time is shared out. */
function sharesOf(habit: Habit, options: WeekOptions) {
  const { week, shape } = options
  const isWalkRun = week < (habit.walkRunWeeks ?? 0)
  const isRaceWeek = raceDistanceM(habit, week) !== undefined
  const monday = addDays(options.firstMonday, week * 7)
  const totalS = weekS(habit, { week, monday, random: options.random.stream('size') })
  const hardCount = isRaceWeek || isWalkRun ? 0 : countThisWeek(habit.hardPerWeek, week)
  const hardDays = shape.hardDays.slice(0, hardCount)
  const longS = Math.min(totalS * habit.longRunFrac, constants.longestRunS.value)
  const hardS = hardDays.reduce(
    (sum, _, index) =>
      sum + hardWorkS(hardKindFor(habit, week, index), habit.weeklyRunningS) + constants.hardAroundS.value,
    0,
  )
  const easyCount = Math.max(shape.days.length - 1 - hardDays.length, 1)
  return { isWalkRun, hardDays, longS, easyS: Math.max(totalS - longS - hardS, 0) / easyCount }
}

/** The runs of one week, in order of their start. `firstMonday` is the Monday of week 0. */
function appointmentsOfWeek(habit: Habit, options: WeekOptions): Appointment[] {
  const { week, random, shape } = options
  const { days } = shape
  if (isInGap(habit, week)) return []
  const raceM = raceDistanceM(habit, week)
  if (raceM === undefined && random.stream('missed').chance(habit.missedWeekFrac)) return []
  const { isWalkRun, hardDays, longS, easyS } = sharesOf(habit, options)
  let stridesLeft = isWalkRun ? 0 : countThisWeek(habit.stridesPerWeek, week)

  const appointments: Appointment[] = []
  for (const [slot, weekday] of days.entries()) {
    const slotRandom = random.stream(`slot ${slot}`)
    const isLast = slot === days.length - 1
    const ofTwo = placeInDay(days, slot)
    const date = addDays(options.firstMonday, week * 7 + weekday - 1)
    const start = { weekday, usualHour: options.usualHour, ...(ofTwo === undefined ? {} : { ofTwo }) }
    const at = { date, startsAtS: startsAtS(slotRandom.stream('start'), start) }
    if (isLast && raceM !== undefined) {
      const raceAtS = constants.raceHour.value * unitFactors.sPerHour
      appointments.push({ ...at, startsAtS: raceAtS, kind: 'race', course: 'race', distanceM: raceM })
      continue
    }
    if (slotRandom.stream('missed').chance(habit.missedRunFrac)) continue

    const hardIndex = ofTwo === 'second' ? -1 : hardDays.indexOf(weekday)
    if (!isLast && hardIndex >= 0) {
      const kind = hardKindFor(habit, week, hardIndex)
      const course = hardCourse(kind, slotRandom.stream('course'))
      appointments.push({ ...at, kind, course, workS: hardWorkS(kind, habit.weeklyRunningS) })
      continue
    }

    const noise =
      1 + constants.runSizeSdFrac.value * Math.min(Math.max(slotRandom.stream('size').normal(), -2), 2)
    const timeS = Math.max((isLast ? longS : easyS) * noise, constants.shortestRunS.value)
    const mixture = habit.easyOnWeekday?.[weekday] ?? habit.easy
    const execution = weightedPick(slotRandom.stream('execution'), mixture)
    const isLong = isLast && days.length > 1
    const easyRun = { ...at, timeS, execution, isLong, random: slotRandom.stream('course') }
    const course = easyCourse(habit, easyRun)
    if (isWalkRun) {
      const grown = week / Math.max((habit.walkRunWeeks ?? 1) - 1, 1)
      const runS = constants.firstRunS.value * (constants.lastRunS.value / constants.firstRunS.value) ** grown
      appointments.push({ ...at, kind: 'walk-run', course: 'flat', timeS, runS: Math.round(runS) })
    } else if (isLong) {
      appointments.push({ ...at, kind: 'long', course, timeS, execution })
    } else if (raceDistanceM(habit, week - 1) !== undefined && slot === 0) {
      appointments.push({ ...at, kind: 'recovery', course: 'flat', timeS })
    } else if (stridesLeft > 0 && !hardDays.includes(weekday) && execution !== 'hill-pusher') {
      stridesLeft -= 1
      const { strideCountLeast, strideCountMost } = constants
      const strideCount = Math.floor(
        slotRandom.stream('strides').between(strideCountLeast.value, strideCountMost.value + 1),
      )
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
  options: {
    readonly startDate: LocalDate
    readonly weeks: number
    readonly usualHour?: number
    readonly random: Random
  },
): Generator<Appointment> {
  const firstMonday = weekStart(options.startDate)
  const heldDays = Object.keys(habit.easyOnWeekday ?? {}).map(Number)
  const shape = pickWeekShape(habit.runsPerWeek, heldDays, options.random.stream('week shape'))
  const usualHour = options.usualHour ?? constants.usualHour.value
  for (let week = 0; week < options.weeks; week++) {
    const random = options.random.stream(`week ${week}`)
    for (const appointment of appointmentsOfWeek(habit, { firstMonday, week, shape, usualHour, random }))
      if (appointment.date >= options.startDate) yield appointment
  }
}
