// Judged runs in any number, drawn by hand, for tests of what lies behind the single run.

import fc from 'fast-check'
import { addDays, type LocalDate } from '../base/time.ts'
import { sketchBoundaries } from '../run/boundaries.fixture.ts'
import { judgeRuns } from '../run/judge-runs.ts'
import type { Intent, JudgedRun } from '../run/judged-run.ts'
import { defaultProposalValues } from '../science/proposals/index.ts'
import { type RunSketch, sketchRun } from '../signal/run-facts.fixture.ts'

/** One run on a day; easy by the runner's own word unless said otherwise. */
export interface DayRun {
  readonly date: LocalDate
  readonly minutes: number
  readonly speedMps?: number
  readonly heartRateBpm?: number
  readonly intent?: Intent
  readonly stretches?: RunSketch['stretches']
}

/** The runs, judged, with LT1 at 150 bpm and 3.0 m/s and LT2 at 170 bpm and 3.6 m/s. */
export function judgedRuns(runs: readonly DayRun[]): readonly JudgedRun[] {
  const facts = runs.map((run, index) =>
    sketchRun({
      date: run.date,
      activityId: `${run.date}-${index}`,
      stretches: run.stretches ?? [
        { minutes: run.minutes, speedMps: run.speedMps ?? 2.75, heartRateBpm: run.heartRateBpm ?? 138 },
      ],
    }),
  )
  return judgeRuns({
    runs: facts,
    boundaries: sketchBoundaries(),
    toldIntents: new Map(facts.map((run, index) => [run.activityId, runs[index]?.intent ?? 'easy'] as const)),
    values: defaultProposalValues,
  })
}

/** The same week again and again: for each weekday (1 = Monday) so many minutes. */
export function weeksOfRuns(options: {
  readonly firstMonday: LocalDate
  readonly weeksCount: number
  readonly minutesOn: Readonly<Record<number, number>>
  readonly without?: readonly number[]
  readonly speedMps?: number
}): readonly DayRun[] {
  const { firstMonday, weeksCount, minutesOn, without = [], speedMps = 2.75 } = options
  return Array.from({ length: weeksCount }, (_, week) => week)
    .filter((week) => !without.includes(week))
    .flatMap((week) =>
      Object.entries(minutesOn).map(([weekday, minutes]) => ({
        date: addDays(firstMonday, 7 * week + Number(weekday) - 1),
        minutes,
        speedMps,
      })),
    )
}

/** Any history: up to two runs a day with gaps, of any length and effort. */
export const anyRuns: fc.Arbitrary<readonly DayRun[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 300 }),
      minutes: fc.integer({ min: 3, max: 200 }),
      speedMps: fc.double({ min: 1.5, max: 4.5, noNaN: true }),
      heartRateBpm: fc.integer({ min: 110, max: 185 }),
      intent: fc.constantFrom<Intent[]>('easy', 'long', 'hard', 'race', 'unknown'),
    }),
    { maxLength: 120 },
  )
  .map((runs) =>
    [...new Map(runs.map((run) => [run.day, run])).values()].map(({ day, ...run }) => ({
      ...run,
      date: addDays('2024-06-03', day),
    })),
  )
