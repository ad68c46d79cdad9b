import type { NamedZoneSystem } from '@footing/engine'
import { expect, test } from 'vitest'
import { scaleDomain } from './scale-domain.ts'
import { zoneGroups } from './zone-groups.ts'

const zone = (system: string, low: number, high: number, seenOn?: string): NamedZoneSystem => ({
  system,
  zone2LowBpm: low,
  zone2HighBpm: high,
  relation: 'below-easy-ceiling',
  ...(seenOn === undefined ? {} : { seenOn }),
})

test('of a watch that was set anew only the latest setting stands in front', () => {
  const groups = zoneGroups([
    zone('Watch, %max', 124, 144, '2026-05-18'),
    zone('Watch, %max', 123, 143, '2026-05-08'),
    zone('Watch, %threshold', 130, 149, '2025-01-01'),
    zone('Friel', 158, 166),
  ])
  expect(groups.latest.map((each) => [each.system, each.zone2LowBpm])).toEqual([
    ['Watch, %max', 124],
    ['Watch, %threshold', 130],
    ['Friel', 158],
  ])
  expect(groups.earlier.map((each) => each.seenOn)).toEqual(['2026-05-08'])
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
    zoneSystems: [zone('Garmin %max', 94, 133)],
  }
  const [low, high] = scaleDomain(content)
  expect(low).toBeLessThanOrEqual(94)
  expect(high).toBeGreaterThan(201)
})
