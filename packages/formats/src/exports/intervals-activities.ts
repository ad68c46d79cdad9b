import type { ActivityMark } from '@footing/engine'
import { findColumns } from './column-names.ts'
import type { ListReader, ListRow } from './list-row.ts'
import { toListedActivity } from './listed-activity.ts'
import { localTimesOnly } from './local-times.ts'
import { isYes, numberOfCell } from './number-cell.ts'
import { epochSOfWritten } from './written-date.ts'

/** intervals.icu names its columns as its interface for programs does, in one language. */
const names = {
  date: ['start_date_local'],
  title: ['name'],
  sport: ['type'],
  description: ['description'],
  movingS: ['moving_time'],
  elapsedS: ['elapsed_time'],
  distanceM: ['distance'],
  ascentM: ['total_elevation_gain'],
  averageHeartRateBpm: ['average_heartrate'],
  maximumHeartRateBpm: ['max_heartrate'],
  perceivedExertion: ['icu_rpe', 'perceived_exertion'],
  race: ['race'],
  commute: ['commute'],
  indoor: ['trainer'],
  kind: ['sub_type'],
  workoutType: ['workout_type'],
} as const

/** The numbers by which Strava and, after it, intervals.icu tell kinds of runs and rides apart. */
const workoutTypes: Readonly<Record<string, ActivityMark>> = {
  '1': 'race',
  '2': 'long-run',
  '3': 'workout',
  '11': 'race',
  '12': 'workout',
}

/** The `activities.csv` of intervals.icu: metres, seconds, and starts in the runner's local time without a zone. */
export const intervalsActivities: ListReader = (header) => {
  const columns = findColumns(header, names)
  if (columns.date === -1 || columns.sport === -1) return undefined
  const readRow = (cells: readonly string[]): ListRow => {
    const cell = (column: keyof typeof names) => cells[columns[column]]
    const number = (column: keyof typeof names) => numberOfCell(cell(column))
    const startEpochS = epochSOfWritten(cell('date'))
    if (Number.isNaN(startEpochS)) return { problem: 'its date cannot be read.' }
    const marks: ActivityMark[] = []
    if (isYes(cell('race')) || cell('kind') === 'RACE') marks.push('race')
    if (isYes(cell('commute')) || cell('kind') === 'COMMUTE') marks.push('commute')
    if (isYes(cell('indoor'))) marks.push('indoor')
    const workoutMark = workoutTypes[String(number('workoutType'))]
    if (workoutMark !== undefined) marks.push(workoutMark)
    return {
      listed: toListedActivity({
        claimedSport: cell('sport'),
        startEpochS,
        title: cell('title'),
        description: cell('description'),
        perceivedExertionCr10: number('perceivedExertion'),
        marks,
        claimed: {
          elapsedS: Number.isNaN(number('elapsedS')) ? number('movingS') : number('elapsedS'),
          distanceM: number('distanceM'),
          averageHeartRateBpm: number('averageHeartRateBpm'),
          maximumHeartRateBpm: number('maximumHeartRateBpm'),
          ascentM: number('ascentM'),
        },
        issues: [localTimesOnly()],
      }),
    }
  }
  return { readRow }
}
