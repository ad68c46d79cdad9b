// Weeks of training drawn by hand, for tests.

import { addDays, type LocalDate } from '../base/time.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'
import type { RunFacts } from '../signal/run-facts.ts'

/** One planned habit: on a weekday (1 = Monday) of every week, this run. */
export interface Habit {
  readonly weekday: number
  readonly run: Omit<RunSketch, 'date'>
}

/** The runs of so many weeks, the first of which begins on a Monday. Weeks named in `without` stay empty. */
export function sketchWeeks(options: {
  readonly firstMonday: LocalDate
  readonly weeksCount: number
  readonly habits: readonly Habit[]
  readonly without?: readonly number[]
}): readonly RunFacts[] {
  const { firstMonday, weeksCount, habits, without = [] } = options
  return Array.from({ length: weeksCount }, (_, week) => week)
    .filter((week) => !without.includes(week))
    .flatMap((week) =>
      habits.map(({ weekday, run }) =>
        sketchRun({
          ...run,
          activityId: `week-${week}-day-${weekday}`,
          date: addDays(firstMonday, 7 * week + weekday - 1),
        }),
      ),
    )
}

/** An even run. */
export function evenRun(
  minutes: number,
  heartRateBpm: number | undefined,
  speedMps: number,
): Omit<RunSketch, 'date'> {
  return {
    stretches: [{ minutes, speedMps, ...(heartRateBpm === undefined ? {} : { heartRateBpm }) }],
  }
}

/** Fast stretches of so many minutes with slow ones between, warm-up and cool-down around them. */
export function intervalRun(options: {
  readonly repetitionCount: number
  readonly fastMinutes: number
  readonly slowMinutes: number
  readonly fastMps: number
  readonly withHeartRate?: boolean
}): Omit<RunSketch, 'date'> {
  const withHeartRate = options.withHeartRate ?? true
  const heart = (bpm: number, toBpm = bpm) =>
    withHeartRate ? { heartRateBpm: bpm, toHeartRateBpm: toBpm } : {}
  const easy = { minutes: 12, speedMps: 2.6, ...heart(135) }
  return {
    stretches: [
      easy,
      ...Array.from({ length: options.repetitionCount }, () => [
        { minutes: options.fastMinutes, speedMps: options.fastMps, ...heart(155, 176) },
        { minutes: options.slowMinutes, speedMps: 2.2, ...heart(170, 150) },
      ]).flat(),
      easy,
    ],
  }
}
