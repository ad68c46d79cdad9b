import type { WatchZonePeriod } from '@footing/engine'
import { expect, test } from 'vitest'
import { deviceZones, periodText } from './device-zones.ts'
import { scaleDomain } from './scale-domain.ts'

const period = (
  method: WatchZonePeriod['method'],
  [low, high]: readonly [number, number],
  [from, to]: readonly [string, string],
): WatchZonePeriod => ({
  device: 'Watch',
  from,
  to,
  runCount: 3,
  method,
  zone2LowBpm: low,
  zone2HighBpm: high,
})

test('of a watch that was set anew only the latest setting stands in front', () => {
  const rows = deviceZones([
    period('threshold', [130, 149], ['2024-01-01', '2025-01-01']),
    period('heart-rate-max', [123, 143], ['2025-01-02', '2026-05-08']),
    period('heart-rate-max', [124, 144], ['2026-05-09', '2026-05-18']),
  ])
  expect(rows.map(({ name, latest }) => [name, latest.zone2LowBpm])).toEqual([
    ['Watch, %max', 124],
    ['Watch, %threshold', 130],
  ])
  expect(rows[0]?.earlier.map(({ to }) => to)).toEqual(['2026-05-08'])
})

test('a setting in use is told by its beginning, one of the past by both ends', () => {
  const setting = period('custom', [120, 140], ['2021-03-04', '2022-05-01'])
  expect(periodText(setting, '2022-05-30')).toBe('since March 2021')
  expect(periodText(setting, '2023-01-01')).toBe('March 2021 to May 2022')
  expect(periodText({ ...setting, to: '2021-03-20' }, '2023-01-01')).toBe('in March 2021')
})

const estimate = (mean: number, halfBand: number) => ({
  status: 'available' as const,
  mean,
  sd: halfBand,
  low80: mean - halfBand,
  high80: mean + halfBand,
  asOf: '2026-01-01',
  method: 'made up',
  evidence: [],
})

test('the scale holds everything that stands on it', () => {
  const unknown = { status: 'unavailable' as const, reason: { code: 'x', sentence: 'Not known.' } }
  const content = {
    lt1Bpm: estimate(146, 5),
    lt2Bpm: unknown,
    heartRateMaxBpm: estimate(201, 6),
    zones: [{ zone2LowBpm: 94, zone2HighBpm: 133 }],
  }
  const [low, high] = scaleDomain(content)
  expect(low).toBeLessThanOrEqual(94)
  expect(high).toBeGreaterThan(201)
})
