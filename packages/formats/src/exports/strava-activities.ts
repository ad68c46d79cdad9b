import type { ActivityMark } from '@footing/engine'
import { type Columns, findColumns, plainName } from './column-names.ts'
import type { ListReader, ListRow } from './list-row.ts'
import { toListedActivity } from './listed-activity.ts'
import { isYes, numberOfCell } from './number-cell.ts'
import { epochSOfWritten } from './written-date.ts'

type StravaColumn =
  | 'date'
  | 'title'
  | 'sport'
  | 'description'
  | 'gear'
  | 'fileName'
  | 'elapsedS'
  | 'timerS'
  | 'distanceM'
  | 'ascentM'
  | 'maximumHeartRateBpm'
  | 'averageHeartRateBpm'
  | 'perceivedExertion'
  | 'commute'
  | 'race'
  | 'longRun'

/** Names in English, German, French and Dutch as far as exports in these languages are public. */
const names: Readonly<Record<StravaColumn, readonly string[]>> = {
  date: ['activity date', 'aktivitatsdatum', "date de l'activite", 'datum van activiteit'],
  title: [
    'activity name',
    'name der aktivitat',
    "nom de l'activite",
    'naam activiteit',
    'naam van activiteit',
  ],
  sport: ['activity type', 'aktivitatsart', "type d'activite", 'activiteitstype'],
  description: ['activity description', 'aktivitatsbeschreibung', "description de l'activite"],
  gear: ['activity gear', 'aktivitatsausrustung', 'uitrusting voor activiteit', 'materiaal voor activiteit'],
  fileName: ['filename', 'dateiname', 'nom du fichier', 'bestandsnaam'],
  elapsedS: ['elapsed time', 'verstrichene zeit', 'temps ecoule', 'verstreken tijd'],
  timerS: ['timer time'],
  distanceM: ['distance', 'distanz', 'afstand'],
  ascentM: ['elevation gain', 'hohenzunahme', 'denivele positif', 'totale stijging', 'hoogtewinst'],
  maximumHeartRateBpm: ['max heart rate', 'max herzfrequenz', 'frequence cardiaque max', 'max hartslag'],
  averageHeartRateBpm: [
    'average heart rate',
    'durchschnittliche herzfrequenz',
    'frequence cardiaque moyenne',
    'gemiddelde hartslag',
  ],
  perceivedExertion: ['perceived exertion', 'gefuhlte anstrengung'],
  commute: ['commute', 'pendeln', 'woon-werkverkeer'],
  race: ['competition'],
  longRun: ['long run'],
}

/** Where the columns stand in every export since 2021, whatever its language. */
const positions: Columns<StravaColumn> = {
  date: 1,
  title: 2,
  sport: 3,
  description: 4,
  gear: 11,
  fileName: 12,
  elapsedS: 15,
  distanceM: 17,
  ascentM: 20,
  maximumHeartRateBpm: 30,
  averageHeartRateBpm: 31,
  perceivedExertion: 43,
  commute: 50,
  timerS: 91,
  race: 95,
  longRun: 96,
}

/** Columns that stand twice: first in the units of the runner's display, then in SI units. */
const repeated: readonly (readonly [number, number])[] = [
  [5, 15],
  [6, 17],
  [7, 30],
  [8, 37],
]

/** Exports since 2024 have at least so many columns, among them timer, competition and long run. */
const columnCountWithMarks = 99

/** A header whose repeated names stand where Strava repeats them is Strava's in any language. */
function hasKnownPositions(header: readonly string[]): boolean {
  const plain = header.map(plainName)
  return repeated.every(([first, second]) => plain[first] !== undefined && plain[first] === plain[second])
}

function columnsOf(header: readonly string[]): Columns<StravaColumn> | undefined {
  const named = findColumns(header, names)
  if (hasKnownPositions(header)) {
    if (header.length >= columnCountWithMarks) return positions
    return { ...positions, timerS: named.timerS, race: named.race, longRun: named.longRun }
  }
  if (named.date === -1 || named.sport === -1 || named.fileName === -1) return undefined
  // A distance that stands once is in units that the file does not say.
  const isOnce = header.map(plainName).indexOf(plainName(header[named.distanceM] ?? '')) === named.distanceM
  return isOnce ? { ...named, distanceM: -1 } : named
}

/**
 * Strava's `activities.csv`. Its dates are in UTC; lengths are metres and times seconds in the second of the
 * columns that stand twice. Strava's "moving time" is its own estimate and no timer, so it is not taken. Activities entered by hand and those whose file is missing name no file.
 */
export const stravaActivities: ListReader = (header) => {
  const columns = columnsOf(header)
  if (columns === undefined) return undefined
  const readRow = (cells: readonly string[]): ListRow => {
    const cell = (column: StravaColumn) => cells[columns[column]]
    const number = (column: StravaColumn) => numberOfCell(cell(column))
    const startEpochS = epochSOfWritten(cell('date'))
    if (Number.isNaN(startEpochS)) return { problem: 'its date cannot be read.' }
    const marks: ActivityMark[] = []
    if (isYes(cell('race'))) marks.push('race')
    if (isYes(cell('longRun'))) marks.push('long-run')
    if (isYes(cell('commute'))) marks.push('commute')
    return {
      listed: toListedActivity({
        claimedSport: cell('sport'),
        startEpochS,
        title: cell('title'),
        description: cell('description'),
        perceivedExertionCr10: number('perceivedExertion'),
        gear: cell('gear'),
        marks,
        claimed: {
          elapsedS: number('elapsedS'),
          timerS: number('timerS'),
          distanceM: number('distanceM'),
          averageHeartRateBpm: number('averageHeartRateBpm'),
          maximumHeartRateBpm: number('maximumHeartRateBpm'),
          ascentM: number('ascentM'),
        },
        fileName: cell('fileName'),
      }),
    }
  }
  return { readRow }
}
