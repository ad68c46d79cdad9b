import { predictionMethods } from '@footing/engine'
import { z } from 'zod'
import { computed, localDate, maybe, reason, sourceId } from './parts.ts'

const predictionMethod = z.enum(predictionMethods).meta({ id: 'PredictionMethod' })

const time = { durationS: z.number(), low80S: z.number(), high80S: z.number() }

const methodPrediction = z
  .object({
    method: predictionMethod,
    name: z.string(),
    sources: z.array(sourceId),
    time: computed({
      ...time,
      formulaS: z.number(),
      activityIds: z.array(z.string()),
      corrections: z.array(reason),
    }),
  })
  .meta({ id: 'MethodPrediction' })

const racePrediction = z
  .object({
    distanceM: z.number(),
    name: z.string(),
    chosen: computed({
      ...time,
      speedMps: z.number(),
      method: predictionMethod,
      reasons: z.array(reason),
    }),
    methods: z.array(methodPrediction),
  })
  .meta({ id: 'RacePrediction' })

const performance = z
  .object({
    activityId: z.string(),
    localDate,
    distanceM: z.number(),
    durationS: z.number(),
    vdot: z.number(),
    nearLimitFrac: z.number(),
    sdFrac: z.number(),
  })
  .meta({ id: 'Performance' })

export const predictDocument = z
  .object({
    schema: z.literal('footing.predict/1'),
    asOf: localDate,
    sentences: z.array(z.string()),
    asked: maybe(racePrediction),
    distances: z.array(racePrediction),
    performances: z.array(performance),
    volume: computed({
      weeklyDistanceM: z.number(),
      longestRunM: z.number(),
      weeksCount: z.number(),
    }),
    notes: z.array(reason),
  })
  .meta({ id: 'PredictDocument' })
