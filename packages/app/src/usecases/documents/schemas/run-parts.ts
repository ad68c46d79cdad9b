import { runShapes } from '@footing/engine'
import { z } from 'zod'
import { maybe } from './parts.ts'

const runPart = z
  .object({
    kind: z.enum(['repetition', 'stride', 'block']),
    startS: z.number(),
    endS: z.number(),
    runS: z.number(),
    distanceM: z.number(),
    speedMps: maybe(z.number()),
    gradeAdjustedSpeedMps: maybe(z.number()),
    climbM: z.number(),
    peakHeartRateBpm: maybe(z.number()),
    recovery: maybe(
      z.object({ durationS: z.number(), distanceM: z.number(), how: z.enum(['jog', 'walk', 'stand']) }),
    ),
  })
  .meta({ id: 'RunPart' })

export const runStructure = z
  .object({
    words: z.string(),
    shape: z.enum(runShapes),
    warmUpS: z.number(),
    coolDownS: z.number(),
    parts: z.array(runPart),
  })
  .meta({ id: 'RunStructure' })
