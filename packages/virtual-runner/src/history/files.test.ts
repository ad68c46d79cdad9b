import FitParser from 'fit-file-parser'
import { describe, expect, test } from 'vitest'
import { scenarioNames, scenarios } from '../behaviour/scenarios.ts'
import { drawRunner } from '../physiology/runner.ts'
import { virtualFile, virtualRunnerFiles } from './files.ts'
import { simulateHistory } from './simulate.ts'

function optionsFor(name: (typeof scenarioNames)[number], weeks: number) {
  const scenario = scenarios[name]
  const runner = drawRunner({ seed: 2, level: scenario.typicalLevel })
  return { runner, scenario, seed: 2, startDate: '2025-03-03', weeks }
}

interface ParsedRecord {
  readonly timestamp: Date
  readonly heart_rate?: number
  readonly distance?: number
  readonly position_lat?: number
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
    const names = virtualRunnerFiles(optionsFor('high-volume', 4)).map(({ fileName }) => fileName)
    expect(new Set(names).size).toBe(names.length)
    expect([...names].sort()).toEqual(names)
    for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}-\d{4}-run\.fit$/)
  })

  test('are read by an independent reader with the values that were recorded', async () => {
    for (const name of scenarioNames) {
      for (const { activity } of simulateHistory(optionsFor(name, 1))) {
        const { records, sessions, laps } = await parsed(virtualFile(activity).bytes)
        const { streams, claimed } = activity
        expect(records.length).toBe(streams.timeS.length)
        expect(laps.length).toBe(activity.laps.length)
        expect(sessions.length).toBe(1)
        expect(sessions[0]?.sport).toBe('running')
        expect(sessions[0]?.total_distance).toBeCloseTo(claimed.distanceM ?? -1, 1)
        expect(sessions[0]?.total_timer_time).toBeCloseTo(claimed.timerS ?? -1, 2)
        records.forEach((record, sample) => {
          const secondS = record.timestamp.getTime() / 1000 - (activity.startEpochS ?? 0)
          expect(secondS).toBe(streams.timeS[sample])
          const bpm = streams.heartRateBpm?.[sample] ?? Number.NaN
          expect(record.heart_rate).toBe(Number.isNaN(bpm) ? undefined : bpm)
          expect(Math.abs((record.distance ?? Number.NaN) - (streams.distanceM?.[sample] ?? 0))).toBeLessThan(
            0.006,
          )
          if (streams.latitudeDeg !== undefined)
            expect(
              Math.abs((record.position_lat ?? Number.NaN) - (streams.latitudeDeg[sample] ?? 0)),
            ).toBeLessThan(1e-6)
        })
      }
    }
  })
})
