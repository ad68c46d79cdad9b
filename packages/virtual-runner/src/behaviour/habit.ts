import type { HardKind } from './hard-sessions.ts'
import type { EasyExecution } from './session-plan.ts'

type WeightedExecutions = readonly (readonly [EasyExecution, number])[]

/** Races that come round: the first in a given week, then every so many weeks, distances in turn. */
interface RaceHabit {
  readonly firstWeek: number
  readonly everyWeeks: number
  readonly distancesM: readonly number[]
}

/** How a runner trains, week after week. Volumes are times, so that one habit fits slow and fast runners. */
export interface Habit {
  readonly runsPerWeek: number
  readonly weeklyRunningS: number
  /** Share of the week's time in its longest run. */
  readonly longRunFrac: number
  /** How runs meant easy turn out, with weights; and on which days (1 = Monday) it is another mixture. */
  readonly easy: WeightedExecutions
  readonly easyOnWeekday?: Readonly<Partial<Record<number, WeightedExecutions>>>
  /** Hard sessions that take turns, and how many a week; 0.5 means every second week. */
  readonly hardKinds: readonly HardKind[]
  readonly hardPerWeek: number
  readonly stridesPerWeek: number
  readonly races?: RaceHabit
  /** Every so many weeks the volume steps back. */
  readonly stepBackEveryWeeks?: number
  /** Runs that fall out, weeks that fall out, and longer gaps that come round. */
  readonly missedRunFrac: number
  readonly missedWeekFrac: number
  readonly gaps?: { readonly firstWeek: number; readonly everyWeeks: number; readonly lengthWeeks: number }
  /** Weeks of running broken by walking, from the first on. */
  readonly walkRunWeeks?: number
  /** Share of its full volume with which the first week begins, and weeks until the full volume is reached. */
  readonly growth?: { readonly fromFrac: number; readonly overWeeks: number }
}
