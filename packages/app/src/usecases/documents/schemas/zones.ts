import {
  heartRateSystemIds,
  speedSystemIds,
  watchZoneMethods,
  zone2Standings,
  zoneBases,
} from '@footing/engine'
import { z } from 'zod'
import { computed, localDate, maybe, sourceId, unavailable } from './parts.ts'

const band = z.tuple([z.number(), z.number()])

const head = {
  name: z.string(),
  basis: z.enum(zoneBases),
  source: sourceId,
  evidence: z.enum(['verified', 'secondary', 'memory', 'computed', 'proposal']),
}

const heartRateSystem = z
  .object({
    system: z.enum(heartRateSystemIds),
    ...head,
    zones: computed({
      zones: z.array(
        z.object({
          name: z.string(),
          lowBpm: maybe(z.number()),
          lowBandBpm: maybe(band),
          highBpm: maybe(z.number()),
          highBandBpm: maybe(band),
        }),
      ),
    }),
  })
  .meta({ id: 'HeartRateSystem' })

const speedSystem = z
  .object({
    system: z.enum(speedSystemIds),
    ...head,
    zones: computed({
      zones: z.array(
        z.object({
          name: z.string(),
          lowMps: maybe(z.number()),
          lowBandMps: maybe(band),
          highMps: maybe(z.number()),
          highBandMps: maybe(band),
        }),
      ),
    }),
  })
  .meta({ id: 'SpeedSystem' })

const powerSystem = z
  .object({
    system: z.literal('coggan-power'),
    ...head,
    zones: unavailable,
  })
  .meta({ id: 'PowerSystem' })

const watchZonePeriod = z
  .object({
    device: z.string(),
    from: localDate,
    to: localDate,
    runCount: z.number(),
    method: z.enum(watchZoneMethods),
    zone2LowBpm: z.number(),
    zone2HighBpm: z.number(),
    heartRateMaxBpm: maybe(z.number()),
    heartRateRestBpm: maybe(z.number()),
    thresholdBpm: maybe(z.number()),
    standing: maybe(z.enum(zone2Standings)),
  })
  .meta({ id: 'WatchZonePeriod' })

export const zonesDocument = z
  .object({
    schema: z.literal('footing.zones/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    heartRateSystems: z.array(heartRateSystem),
    speedSystems: z.array(speedSystem),
    powerSystems: z.array(powerSystem),
    watchZones: z.array(watchZonePeriod),
  })
  .meta({ id: 'ZonesDocument' })
