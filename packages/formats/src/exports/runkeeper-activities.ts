import { unitFactors } from '@footing/engine'
import { type Columns, findColumns } from './column-names.ts'
import { durationSOfClock } from './duration-text.ts'
import type { ListReader, ListRow } from './list-row.ts'
import { toListedActivity } from './listed-activity.ts'
import { localTimesOnly } from './local-times.ts'
import { numberOfCell } from './number-cell.ts'
import { epochSOfWritten } from './written-date.ts'

/** Runkeeper writes the units of the runner's display into the names. */
const names = {
  date: ['date'],
  sport: ['type'],
  title: ['route name'],
  distanceKm: ['distance (km)'],
  distanceMile: ['distance (mi)'],
  timer: ['duration'],
  climbM: ['climb (m)'],
  climbFoot: ['climb (ft)'],
  averageHeartRateBpm: ['average heart rate (bpm)'],
  notes: ['notes'],
  fileName: ['gpx file'],
} as const

function isRunkeeper({ date, sport, timer, fileName }: Columns<keyof typeof names>): boolean {
  return date !== -1 && sport !== -1 && timer !== -1 && fileName !== -1
}

function firstFinite(...values: readonly number[]): number {
  return values.find(Number.isFinite) ?? Number.NaN
}

/** Runkeeper's `cardioActivities.csv`: local times without a zone, the track's file beside it. */
export const runkeeperActivities: ListReader = (header) => {
  const columns = findColumns(header, names)
  if (!isRunkeeper(columns)) return undefined
  const { mPerKm, mPerMile, mPerFoot } = unitFactors
  const readRow = (cells: readonly string[]): ListRow => {
    const cell = (column: keyof typeof names) => cells[columns[column]]
    const number = (column: keyof typeof names) => numberOfCell(cell(column))
    const startEpochS = epochSOfWritten(cell('date'))
    if (Number.isNaN(startEpochS)) return { problem: 'its date cannot be read.' }
    return {
      listed: toListedActivity({
        claimedSport: cell('sport'),
        startEpochS,
        title: cell('title'),
        description: cell('notes'),
        marks: [],
        claimed: {
          timerS: durationSOfClock(cell('timer')),
          distanceM: firstFinite(number('distanceKm') * mPerKm, number('distanceMile') * mPerMile),
          ascentM: firstFinite(number('climbM'), number('climbFoot') * mPerFoot),
          averageHeartRateBpm: number('averageHeartRateBpm'),
        },
        fileName: cell('fileName'),
        issues: [localTimesOnly()],
      }),
    }
  }
  return { readRow }
}
