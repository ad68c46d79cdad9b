/** The pieces that several documents share, as schemas. `schemas.test.ts` holds them to the engine's types. */

import {
  easyVerdicts,
  evidenceKinds,
  intents,
  runSurfaces,
  type SourceId,
  sources,
  talkReports,
  type Unavailable,
} from '@footing/engine'
import { z } from 'zod'

export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * A key that may be absent. As a type it is never `undefined`, like the optional keys of the engine; the
 * schema itself is an ordinary optional one, the only kind that the OpenAPI writer understands.
 */
export function maybe<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return schema.optional() as unknown as z.ZodExactOptional<T>
}

export const reason = z.object({ code: z.string(), sentence: z.string() }).meta({ id: 'Reason' })

export const unavailable = z
  .object({ status: z.literal('unavailable'), reason })
  .meta({ id: 'Unavailable' }) satisfies z.ZodType<Unavailable>

/** Something that is there with all its fields, or unavailable for a stated reason. */
export function computed<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.discriminatedUnion('status', [z.object({ status: z.literal('available'), ...shape }), unavailable])
}

const evidenceItem = z
  .object({
    key: maybe(z.string()),
    kind: z.enum(evidenceKinds),
    sentence: z.string(),
    value: z.number(),
    sd: z.number(),
    weightFrac: z.number(),
    activityId: maybe(z.string()),
    date: localDate,
    setAside: maybe(z.enum(['ignored', 'outlier'])),
  })
  .meta({ id: 'EvidenceItem' })

export const estimate = computed({
  mean: z.number(),
  sd: z.number(),
  low80: z.number(),
  high80: z.number(),
  asOf: localDate,
  method: z.string(),
  evidence: z.array(evidenceItem),
}).meta({ id: 'Estimate' })

/** A key of the bibliography. */
export const sourceId = z.enum(Object.keys(sources) as SourceId[]).meta({ id: 'SourceId' })

export const talkReport = z.enum(talkReports).meta({ id: 'TalkReport' })
export const effortCr10 = z.number().min(0).max(10)

export const intent = z.enum(intents).meta({ id: 'Intent' })
export const easyVerdict = z.enum(easyVerdicts).meta({ id: 'EasyVerdict' })
export const clearVerdict = easyVerdict.exclude(['in-doubt']).meta({ id: 'ClearVerdict' })
export const runSurface = z.enum(runSurfaces).meta({ id: 'RunSurface' })

export const intensity = computed({
  easyS: z.number(),
  moderateS: z.number(),
  hardS: z.number(),
  from: z.enum(['heart-rate', 'speed']),
}).meta({ id: 'Intensity' })

export const distance = computed({
  valueM: z.number(),
  from: z.enum(['device', 'positions', 'claim']),
})
export const lengthM = computed({ valueM: z.number() })
export const speedMps = computed({ valueMps: z.number() })
