/** Which day of the week does what: runs on the usual days, one of them long, the faster ones where they fit. */

import type { Reason } from '../base/computed.ts'
import type { Boundaries } from '../boundaries/boundaries.ts'
import type { History, Stage } from '../history/history.ts'
import { daysPerWeek } from '../history/weeks.ts'
import { fasterRunning } from '../run/faster-running.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { countWord } from '../run/wording.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { runsOfLastDays } from './recent-running.ts'
import { heldWeeksCount } from './volume.ts'
import { chooseLongWeekday, chooseRunWeekdays, daysToNearest, type WeekdayHabits } from './weekdays.ts'

export interface WeekShape {
  readonly runWeekdays: readonly number[]
  readonly longWeekday?: number
  readonly tempoWeekday?: number
  readonly stridesWeekday?: number
  readonly strengthWeekdays: readonly number[]
  /** Why there is a faster dose, or why there is none. */
  readonly doseReason: Reason
}

/** With fewer runs a week none of them is the long one. */
const runsForLong = 3

/** With fewer runs a week none of them is a tempo run. */
const runsForTempo = 3

/** Faster running is looked for in the last four weeks. */
const fasterRunningDays = 28

const buildingAbility: readonly Stage[] = ['new', 'returning', 'rebuilding']
const qualityStages: readonly Stage[] = ['quality-ready', 'high-volume']

function dayAfter(weekday: number): number {
  return (weekday % daysPerWeek) + 1
}

/** The dose that the ladder allows: nothing, strides, or a small tempo besides. */
function allowedDose(options: {
  readonly history: History
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly isReEntry: boolean
  readonly values: ProposalValues
}): { readonly dose: 'none' | 'strides' | 'tempo'; readonly reason: Reason } {
  const { history, judged, boundaries, isReEntry, values } = options
  const { stage } = history.stage
  if (isReEntry || buildingAbility.includes(stage))
    return {
      dose: 'none',
      reason: {
        code: 'easy-only-for-now',
        sentence: 'At this stage easy running builds you; faster running waits.',
      },
    }
  const heldCount = heldWeeksCount(history, values)
  if (heldCount < values.planStridesHeldWeeks)
    return {
      dose: 'none',
      reason: {
        code: 'hold-first',
        sentence: `Faster running comes in again when ${countWord(values.planStridesHeldWeeks)} weeks in a row have held.`,
      },
    }
  const fasterCount = runsOfLastDays(judged, history.asOf, fasterRunningDays).filter((run) => {
    const kind = fasterRunning(run, boundaries, values)
    return kind === 'block' || kind === 'strides'
  }).length
  if (!qualityStages.includes(stage) || fasterCount < values.planFasterRunsCount)
    return {
      dose: 'strides',
      reason: {
        code: 'strides-first',
        sentence: qualityStages.includes(stage)
          ? 'Your weeks hold, so strides come first; a short tempo follows after two weeks of them.'
          : 'Your weeks hold, so a few strides fit in; they are the first step of faster running.',
      },
    }
  return {
    dose: 'tempo',
    reason: {
      code: 'tempo-allowed',
      sentence: 'Your weeks hold and strides are in your legs, so one small tempo fits in.',
    },
  }
}

/** Run days that are not taken, the farthest from the ones named first, then the earliest in the week. */
function freeWeekdays(runWeekdays: readonly number[], taken: readonly number[]): readonly number[] {
  return runWeekdays
    .filter((weekday) => !taken.includes(weekday))
    .sort((a, b) => daysToNearest(b, taken) - daysToNearest(a, taken) || a - b)
}

function strengthWeekdays(
  runWeekdays: readonly number[],
  keyWeekdays: readonly number[],
  values: ProposalValues,
): readonly number[] {
  const chosen: number[] = []
  const candidates = Array.from({ length: daysPerWeek }, (_, index) => index + 1).filter(
    // Tired legs before the long or the fast day are worth less than a day of rest.
    (weekday) => !runWeekdays.includes(weekday) && !keyWeekdays.includes(dayAfter(weekday)),
  )
  for (const weekday of candidates)
    if (chosen.length < values.planStrengthCount && daysToNearest(weekday, chosen) > 1) chosen.push(weekday)
  return chosen
}

/** The shape of every week of the plan. */
export function weekShape(options: {
  readonly history: History
  readonly judged: readonly JudgedRun[]
  readonly boundaries: Boundaries
  readonly habits: WeekdayHabits
  readonly runsCount: number
  readonly isReEntry: boolean
  readonly values: ProposalValues
}): WeekShape {
  const { habits, runsCount, isReEntry, values } = options
  const runWeekdays = chooseRunWeekdays({ habits, count: runsCount, spaced: isReEntry })
  const longWeekday =
    runsCount >= runsForLong && !isReEntry ? chooseLongWeekday(runWeekdays, habits) : undefined
  const allowed = allowedDose(options)
  const long = longWeekday === undefined ? [] : [longWeekday]
  // Two key days side by side are two hard days in a row.
  const tempoWeekday =
    allowed.dose === 'tempo' && runsCount >= runsForTempo
      ? freeWeekdays(runWeekdays, long).find((weekday) => daysToNearest(weekday, long) > 1)
      : undefined
  const key = [...long, ...(tempoWeekday === undefined ? [] : [tempoWeekday])]
  const stridesWeekday =
    allowed.dose === 'none' || runsCount < 2
      ? undefined
      : (freeWeekdays(runWeekdays, key).find((weekday) => !key.includes(dayAfter(weekday))) ??
        freeWeekdays(runWeekdays, key)[0])
  return {
    runWeekdays,
    ...(longWeekday === undefined ? {} : { longWeekday }),
    ...(tempoWeekday === undefined ? {} : { tempoWeekday }),
    ...(stridesWeekday === undefined ? {} : { stridesWeekday }),
    strengthWeekdays: strengthWeekdays(runWeekdays, key, values),
    doseReason: allowed.reason,
  }
}
