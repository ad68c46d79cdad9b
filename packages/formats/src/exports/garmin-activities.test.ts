// Headers as runners of each language have published theirs; the rows are made up.

import { describe, expect, test } from 'vitest'
import { decodeActivityList } from './activity-list.ts'

const encoder = new TextEncoder()

function listOf(header: string, ...rows: readonly string[]) {
  const result = decodeActivityList(encoder.encode(`${[header, ...rows].join('\n')}\n`))
  if (!result.ok) throw new Error(result.error.code)
  return { listed: result.value.listed ?? [], issues: result.value.issues }
}

const startEpochS = Date.parse('2026-02-06T17:06:03Z') / 1000

// 170 steps a minute of 1.07 m for half an hour are 5,457 m.
const cells = [
  '2026-02-06 17:06:03',
  'false',
  'Evening run',
  '"5.48"',
  '"447"',
  '"00:30:00"',
  '"153"',
  '"176"',
]

const languages: readonly (readonly [string, string, string])[] = [
  [
    'English',
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Stride Length,Total Ascent,Elapsed Time,Avg Pace',
    'Running',
  ],
  [
    'German',
    'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Ø Schrittfrequenz (Laufen),Ø Schrittlänge,Anstieg gesamt,Verstrichene Zeit,Ø Pace',
    'Laufen',
  ],
  [
    'older German',
    'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Ø Schrittfrequenz (Laufen),Ø Schrittlänge,Positiver Höhenunterschied,Verstrichene Zeit,Ø Pace',
    'Laufen',
  ],
  [
    'French',
    "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,Cadence de course moyenne,Longueur moyenne des foulées,Ascension totale,Temps écoulé,Allure moyenne",
    'Course à pied',
  ],
  [
    'Spanish',
    'Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,FC máxima,Cadencia de carrera media,Longitud media de zancada,Ascenso total,Tiempo transcurrido,Ritmo medio',
    'Carrera',
  ],
  [
    'Italian',
    'Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,Cadenza di corsa media,Lunghezza media passo,Ascesa totale,Tempo trascorso,Passo medio',
    'Corsa',
  ],
  [
    'Dutch',
    'Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Gem. loopcadans,Gem. staplengte,Totale stijging,Verstreken tijd,Gemiddeld tempo',
    'Hardlopen',
  ],
  [
    'Portuguese',
    'Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média,FC máxima,Cadência de corrida média,Comprimento médio da passada,Subida total,Tempo transcorrido,Ritmo médio',
    'Corrida',
  ],
]

describe('the list of activities of Garmin Connect', () => {
  test.each(languages)('in %s is read', (_, header, sport) => {
    const row = [sport, ...cells, '"170"', '"1.07"', '"1,215"', '"00:32:57.5"', '"5:44"'].join(',')
    expect(listOf(header, row)).toEqual({
      listed: [
        {
          annotation: { title: 'Evening run' },
          summary: {
            format: 'activity-list',
            claimedSport: sport,
            sport: 'run',
            startEpochS,
            claimed: {
              timerS: 1800,
              elapsedS: 1977.5,
              distanceM: 5480,
              averageHeartRateBpm: 153,
              maximumHeartRateBpm: 176,
              ascentM: 1215,
            },
            streams: { timeS: new Float64Array() },
            laps: [],
            pauses: [],
            issues: [expect.objectContaining({ code: 'time-zone-missing' })],
          },
        },
      ],
      issues: [],
    })
  })

  const [, header = ''] = languages[0] ?? []

  test('with decimal commas and missing values is read', () => {
    const row = 'Running,2026-02-06 17:06:03,false,,"5,48",--,"30:00,75",--,--,--,--,--,--,--'
    expect(listOf(header, row).listed[0]?.summary.claimed).toEqual({ timerS: 1800.75, distanceM: 5480 })
  })

  test('in miles is told by the steps of its runs, climbs in feet with it', () => {
    const run = (distance: string) =>
      ['Running', ...cells.with(3, distance), '"170"', '"1.07"', '"100"', '--', '--'].join(',')
    const ride = 'Cycling,2026-02-07 10:00:00,false,Ride,"10.00","400","00:40:00",--,--,--,--,"200",--,--'
    const { listed } = listOf(header, run('"3.40"'), ride, run('"3.39"'))
    expect(listed.map(({ summary }) => Math.round(summary.claimed.distanceM ?? 0))).toEqual([
      5472, 16093, 5456,
    ])
    expect(listed.map(({ summary }) => Math.round((summary.claimed.ascentM ?? 0) * 100))).toEqual([
      3048, 6096, 3048,
    ])
    expect(listed.flatMap(({ summary }) => summary.issues.map(({ code }) => code))).not.toContain(
      'distance-unit-assumed',
    )
  })

  test('without steps takes its distances as kilometres, and says so', () => {
    const row = ['Running', ...cells, '--', '--', '--', '--', '--'].join(',')
    expect(listOf(header, row).listed).toMatchObject([
      { summary: { claimed: { distanceM: 5480 }, issues: [{}, { code: 'distance-unit-assumed' }] } },
    ])
  })

  test('gives metres of a pool as metres', () => {
    const row = 'Lap Swimming,2026-02-06 17:06:03,false,Pool,"1,500",300,00:35:12,--,--,--,--,--,--,--'
    expect(listOf(header, row).listed[0]?.summary.claimed.distanceM).toBe(1500)
  })

  test('knows a treadmill', () => {
    for (const sport of ['Treadmill Running', 'Laufband', 'Course sur tapis']) {
      const row = [sport, ...cells, '"170"', '"1.07"', '--', '--', '--'].join(',')
      expect(listOf(header, row).listed).toMatchObject([
        { annotation: { marks: ['indoor'] }, summary: { sport: 'run', surface: 'treadmill' } },
      ])
    }
  })

  test('leaves out a date that can be read in two ways', () => {
    const row = ['Running', ...cells.with(0, '7/4/2026 17:06'), '--', '--', '--', '--', '--'].join(',')
    expect(listOf(header, row)).toMatchObject({ listed: [], issues: [{ code: 'row-unreadable' }] })
  })
})
