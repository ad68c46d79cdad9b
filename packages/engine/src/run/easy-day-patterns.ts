/** Where and when easy days stop being easy. Said only when it holds clearly: enough runs, and a real contrast. */

import { type Available, isAvailable, type Reason } from '../base/computed.ts'
import { isoWeekday } from '../base/time.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import { chanceOfAtLeast } from './chance-of-at-least.ts'
import type { EasyJudgement, JudgedRun } from './judged-run.ts'
import { isLeftEasy, isStayedEasy } from './judged-run.ts'
import { countWord, weekdayName } from './wording.ts'

/** A judged easy run with its verdict at hand. */
export interface EasyDay {
  readonly run: JudgedRun
  readonly judgement: Available<EasyJudgement>
}

export interface EasyDayPattern extends Reason {
  /** How all of the runs that did not stay easy did so: "were all on Thursdays". */
  readonly ofAll: string
  /** How some of them did: "were on Thursdays". */
  readonly ofSome: string
  /** The same behind another pattern: "after minute 40". */
  readonly besides: string
  /** For how many of the runs that did not stay easy it holds. */
  readonly holdsCount: number
}

const daysPerWeek = 7

/** Crossing minutes are said to the five minutes below. */
const minuteStep = 5

/** Earlier than this a crossing belongs to the start of the run. */
const earliestLateMinute = 20

/** The days meant easy that could be judged, oldest first. */
export function easyDays(judged: readonly JudgedRun[]): readonly EasyDay[] {
  return judged.flatMap((run) =>
    isAvailable(run.easyJudgement) ? [{ run, judgement: run.easyJudgement }] : [],
  )
}

function weekdayPattern(
  days: readonly EasyDay[],
  failed: readonly EasyDay[],
  values: ProposalValues,
): readonly EasyDayPattern[] {
  const weekdayOf = (day: EasyDay) => isoWeekday(day.run.facts.localDate)
  for (let weekday = 1; weekday <= daysPerWeek; weekday++) {
    const seen = failed.filter((day) => weekdayOf(day) === weekday).length
    if (seen < values.patternShareFrac * failed.length || seen < values.patternRunsCount) continue
    const drawn = days.filter((day) => weekdayOf(day) === weekday).length
    const chance = chanceOfAtLeast({ seen, drawn, marked: failed.length, total: days.length })
    // Seven weekdays are seven chances to be fooled.
    if (chance * daysPerWeek > values.patternChanceFrac) continue
    const besides = `on ${weekdayName(weekday)}s`
    return [
      {
        code: 'weekday',
        ofAll: `were all ${besides}`,
        ofSome: `were ${besides}`,
        besides,
        holdsCount: seen,
        sentence: `${weekdayName(weekday)}s are the days when your easy runs stop being easy: ${countWord(seen)} of ${countWord(drawn)} did.`,
      },
    ]
  }
  return []
}

function minutePattern(failed: readonly EasyDay[], values: ProposalValues): readonly EasyDayPattern[] {
  const minutes = failed
    .map((day) => day.judgement.crossedAtMinute)
    .filter((minute) => minute !== undefined)
    .sort((a, b) => a - b)
  const needed = Math.max(values.patternRunsCount, Math.ceil(values.patternShareFrac * failed.length))
  // The latest minute after which enough of the crossings came.
  const after = minutes[minutes.length - needed]
  const minute = after === undefined ? 0 : Math.floor(after / minuteStep) * minuteStep
  if (minute < earliestLateMinute) return []
  const holdsCount = minutes.filter((crossing) => crossing >= minute).length
  const besides = `after minute ${minute}`
  return [
    {
      code: 'minute',
      ofAll: `all crossed over ${besides}`,
      ofSome: `crossed over ${besides}`,
      besides,
      holdsCount,
      sentence: `Where easy runs do not stay easy, it is mostly ${besides}.`,
    },
  ]
}

const causePhrases = {
  hill: ['on climbs', 'It is the hills: most of the time above the ceiling was on climbs.'],
  'late-drift': [
    'as the heart rate drifted up',
    'It is drift: the heart rate rises late although the speed stays the same.',
  ],
  heat: ['in the heat', 'It is the heat: on warm days your heart rate is high at an easy pace.'],
  'sped-up': ['after speeding up', 'You speed up during the run; that is when it stops being easy.'],
  'too-fast-from-the-start': ['after too fast a start', 'It is the start: you begin faster than you go on.'],
} as const

function causePatterns(failed: readonly EasyDay[], values: ProposalValues): readonly EasyDayPattern[] {
  return Object.entries(causePhrases).flatMap(([code, [besides, sentence]]) => {
    const holdsCount = failed.filter((day) =>
      day.judgement.reasons.some((reason) => reason.code === code),
    ).length
    return holdsCount >= values.patternRunsCount && holdsCount >= values.patternShareFrac * failed.length
      ? [{ code, ofAll: `all did so ${besides}`, ofSome: `did so ${besides}`, besides, holdsCount, sentence }]
      : []
  })
}

function longRunPattern(
  days: readonly EasyDay[],
  failed: readonly EasyDay[],
  values: ProposalValues,
): readonly EasyDayPattern[] {
  const isLong = (day: EasyDay) => day.run.intent.intent === 'long'
  const seen = failed.filter(isLong).length
  if (seen < values.patternShareFrac * failed.length || seen < values.patternRunsCount) return []
  const drawn = days.filter(isLong).length
  if (chanceOfAtLeast({ seen, drawn, marked: failed.length, total: days.length }) > values.patternChanceFrac)
    return []
  return [
    {
      code: 'long-runs',
      ofAll: 'were all long runs',
      ofSome: 'were long runs',
      besides: 'on long runs',
      holdsCount: seen,
      sentence: `It is the long runs that do not stay easy: ${countWord(seen)} of ${countWord(drawn)} did not.`,
    },
  ]
}

/** The patterns among the runs that did not stay easy, the most telling first. Runs in doubt count on neither side. */
export function easyDayPatterns(all: readonly EasyDay[], values: ProposalValues): readonly EasyDayPattern[] {
  const failed = all.filter((day) => isLeftEasy(day.judgement.verdict))
  const days = all.filter((day) => isLeftEasy(day.judgement.verdict) || isStayedEasy(day.judgement.verdict))
  if (failed.length < values.patternRunsCount) return []
  return [
    ...weekdayPattern(days, failed, values),
    ...longRunPattern(days, failed, values),
    ...minutePattern(failed, values),
    ...causePatterns(failed, values),
  ]
}
