import { addDays, daysBetween, type LocalDate } from '@footing/engine'
import type { Physiology } from '../physiology/physiology.ts'
import { changeBetween, changedBody, unchanged } from './adapted-body.ts'
import { type Fitness, nextDay } from './fitness.ts'
import { noDose, sumDose, type TrainingDose } from './training-dose.ts'

/** A change of all speeds at a given heart rate, planted exactly: none before, all of it after, even between. */
export interface PlantedChange {
  readonly speedFrac: number
  /** Weeks since the start of the history. */
  readonly fromWeek: number
  readonly toWeek: number
}

/** Whether fitness answers training, stays as it is, or changes as planted and in no other way. */
export type FitnessCourse = 'adapting' | 'frozen' | { readonly planted: PlantedChange }

/** The body day by day. Dates are asked and told in order. */
export interface DatedBody {
  bodyOn(date: LocalDate): Physiology
  /** Training done on a date that is not before the last one asked for. */
  train(date: LocalDate, dose: TrainingDose): void
}

function plantedFactor({ speedFrac, fromWeek, toWeek }: PlantedChange, week: number): number {
  const done = toWeek > fromWeek ? (week - fromWeek) / (toWeek - fromWeek) : week < fromWeek ? 0 : 1
  return 1 + speedFrac * Math.min(Math.max(done, 0), 1)
}

/** A body that only changes as planted; without a plant it stays. */
function plantedBody(body: Physiology, startDate: LocalDate, planted?: PlantedChange): DatedBody {
  return {
    bodyOn(date) {
      if (planted === undefined) return body
      const swiftFactor = plantedFactor(planted, daysBetween(startDate, date) / 7)
      return swiftFactor === 1 ? body : changedBody(body, { ...unchanged, swiftFactor })
    },
    train() {},
  }
}

/** A body that answers what it does, from the fitness it begins with. */
function adaptingBody(
  body: Physiology,
  options: { readonly startDate: LocalDate; readonly first: Fitness; readonly trainability: number },
): DatedBody {
  const { first, trainability } = options
  let fitness = first
  let day = options.startDate
  let today = noDose
  let known: Physiology | undefined = body
  const advanceTo = (date: LocalDate) => {
    while (day < date) {
      fitness = nextDay(fitness, today, trainability)
      today = noDose
      day = addDays(day, 1)
      known = undefined
    }
  }
  return {
    bodyOn(date) {
      advanceTo(date)
      known ??= changedBody(body, changeBetween(first, fitness))
      return known
    },
    train(date, dose) {
      advanceTo(date)
      today = sumDose(today, dose)
    },
  }
}

export function createDatedBody(
  body: Physiology,
  options: {
    readonly course: FitnessCourse
    readonly startDate: LocalDate
    readonly first: Fitness
    readonly trainability: number
  },
): DatedBody {
  const { course } = options
  if (course === 'adapting') return adaptingBody(body, options)
  return plantedBody(body, options.startDate, course === 'frozen' ? undefined : course.planted)
}
