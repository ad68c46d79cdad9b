import { heartRateFaultKinds } from '@footing/engine'
import { z } from 'zod'
import {
  computed,
  distance,
  easyVerdict,
  intensity,
  intent,
  lengthM,
  localDate,
  reason,
  runSurface,
  speedMps,
} from './parts.ts'

const judgedFrom = z.enum(['heart-rate', 'speed'])

export const checkedRun = z
  .object({
    activityId: z.string(),
    date: localDate,
    title: z.string().exactOptional(),
    distanceM: z.number().exactOptional(),
    movingS: z.number(),
    intent,
    intentProbabilityFrac: z.number(),
    verdict: easyVerdict.exactOptional(),
    stayedEasyProbabilityFrac: z.number().exactOptional(),
    underCeilingFrac: z.number().exactOptional(),
    nearTheTopFrac: z.number().exactOptional(),
    overCeilingFrac: z.number().exactOptional(),
    crossedAtMinute: z.number().exactOptional(),
    from: judgedFrom.exactOptional(),
    reasons: z.array(reason),
    sentence: z.string(),
  })
  .meta({ id: 'CheckedRun' })

export const checkDocument = z
  .object({
    schema: z.literal('footing.check/1'),
    sentences: z.array(z.string()),
    from: localDate,
    to: localDate,
    weeksCount: z.number(),
    counts: z.object({
      easyCount: z.number(),
      nearTheTopCount: z.number(),
      crossedOverCount: z.number(),
      moderateThroughoutCount: z.number(),
      unavailableCount: z.number(),
      notMeantEasyCount: z.number(),
      intentUnknownCount: z.number(),
    }),
    intensity,
    activityIds: z.array(z.string()),
    patterns: z.array(reason),
    runs: z.array(checkedRun),
  })
  .meta({ id: 'CheckDocument' })

export const runSummary = z
  .object({
    activityId: z.string(),
    date: localDate,
    startEpochS: z.number(),
    utcOffsetS: z.number(),
    title: z.string().exactOptional(),
    surface: runSurface,
    deviceName: z.string().exactOptional(),
    distanceM: z.number().exactOptional(),
    elapsedS: z.number(),
    timerS: z.number(),
    movingS: z.number(),
    ascentM: z.number().exactOptional(),
    averageSpeedMps: z.number().exactOptional(),
    gradeAdjustedSpeedMps: z.number().exactOptional(),
    averageHeartRateBpm: z.number().exactOptional(),
    intent,
    intentProbabilityFrac: z.number(),
    intentFrom: z.enum(['runner', 'inferred']),
    verdict: easyVerdict.exactOptional(),
    easyS: z.number().exactOptional(),
    moderateS: z.number().exactOptional(),
    hardS: z.number().exactOptional(),
    sentence: z.string(),
  })
  .meta({ id: 'RunSummary' })

export const runsDocument = z
  .object({
    schema: z.literal('footing.runs/1'),
    totalCount: z.number(),
    runs: z.array(runSummary),
    nextBefore: z.string().exactOptional(),
  })
  .meta({ id: 'RunsDocument' })

const column = z.array(z.number().nullable())

const displaySeries = z
  .object({
    elapsedS: z.array(z.number()),
    heartRateBpm: column.exactOptional(),
    speedMps: column.exactOptional(),
    gradeAdjustedSpeedMps: column.exactOptional(),
    elevationM: column.exactOptional(),
    distanceM: column.exactOptional(),
    eastM: column.exactOptional(),
    northM: column.exactOptional(),
  })
  .meta({ id: 'DisplaySeries' })

const lap = z
  .object({
    startS: z.number(),
    durationS: z.number(),
    distanceM: z.number().exactOptional(),
    averageHeartRateBpm: z.number().exactOptional(),
    trigger: z.enum(['manual', 'automatic', 'session-end', 'unknown']),
  })
  .meta({ id: 'Lap' })

const watchSettings = z.object({
  zoneMethod: z.enum(['heart-rate-max', 'heart-rate-reserve', 'threshold', 'custom']).exactOptional(),
  heartRateMaxBpm: z.number().exactOptional(),
  heartRateRestBpm: z.number().exactOptional(),
  thresholdHeartRateBpm: z.number().exactOptional(),
  zoneUpperBpm: z.array(z.number()).exactOptional(),
})

export const runDocument = z
  .object({
    schema: z.literal('footing.run/1'),
    activityId: z.string(),
    summary: runSummary,
    sentence: z.string(),
    intent: z.object({
      intent,
      probabilityFrac: z.number(),
      from: z.enum(['runner', 'inferred']),
      reasons: z.array(reason),
    }),
    intensity,
    easyJudgement: computed({
      verdict: easyVerdict,
      stayedEasyProbabilityFrac: z.number(),
      crossedAtMinute: z.number().exactOptional(),
      underCeilingFrac: z.number(),
      nearTheTopFrac: z.number(),
      overCeilingFrac: z.number(),
      from: judgedFrom,
      reasons: z.array(reason),
    }),
    distance,
    ascent: lengthM,
    descent: lengthM,
    averageSpeed: speedMps,
    gradeAdjustedSpeed: speedMps,
    heartRate: computed({
      averageBpm: z.number(),
      highestSustainedBpm: z.number(),
      lowestSustainedBpm: z.number(),
      usableFrac: z.number(),
    }),
    heartRateFaults: z.array(
      z.object({ kind: z.enum(heartRateFaultKinds), startS: z.number(), endS: z.number() }),
    ),
    laps: z.array(lap),
    bestEfforts: z.array(
      z.object({
        distanceM: z.number(),
        durationS: z.number(),
        startS: z.number(),
        gradeAdjustedSpeedMps: z.number().exactOptional(),
        averageHeartRateBpm: z.number().exactOptional(),
      }),
    ),
    hardestSpans: z.array(
      z.object({
        durationS: z.number(),
        startS: z.number(),
        averageHeartRateBpm: z.number(),
        gradeAdjustedSpeedMps: z.number().exactOptional(),
      }),
    ),
    watch: watchSettings.exactOptional(),
    hasChestStrap: z.boolean().exactOptional(),
    notes: z.array(reason),
    issues: z.array(reason),
    fileName: z.string(),
    series: displaySeries,
  })
  .meta({ id: 'RunDocument' })
