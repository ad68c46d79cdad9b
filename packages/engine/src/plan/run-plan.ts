/** Days for whoever runs: each run on its day, as long as the week and the legs allow, faster where the ladder says. */

import type { Reason } from '../base/computed.ts'
import { daysBetween, isoWeekday, type LocalDate } from '../base/time.ts'
import { daysPerWeek, hasHardPart } from '../history/weeks.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import { distanceWords, durationWords, percentWords, weekdayName } from '../run/wording.ts'
import { trainingConstants } from '../science/constants/training.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { PlannedSession } from './plan-answer.ts'
import type { PlanInput } from './plan-input.ts'
import { type ReEntry, reEntryShareFrac } from './re-entry.ts'
import { longestBefore, usualEasySpeedMps } from './recent-running.ts'
import { jumpLimitS, type RunLengths, roundedS, runLengths } from './run-lengths.ts'
import {
  easySession,
  longSession,
  type RunInput,
  restSession,
  strengthSession,
  stridesSession,
  tempoSession,
} from './sessions.ts'
import { plannedVolume } from './volume.ts'
import { type WeekShape, weekShape } from './week-shape.ts'
import { weekdayHabits } from './weekdays.ts'

/** Hard runs, recorded and planned, in the six days before a date. */
function hardDaysBefore(
  { judged, values }: PlanInput,
  sessions: readonly PlannedSession[],
  date: LocalDate,
): readonly LocalDate[] {
  const recorded = judged.filter((run) => hasHardPart(run, values)).map(({ facts }) => facts.localDate)
  const planned = sessions.filter((session) => session.kind === 'tempo').map((session) => session.date)
  return [...recorded, ...planned].filter((day) => {
    const before = daysBetween(day, date)
    return before > 0 && before < daysPerWeek
  })
}

function habitReason(weekday: number, count: number): Reason {
  return count > 0
    ? { code: 'habit-day', sentence: `You usually run on ${weekdayName(weekday)}s.` }
    : { code: 'spread-day', sentence: 'This day spreads the runs over the week.' }
}

function offDay(date: LocalDate, isStrengthDay: boolean, values: ProposalValues): PlannedSession {
  if (!isStrengthDay)
    return restSession(date, [{ code: 'no-run-today', sentence: 'Your week needs no run today.' }])
  const reason: Reason = {
    code: 'strength-between-runs',
    sentence: 'No run today, and none that matters tomorrow: the place for strength, if you want it.',
  }
  return strengthSession(date, [reason], values)
}

function longReason(limit: RunLengths['longLimit'], judged: readonly JudgedRun[], date: LocalDate): Reason {
  if (limit === 'jump')
    return {
      code: 'long-run-jump-guard',
      sentence: `Your longest run of the last 30 days is ${distanceWords(longestBefore(judged, date).distanceM)}; one run should not exceed it by more than a tenth.`,
    }
  return limit === 'share'
    ? {
        code: 'long-run-share',
        sentence: 'The long run is kept in proportion to the week, so that the other days stay fresh.',
      }
    : {
        code: 'long-run-longest',
        sentence: 'Beyond two and a half hours a long run costs more than it brings.',
      }
}

/** A tempo of a tenth of the week, never so short that it is no dose. */
function tempoLengthS(weeklyS: number, values: ProposalValues): number {
  const shareS = trainingConstants.tempoShareFrac.value * weeklyS
  const limitS = Math.max(values.planTempoShortestS, Math.min(values.planTempoLongestS, shareS))
  return roundedS(limitS, limitS)
}

