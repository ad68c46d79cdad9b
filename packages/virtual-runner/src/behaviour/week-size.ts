import { dayNumber, type LocalDate } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Habit } from './habit.ts'

const constants = {
  weekSizeSdFrac: { value: 0.08, unit: 'Frac', source: 'own choice: no two weeks are alike' },
  stepBackFrac: { value: 0.75, unit: 'Frac', source: 'own choice: usual step-back week' },
  raceWeekFrac: { value: 0.7, unit: 'Frac', source: 'Bosquet 2007: volume is cut before a race' },
  highSummerDayOfYear: { value: 190, unit: 'Days', source: 'own choice: early July' },
  daysPerYear: { value: 365.2425, unit: 'Days', source: 'Gregorian calendar' },
} as const satisfies Record<string, Passport>

export function isInGap(habit: Habit, week: number): boolean {
  const { gaps } = habit
  if (gaps === undefined || week < gaps.firstWeek) return false
  return (week - gaps.firstWeek) % gaps.everyWeeks < gaps.lengthWeeks
}

export function raceDistanceM(habit: Habit, week: number): number | undefined {
  const { races } = habit
  if (races === undefined || week < races.firstWeek) return undefined
  const weeksSince = week - races.firstWeek
  if (weeksSince % races.everyWeeks !== 0) return undefined
  return races.distancesM[(weeksSince / races.everyWeeks) % races.distancesM.length]
}

/** How many of something that happens `perWeek` times a week fall into this week; fractions take turns. */
export function countThisWeek(perWeek: number, week: number): number {
  return Math.floor((week + 1) * perWeek) - Math.floor(week * perWeek)
}

function seasonFactor(habit: Habit, monday: LocalDate): number {
  const turn =
    (2 * Math.PI * (dayNumber(monday) - constants.highSummerDayOfYear.value)) / constants.daysPerYear.value
  return 1 + (habit.seasonFrac ?? 0) * Math.cos(turn)
}

/** Running time planned for a week, races and step-back weeks counted in. */
export function weekS(
  habit: Habit,
  options: { readonly week: number; readonly monday: LocalDate; readonly random: Random },
): number {
  const { week, random } = options
  const { growth, stepBackEveryWeeks } = habit
  const grown =
    growth === undefined ? 1 : growth.fromFrac + (1 - growth.fromFrac) * Math.min(week / growth.overWeeks, 1)
  const stepsBack = stepBackEveryWeeks !== undefined && week % stepBackEveryWeeks === stepBackEveryWeeks - 1
  const noise = 1 + constants.weekSizeSdFrac.value * Math.min(Math.max(random.normal(), -2), 2)
  const isRaceWeek = raceDistanceM(habit, week) !== undefined
  return (
    habit.weeklyRunningS *
    grown *
    noise *
    seasonFactor(habit, options.monday) *
    (stepsBack ? constants.stepBackFrac.value : 1) *
    (isRaceWeek ? constants.raceWeekFrac.value : 1)
  )
}
