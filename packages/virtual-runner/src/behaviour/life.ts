import { addDays, type LocalDate, weekStart } from '@footing/engine'
import type { Random } from '../chance/random.ts'
import type { Passport } from '../passport.ts'
import type { Habit } from './habit.ts'

export const interruptionKinds = ['illness', 'injury', 'holiday'] as const
export type InterruptionKind = (typeof interruptionKinds)[number]

/** Days without running, both ends included. */
export interface Interruption {
  readonly kind: InterruptionKind
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface LifeDay {
  /** Set on days without running. */
  readonly interruption?: Interruption
  /** 1 at the height of an illness, fading over the days after it. */
  readonly sickness: number
  /** True on a holiday with running shoes. */
  readonly isAway: boolean
}

const constants = {
  weeksPerYear: { value: 52.18, unit: 'Weeks', source: 'Gregorian calendar' },
  illnessShortestDays: { value: 3, unit: 'Days', source: 'own choice: a cold' },
  illnessLongestDays: { value: 9, unit: 'Days', source: 'own choice: an influenza' },
  brewingDays: { value: 1, unit: 'Days', source: 'own choice: the heart knows a day before' },
  convalescentDays: { value: 5, unit: 'Days', source: 'own choice' },
  holidayShortestDays: { value: 7, unit: 'Days', source: 'own choice' },
  holidayLongestDays: { value: 16, unit: 'Days', source: 'own choice' },
  holidayInSeasonFactor: { value: 3, unit: 'Frac', source: 'own choice: July, August and late December' },
  awayFrac: { value: 0.5, unit: 'Frac', source: 'own choice: half take their shoes along' },
  depletesOverWeeks: { value: 3, unit: 'Weeks', source: 'own choice' },
  winterIllnessFactor: { value: 1.6, unit: 'Frac', source: 'own choice: November to March' },
} as const satisfies Record<string, Passport>

const holidayMonths = new Set(['07', '08', '12'])
const coldMonths = new Set(['11', '12', '01', '02', '03'])

interface Illness {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What comes between a runner and the runs, apart from injuries: drawn week by week, for good. */
export function drawLife(
  habit: Habit,
  options: { readonly startDate: LocalDate; readonly weeks: number; readonly random: Random },
): (date: LocalDate) => LifeDay {
  const perWeek = 1 / constants.weeksPerYear.value
  const illnesses: Illness[] = []
  const holidays: (Illness & { readonly isAway: boolean })[] = []
  for (let week = 0; week < options.weeks; week++) {
    const monday = addDays(weekStart(options.startDate), 7 * week)
    const random = options.random.stream(monday)
    const month = monday.slice(5, 7)
    const span = (shortest: number, longest: number) => {
      const from = addDays(monday, Math.floor(random.between(0, 7)))
      return { from, to: addDays(from, Math.round(random.between(shortest, longest)) - 1) }
    }
    const coldFactor = coldMonths.has(month) ? constants.winterIllnessFactor.value : 0.6
    if (random.chance((habit.illnessesPerYear ?? 0) * perWeek * coldFactor))
      illnesses.push(span(constants.illnessShortestDays.value, constants.illnessLongestDays.value))
    const seasonFactor = holidayMonths.has(month) ? constants.holidayInSeasonFactor.value : 0.35
    if (random.chance((habit.holidaysPerYear ?? 0) * perWeek * seasonFactor))
      holidays.push({
        ...span(constants.holidayShortestDays.value, constants.holidayLongestDays.value),
        isAway: random.chance(constants.awayFrac.value),
      })
  }
  return (date) => {
    let sickness = 0
    for (const illness of illnesses) {
      if (date >= illness.from && date <= illness.to)
        return { interruption: { kind: 'illness', ...illness }, sickness: 1, isAway: false }
      const isBrewing = date < illness.from && date >= addDays(illness.from, -constants.brewingDays.value)
      if (isBrewing) sickness = Math.max(sickness, 0.5)
      for (let day = 1; day <= constants.convalescentDays.value; day++)
        if (date === addDays(illness.to, day))
          sickness = Math.max(sickness, 1 - day / (constants.convalescentDays.value + 1))
    }
    const holiday = holidays.find(({ from, to }) => date >= from && date <= to)
    if (holiday === undefined) return { sickness, isAway: false }
    if (holiday.isAway) return { sickness, isAway: true }
    return { interruption: { kind: 'holiday', from: holiday.from, to: holiday.to }, sickness, isAway: false }
  }
}

/** Share of the usual volume when coming back, so many weeks after a break of so many weeks. */
export function comebackFrac(
  habit: Habit,
  since: { readonly weeks: number; readonly brokenWeeks: number },
): number {
  const { buildUp } = habit
  if (buildUp !== undefined)
    return Math.min(buildUp.fromFrac * (1 + buildUp.perWeekFrac) ** since.weeks, buildUp.mostFrac)
  if (since.brokenWeeks < 1) return 1
  const overWeeks = Math.max(since.brokenWeeks, 2)
  return Math.min(0.5 + (0.5 * since.weeks) / overWeeks, 1)
}

/** How depleted a runner is in a week: 0 recovered, 1 after three weeks of more stress than recovery. */
export function depletionIn(habit: Habit, week: number): number {
  const { depleted } = habit
  if (depleted === undefined || week < depleted.fromWeek || week >= depleted.toWeek) return 0
  return Math.min((week - depleted.fromWeek) / constants.depletesOverWeeks.value, 1)
}
