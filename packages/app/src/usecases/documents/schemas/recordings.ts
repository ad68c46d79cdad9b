import { sports } from '@footing/engine'
import { z } from 'zod'
import { localDate, maybe } from './parts.ts'

const sport = z.enum(sports).meta({ id: 'Sport' })

export const runRecording = z
  .object({
    activityId: z.string(),
    fileName: z.string(),
    startEpochS: z.number(),
    isPrimary: z.boolean(),
    lent: z.array(z.string()),
  })
  .meta({ id: 'RunRecording' })

export const setAsideDocument = z
  .object({
    schema: z.literal('footing.set-aside/1'),
    activities: z.array(
      z
        .object({
          activityId: z.string(),
          date: localDate,
          fileName: z.string(),
          title: maybe(z.string()),
          elapsedS: z.number(),
          sport,
          takenForSport: maybe(sport),
          sentence: z.string(),
        })
        .meta({ id: 'SetAsideActivity' }),
    ),
  })
  .meta({ id: 'SetAsideDocument' })
