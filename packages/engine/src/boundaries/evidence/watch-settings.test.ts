import { describe, expect, test } from 'vitest'
import type { WatchHeartRateSettings } from '../../activity/raw-activity.ts'
import { defaultProposalValues as values } from '../../science/proposals/index.ts'
import { sketchRun } from '../../signal/run-facts.fixture.ts'
import type { Profile } from '../profile.ts'
import { watchHeartRateMaxItems, watchThresholdItems } from './watch-settings.ts'

const asOf = '2025-06-30'
const stretches = [{ minutes: 30, heartRateBpm: 140, speedMps: 3 }]
const birthDate: Profile = [{ field: 'birthDate', value: '1985-01-01', from: '2020-01-01', source: 'runner' }]

function input(
  watch: WatchHeartRateSettings,
  {
    hardFrac = 1,
    profile = [],
    date = '2025-06-20',
  }: { hardFrac?: number; profile?: Profile; date?: string } = {},
) {
  const runs = [{ ...sketchRun({ date, stretches }), watch, deviceName: 'garmin fr945' }]
  return { runs, profile, asOf, hardFrac, values }
}

describe('the threshold of a watch', () => {
  test('is named as the watch’s, with how its zones are set', () => {
    const [item] = watchThresholdItems(
      input({ thresholdHeartRateBpm: 168, heartRateMaxBpm: 190, zoneMethod: 'threshold' }),
    )
    expect(item).toMatchObject({ about: 'lt2Bpm', key: 'watch-threshold', value: 168 })
    expect(item?.sentence).toContain('garmin fr945')
    expect(item?.sentence).toContain('zones by threshold')
  })

  test('counts for less where no hard run could have taught it', () => {
    const watch = { thresholdHeartRateBpm: 168, heartRateMaxBpm: 190 }
    const [learned] = watchThresholdItems(input(watch))
    const [frozen] = watchThresholdItems(input(watch, { hardFrac: 0 }))
    expect(frozen?.sd).toBeGreaterThan((learned?.sd ?? 0) + 2)
    expect(frozen?.sentence).toContain('hard runs alone')
  })

  test('says nothing where it is the preset share of the maximum, and needs no maximum to count', () => {
    expect(watchThresholdItems(input({ thresholdHeartRateBpm: 171, heartRateMaxBpm: 190 }))).toEqual([])
    expect(watchThresholdItems(input({ thresholdHeartRateBpm: 171 }))).toHaveLength(1)
    expect(watchThresholdItems(input({ heartRateMaxBpm: 190 }))).toEqual([])
  })

  test('is that of the newest run up to the day, in any order', () => {
    const older = input({ thresholdHeartRateBpm: 160 }, { date: '2025-01-10' }).runs
    const newer = input({ thresholdHeartRateBpm: 166 }).runs
    const later = input({ thresholdHeartRateBpm: 175 }, { date: '2025-08-01' }).runs
    const runs = [...later, ...newer, ...older]
    const [item] = watchThresholdItems({ ...input({}), runs })
    expect(item?.value).toBe(166)
  })
})

describe('the maximum of a watch', () => {
  test('is weak evidence of the maximum', () => {
    const [item] = watchHeartRateMaxItems(input({ heartRateMaxBpm: 191 }, { profile: birthDate }))
    expect(item).toMatchObject({ about: 'max', key: 'watch-maximum', value: 191 })
    expect(item?.sd).toBeGreaterThanOrEqual(8)
  })

  test('says nothing where it is 220 less the age, of today or of a few years ago', () => {
    for (const heartRateMaxBpm of [180, 182])
      expect(watchHeartRateMaxItems(input({ heartRateMaxBpm }, { profile: birthDate }))).toEqual([])
    expect(watchHeartRateMaxItems(input({ heartRateMaxBpm: 176 }, { profile: birthDate }))).toHaveLength(1)
    // Without an age nobody can tell.
    expect(watchHeartRateMaxItems(input({ heartRateMaxBpm: 180 }))).toHaveLength(1)
  })
})
