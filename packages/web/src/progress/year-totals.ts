import type { Week } from '@footing/engine'
import { yearOf } from '../format/dates.ts'
import { weekTotalS } from './week-bars.ts'

/** The weeks that begin in one year, added up. */
export interface YearTotal {
  readonly year: string
  readonly runCount: number
  readonly distanceM: number
  readonly movingS: number
  /** Of the time that could be judged; absent where none could. */
  readonly easyFrac?: number
  readonly emptyWeekCount: number
}

/** One row for each year, newest first. */
export function yearTotals(weeks: readonly Week[]): readonly YearTotal[] {
  const byYear = new Map<string, Week[]>()
  for (const week of weeks) {
    const year = yearOf(week.monday)
    const ofYear = byYear.get(year)
    if (ofYear === undefined) byYear.set(year, [week])
    else ofYear.push(week)
  }
  return [...byYear].reverse().map(([year, ofYear]) => {
    const sum = (amount: (week: Week) => number) => ofYear.reduce((total, week) => total + amount(week), 0)
    const judgedS = sum((week) => weekTotalS(week) - week.unknownS)
    return {
      year,
      runCount: sum((week) => week.runCount),
      distanceM: sum((week) => week.distanceM),
      movingS: sum((week) => week.movingS),
      ...(judgedS > 0 ? { easyFrac: sum((week) => week.easyS) / judgedS } : {}),
      emptyWeekCount: ofYear.filter((week) => week.runCount === 0).length,
    }
  })
}
