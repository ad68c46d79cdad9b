// Headers as they come: the English one of 2024, the German one before marks, both as users of Strava have
// published them.

import { describe, expect, test } from 'vitest'
import { decodeActivityList } from './activity-list.ts'

const encoder = new TextEncoder()

const first =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,Max Temperature,Average Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,Downhill Time,Other Time,Perceived Exertion,Type,Start Time,Weighted Average Power,Power Count,Prefer Perceived Exertion,Perceived Relative Effort,Commute'
const weather =
  'Total Weight Lifted,From Upload,Grade Adjusted Distance,Weather Observation Time,Weather Condition,Weather Temperature,Apparent Temperature,Dewpoint,Humidity,Weather Pressure,Wind Speed,Wind Gust,Wind Bearing,Precipitation Intensity,Sunrise Time,Sunset Time,Moon Phase,Bike,Gear,Precipitation Probability,Precipitation Type,Cloud Cover,Weather Visibility,UV Index,Weather Ozone,Jump Count,Total Grit,Average Flow,Flagged,Average Elapsed Speed,Dirt Distance,Newly Explored Distance,Newly Explored Dirt Distance,Activity Count,Total Steps,Carbon Saved,Pool Length,Training Load,Intensity,Average Grade Adjusted Pace'
const english =
  `${first},${weather},Timer Time,Total Cycles,Recovery,With Pet,Competition,Long Run,For a Cause,Media`.split(
    ',',
  )
const german =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Min. Höhe,Max. Höhe,Max. Steigung,Durchschnittliche Steigung,Durchschnittliche positive Steigung,Durchschnittliche negative Steigung,Max. Tritt-/Schrittfrequenz,Durchschnittliche Trittfrequenz,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,Max. Watt,Durchschnittliche Watt,Kalorien,Max. Temperatur,Durchschnittliche Temperatur,Relative Leistung,Gesamtarbeit,Anzahl Läufe,Bergaufzeit,Bergabzeit,Andere Zeit,Gefühlte Anstrengung'.split(
    ',',
  )

/** A run of 10,012 m that the display shows as 6.22 miles, by position. */
const run: Readonly<Record<number, string>> = {
  0: '77',
  1: 'Aug 5, 2023, 6:31:22 AM',
  2: 'Morning, "fast"',
  3: 'Run',
  4: 'First line\nsecond, line',
  5: '3700',
  6: '6.22',
  7: '181',
  8: '66',
  9: 'true',
  11: 'Old shoes',
  12: 'activities/123.fit.gz',
  15: '3700.5',
  16: '3500.0',
  17: '10012.3',
  20: '120.0',
  30: '182.0',
  31: '151.0',
  37: '66.0',
  43: '7.0',
  50: '1.0',
  91: '3600.0',
  95: '1.0',
  96: '1.0',
}

function csv(header: readonly string[], ...rows: readonly Readonly<Record<number, string>>[]): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => header.map((_, index) => quoted(row[index] ?? '')).join(','))
  return `${[header.map(quoted).join(','), ...lines].join('\n')}\n`
}

function listOf(text: string) {
  const result = decodeActivityList(encoder.encode(text))
  if (!result.ok) throw new Error(result.error.code)
  return { listed: result.value.listed ?? [], issues: result.value.issues }
}

const startEpochS = Date.parse('2023-08-05T06:31:22Z') / 1000

describe('the list of activities of Strava', () => {
  test('gives notes and summary, in SI units from the second of the columns that stand twice', () => {
    const { listed, issues } = listOf(csv(english, run))
    expect(issues).toEqual([])
    expect(listed).toEqual([
      {
        annotation: {
          title: 'Morning, "fast"',
          description: 'First line\nsecond, line',
          perceivedExertionCr10: 7,
          gear: 'Old shoes',
          marks: ['race', 'long-run', 'commute'],
        },
        summary: {
          format: 'activity-list',
          claimedSport: 'Run',
          sport: 'run',
          startEpochS,
          claimed: {
            elapsedS: 3700.5,
            timerS: 3600,
            distanceM: 10012.3,
            averageHeartRateBpm: 151,
            maximumHeartRateBpm: 182,
            ascentM: 120,
          },
          streams: { timeS: new Float64Array() },
          laps: [],
          pauses: [],
          issues: [],
        },
        fileName: 'activities/123.fit.gz',
      },
    ])
  })

  test('says nothing of what a row leaves empty or zero', () => {
    const { listed } = listOf(
      csv(english, { 1: 'Aug 5, 2023, 6:31:22 PM', 3: 'Swim', 9: 'false', 43: '0.0', 50: '0.0', 17: '0.0' }),
    )
    expect(listed).toMatchObject([{ annotation: {}, summary: { sport: 'swim', claimed: {} } }])
    expect(listed[0]?.annotation).toEqual({})
    expect(listed[0]?.summary.startEpochS).toBe(startEpochS + 12 * 3600)
    expect(listed[0]).not.toHaveProperty('fileName')
  })

  test('in German is read by the places of its columns', () => {
    const { listed } = listOf(csv(german, { ...run, 1: '05.08.2023, 06:31:22', 3: 'Lauf', 6: '10,01' }))
    expect(listed).toMatchObject([
      {
        annotation: { title: 'Morning, "fast"', perceivedExertionCr10: 7, gear: 'Old shoes' },
        summary: { startEpochS, sport: 'run', claimed: { distanceM: 10012.3, elapsedS: 3700.5 } },
        fileName: 'activities/123.fit.gz',
      },
    ])
  })

  test('in a language nobody told us, or with names that were never translated, is read all the same', () => {
    for (const rename of [(name: string) => `«${name}»`, (name: string) => `translation missing: ${name}`]) {
      expect(listOf(csv(english.map(rename), run)).listed).toEqual(listOf(csv(english, run)).listed)
    }
  })

  test('of old, with other columns between, is read by their names', () => {
    const older = english.filter((name, index) => index !== 7 && index !== 10 && name !== 'Total Steps')
    const row = Object.fromEntries(older.map((name, index) => [index, run[english.lastIndexOf(name)] ?? '']))
    expect(listOf(csv(older, row)).listed).toEqual(listOf(csv(english, run)).listed)
  })

  test('with one distance only does not guess its unit', () => {
    const short = [
      'Activity ID',
      'Activity Date',
      'Activity Name',
      'Activity Type',
      'Elapsed Time',
      'Distance',
      'Filename',
    ]
    const { listed } = listOf(csv(short, { 1: run[1] ?? '', 3: 'Run', 4: '3700', 5: '6.22' }))
    expect(listed[0]?.summary.claimed).toEqual({ elapsedS: 3700 })
  })

  test('leaves out rows without a date, and names them as a spreadsheet counts', () => {
    const { listed, issues } = listOf(csv(english, run, { ...run, 1: 'soon' }, run))
    expect(listed).toHaveLength(2)
    expect(issues).toEqual([
      { code: 'row-unreadable', sentence: 'Row 3 was left out: its date cannot be read.' },
    ])
  })

  test('that is bad throughout says so in few words', () => {
    const { listed, issues } = listOf(csv(english, ...Array.from({ length: 500 }, () => ({ 1: 'soon' }))))
    expect(listed).toEqual([])
    expect(issues).toHaveLength(21)
    expect(issues.at(-1)?.sentence).toMatch(/^480 more rows/)
  })

  test.each(['', 'a,b\n1,2\n', 'Date,Weight\n2026-01-01,70\n'])('is not %j', (text) => {
    expect(decodeActivityList(encoder.encode(text))).toMatchObject({
      ok: false,
      error: { code: 'unknown-list' },
    })
  })
})
