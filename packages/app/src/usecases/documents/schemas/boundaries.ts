import { testNames } from '@footing/engine'
import { z } from 'zod'
import { computed, estimate, localDate, maybe, reason } from './parts.ts'

const easyCeiling = z
  .object({
    heartRateBpm: computed({ valueBpm: z.number(), low80Bpm: z.number(), high80Bpm: z.number() }),
    speedMps: computed({ valueMps: z.number(), low80Mps: z.number(), high80Mps: z.number() }),
    rule: z.enum(['mean', 'lower-edge']),
    ruleReason: reason,
    limits: z.array(reason),
  })
  .meta({ id: 'EasyCeiling' })

const heartRateSpeedRelation = computed({
  referenceSpeedMps: z.number(),
  heartRateAtReferenceBpm: z.number(),
  slopeBpmPerMps: z.number(),
  residualSdBpm: z.number(),
  windowCount: z.number(),
  speedRangeMps: z.tuple([z.number(), z.number()]),
}).meta({ id: 'HeartRateSpeedRelation' })

const nextTest = z
  .object({
    test: z.enum(testNames),
    sentence: z.string(),
    cost: z.string(),
    steps: z.array(z.string()),
    lt1SdNowBpm: z.number(),
    lt1SdAfterBpm: z.number(),
  })
  .meta({ id: 'NextTest' })

const namedZoneSystem = z
  .object({
    system: z.string(),
    zone2LowBpm: z.number(),
    zone2HighBpm: z.number(),
    seenOn: maybe(localDate),
    relation: z.enum(['below-easy-ceiling', 'straddles-easy-ceiling', 'above-easy-ceiling']),
  })
  .meta({ id: 'NamedZoneSystem' })

export const easyDocument = z
  .object({
    schema: z.literal('footing.easy/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    heartRateMaxBpm: estimate,
    heartRateRestBpm: estimate,
    lt1Bpm: estimate,
    lt2Bpm: estimate,
    lt1SpeedMps: estimate,
    lt2SpeedMps: estimate,
    criticalSpeedMps: estimate,
    easyCeiling,
    heartRateSpeedRelation,
    nextTests: z.array(nextTest),
    zoneSystems: z.array(namedZoneSystem),
    notes: z.array(reason),
  })
  .meta({ id: 'EasyDocument' })

export const testsDocument = z
  .object({
    schema: z.literal('footing.tests/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    tests: z.array(nextTest),
  })
  .meta({ id: 'TestsDocument' })

const bandBpm = z
  .object({ valueBpm: z.number(), low80Bpm: z.number(), high80Bpm: z.number() })
  .meta({ id: 'BandBpm' })
const bandMps = z
  .object({ valueMps: z.number(), low80Mps: z.number(), high80Mps: z.number() })
  .meta({ id: 'BandMps' })

const boundaryPoint = z
  .object({
    date: localDate,
    lt1: bandBpm,
    lt2: bandBpm,
    lt1Speed: maybe(bandMps),
    lt2Speed: maybe(bandMps),
  })
  .meta({ id: 'BoundaryPoint' })

const boundaryBreak = z
  .object({ date: localDate, kind: z.enum(['sensor', 'watch']), sentence: z.string() })
  .meta({ id: 'BoundaryBreak' })

export const boundaryHistoryDocument = z
  .object({
    schema: z.literal('footing.boundary-history/1'),
    asOf: localDate,
    points: z.array(boundaryPoint),
    breaks: z.array(boundaryBreak),
  })
  .meta({ id: 'BoundaryHistoryDocument' })
