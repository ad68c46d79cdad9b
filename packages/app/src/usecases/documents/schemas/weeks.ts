import {
  distributionMethods,
  distributionNames,
  doseKinds,
  easyShareStates,
  standardDeviationKinds,
} from '@footing/engine'
import { z } from 'zod'
import { computed, easyVerdict, intent, lengthM, localDate, maybe } from './parts.ts'
import { runStress, singleRunRatio } from './stress.ts'

const sums = z
  .object({
    runCount: z.number(),
    movingS: z.number(),
    distanceM: z.number(),
    longestRunM: z.number(),
    hardSessionCount: z.number(),
    easyJudgedCount: z.number(),
    stayedEasyCount: z.number(),
    easyInDoubtCount: z.number(),
    mechanical: computed({ levelEasyM: z.number(), runCount: z.number() }),
    metabolic: computed({ thresholdEquivalentS: z.number(), runCount: z.number() }),
    neuromuscular: computed({ fastM: z.number(), runCount: z.number() }),
  })
  .meta({ id: 'RunningSums' })

const distribution = computed({
  method: z.enum(distributionMethods),
  easyFrac: z.number(),
  moderateFrac: z.number(),
  hardFrac: z.number(),
  name: z.enum(distributionNames),
  polarizationIndex: computed({ valueAu: z.number(), isFragile: z.boolean() }),
  knownFrac: z.number(),
  sentence: z.string(),
}).meta({ id: 'IntensityDistribution' })

const distributions = z
  .object({ time: distribution, session: distribution, intent: distribution })
  .meta({ id: 'IntensityDistributions' })

const weekRun = z
  .object({
    activityId: z.string(),
    localDate,
    title: maybe(z.string()),
    intent,
    verdict: computed({ verdict: easyVerdict }),
    structure: maybe(z.string()),
    movingS: z.number(),
    distanceM: lengthM,
    stress: runStress,
    sentence: z.string(),
  })
  .meta({ id: 'WeekRun' })

const againstBefore = computed({
  weeksCount: z.number(),
  usualMovingS: z.number(),
  usualDistanceM: z.number(),
  usualRunsPerWeek: z.number(),
  movingTimesFrac: z.number(),
  distanceTimesFrac: maybe(z.number()),
  mechanicalTimesFrac: maybe(z.number()),
  metabolicTimesFrac: maybe(z.number()),
  neuromuscularTimesFrac: maybe(z.number()),
})

export const weekDocument = z
  .object({
    schema: z.literal('footing.week/1'),
    asOf: localDate,
    monday: localDate,
    isOver: z.boolean(),
    sentences: z.array(z.string()),
    runs: z.array(weekRun),
    sums,
    againstBefore,
    distributions,
    easyShare: computed({
      easyFrac: z.number(),
      leastFrac: z.number(),
      weeklyMovingS: z.number(),
      state: z.enum(easyShareStates),
      sentence: z.string(),
    }),
    longestRun: computed({ ...singleRunRatio, activityId: z.string() }),
    monotony: computed({
      monotonyAu: z.number(),
      strainAu: z.number(),
      sd: z.enum(standardDeviationKinds),
    }),
    doses: z.array(
      z.object({
        kind: z.enum(doseKinds),
        activityId: z.string(),
        doseM: z.number(),
        capM: z.number(),
        isAbove: z.boolean(),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'WeekDocument' })

export const seasonDocument = z
  .object({
    schema: z.literal('footing.season/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    blocks: z.array(
      z
        .object({
          from: localDate,
          to: localDate,
          weeksCount: z.number(),
          emptyWeeksCount: z.number(),
          sums,
          distributions,
        })
        .meta({ id: 'SeasonBlock' }),
    ),
  })
  .meta({ id: 'SeasonDocument' })
