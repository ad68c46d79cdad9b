import { isAvailable } from '../base/computed.ts'
import { dateOfDayNumber, dayNumber, type LocalDate, weekStart } from '../base/time.ts'
import type { JudgedRun } from '../run/judged-run.ts'
import type { ProposalValues } from '../science/proposals/index.ts'
import type { Week } from './history.ts'

export const daysPerWeek = 7

/** True for a run with a hard part: meant hard or as a race, or with enough time above LT2. */
export function hasHardPart(run: JudgedRun, values: ProposalValues): boolean {
  if (run.intent.intent === 'hard' || run.intent.intent === 'race') return true
  return isAvailable(run.intensity) && run.intensity.hardS >= values.hardPartS
}

function withRun(week: Week, run: JudgedRun, values: ProposalValues): Week {
  const { facts, intensity } = run
  const distanceM = isAvailable(facts.distanceM) ? facts.distanceM.valueM : 0
  const { easyS, moderateS, hardS } = isAvailable(intensity)
    ? intensity
    : { easyS: 0, moderateS: 0, hardS: 0 }
  return {
    monday: week.monday,
    runCount: week.runCount + 1,
    distanceM: week.distanceM + distanceM,
    movingS: week.movingS + facts.movingS,
    longestRunM: Math.max(week.longestRunM, distanceM),
    easyS: week.easyS + easyS,
    moderateS: week.moderateS + moderateS,
    hardS: week.hardS + hardS,
    unknownS: week.unknownS + Math.max(0, facts.movingS - easyS - moderateS - hardS),
    hardRunCount: week.hardRunCount + (hasHardPart(run, values) ? 1 : 0),
  }
}

/** Every calendar week from the first run to the one that holds `asOf`, empty ones included, oldest first. */
export function weeksOf(
  judged: readonly JudgedRun[],
  asOf: LocalDate,
  values: ProposalValues,
): readonly Week[] {
  const [first] = judged.map((run) => run.facts.localDate).sort()
  if (first === undefined) return []
  const firstDay = dayNumber(weekStart(first))
  const weekCount = Math.floor((dayNumber(asOf) - firstDay) / daysPerWeek) + 1
  const weeks = Array.from(
    { length: weekCount },
    (_, index): Week => ({
      monday: dateOfDayNumber(firstDay + index * daysPerWeek),
      runCount: 0,
      distanceM: 0,
      movingS: 0,
      longestRunM: 0,
      easyS: 0,
      moderateS: 0,
      hardS: 0,
      unknownS: 0,
      hardRunCount: 0,
    }),
  )
  for (const run of judged) {
    const index = Math.floor((dayNumber(run.facts.localDate) - firstDay) / daysPerWeek)
    const week = weeks[index]
    if (week !== undefined) weeks[index] = withRun(week, run, values)
  }
  return weeks
}

/** The weeks that are over: all but the one that holds `asOf`, which nobody can judge yet. */
export function completeWeeks(weeks: readonly Week[], asOf: LocalDate): readonly Week[] {
  const current = weekStart(asOf)
  return weeks.filter((week) => week.monday < current)
}
