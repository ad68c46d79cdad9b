import { decodeActivityFile } from '@footing/formats'
import FitParser from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import { drawRunner } from '../physiology/runner.ts'
import { type ScenarioName, scenarios } from '../scenarios/scenarios.ts'
import { virtualFile, virtualRunnerFiles } from './files.ts'
import { simulateHistory } from './simulate.ts'

function optionsFor(name: ScenarioName, weeks: number) {
  const scenario = scenarios[name]
  const runner = drawRunner({ seed: 2, level: scenario.typicalLevel })
  return { runner, scenario, seed: 2, startDate: '2025-03-03', weeks }
}

interface ParsedRecord {
  readonly timestamp: Date
  readonly heart_rate?: number
  readonly distance?: number
  readonly position_lat?: number
  readonly position_long?: number
  readonly altitude?: number
  readonly enhanced_altitude?: number
}

interface Parsed {
  readonly records: readonly ParsedRecord[]
  readonly sessions: readonly {
    readonly sport?: string
    readonly total_distance?: number
    readonly total_timer_time?: number
  }[]
  readonly laps: readonly unknown[]
}

async function parsed(bytes: Uint8Array): Promise<Parsed> {
  const parser = new FitParser({ force: false, mode: 'list', lengthUnit: 'm', speedUnit: 'm/s' })
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return (await parser.parseAsync(content)) as unknown as Parsed
}

/** Largest difference between what was read and what was recorded; a missing channel must be missing in both. */
function farthest(
  read: readonly (number | undefined)[],
  recorded: Float32Array | Float64Array | undefined,
): number {
  return read.reduce<number>((most, value, sample) => {
    if (recorded === undefined) return value === undefined ? most : Number.POSITIVE_INFINITY
    return Math.max(most, Math.abs((value ?? Number.POSITIVE_INFINITY) - (recorded[sample] ?? 0)))
  }, 0)
}

describe('files', () => {
  test('the same options give the same bytes', () => {
    const files = () => virtualRunnerFiles(optionsFor('drifter', 3))
    const first = files()
    const second = files()
    expect(first.length).toBeGreaterThan(8)
    expect(second.map(({ fileName }) => fileName)).toEqual(first.map(({ fileName }) => fileName))
    for (const [index, file] of first.entries())
      expect(Buffer.compare(file.bytes, second[index]?.bytes ?? new Uint8Array())).toBe(0)
  })

  test('have names of their own that sort by time', () => {
    const names = virtualRunnerFiles(optionsFor('high-volume', 2)).map(({ fileName }) => fileName)
    expect(new Set(names).size).toBe(names.length)
    expect([...names].sort()).toEqual(names)
    for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-\d{4}-run\.fit$/)
  })

  test('are read by an independent reader with the values that were recorded', async () => {
    for (const name of ['drifter', 'new-runner', 'consistent-easy-with-races'] as const) {
      for (const { activity } of simulateHistory(optionsFor(name, 1))) {
        const { records, sessions, laps } = await parsed(virtualFile(activity).bytes)
        const { streams, claimed } = activity
        expect(records.length).toBe(streams.timeS.length)
        expect(laps.length).toBe(activity.laps.length)
        expect(sessions.length).toBe(1)
        expect(sessions[0]?.sport).toBe('running')
        expect(sessions[0]?.total_distance).toBeCloseTo(claimed.distanceM ?? -1, 1)
        expect(sessions[0]?.total_timer_time).toBeCloseTo(claimed.timerS ?? -1, 2)
        expect(
          records.map((record) => record.timestamp.getTime() / 1000 - (activity.startEpochS ?? 0)),
        ).toEqual([...streams.timeS])
        expect(records.map((record) => record.heart_rate ?? Number.NaN)).toEqual([
          ...(streams.heartRateBpm ?? []),
        ])
        expect(
          farthest(
            records.map((record) => record.distance),
            streams.distanceM,
          ),
        ).toBeLessThan(0.006)
        expect(
          farthest(
            records.map((record) => record.position_lat),
            streams.latitudeDeg,
          ),
        ).toBeLessThan(1e-6)
        expect(
          farthest(
            records.map((record) => record.position_long),
            streams.longitudeDeg,
          ),
        ).toBeLessThan(1e-6)
        expect(
          farthest(
            records.map((record) => record.enhanced_altitude ?? record.altitude),
            streams.elevationM,
          ),
        ).toBeLessThan(0.11)
      }
    }
  })

  test('say everything that was recorded: decoded they are the activity again', () => {
    const surfaces = new Set<string | undefined>()
    for (const { activity } of simulateHistory(optionsFor('consistent-easy-with-races', 6))) {
      const decoded = decodeActivityFile(virtualFile(activity))
      const again = decoded.ok ? decoded.value.activities[0] : undefined
      const { streams, ...header } = activity
      const { streams: streamsAgain, ...headerAgain } = again ?? activity
      expect(headerAgain).toEqual(header)
      expect(Object.keys(streamsAgain).sort()).toEqual(Object.keys(streams).sort())
      for (const channel of ['timeS', 'heartRateBpm', 'speedMps', 'cadenceSpm', 'temperatureC'] as const)
        expect(streamsAgain[channel]).toEqual(streams[channel])
      expect(farthest([...(streamsAgain.latitudeDeg ?? [])], streams.latitudeDeg)).toBeLessThan(1e-6)
      expect(again).toBeDefined()
      surfaces.add(activity.surface)
    }
    expect(surfaces.size).toBeGreaterThan(2)
  })
})
