import { present } from '@footing/engine'
import type { Random } from '../chance/random.ts'

/** On which days of the week (1 = Monday) somebody runs; the last is the long run's or the race's. */
export interface WeekShape {
  readonly days: readonly number[]
  /** Days of the first and the second hard session. */
  readonly hardDays: readonly number[]
}

const shape = (days: readonly number[], ...hardDays: number[]): WeekShape => ({ days, hardDays })

/** By number of runs a week, the most common first. */
const shapes: readonly (readonly WeekShape[])[] = [
  [],
  [shape([7], 7)],
  [shape([3, 7], 3), shape([4, 7], 4), shape([2, 7], 2)],
  [shape([2, 4, 7], 2, 4), shape([3, 5, 7], 3, 5), shape([1, 4, 7], 4, 1)],
  [shape([2, 4, 6, 7], 2, 4), shape([1, 3, 4, 7], 3, 1), shape([2, 4, 5, 7], 2, 5)],
  [shape([2, 3, 4, 6, 7], 2, 4), shape([1, 2, 4, 5, 7], 2, 5), shape([1, 3, 4, 5, 7], 3, 5)],
  [shape([1, 2, 3, 4, 6, 7], 2, 4), shape([1, 2, 4, 5, 6, 7], 2, 5)],
  [shape([1, 2, 3, 4, 5, 6, 7], 2, 5), shape([1, 2, 3, 4, 5, 6, 7], 3, 6)],
  [shape([1, 2, 3, 3, 4, 5, 6, 7], 2, 5)],
  [shape([1, 2, 3, 3, 4, 5, 5, 6, 7], 2, 5)],
  [shape([1, 1, 2, 3, 3, 4, 5, 5, 6, 7], 2, 5)],
  [shape([1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7], 2, 5)],
  [shape([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7], 2, 5)],
]

/** The week of one person; it holds the given days. */
export function pickWeekShape(runsPerWeek: number, heldDays: readonly number[], random: Random): WeekShape {
  const known = present(shapes[runsPerWeek], 'a habit has one to twelve runs a week')
  const fitting = known.filter(({ days }) => heldDays.every((day) => days.includes(day)))
  const choices = fitting.length > 0 ? fitting : known
  return present(choices[Math.floor(random.uniform() * choices.length)], 'every number of runs has a week')
}
