import { easyBeforeKinds, heartRateFaultKinds } from '@footing/engine'
import { z } from 'zod'
import {
  clearVerdict,
  computed,
  distance,
  easyVerdict,
  effortCr10,
  intensity,
  intent,
  lengthM,
  localDate,
  maybe,
  reason,
  runSurface,
  speedMps,
  talkReport,
} from './parts.ts'
import { runRecording } from './recordings.ts'
import { runStructure } from './run-parts.ts'
import { runHeld, runStress } from './stress.ts'

const judgedFrom = z.enum(['heart-rate', 'speed'])

const crossedBetweenMinutes = maybe(z.object({ from: z.number(), to: z.number() }))

const checkedRun = z
  .object({
    activityId: z.string(),
    date: localDate,
    title: maybe(z.string()),
    distanceM: maybe(z.number()),
    movingS: z.number(),
    intent,
    intentProbabilityFrac: z.number(),
    intentFrom: z.enum(['runner', 'inferred']),
    structure: maybe(z.string()),
    verdict: maybe(easyVerdict),
    verdictAtMean: maybe(clearVerdict),
    isProbable: maybe(z.boolean()),
    stayedEasyProbabilityFrac: maybe(z.number()),
    underCeilingFrac: maybe(z.number()),
    nearTheTopFrac: maybe(z.number()),
    overCeilingFrac: maybe(z.number()),
    crossedAtMinute: maybe(z.number()),
    crossedBetweenMinutes,
    crossedForGood: maybe(z.boolean()),
    from: maybe(judgedFrom),
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
      inDoubtCount: z.number(),
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
    nextHardSession: computed({
      effectFrac: z.number(),
      low90Frac: z.number(),
      high90Frac: z.number(),
      verdict: z.enum(['slower', 'faster', 'no-difference-seen']),
      afterEasyCount: z.number(),
      afterNotEasyCount: z.number(),
      sessions: z.array(
        z
          .object({
            activityId: z.string(),
            localDate,
            easyBefore: z.enum(easyBeforeKinds),
            againstExpectedFrac: z.number(),
          })
          .meta({ id: 'HardSessionAfterEasy' }),
      ),
      sentence: z.string(),
    }),
  })
  .meta({ id: 'CheckDocument' })

const learningRun = z.object({ activityId: z.string(), localDate, intent })

export const learnedDocument = z
  .object({
    schema: z.literal('footing.learned/1'),
    told: z.array(
      learningRun
        .extend({ title: maybe(z.string()), learned: z.array(learningRun.meta({ id: 'LearningRun' })) })
        .meta({ id: 'ToldRun' }),
    ),
  })
  .meta({ id: 'LearnedDocument' })

const runSummary = z
  .object({
    activityId: z.string(),
    date: localDate,
    startEpochS: z.number(),
    utcOffsetS: z.number(),
    title: maybe(z.string()),
    surface: runSurface,
    deviceName: maybe(z.string()),
    distanceM: maybe(z.number()),
    elapsedS: z.number(),
    timerS: z.number(),
    movingS: z.number(),
    ascentM: maybe(z.number()),
    averageSpeedMps: maybe(z.number()),
    gradeAdjustedSpeedMps: maybe(z.number()),
    averageHeartRateBpm: maybe(z.number()),
    intent,
    intentProbabilityFrac: z.number(),
    intentFrom: z.enum(['runner', 'inferred']),
    verdict: maybe(easyVerdict),
    easyS: maybe(z.number()),
    moderateS: maybe(z.number()),
    hardS: maybe(z.number()),
    structure: maybe(z.string()),
    sentence: z.string(),
  })
  .meta({ id: 'RunSummary' })

export const runsDocument = z
  .object({
    schema: z.literal('footing.runs/1'),
    totalCount: z.number(),
    sameRunAgainCount: z.number(),
    runs: z.array(runSummary),
    nextBefore: maybe(z.string()),
  })
  .meta({ id: 'RunsDocument' })

const column = z.array(z.number().nullable())

const displaySeries = z
  .object({
    elapsedS: z.array(z.number()),
    heartRateBpm: maybe(column),
    speedMps: maybe(column),
    gradeAdjustedSpeedMps: maybe(column),
    elevationM: maybe(column),
    distanceM: maybe(column),
    eastM: maybe(column),
    northM: maybe(column),
  })
  .meta({ id: 'DisplaySeries' })

const lap = z
  .object({
    startS: z.number(),
    durationS: z.number(),
    movingS: z.number(),
    distanceM: maybe(z.number()),
    averageHeartRateBpm: maybe(z.number()),
    trigger: z.enum(['manual', 'automatic', 'session-end', 'unknown']),
  })
  .meta({ id: 'RunLap' })

const heartRateFault = z
  .object({ kind: z.enum(heartRateFaultKinds), startS: z.number(), endS: z.number() })
  .meta({ id: 'HeartRateFault' })

const bestEffort = z
  .object({
    distanceM: z.number(),
    durationS: z.number(),
    startS: z.number(),
    gradeAdjustedSpeedMps: maybe(z.number()),
    averageHeartRateBpm: maybe(z.number()),
  })
  .meta({ id: 'BestEffort' })

const hardestSpan = z
  .object({
    durationS: z.number(),
    startS: z.number(),
    averageHeartRateBpm: z.number(),
    gradeAdjustedSpeedMps: maybe(z.number()),
  })
  .meta({ id: 'HardestSpan' })

const watchSettings = z.object({
  zoneMethod: maybe(z.enum(['heart-rate-max', 'heart-rate-reserve', 'threshold', 'custom'])),
  heartRateMaxBpm: maybe(z.number()),
  heartRateRestBpm: maybe(z.number()),
  thresholdHeartRateBpm: maybe(z.number()),
  zoneUpperBpm: maybe(z.array(z.number())),
})

export const runDocument = z
  .object({
    schema: z.literal('footing.run/1'),
    activityId: z.string(),
    summary: runSummary,
    noted: z.object({
      description: maybe(z.string()),
      perceivedExertionCr10: maybe(z.number()),
      gear: maybe(z.string()),
    }),
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
      verdictAtMean: clearVerdict,
      isProbable: z.boolean(),
      stayedEasyProbabilityFrac: z.number(),
      crossedAtMinute: maybe(z.number()),
      crossedBetweenMinutes,
      crossedForGood: maybe(z.boolean()),
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
    heartRateFaults: z.array(heartRateFault),
    structure: maybe(runStructure),
    stress: maybe(runStress),
    held: z.object(runHeld),
    laps: z.array(lap),
    bestEfforts: z.array(bestEffort),
    hardestSpans: z.array(hardestSpan),
    watch: maybe(watchSettings),
    hasChestStrap: maybe(z.boolean()),
    report: z.object({ talk: maybe(talkReport), effortCr10: maybe(effortCr10) }),
    notes: z.array(reason),
    issues: z.array(reason),
    fileName: z.string(),
    recordings: maybe(z.array(runRecording)),
    toldApartIds: maybe(z.array(z.string())),
    series: displaySeries,
  })
  .meta({ id: 'RunDocument' })