/** An ordinary run day: easy after hard, else the dose that has its place on this weekday, else easy. */
function otherRun(options: {
  readonly run: RunInput
  readonly shape: WeekShape
  readonly weeklyS: number
  readonly hardBefore: readonly LocalDate[]
  readonly values: ProposalValues
}): PlannedSession {
  const { run, shape, weeklyS, hardBefore, values } = options
  const weekday = isoWeekday(run.date)
  if (hardBefore.some((day) => daysBetween(day, run.date) === 1)) {
    const reason = {
      code: 'easy-after-hard',
      sentence: 'The day before is a hard one, so this one is easy.',
    }
    return easySession({ ...run, reasons: [reason, ...run.reasons] })
  }
  const tempoS = tempoLengthS(weeklyS, values)
  const isRoomForTempo =
    hardBefore.length < values.planHardRunsCount && run.durationS >= tempoS + 2 * values.planTempoAroundS
  if (weekday === shape.tempoWeekday && isRoomForTempo) {
    const cap = {
      code: 'tempo-cap',
      sentence: `${durationWords(tempoS)} is about ${percentWords(tempoS / weeklyS)} of your week; one such dose is enough.`,
    }
    return tempoSession({ ...run, tempoS, reasons: [shape.doseReason, cap, ...run.reasons] })
  }
  if (weekday === shape.stridesWeekday)
    return stridesSession({ ...run, reasons: [shape.doseReason, ...run.reasons] })
  // Where the week holds nothing faster, the easy runs say why.
  const isAllEasy = shape.stridesWeekday === undefined && shape.tempoWeekday === undefined
  return easySession(isAllEasy ? { ...run, reasons: [...run.reasons, shape.doseReason] } : run)
}

/** The sessions of the given days. */
export function runSessions(
  input: PlanInput,
  dates: readonly LocalDate[],
  reEntry: ReEntry | undefined,
): readonly PlannedSession[] {
  const { judged, history, boundaries, asOf, values } = input
  const volume = plannedVolume({ history, judged, reEntry, values })
  const habits = weekdayHabits(judged, asOf, values)
  const shape = weekShape({
    history,
    judged,
    boundaries,
    habits,
    runsCount: volume.runsCount,
    isReEntry: reEntry !== undefined,
    values,
  })
  const easySpeedMps = usualEasySpeedMps(judged, asOf)
  const returnDate =
    reEntry?.gap.firstRunAfter ?? dates.find((date) => shape.runWeekdays.includes(isoWeekday(date)))
  const sessions: PlannedSession[] = []
  for (const date of dates) {
    const weekday = isoWeekday(date)
    if (!shape.runWeekdays.includes(weekday)) {
      sessions.push(offDay(date, shape.strengthWeekdays.includes(weekday), values))
      continue
    }
    const shareFrac =
      reEntry === undefined || returnDate === undefined
        ? 1
        : reEntryShareFrac(reEntry.gap.days, daysBetween(returnDate, date), values.returningGapDays)
    const limitS = jumpLimitS({ judged, sessions, asOf, date, easySpeedMps })
    const lengths = runLengths({
      weeklyS: volume.weeklyS * shareFrac,
      runsCount: volume.runsCount,
      hasLong: shape.longWeekday !== undefined,
      jumpLimitS: limitS,
      values,
    })
    const hardBefore = hardDaysBefore(input, sessions, date)
    const isAfterHard = hardBefore.some((day) => daysBetween(day, date) === 1)
    const isLong = weekday === shape.longWeekday && !isAfterHard
    const durationS = roundedS(isLong ? lengths.longS : lengths.otherS, limitS)
    if (durationS < values.planShortestRunS) {
      const reason = { code: 'too-little-for-a-run', sentence: 'What fits today is too little for a run.' }
      sessions.push(restSession(date, [reason]))
      continue
    }
    const reasons = [habitReason(weekday, habits.runCounts.get(weekday) ?? 0), ...volume.reasons]
    const run: RunInput = { date, durationS, easySpeedMps, boundaries, reasons }
    sessions.push(
      isLong
        ? longSession({ ...run, reasons: [longReason(lengths.longLimit, judged, date), ...reasons] })
        : otherRun({ run, shape, weeklyS: volume.weeklyS, hardBefore, values }),
    )
  }
  return sessions
}
