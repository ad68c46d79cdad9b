import { unitFactors } from '@footing/engine'
import { formatIssue } from '../codes.ts'
import type { ListedActivity } from '../decoded-file.ts'
import { findSport } from '../xml/sport-words.ts'
import { findColumns } from './column-names.ts'
import { durationSOfClock } from './duration-text.ts'
import type { ListReader, ListRow } from './list-row.ts'
import { toListedActivity } from './listed-activity.ts'
import { localTimesOnly } from './local-times.ts'
import { numberOfCell } from './number-cell.ts'
import { epochSOfWritten } from './written-date.ts'

/** Names in English, German, French, Spanish, Italian, Dutch and Portuguese; Garmin renames them now and then. */
const names = {
  sport: [
    'activity type',
    'aktivitatstyp',
    "type d'activite",
    'tipo de actividad',
    'tipo di attivita',
    'tipo attivita',
    'activiteittype',
    'activiteitstype',
    'tipo de atividade',
  ],
  date: ['date', 'datum', 'fecha', 'data'],
  title: ['title', 'titel', 'titre', 'titulo', 'titolo'],
  distance: ['distance', 'distanz', 'distancia', 'distanza', 'afstand'],
  timer: ['time', 'zeit', 'duree', 'temps', 'tiempo', 'tempo', 'tempo total', 'tijd', 'activity time'],
  elapsed: [
    'elapsed time',
    'verstrichene zeit',
    'temps ecoule',
    'tiempo transcurrido',
    'tempo trascorso',
    'verstreken tijd',
    'tempo transcorrido',
    'tempo decorrido',
  ],
  averageHeartRate: [
    'avg hr',
    'ø hf',
    'ø herzfrequenz',
    'durchschnittliche herzfrequenz',
    'frequence cardiaque moyenne',
    'fc moyenne',
    'frecuencia cardiaca media',
    'fc media',
    'gem hs',
    'gemiddelde hs',
    'gemiddelde hartslag',
  ],
  maximumHeartRate: [
    'max hr',
    'max hf',
    'maximale hf',
    'maximale herzfrequenz',
    'frequence cardiaque maximale',
    'fc maximale',
    'frecuencia cardiaca maxima',
    'fc maxima',
    'fc max',
    'max hs',
    'maximale hs',
    'maximale hartslag',
  ],
  ascent: [
    'total ascent',
    'elev gain',
    'anstieg gesamt',
    'positiver hohenunterschied',
    'ascension totale',
    "gain d'altitude",
    'ascenso total',
    'ascesa totale',
    'totale stijging',
    'subida total',
  ],
  cadence: [
    'avg run cadence',
    'ø schrittfrequenz (laufen)',
    'cadence de course moyenne',
    'cadencia de carrera media',
    'cadenza di corsa media',
    'gem loopcadans',
    'gemiddelde loopcadans',
    'cadencia de corrida media',
  ],
  stride: [
    'avg stride length',
    'ø schrittlange',
    'longueur moyenne des foulees',
    'longitud media de zancada',
    'lunghezza media passo',
    'gem staplengte',
    'gemiddelde staplengte',
    'comprimento medio da passada',
  ],
} as const

/** Distances of a pool are in metres or yards; nobody swims so many kilometres. */
const longestSwimKm = 100

/** Metres in a unit of the distance column by the steps of one run: cadence, stride and time multiply to metres. */
function metersPerUnitBySteps(distance: number, timerS: number, cadenceSpm: number, strideM: number): number {
  return (cadenceSpm * strideM * (timerS / unitFactors.sPerMin)) / distance
}

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

const { mPerKm, mPerMile, mPerFoot } = unitFactors
/** Halfway between a kilometre and a mile, as ratios go. */
const betweenKmAndMileM = Math.sqrt(mPerKm * mPerMile)

function inMiles(listed: ListedActivity): ListedActivity {
  const { distanceM, ascentM, ...claimed } = listed.summary.claimed
  if (distanceM === undefined || listed.summary.sport === 'swim') return listed
  return {
    ...listed,
    summary: {
      ...listed.summary,
      claimed: {
        ...claimed,
        distanceM: (distanceM / mPerKm) * mPerMile,
        ...(ascentM === undefined ? {} : { ascentM: ascentM * mPerFoot }),
      },
    },
  }
}

function withUnitAssumed(listed: ListedActivity): ListedActivity {
  if (listed.summary.claimed.distanceM === undefined) return listed
  const assumed = formatIssue(
    'distance-unit-assumed',
    'The list does not say whether its distances are kilometres or miles; they were taken as kilometres.',
  )
  return { ...listed, summary: { ...listed.summary, issues: [...listed.summary.issues, assumed] } }
}

/**
 * The CSV that Garmin Connect makes of its list of activities, in seven languages, with starts in local time
 * without a zone. The file does not name its unit of distance: the runs tell it, for cadence, stride length
 * (in metres either way) and time multiply to metres. Missing values are "--".
 */
export const garminActivities: ListReader = (header) => {
  const columns = findColumns(header, names)
  if (columns.sport === -1 || columns.date === -1 || columns.timer === -1) return undefined
  const metersPerUnit: number[] = []

  const readRow = (cells: readonly string[]): ListRow => {
    const cell = (column: keyof typeof names) => cells[columns[column]]
    const number = (column: keyof typeof names) => numberOfCell(cell(column))
    const startEpochS = epochSOfWritten(cell('date'))
    if (Number.isNaN(startEpochS)) return { problem: 'its date cannot be read, or can be read in two ways.' }
    const timerS = durationSOfClock(cell('timer'))
    const { sport } = findSport(cell('sport'))
    const isSwim = sport === 'swim'
    const distance = numberOfCell(cell('distance'), isSwim ? 'thousands' : 'decimal')
    const isInMeters = isSwim && distance > longestSwimKm
    if (sport === 'run') {
      const meters = metersPerUnitBySteps(distance, timerS, number('cadence'), number('stride'))
      if (meters > 0 && Number.isFinite(meters)) metersPerUnit.push(meters)
    }
    return {
      listed: toListedActivity({
        claimedSport: cell('sport'),
        startEpochS,
        title: cell('title'),
        marks: [],
        claimed: {
          timerS,
          elapsedS: durationSOfClock(cell('elapsed')),
          distanceM: isInMeters ? distance : distance * mPerKm,
          averageHeartRateBpm: number('averageHeartRate'),
          maximumHeartRateBpm: number('maximumHeartRate'),
          ascentM: numberOfCell(cell('ascent'), 'thousands'),
        },
        issues: [localTimesOnly()],
      }),
    }
  }

  return {
    readRow,
    finish: (listed) => {
      const meters = medianOf(metersPerUnit)
      if (Number.isNaN(meters)) return listed.map(withUnitAssumed)
      return meters > betweenKmAndMileM ? listed.map(inMiles) : listed
    },
  }
}
