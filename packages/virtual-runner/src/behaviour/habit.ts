import type { HardKind } from './hard-sessions.ts'
import type { EasyExecution, RacePacing } from './session-plan.ts'

type WeightedExecutions = readonly (readonly [EasyExecution, number])[]

/** Races that come round: the first in a given week, then every so many weeks, distances in turn. */
interface RaceHabit {
  readonly firstWeek: number
  readonly everyWeeks: number
  readonly distancesM: readonly number[]
  /** How all of them are paced; absent where it is a matter of chance. */
  readonly pacing?: RacePacing
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
  /** Share by which winter takes from the volume and summer adds to it. */
  readonly seasonFrac?: number
  /** After every break and at the start: volume from a low share up by a share a week, until something gives. */
  readonly buildUp?: { readonly fromFrac: number; readonly perWeekFrac: number; readonly mostFrac: number }
  /** How often the published injury rates strike this runner; absent means never. */
  readonly frailty?: number
  readonly illnessesPerYear?: number
  readonly holidaysPerYear?: number
  /** Training of the years before, as a share of this habit's, and weeks without running just before the start. */
  readonly before?: { readonly doseFrac: number; readonly restWeeks: number }
  /** Weeks of more stress than recovery, the body's answer to training among it. */
  readonly depleted?: { readonly fromWeek: number; readonly toWeek: number }
  /** Share of runs on a treadmill; absent means now and then. */
  readonly treadmillFrac?: number
}
